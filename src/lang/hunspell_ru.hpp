// SPDX-License-Identifier: MIT
// What the flags of the Russian Hunspell dictionary (A. Lebedev's, Debian package hunspell-ru) mean for verbs.
// Source: ru_RU.aff itself, read flag by flag. Used by the dictionary generator only.
#pragma once

#include <array>
#include <string_view>

namespace otvet::lang {

enum class VerbFlag { kPast, kImperative, kGerund, kPresent };

struct VerbFlagMeaning {
    char32_t flag;
    VerbFlag meaning;
};

inline constexpr std::array<VerbFlagMeaning, 12> kVerbFlags{{
    {U'L', VerbFlag::kPast},        // -л, -ла; on a past of its own: -ло, -ли
    {U'B', VerbFlag::kImperative},  // -й, -йте; on an imperative of its own: -те
    {U'T', VerbFlag::kImperative},
    {U'R', VerbFlag::kGerund},  // -в, -вшись
    {U'P', VerbFlag::kGerund},  // -я, -ясь
    {U'Q', VerbFlag::kGerund},
    {U'M', VerbFlag::kPresent},  // present or simple future, five conjugation classes
    {U'U', VerbFlag::kPresent},
    {U'V', VerbFlag::kPresent},
    {U'W', VerbFlag::kPresent},
    {U'Y', VerbFlag::kPresent},
    {U'D', VerbFlag::kPresent},  // third person only, of reflexives
}};

inline constexpr char32_t kAdjectiveFlag = U'A';

inline constexpr std::u32string_view kPluralLetters = U"аыи";
inline constexpr char32_t kYo = U'ё';

inline constexpr std::array<std::u32string_view, 6> kInfinitiveEndings{U"ть", U"ться", U"ти", U"тись", U"чь", U"чься"};

/// A present form with one of these endings is of the first person.
inline constexpr std::array<std::u32string_view, 10> kFirstPersonEndings{U"у",    U"ю",  U"усь", U"юсь",  U"ам",
                                                                         U"амся", U"ем", U"им",  U"емся", U"имся"};

}  // namespace otvet::lang
