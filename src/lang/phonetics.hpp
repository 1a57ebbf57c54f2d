// SPDX-License-Identifier: MIT
// What is written differently and sounds alike. Source: the rules of Russian orthoepy (unstressed vowels, devoicing,
// consonants that are not pronounced) and the spelling mistakes that follow from them («ращот», «ничево», «зделать»).
#pragma once

#include <array>
#include <string_view>

namespace otvet::lang {

/// Applied from left to right, the first that fits wins. `at_end`: only as the word's ending.
struct SoundRule {
    std::u32string_view from;
    std::u32string_view to;
    bool at_end = false;
};

inline constexpr std::array kSoundRules = std::to_array<SoundRule>({
    {U"ться", U"ца"},     {U"тся", U"ца"},    {U"тсья", U"ца"},  {U"цца", U"ца"},    {U"тца", U"ца"},   {U"дца", U"ца"},
    {U"сегодн", U"севодн"}, {U"ого", U"ова", true}, {U"его", U"ева", true},
    {U"вств", U"ств"},    {U"стн", U"сн"},    {U"здн", U"зн"},   {U"стл", U"сл"},    {U"лнц", U"нц"},   {U"рдц", U"рц"},
    {U"сч", U"щ"},        {U"зч", U"щ"},      {U"жч", U"щ"},     {U"шч", U"щ"},      {U"сщ", U"щ"},
    {U"тч", U"ч"},        {U"дч", U"ч"},      {U"чт", U"шт"},    {U"чн", U"шн"},
    {U"тс", U"ц"},        {U"дс", U"ц"},      {U"дц", U"ц"},     {U"тц", U"ц"},
    {U"сш", U"ш"},        {U"зш", U"ш"},      {U"зж", U"ж"},     {U"гк", U"хк"},     {U"гч", U"хч"},
});

/// Letters that sound alike in a weak place; the first of each class is its name.
inline constexpr std::array<std::u32string_view, 3> kVowelClasses{U"ао", U"иеэыяй", U"ую"};
inline constexpr std::u32string_view kVowelLetters = U"аеиоуыэюя";
inline constexpr std::u32string_view kSilent = U"ьъ";
/// After these «о» is heard as «е» is («чорный», «ращот»).
inline constexpr std::u32string_view kHushes = U"жшчщц";
inline constexpr char32_t kAfterHushFrom = U'о';
inline constexpr char32_t kAfterHushTo = U'и';

struct VoicePair {
    char32_t voiced;
    char32_t voiceless;
};
inline constexpr std::array<VoicePair, 6> kVoicePairs{
    {{U'б', U'п'}, {U'в', U'ф'}, {U'г', U'к'}, {U'д', U'т'}, {U'ж', U'ш'}, {U'з', U'с'}}};
/// Consonants that make the one before them voiceless, beside the voiceless of the pairs.
inline constexpr std::u32string_view kOtherVoiceless = U"хцчщ";
/// Voiced, but makes nothing voiced before it.
inline constexpr char32_t kNeutralVoiced = U'в';

/// Vowels and consonants that are taken for one another in a typo of sound; cheaper than any other letter for it.
inline constexpr std::array kAlike = std::to_array<std::u32string_view>(
    {U"ао", U"еиэыяй", U"ую", U"бп", U"вф", U"гк", U"дт", U"жш", U"зс", U"щш", U"щч", U"цс", U"хк", U"гв", U"ьъ"});

}  // namespace otvet::lang
