// SPDX-License-Identifier: MIT
// The layout of ru.otvd, shared by the generator that writes it and the reader that maps it.
//
//   Header | slots | lexemes | lemmas | paradigms | endings_of_paradigms | ending_texts | letters
//
// A lexeme is a stem with a paradigm (a list of endings) that belongs to a lemma. A form is looked up by trying each
// split into stem and ending: the stem's hash leads through `slots` (open addressing, linear probing) to its lexemes,
// the ending is searched in the paradigm. Everything is little-endian and aligned to 8 bytes, so that the file is used
// as it lies in memory. Words are stored in one byte a letter (see encode()).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace otvet::morph::format {

inline constexpr std::array<char, 8> kMagic{'O', 'T', 'V', 'D', '\r', '\n', '\x1a', '\0'};
inline constexpr std::uint32_t kVersion = 1;
inline constexpr std::size_t kMaxWord = 48;    ///< letters; a longer word is in no dictionary
inline constexpr std::size_t kMaxEnding = 14;  ///< letters; bounds the splits tried

/// Where a section lies: bytes from the start of the file, and how many records.
struct Section {
    std::uint32_t offset = 0;
    std::uint32_t count = 0;
};

struct Header {
    std::array<char, 8> magic = kMagic;
    std::uint32_t version = kVersion;
    std::uint32_t file_size = 0;
    std::uint64_t checksum = 0;  ///< of all bytes after this field
    Section slots, lexemes, lemmas, paradigms, paradigm_endings, ending_texts, letters;
};
static_assert(sizeof(Header) == 80);
inline constexpr std::size_t kChecksumEnd = 24;  ///< the checksum covers the file from here

/// One hash slot: fingerprint in the high bits, lexeme index + 1 in the low ones; 0 is an empty slot.
inline constexpr unsigned kIndexBits = 18;
inline constexpr std::uint32_t kIndexMask = (1U << kIndexBits) - 1;

struct Lexeme {
    std::uint32_t stem = 0;  ///< offset into letters
    std::uint32_t lemma = 0;
    std::uint16_t paradigm = 0;
    std::uint16_t stem_length = 0;
};

/// The lexemes of lemma i are [lemmas[i].first_lexeme, lemmas[i + 1].first_lexeme); one extra record ends the list.
/// The lemma's own text is the stem of its first lexeme and this ending.
struct Lemma {
    std::uint32_t first_lexeme = 0;
    std::uint32_t text_ending = 0;
};

/// paradigm_endings [first, first of the next paradigm); one extra record ends the list.
using Paradigm = std::uint32_t;

struct ParadigmEnding {
    std::uint16_t ending = 0;  ///< index into ending_texts; ascending inside a paradigm
    std::uint16_t bits = 0;    ///< FormBits
};

/// Sorted by bytes; letters [offset, offset + length).
struct EndingText {
    std::uint32_t offset = 0;
    std::uint32_t length = 0;
};

/// One byte a letter: а…я → 1…32, «-» → 33. Folded words only: no ё, no capitals.
/// Returns the number of letters, or 0 when the word has another character or is too long.
inline std::size_t encode(std::string_view word, std::array<unsigned char, kMaxWord>& out) noexcept {
    std::size_t n = 0;
    for (std::size_t i = 0; i < word.size(); ++n) {
        if (n == kMaxWord) return 0;
        const auto lead = static_cast<unsigned char>(word[i]);
        if (lead == '-') {
            out[n] = 33;
            ++i;
            continue;
        }
        if (i + 1 >= word.size()) return 0;
        const auto tail = static_cast<unsigned char>(word[i + 1]);
        if (lead == 0xD0 && tail >= 0xB0 && tail <= 0xBF) {  // а…п
            out[n] = static_cast<unsigned char>(tail - 0xB0 + 1);
        } else if (lead == 0xD1 && tail >= 0x80 && tail <= 0x8F) {  // р…я
            out[n] = static_cast<unsigned char>(tail - 0x80 + 17);
        } else {
            return 0;
        }
        i += 2;
    }
    return n;
}

/// The reverse of encode(); bytes that are no letter become «-».
inline void append_decoded(const unsigned char* letters, std::size_t count, std::string& out) {
    const std::size_t before = out.size();
    out.resize(before + 2 * count);
    char* to = out.data() + before;
    for (std::size_t i = 0; i < count; ++i) {
        const unsigned code = letters[i] - 1U;
        if (code < 32) {
            *to++ = code < 16 ? '\xD0' : '\xD1';
            *to++ = static_cast<char>(code < 16 ? 0xB0 + code : 0x80 + code - 16);
        } else {
            *to++ = '-';
        }
    }
    out.resize(static_cast<std::size_t>(to - out.data()));
}

/// Rolling hash of a stem: extend by one letter at a time, then finish().
inline constexpr std::uint64_t kHashStart = 0x9E3779B97F4A7C15ULL;
constexpr std::uint64_t extend(std::uint64_t hash, unsigned char letter) noexcept {
    return (hash ^ letter) * 0x100000001B3ULL;
}
constexpr std::uint64_t finish(std::uint64_t hash) noexcept {
    hash ^= hash >> 32;
    hash *= 0xD6E8FEB86659FD93ULL;
    return hash ^ (hash >> 32);
}
constexpr std::uint32_t fingerprint(std::uint64_t finished) noexcept {
    return static_cast<std::uint32_t>(finished >> 40) << kIndexBits;
}

/// Checksum of the file's bytes after the checksum field, eight bytes a step.
inline std::uint64_t checksum(const unsigned char* data, std::size_t size) noexcept {
    std::uint64_t hash = 0xCBF29CE484222325ULL ^ size;
    for (; size >= 8; data += 8, size -= 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, data, 8);
        hash = (hash ^ word) * 0x9FB21C651E98DF25ULL;
        hash ^= hash >> 29;
    }
    for (; size > 0; ++data, --size) hash = extend(hash, *data);
    return finish(hash);
}

}  // namespace otvet::morph::format
