// SPDX-License-Identifier: MIT
// Verbs whose subject is hardly ever a person, so that a paradigm without imperative or first person lacks nothing: reflexives
// for the most part («начисляться»), and the ones below.
// Source: by hand, the verbs of the shipped pack that say what happens to goods, money and prices.
#pragma once

#include <array>
#include <string_view>

namespace otvet::lang {

inline constexpr std::string_view kReflexive = "ся", kReflexiveAfterVowel = "сь";

inline constexpr std::array kVerbsOfThings = std::to_array<std::string_view>({
    // clang-format off
    "весить", "вонять", "впечатлить", "выцвести", "гаснуть", "зависеть", "заплесневеть", "западать", "засохнуть", "зачерстветь",
    "звучать", "искрить", "истечь", "мочь", "набежать", "настать", "недоставать", "облезть", "остыть", "отпасть", "подешеветь",
    "подлежать", "подорожать", "подтекать", "полинять", "потечь", "потухнуть", "протекать", "протечь", "протухать", "протухнуть",
    "сбоить", "сгорать", "скиснуть", "смочь", "состоять", "стоить", "стухнуть", "течь", "торчать", "утечь", "холодить",
    // clang-format on
});

}  // namespace otvet::lang
