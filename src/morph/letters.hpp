// SPDX-License-Identifier: MIT
// A Russian word as small numbers: а = 0 … я = 31 (folded text has no ё). Tries, phonetic keys and edit searches work
// on these; a word with any other sign, or longer than kMaxLetters, has no such form and is only ever looked up whole.
#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace otvet::morph {

inline constexpr unsigned kMaxLetters = 40;
inline constexpr unsigned kLetterCount = 32;
inline constexpr char32_t kFirstLetter = U'\u0430';

struct Letters {
    std::uint8_t size = 0;
    std::array<std::uint8_t, kMaxLetters> at;  // only [0, size) means anything: not cleared on purpose

    Letters() noexcept {}  // NOLINT: leaves `at` as it is
    bool push(unsigned code) noexcept {
        if (size == kMaxLetters) return false;
        at[size++] = static_cast<std::uint8_t>(code);
        return true;
    }
    [[nodiscard]] std::uint8_t operator[](std::size_t i) const noexcept { return at[i]; }
    [[nodiscard]] std::uint8_t back() const noexcept { return at[size - 1U]; }
    friend bool operator==(const Letters& a, const Letters& b) noexcept {
        return a.size == b.size && std::memcmp(a.at.data(), b.at.data(), a.size) == 0;
    }
    friend bool operator<(const Letters& a, const Letters& b) noexcept {
        const int order = std::memcmp(a.at.data(), b.at.data(), a.size < b.size ? a.size : b.size);
        return order != 0 ? order < 0 : a.size < b.size;
    }
};

[[nodiscard]] constexpr bool is_letter(char32_t cp) noexcept { return cp - kFirstLetter < kLetterCount; }
[[nodiscard]] constexpr unsigned letter_code(char32_t cp) noexcept { return static_cast<unsigned>(cp - kFirstLetter); }
[[nodiscard]] constexpr std::uint32_t letter_bit(unsigned code) noexcept { return 1U << code; }

/// The set of the letters in `text`; other signs are left out.
[[nodiscard]] constexpr std::uint32_t letter_set(std::u32string_view text) noexcept {
    std::uint32_t set = 0;
    for (const char32_t cp : text) set |= is_letter(cp) ? letter_bit(letter_code(cp)) : 0U;
    return set;
}

/// The letter that two bytes of UTF-8 are; kLetterCount or more when they are none.
[[nodiscard]] constexpr unsigned letter_of(char first, char second) noexcept {
    constexpr unsigned kFirst = 0xD0U << 6 | 0x30U;
    const unsigned lead = static_cast<unsigned char>(first), trail = static_cast<unsigned char>(second);
    return (trail & 0xC0U) == 0x80U ? (lead << 6 | (trail & 0x3FU)) - kFirst : kLetterCount;
}

/// False, and an empty word, when some sign is no Russian letter or the word is too long.
inline bool encode(std::string_view word, Letters& out) noexcept {
    out.size = 0;
    if (word.size() > 2 * kMaxLetters || word.size() % 2 != 0) return false;
    unsigned size = 0;
    for (std::size_t i = 0; i < word.size(); i += 2) {
        const unsigned code = letter_of(word[i], word[i + 1]);
        if (code >= kLetterCount) return false;
        out.at[size++] = static_cast<std::uint8_t>(code);
    }
    out.size = static_cast<std::uint8_t>(size);
    return size > 0;
}

/// A word in UTF-8 on the stack.
class Spelled {
public:
    explicit Spelled(const Letters& word) noexcept : size_(2U * word.size) {
        for (unsigned i = 0; i < word.size; ++i) {
            const char32_t cp = kFirstLetter + word[i];
            bytes_[2 * i] = static_cast<char>(0xC0U | (cp >> 6));
            bytes_[2 * i + 1] = static_cast<char>(0x80U | (cp & 0x3FU));
        }
    }
    [[nodiscard]] std::string_view view() const noexcept { return {bytes_, size_}; }

private:
    char bytes_[2 * kMaxLetters];
    std::size_t size_;
};

}  // namespace otvet::morph
