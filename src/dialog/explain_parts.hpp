// SPDX-License-Identifier: MIT
// What both kinds of explanation, for people and in JSON, need.
#pragma once

#include <string_view>
#include <vector>

#include "match/decision.hpp"

namespace otvet {

/// «layout», «edit2» …
[[nodiscard]] std::string_view repair_name(morph::RepairKind kind) noexcept;

/// «sure», «unexplained», «dear_repair».
[[nodiscard]] std::string_view certainty_name(match::Certainty certainty) noexcept;

struct MissedPhrase {
    std::size_t absent = 0;    ///< items that no word of the message satisfies; 0: order, place or an exclusion
    std::uint32_t phrase = 0;
};

/// The phrases of an intent that came nearest to matching the words in `scratch`, best first. Looks at every phrase: slow.
[[nodiscard]] std::vector<MissedPhrase> missed_phrases(const pack::CompiledPack& pack, const match::Scratch& scratch,
                                                       pack::IntentIndex intent, std::size_t count);

}  // namespace otvet
