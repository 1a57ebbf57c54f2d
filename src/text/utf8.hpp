// SPDX-License-Identifier: MIT
// UTF-8 without any library: decode, append, validate, count. Strict (Unicode table 3-7: no surrogates, no overlong
// forms, nothing above U+10FFFF). A bad sequence gives one U+FFFD for each maximal subpart, as the WHATWG decoder does.
// Everything is constexpr, allocates nothing (but for `append`), and is safe to call from many threads.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace otvet::text {

inline constexpr char32_t kReplacement = 0xFFFD;

/// One step of decoding. `size` is the number of bytes consumed: at least 1, and 0 only at the end of the text.
struct Decoded {
    char32_t cp = kReplacement;
    unsigned size = 0;
    bool ok = false;  ///< false: bad bytes (cp is U+FFFD), or the end
};

namespace utf8_detail {

/// What may follow a lead byte: the length of the sequence and the range of its second byte.
struct Lead {
    unsigned size;
    unsigned char low, high;
};

constexpr Lead lead_of(unsigned char byte) noexcept {
    if (byte < 0xC2) return {0, 0, 0};
    if (byte < 0xE0) return {2, 0x80, 0xBF};
    if (byte == 0xE0) return {3, 0xA0, 0xBF};
    if (byte == 0xED) return {3, 0x80, 0x9F};
    if (byte < 0xF0) return {3, 0x80, 0xBF};
    if (byte == 0xF0) return {4, 0x90, 0xBF};
    if (byte < 0xF4) return {4, 0x80, 0xBF};
    if (byte == 0xF4) return {4, 0x80, 0x8F};
    return {0, 0, 0};
}

/// Anything but ASCII and the two-byte letters: longer sequences, bad bytes. `pos` is inside the text.
constexpr Decoded decode_slow(std::string_view text, std::size_t pos) noexcept {
    const auto first = static_cast<unsigned char>(text[pos]);
    const Lead lead = lead_of(first);
    if (lead.size == 0) return {kReplacement, 1, false};
    char32_t cp = first & (0x7FU >> lead.size);
    for (unsigned i = 1; i < lead.size; ++i) {
        if (pos + i >= text.size()) return {kReplacement, i, false};
        const auto byte = static_cast<unsigned char>(text[pos + i]);
        const unsigned char low = i == 1 ? lead.low : 0x80;
        const unsigned char high = i == 1 ? lead.high : 0xBF;
        if (byte < low || byte > high) return {kReplacement, i, false};
        cp = (cp << 6) | (byte & 0x3FU);
    }
    return {cp, lead.size, true};
}

}  // namespace utf8_detail

/// The code point at byte `pos`; size 0 when `pos` is at or past the end. Always inlined: returned through memory, the
/// three fields cost more than the decoding (measured: half the time of lexing a message).
[[nodiscard, gnu::always_inline]] constexpr Decoded decode(std::string_view text, std::size_t pos) noexcept {
    if (pos >= text.size()) return {};
    const auto first = static_cast<unsigned char>(text[pos]);
    if (first < 0x80) return {first, 1, true};
    if (first >= 0xC2 && first < 0xE0 && pos + 1 < text.size()) {
        const auto second = static_cast<unsigned char>(text[pos + 1]);
        if ((second & 0xC0U) == 0x80U) return {(first & 0x1FU) << 6 | (second & 0x3FU), 2, true};
    }
    return utf8_detail::decode_slow(text, pos);
}

/// The last beginning of a code point at or before byte `pos` of valid UTF-8: cutting there breaks none.
[[nodiscard]] constexpr std::size_t floor_code_point(std::string_view text, std::size_t pos) noexcept {
    if (pos >= text.size()) return text.size();
    while (pos > 0 && (static_cast<unsigned char>(text[pos]) & 0xC0U) == 0x80U) --pos;
    return pos;
}

/// Appends `cp` as UTF-8; a surrogate or a value above U+10FFFF becomes U+FFFD.
inline void append(std::string& out, char32_t cp) {
    if (cp > 0x10FFFF || (cp >= 0xD800 && cp <= 0xDFFF)) cp = kReplacement;
    if (cp < 0x80) {
        out.push_back(static_cast<char>(cp));
        return;
    }
    if (cp < 0x800) {
        out.push_back(static_cast<char>(0xC0 | (cp >> 6)));
    } else {
        if (cp < 0x10000) {
            out.push_back(static_cast<char>(0xE0 | (cp >> 12)));
        } else {
            out.push_back(static_cast<char>(0xF0 | (cp >> 18)));
            out.push_back(static_cast<char>(0x80 | ((cp >> 12) & 0x3F)));
        }
        out.push_back(static_cast<char>(0x80 | ((cp >> 6) & 0x3F)));
    }
    out.push_back(static_cast<char>(0x80 | (cp & 0x3F)));
}

/// True when every byte belongs to a well-formed sequence.
[[nodiscard]] constexpr bool is_valid(std::string_view text) noexcept {
    for (std::size_t pos = 0; pos < text.size();) {
        const Decoded one = decode(text, pos);
        if (!one.ok) return false;
        pos += one.size;
    }
    return true;
}

/// Code points of any bytes, a bad sequence counting as the U+FFFD signs that it would become.
[[nodiscard]] constexpr std::size_t count_code_points(std::string_view text) noexcept {
    std::size_t count = 0;
    for (std::size_t pos = 0; pos < text.size(); ++count) pos += decode(text, pos).size;
    return count;
}

}  // namespace otvet::text
