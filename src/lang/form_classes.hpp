// SPDX-License-Identifier: MIT
// The endings of `слово.класс` in a phrase: Russian abbreviations of the grammatical terms (повелительное наклонение,
// прошедшее время, инфинитив) as school grammars use them.
#pragma once

#include <string_view>

namespace otvet::lang {

inline constexpr std::string_view kImperativeClass = "повел";
inline constexpr std::string_view kPastClass = "прош";
inline constexpr std::string_view kInfinitiveClass = "инф";

}  // namespace otvet::lang
