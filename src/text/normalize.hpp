// SPDX-License-Identifier: MIT
// Bytes of a customer → folded text with a way back: every byte of the result knows the byte it came from.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace otvet::text {

struct Normalized {
    std::string text;                   ///< folded, valid UTF-8
    std::vector<std::uint32_t> origin;  ///< text byte → original byte, one more for the end; empty: the identity
    bool bad_utf8 = false;              ///< some bytes became U+FFFD
    bool truncated = false;             ///< longer than the limits
    // Seen on the way; false is certain, true may be wrong.
    bool has_ascii_word = true;         ///< a Latin letter, a digit or «@», or a sign that may become one
    bool has_capital = true;            ///< a letter that folding changed
    bool has_exclamation = true;

    /// The original offset of byte `i` of `text` (i ≤ text.size()).
    [[nodiscard]] std::uint32_t original(std::size_t i) const noexcept {
        return origin.empty() ? static_cast<std::uint32_t>(i) : origin[i];
    }
};

/// Folds one message. Ordinary Cyrillic, Latin, digits and punctuation take one pass; anything else goes through
/// ICU. Both give the same text. Linear; reuses the buffers of `out`.
void normalize(std::string_view original, Normalized& out);

/// The ICU way for any text: what normalize() must equal. For tests.
void normalize_by_icu(std::string_view original, Normalized& out);

/// What a code point of folded text is to the tokenizer.
enum class CharClass : std::uint8_t { kSeparator, kSpace, kLetter, kDigit, kEmoji };
[[nodiscard]] CharClass rare_char_class(char32_t cp) noexcept;  ///< of what is neither ASCII nor а … я
[[nodiscard]] inline CharClass char_class(char32_t cp) noexcept {
    if (cp - 0x430 < 32) return CharClass::kLetter;  // а … я
    if (cp >= 0x80) return rare_char_class(cp);
    if (cp == ' ' || cp == '\n') return CharClass::kSpace;
    if ((cp | 0x20) - 'a' < 26) return CharClass::kLetter;
    return cp - '0' < 10 ? CharClass::kDigit : CharClass::kSeparator;
}

}  // namespace otvet::text
