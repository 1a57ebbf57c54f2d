// SPDX-License-Identifier: MIT
// What a host learns about replies and reloads, for its metrics: never a word of a message, an answer or a person.
//
//   struct Metrics : otvet::Observer {
//       void reply_done(const otvet::ReplyDone& done) noexcept override { replies[int(done.outcome)]++; }
//       std::atomic<long> replies[4] = {};
//   };
//
// Called on the replying and on the reloading threads, several at once: an observer must be safe for that, and quick.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "otvet/export.hpp"
#include "otvet/reply.hpp"

namespace otvet {

/// One reply. Views are valid during the call only; ids and reasons come from the pack, never from the customer.
struct ReplyDone {
    Outcome outcome = Outcome::kFallback;
    std::string_view intent;             ///< the first one answered; empty when none was
    std::string_view reason;             ///< of an escalation
    std::chrono::nanoseconds duration{};
    std::uint32_t repairs = 0;           ///< words that were read only after a repair
    std::uint32_t degraded = 0;          ///< bits of Reply::degraded
    bool muted = false;
    std::uint64_t generation = 0;        ///< of the pack that answered, see LiveState
};

enum class ReloadOutcome : std::uint8_t {
    kSwapped,    ///< the new pack answers
    kUnchanged,  ///< the same bytes as the pack that answers: nothing was done
    kRefused,    ///< the new pack is not fit; the old one answers on
};

/// swapped | unchanged | refused
[[nodiscard]] OTVET_API std::string_view to_string(ReloadOutcome outcome) noexcept;

/// One attempt to reload.
struct ReloadDone {
    ReloadOutcome outcome = ReloadOutcome::kRefused;
    std::string_view pack_version;       ///< of the pack that answers from now on
    std::chrono::microseconds duration{};
    std::size_t errors = 0, warnings = 0;
    std::uint64_t generation = 0;        ///< of the pack that answers from now on
};

/// Both calls do nothing unless overridden.
class OTVET_API Observer {
public:
    Observer() = default;
    Observer(const Observer&) = delete;
    Observer& operator=(const Observer&) = delete;
    virtual ~Observer();
    virtual void reply_done(const ReplyDone& done) noexcept;
    virtual void reload_done(const ReloadDone& done) noexcept;
};

}  // namespace otvet
