// SPDX-License-Identifier: MIT
// Small words that people glue to the next one («какотменить», «немогу», «вкорзине»), and where they may stand in it.
// Source: prepositions, conjunctions, particles and pronouns of the school grammar, one to five letters.
#pragma once

#include <array>
#include <string_view>

namespace otvet::lang {

enum GluedPlace : unsigned { kGluedFirst = 1, kGluedInside = 2, kGluedLast = 4, kGluedAnywhere = 7 };

struct FunctionWord {
    std::u32string_view word;
    unsigned places;
};

inline constexpr std::array kFunctionWords = std::to_array<FunctionWord>({
    {U"а", 1}, {U"бы", 6}, {U"в", 3}, {U"вам", 7}, {U"вас", 7}, {U"ваш", 7}, {U"ваша", 7}, {U"все", 7}, {U"вы", 3},
    {U"где", 7}, {U"да", 1}, {U"для", 3}, {U"до", 3}, {U"его", 7}, {U"ее", 6}, {U"если", 3}, {U"есть", 7},
    {U"еще", 7}, {U"же", 6}, {U"за", 3}, {U"зачем", 7}, {U"и", 3}, {U"из", 3}, {U"или", 3}, {U"их", 6}, {U"к", 3},
    {U"как", 7}, {U"какая", 7}, {U"какие", 7}, {U"какой", 7}, {U"когда", 7}, {U"кто", 7}, {U"куда", 7}, {U"ли", 6},
    {U"меня", 7}, {U"мне", 7}, {U"могу", 7}, {U"мое", 7}, {U"можно", 7}, {U"мои", 7}, {U"мой", 7}, {U"мою", 7},
    {U"моя", 7}, {U"мы", 3}, {U"на", 3}, {U"надо", 7}, {U"нам", 7}, {U"нас", 7}, {U"не", 3}, {U"нет", 7}, {U"но", 3},
    {U"нужно", 7}, {U"о", 1}, {U"об", 3}, {U"он", 7}, {U"она", 7}, {U"они", 7}, {U"оно", 7}, {U"от", 3},
    {U"очень", 7}, {U"по", 3}, {U"под", 3}, {U"после", 3}, {U"почему", 7}, {U"при", 3}, {U"про", 3}, {U"с", 3},
    {U"сам", 7}, {U"свой", 7}, {U"свою", 7}, {U"сколько", 7}, {U"так", 7}, {U"там", 7}, {U"то", 7}, {U"тоже", 7},
    {U"только", 7}, {U"у", 3}, {U"уже", 7}, {U"хочу", 7}, {U"что", 7}, {U"чтобы", 3}, {U"это", 7}, {U"этот", 7},
    {U"эту", 7}, {U"я", 3},
});

}  // namespace otvet::lang
