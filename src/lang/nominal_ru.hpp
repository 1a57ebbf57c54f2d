// SPDX-License-Identifier: MIT
// Forms of adjectives and nouns that the Hunspell dictionary keeps apart from their word, as endings; and words that
// no rule may take for a form of another word. Written folded (е for ё). Over-generates like conjugation_ru.hpp.
// Source: own work, checked against the dictionary.
#pragma once

#include <array>
#include <string_view>

#include "lang/conjugation_ru.hpp"

namespace otvet::lang {

inline constexpr std::array<std::u32string_view, 3> kAdjectiveEndings{U"ый", U"ий", U"ой"};

/// Adjective ending → its comparative, short masculine, short plural or adverb.
inline constexpr std::array<StemRule, 60> kAdjectiveForms{{
    {U"ый", U"ее"},   {U"ий", U"ее"},   {U"ой", U"ее"},     {U"ый", U"ей"},  {U"ий", U"ей"},      {U"гий", U"же"},
    {U"гой", U"же"},  {U"кий", U"че"},  {U"кой", U"че"},    {U"хий", U"ше"}, {U"хой", U"ше"},     {U"тый", U"че"},
    {U"тый", U"ще"},  {U"той", U"че"},  {U"стой", U"ще"},   {U"дой", U"же"}, {U"дый", U"же"},     {U"ткий", U"че"},
    {U"дкий", U"же"}, {U"зкий", U"же"}, {U"евый", U"евле"}, {U"кий", U"ше"}, {U"окий", U"ше"},    {U"ый", U""},
    {U"ий", U""},     {U"ой", U""},     {U"ный", U"ен"},    {U"ный", U"он"}, {U"ной", U"ен"},     {U"ьный", U"ен"},
    {U"йный", U"ен"}, {U"ний", U"ень"}, {U"кий", U"ок"},    {U"кий", U"ек"}, {U"ький", U"ек"},    {U"йкий", U"ек"},
    {U"лый", U"ел"},  {U"рый", U"ер"},  {U"трый", U"тер"},  {U"лый", U"ол"}, {U"енный", U"ен"},   {U"нный", U"н"},
    {U"ый", U"а"},    {U"ый", U"о"},    {U"ый", U"ы"},      {U"ий", U"а"},   {U"ий", U"о"},       {U"ий", U"и"},
    {U"ий", U"е"},    {U"ой", U"а"},    {U"ой", U"о"},      {U"ой", U"ы"},   {U"ой", U"и"},       {U"ний", U"не"},
    {U"кий", U"ки"},  {U"ний", U"на"},  {U"ний", U"но"},    {U"ний", U"ны"}, {U"енный", U"енен"}, {U"нный", U"нен"},
}};
inline constexpr std::u32string_view kComparativePrefix = U"по";

/// Base ending of a noun → the case endings that may stand apart after its stem (the base without that ending).
/// `fleeting`: the bare stem may get a vowel before its last consonant: письмо → писем, скидка → скидок.
struct NounRule {
    std::u32string_view base;
    std::array<std::u32string_view, 6> endings;
    bool fleeting;
};
inline constexpr std::u32string_view kNoMore = U"-";  ///< fills unused places
inline constexpr std::array<NounRule, 19> kNounRules{{
    {U"ж", {U"жом", U"жем", U"жей", kNoMore, kNoMore, kNoMore}, false},
    {U"ш", {U"шом", U"шем", U"шей", kNoMore, kNoMore, kNoMore}, false},
    {U"щ", {U"щом", U"щем", U"щей", kNoMore, kNoMore, kNoMore}, false},
    {U"ч", {U"чом", U"чем", U"чей", kNoMore, kNoMore, kNoMore}, false},
    {U"ц", {U"цом", U"цем", U"цов", U"цев", kNoMore, kNoMore}, false},
    {U"", {U"ом", U"ов", U"ами", kNoMore, kNoMore, kNoMore}, false},  // after another consonant
    {U"й", {U"ем", U"ев", kNoMore, kNoMore, kNoMore, kNoMore}, false},
    {U"ь", {U"ем", U"ей", U"ью", U"ями", kNoMore, kNoMore}, false},
    {U"ей", {U"ьем", U"ьев", U"ьями", kNoMore, kNoMore, kNoMore}, false},
    {U"ец", {U"цем", U"цом", U"цев", U"цов", U"ьцов", U"ьцом"}, false},
    {U"ец", {U"йцем", U"йцев", U"ьцем", U"ьцев", kNoMore, kNoMore}, false},
    {U"а", {U"ой", U"ей", U"", kNoMore, kNoMore, kNoMore}, true},
    {U"я", {U"ей", U"ь", U"й", U"", kNoMore, kNoMore}, true},
    {U"о", {U"", U"ов", U"ом", kNoMore, kNoMore, kNoMore}, true},
    {U"е", {U"", U"ей", U"ев", U"й", U"ем", kNoMore}, true},
    {U"ье", {U"ий", U"ьев", U"ьем", kNoMore, kNoMore, kNoMore}, false},
    {U"ы", {U"", U"ов", U"ев", kNoMore, kNoMore, kNoMore}, true},
    {U"и", {U"", U"ов", U"ев", U"ей", U"ий", kNoMore}, true},
    {U"мя", {U"мени", U"менем", U"мен", U"мена", U"менам", U"менах"}, false},
}};
inline constexpr std::array<std::u32string_view, 2> kComparativeEndings{U"е", U"ей"};
inline constexpr std::u32string_view kSpecialBases = U"ьйжшщчц";  ///< nouns on these have rules of their own
inline constexpr std::u32string_view kSoftSign = U"ь";
inline constexpr std::u32string_view kVowels = U"аеиоуыэюя";
inline constexpr std::u32string_view kFleetingVowels = U"еои";
inline constexpr std::u32string_view kFleetingPlaceholders = U"ьй";  ///< gives way to the vowel
inline constexpr std::u32string_view kShortFeminine = U"а";          ///< an adjective with it has short forms
inline constexpr std::u32string_view kDativeEnding = U"у";           ///< shows the stem that the base form hides

}  // namespace otvet::lang
