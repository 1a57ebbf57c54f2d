// SPDX-License-Identifier: MIT
// What an observer is told, and what it is not.
#include <mutex>

#include "unit/live/support.hpp"

namespace {

using namespace otvet;
using namespace otvet::live::testing;

struct Seen : Observer {
    struct Reply {
        Outcome outcome;
        std::string intent, reason;
        std::chrono::nanoseconds duration;
        std::uint32_t repairs, degraded;
        bool muted;
        std::uint64_t generation;
    };
    struct Reload {
        ReloadOutcome outcome;
        std::string pack_version;
        std::size_t errors, warnings;
        std::uint64_t generation;
    };

    void reply_done(const ReplyDone& d) noexcept override {
        replies.push_back({d.outcome, std::string(d.intent), std::string(d.reason), d.duration, d.repairs, d.degraded,
                           d.muted, d.generation});
    }
    void reload_done(const ReloadDone& d) noexcept override {
        reloads.push_back({d.outcome, std::string(d.pack_version), d.errors, d.warnings, d.generation});
    }
    std::vector<Reply> replies;
    std::vector<Reload> reloads;
};

}  // namespace

TEST_CASE("replies and reloads are told") {
    const auto seen = std::make_shared<Seen>();
    LiveOptions observed = options();
    observed.observer = seen;
    LiveEngine live = opened(LiveEngine::open(pack(1), observed));
    Conversation talk;
    (void)live.reply({.text = "где мой заказ"}, talk);
    (void)live.reply({.text = "где мой зкааз\xFF"}, talk);
    (void)live.reload(pack(2));
    (void)live.reload(pack(2));
    (void)live.reload(pack(3, kBadExample));
    (void)live.reply({.text = "позвать человека"}, talk);
    talk.mute();
    (void)live.reply({.text = "ау"}, talk);

    REQUIRE(seen->replies.size() == 4);
    CHECK(seen->replies[0].outcome == Outcome::kAnswer);
    CHECK(seen->replies[0].intent == "where");
    CHECK(seen->replies[0].repairs == 0);
    CHECK(seen->replies[0].degraded == 0);
    CHECK(seen->replies[0].generation == 1);
    CHECK(seen->replies[0].duration.count() > 0);
    CHECK(seen->replies[1].repairs == 1);
    CHECK(seen->replies[1].degraded == 1);
    CHECK(seen->replies[2].outcome == Outcome::kEscalate);
    CHECK(seen->replies[2].reason == "user_request");
    CHECK(seen->replies[2].generation == 2);
    CHECK(seen->replies[3].muted);

    REQUIRE(seen->reloads.size() == 3);
    CHECK(seen->reloads[0].outcome == ReloadOutcome::kSwapped);
    CHECK(seen->reloads[0].pack_version == live.state().pack_version);
    CHECK(seen->reloads[1].outcome == ReloadOutcome::kUnchanged);
    CHECK(seen->reloads[2].outcome == ReloadOutcome::kRefused);
    CHECK(seen->reloads[2].errors == 1);
    CHECK(seen->reloads[2].generation == 2);
}

TEST_CASE("an observer that overrides nothing is fine") {
    struct Silent : Observer {};
    LiveOptions observed = options();
    observed.observer = std::make_shared<Silent>();
    LiveEngine live = opened(LiveEngine::open(pack(1), observed));
    CHECK(ask(live) == "Выпуск в1, номер 1.");
    CHECK(live.reload(pack(2)).outcome == ReloadOutcome::kSwapped);
    CHECK(to_string(ReloadOutcome::kSwapped) == "swapped");
    CHECK(to_string(ReloadOutcome::kUnchanged) == "unchanged");
    CHECK(to_string(ReloadOutcome::kRefused) == "refused");
}
