// SPDX-License-Identifier: MIT
// Words in which one alphabet hides in the other.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace otvet::testing {

struct MixedWord {
    std::size_t begin = 0, size = 0;  ///< bytes of the text
    std::string mended;               ///< in one alphabet
};

/// Words with letters of both alphabets where all letters of one have a twin in the other: «cкидка» with a Latin c.
/// «SMS-код» and «iPhone» are none: a hyphen parts words, and a word that is mended in neither way is meant.
[[nodiscard]] std::vector<MixedWord> mixed_words(std::string_view text);

}  // namespace otvet::testing
