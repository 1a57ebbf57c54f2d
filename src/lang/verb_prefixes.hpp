// SPDX-License-Identifier: MIT
// Prepositions that are written as prefixes of verbs too, so that a space after them may be a slip («за беру», «по могли»).
// Source: the lists of prefixes and of prepositions in the school grammar, what stands in both.
#pragma once

#include <array>
#include <string_view>

namespace otvet::lang {

inline constexpr std::array kVerbPrefixes = std::to_array<std::string_view>(
    {"в", "во", "до", "за", "из", "на", "над", "о", "об", "от", "по", "под", "при", "про", "с", "со", "у"});

}  // namespace otvet::lang
