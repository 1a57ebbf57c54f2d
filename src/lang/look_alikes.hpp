// SPDX-License-Identifier: MIT
// Signs that stand for a Cyrillic letter because they look like it: Latin, Greek and Ukrainian letters, digits.
// Source: Unicode confusables.txt (UTS #39) for the pairs of capital and small letters, and the habits of chats and of
// keyboards without Russian letters for the rest (6 → б, 4 → ч, w → ш, u → и).
// A Latin sign is here in lower case, so b stands for «в» (B) and for «ь» (b).
#pragma once

#include <array>
#include <string_view>

namespace otvet::lang {

struct LookAlike {
    char32_t sign;
    std::u32string_view letters;  ///< the likeliest first
};

inline constexpr std::array<LookAlike, 50> kLookAlikes{{
    {U'a', U"а"},  {U'b', U"вьб"}, {U'c', U"с"},  {U'e', U"е"},  {U'h', U"н"},  {U'k', U"к"},  {U'm', U"м"},
    {U'n', U"пи"}, {U'o', U"о"},   {U'p', U"р"},  {U'r', U"г"},  {U't', U"т"},  {U'u', U"и"},  {U'w', U"ш"},
    {U'x', U"х"},  {U'y', U"у"},   {U'i', U"и"},  {U'j', U"й"},  {U's', U"с"},  {U'z', U"з"}, 
    {U'0', U"о"},  {U'1', U"ил"},  {U'3', U"з"},  {U'4', U"ч"},  {U'6', U"бш"}, {U'8', U"в"},  {U'9', U"д"},
    {U'α', U"а"},  {U'β', U"в"},   {U'ε', U"е"},  {U'η', U"нп"}, {U'κ', U"к"},  {U'μ', U"м"},  {U'ν', U"ни"},
    {U'ο', U"о"},  {U'π', U"п"},   {U'ρ', U"р"},  {U'σ', U"с"},  {U'τ', U"т"},  {U'υ', U"у"},  {U'φ', U"ф"},
    {U'χ', U"х"},  {U'λ', U"л"},   {U'γ', U"г"},  {U'і', U"и"},  {U'ї', U"и"},  {U'є', U"еэ"}, {U'ґ', U"г"},
    {U'ѕ', U"с"},  {U'ј', U"й"},   
}};

/// The way back, for Latin words with Cyrillic letters in them («sаmsung» with a Russian «а»).
struct LatinTwin {
    char32_t cyrillic;
    char latin;
};
inline constexpr std::array<LatinTwin, 14> kLatinTwins{{
    {U'а', 'a'}, {U'е', 'e'}, {U'о', 'o'}, {U'р', 'p'}, {U'с', 'c'}, {U'у', 'y'}, {U'х', 'x'},
    {U'к', 'k'}, {U'м', 'm'}, {U'т', 't'}, {U'н', 'h'}, {U'в', 'b'}, {U'і', 'i'}, {U'ѕ', 's'},
}};

/// Signs that hide a letter of a rude word. An empty list of letters stands for any letter.
inline constexpr std::array<LookAlike, 6> kHiddenLetters{{
    {U'*', U""}, {U'@', U"ао"}, {U'$', U"с"}, {U'#', U""}, {U'&', U""}, {U'%', U""},
}};

}  // namespace otvet::lang
