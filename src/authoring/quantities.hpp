// SPDX-License-Identifier: MIT
// «14 дней», «от 3 до 10 рабочих дней», «2 000 ₽» in a text.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace otvet::testing {

struct Quantity {
    std::string number;  ///< digits; a range is "3-10"
    int unit = 0;
    std::size_t begin = 0, size = 0;  ///< bytes of the text, number and unit
    std::vector<std::string> words;   ///< stems of the content words of its clause, sorted, no repeats
};

/// Numbers with a unit, in order. Linear.
[[nodiscard]] std::vector<Quantity> quantities_in(std::string_view text);

/// Stems of the content words of a text, sorted, no repeats.
[[nodiscard]] std::vector<std::string> content_stems(std::string_view text);

}  // namespace otvet::testing
