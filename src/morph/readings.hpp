// SPDX-License-Identifier: MIT
// Fills a lattice with the readings of a typed word, one function a habit of typing; and the keyboard's two layouts.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "morph/lattice.hpp"

namespace otvet::morph {

/// A typed word as code points. Longer words do not fit and are never repaired.
struct Signs {
    std::uint8_t size = 0;
    std::array<char32_t, kMaxLetters> at;

    Signs() noexcept {}  // NOLINT: leaves `at` as it is
    [[nodiscard]] char32_t operator[](std::size_t i) const noexcept { return at[i]; }
    [[nodiscard]] std::u32string_view view() const noexcept { return {at.data(), size}; }
};
[[nodiscard]] bool decode_signs(std::string_view text, Signs& out) noexcept;

/// What a word is written with.
struct Script {
    unsigned cyrillic = 0, latin = 0, digits = 0, other = 0;  ///< signs of each
    bool stretched = false;                                   ///< three times the same letter in a row
};
[[nodiscard]] Script script_of(const Signs& word) noexcept;
[[nodiscard]] bool is_latin(char32_t cp) noexcept;

/// Look-alikes become letters and stretched runs one letter or two. False when some sign has no reading.
bool read_look_alikes(const Signs& word, bool look_alikes, bool stretched, Lattice& out);
/// As above, and signs that hide a letter: * @ # $.
bool read_masked(const Signs& word, Lattice& out);
[[nodiscard]] bool is_mask(char32_t cp) noexcept;
/// Latin letters, apostrophes and 3 4 6 as transliteration; Russian letters among them stay.
bool read_translit(const Signs& word, Lattice& out);

/// The same keys on the Russian layout. False when some sign is on no letter key, or is a letter of another script.
bool to_russian_layout(std::u32string_view typed, Letters& out) noexcept;
/// The letter key that gives `cp` on the Latin layout, or 0.
[[nodiscard]] char32_t russian_key(char32_t cp) noexcept;
/// The same keys on the Latin layout; false when some letter shares a key with punctuation.
bool to_latin_layout(const Letters& typed, std::string& out);
/// Russian letters that look Latin become Latin; false when some do not, or nothing changes.
bool to_latin_twins(const Signs& word, std::string& out);

}  // namespace otvet::morph
