// SPDX-License-Identifier: MIT
// Many words as one expression, their common beginnings written once: «заказ(?:|а|ов|у)».
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace otvet {

/// The expression that matches exactly these texts, in a group of its own where it must be. Sorts them.
[[nodiscard]] std::string expression_of_words(std::vector<std::string_view> words);

}  // namespace otvet
