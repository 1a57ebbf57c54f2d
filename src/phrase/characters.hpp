// SPDX-License-Identifier: MIT
// What a character means to a phrase. Letters, digits and emoji are what the tokenizer of messages takes for them.
#pragma once

#include <cstdint>
#include <string>

namespace otvet::phrase {

enum class CharKind : std::uint8_t {
    kLetter,
    kDigit,
    kEmoji,
    kMark,  ///< folding drops it: stress, joiners, skin tones; belongs to what stands before it
    kSpace,
    kLineBreak,
    kIgnored,  ///< punctuation of a pasted sentence
    kSign,     ///< has a meaning in the language, or none at all
    kControl,  ///< control or invisible: refused
};

[[nodiscard]] CharKind kind_of(char32_t cp);

/// Minus signs and hyphens that people paste for «-».
[[nodiscard]] bool is_hyphen(char32_t cp);

/// The long dashes, which are no minus.
[[nodiscard]] bool is_dash(char32_t cp);

[[nodiscard]] bool is_latin(char32_t cp);
[[nodiscard]] bool is_cyrillic(char32_t cp);

/// «U+00AD»
[[nodiscard]] std::string code_point_name(char32_t cp);

}  // namespace otvet::phrase
