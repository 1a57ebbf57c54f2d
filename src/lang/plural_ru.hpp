// SPDX-License-Identifier: MIT
// Which of three forms a Russian noun takes after a number: 1 день, 2 дня, 5 дней (CLDR plural rules, «ru», integers).
#pragma once

#include <cstdint>

namespace otvet::lang {

/// 0: one («21 день»), 1: few («3 дня»), 2: many («11 дней»).
[[nodiscard]] constexpr unsigned plural_form(std::uint64_t number) noexcept {
    const std::uint64_t tens = number % 100, ones = number % 10;
    if (tens >= 11 && tens <= 14) return 2;
    if (ones == 1) return 0;
    return ones >= 2 && ones <= 4 ? 1 : 2;
}

}  // namespace otvet::lang
