// SPDX-License-Identifier: MIT
// Loaded aside, verified, swapped; the old pack stays on any failure.
#include <new>
#include <stdexcept>

#include "unit/live/support.hpp"

namespace {

using namespace otvet;
using namespace otvet::live::testing;

}  // namespace

TEST_CASE("a fit pack takes over, and the state tells") {
    LiveEngine live = opened(LiveEngine::open(pack(1), options()));
    CHECK(ask(live) == "Выпуск в1, номер 1.");
    const LiveState before = live.state();
    CHECK(before.generation == 1);
    CHECK(before.tried_at == 0);
    CHECK(before.loaded_at > 1'700'000'000);
    CHECK_FALSE(before.watching);

    const ReloadReport report = live.reload(pack(2));
    CHECK(report.outcome == ReloadOutcome::kSwapped);
    CHECK(report.diagnostics.empty());
    CHECK(report.duration.count() > 0);
    CHECK(ask(live) == "Выпуск в2, номер 2.");
    const LiveState after = live.state();
    CHECK(after.generation == 2);
    CHECK(after.swapped == 1);
    CHECK(after.pack_hash != before.pack_hash);
    CHECK(after.pack_version == report.pack_version);
    CHECK(after.pack_version == live.engine()->pack_version());
    CHECK(after.pack_version.find(after.pack_hash.substr(0, 12)) != std::string::npos);
    CHECK(after.tried_at >= after.loaded_at);
    CHECK(after.last_error.empty());
}

TEST_CASE("a pack that does not open is told with all its problems") {
    LiveOptions russian = options();
    russian.load.language = Language::kRussian;
    const LiveResult broken = LiveEngine::open({{"pack.yaml", "name: [\n"}}, russian);
    CHECK_FALSE(broken);
    CHECK(has_errors(broken.diagnostics()));
    CHECK_FALSE(LiveEngine::open(pack(1, kBadExample), options()));
    CHECK_FALSE(LiveEngine::open("/nowhere/at/all", options()));
}

TEST_CASE("the old pack answers on") {
    LiveEngine live = opened(LiveEngine::open(pack(1), options()));
    const LiveState before = live.state();
    const auto refused = [&](const ReloadReport& report, const std::string& code) {
        CHECK(report.outcome == ReloadOutcome::kRefused);
        CHECK(problems(report.diagnostics).find(code) != std::string::npos);
        CHECK(report.pack_version == before.pack_version);
        CHECK(ask(live) == "Выпуск в1, номер 1.");
        const LiveState now = live.state();
        CHECK(now.generation == 1);
        CHECK(now.pack_hash == before.pack_hash);
        CHECK(now.loaded_at == before.loaded_at);
        CHECK(now.last_error.find(code) != std::string::npos);
    };
    SECTION("after a file that is no YAML") {
        refused(live.reload({{"pack.yaml", kPackFile}, {"a.yaml", "intents: [\n"}}), "OTV1");
    }
    SECTION("after an empty pack") { refused(live.reload(std::vector<PackFile>{}), "OTV103"); }
    SECTION("after an example that does not win") { refused(live.reload(pack(2, kBadExample)), "OTV400"); }
    SECTION("and a good one after it is taken") {
        refused(live.reload(pack(2, kBadExample)), "OTV400");
        CHECK(live.reload(pack(2)).outcome == ReloadOutcome::kSwapped);
        CHECK(live.state().last_error.empty());
        CHECK(live.state().refused == 1);
        CHECK(ask(live) == "Выпуск в2, номер 2.");
    }
}

TEST_CASE("the same bytes change nothing") {
    LiveEngine live = opened(LiveEngine::open(pack(1), options()));
    const std::shared_ptr<const Engine> before = live.engine();
    CHECK(live.reload(pack(1)).outcome == ReloadOutcome::kUnchanged);
    CHECK(live.reload().outcome == ReloadOutcome::kUnchanged);  // from memory: there is no folder
    CHECK(live.engine() == before);
    CHECK(live.state().unchanged == 1);
    CHECK(live.state().generation == 1);
}

TEST_CASE("examples may be left unverified") {
    LiveOptions lax = options();
    lax.verify_examples = false;
    LiveEngine live = opened(LiveEngine::open(pack(1, kBadExample), lax));
    CHECK(live.reload(pack(2, kBadExample)).outcome == ReloadOutcome::kSwapped);
}

TEST_CASE("the host has a gate of its own") {
    LiveOptions gated = options();
    gated.accept = [](const Engine& candidate) -> Diagnostics {
        Conversation talk;
        const std::string text = candidate.reply({.text = "где мой заказ"}, talk).text;
        if (text.find("номер 3") != std::string::npos) throw std::runtime_error("three");
        if (text.find("номер 4") != std::string::npos) throw 4;
        if (text.find("номер 5") != std::string::npos) throw std::bad_alloc();
        if (text.find("номер 2") == std::string::npos) return {};
        return {{"HOST1", Severity::kError, {"gate", 0, 0, 0, 0}, "", "no twos", ""}};
    };
    LiveEngine live = opened(LiveEngine::open(pack(1), gated));
    const ReloadReport report = live.reload(pack(2));
    CHECK(report.outcome == ReloadOutcome::kRefused);
    CHECK(live.state().last_error.find("HOST1") != std::string::npos);
    for (const int number : {3, 4, 5}) {
        CHECK(live.reload(pack(number)).outcome == ReloadOutcome::kRefused);
        CHECK(live.state().last_error.find("OTV590") != std::string::npos);
    }
    CHECK(ask(live) == "Выпуск в1, номер 1.");
    CHECK(live.reload(pack(6)).outcome == ReloadOutcome::kSwapped);
}

TEST_CASE("a replaced pack lives as long as somebody holds it") {
    LiveEngine live = opened(LiveEngine::open(pack(1), options()));
    std::shared_ptr<const Engine> held = live.engine();
    const std::weak_ptr<const Engine> first = held;
    REQUIRE(live.reload(pack(2)).outcome == ReloadOutcome::kSwapped);
    CHECK_FALSE(first.expired());
    Conversation talk;
    CHECK(held->reply({.text = "где мой заказ"}, talk).text == "Выпуск в1, номер 1.");
    held.reset();
    CHECK(first.expired());
}

TEST_CASE("a live engine moves") {
    LiveEngine first = opened(LiveEngine::open(pack(1), options()));
    LiveEngine second = std::move(first);
    CHECK(ask(second) == "Выпуск в1, номер 1.");
    second = opened(LiveEngine::open(pack(2), options()));
    CHECK(ask(second) == "Выпуск в2, номер 2.");
}

TEST_CASE("the state as JSON") {
    LiveState state;
    state.pack_version = "Проба";
    state.pack_hash = "ab";
    state.generation = 3;
    state.refused = 1;
    state.last_error = "a \"b\"";
    CHECK(to_json(state) == R"({"pack_version":"Проба","pack_hash":"ab","generation":3,"loaded_at":0,"tried_at":0,"swapped":0,)"
                            R"("unchanged":0,"refused":1,"last_error":"a \"b\"","watching":false})");
}
