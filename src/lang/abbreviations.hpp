// SPDX-License-Identifier: MIT
// Abbreviations whose dot ends no sentence, and the two signs that are read as words.
// Source: the shop and address abbreviations of common Russian usage (ГОСТ Р 7.0.12-2011 lists the first ones).
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace otvet::lang {

inline constexpr std::string_view kPlusWord = "плюс", kMinusWord = "минус";

inline constexpr std::array<std::string_view, 40> kAbbreviations = {
    "г",   "ул",  "д",   "кв",  "руб", "р",    "тыс", "т",   "е",   "п",   "стр", "им",  "пр",  "обл",
    "пос", "корп", "к",  "оф",  "шт",  "кг",   "гр",  "см",  "мм",  "м",   "л",   "мл",  "ч",   "мин",
    "сек", "тел", "доп", "просп", "пер", "бул", "эт",  "под", "р-н", "с",   "н",   "др"};

/// True when a dot after this word does not end the sentence.
[[nodiscard]] inline bool is_abbreviation(std::string_view word) {
    return std::find(kAbbreviations.begin(), kAbbreviations.end(), word) != kAbbreviations.end();
}

}  // namespace otvet::lang
