// SPDX-License-Identifier: MIT
// Text of the generator: words as code points, so that rules can count and cut letters.
#pragma once

#include <string>
#include <string_view>

namespace otvet::dictgen {

using Word = std::u32string;
using WordView = std::u32string_view;

/// Code points of UTF-8 text; a bad byte becomes U+FFFD.
[[nodiscard]] Word decode(std::string_view utf8);
[[nodiscard]] std::string to_utf8(WordView word);

/// Lower case and ё→е, for Cyrillic and ASCII: all that a Russian Hunspell dictionary holds.
[[nodiscard]] Word fold(WordView word);

/// The word with its last `count` letters replaced.
[[nodiscard]] Word replace_ending(WordView word, std::size_t count, WordView ending);

}  // namespace otvet::dictgen
