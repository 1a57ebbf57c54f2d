// SPDX-License-Identifier: MIT
// Units of measure as answers name them: the beginning of a word, folded, tells which. Order matters: the first fit counts.
#pragma once

#include <array>
#include <string_view>

namespace otvet::lang {

struct Unit {
    std::string_view begins;
    int unit;  ///< equal numbers are one unit
};

inline constexpr std::array<Unit, 22> kUnits{{
    {"день", 1}, {"дня", 1}, {"дней", 1}, {"дню", 1}, {"дням", 1}, {"сутк", 1}, {"суток", 1}, {"час", 2}, {"минут", 3},
    {"секунд", 4}, {"недел", 5}, {"месяц", 6}, {"год", 7}, {"лет", 7}, {"руб", 8}, {"₽", 8}, {"%", 9}, {"процент", 9},
    {"кг", 10}, {"мб", 11}, {"балл", 12}, {"бонус", 12},
}};

/// Words between a number and its unit: «14 календарных дней».
inline constexpr std::array<std::string_view, 4> kUnitAdjectives{"рабоч", "календарн", "полн", "процентн"};

}  // namespace otvet::lang
