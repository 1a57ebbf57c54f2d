// SPDX-License-Identifier: MIT
// Runs of small Russian letters, which most of a message is, four letters a step.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace otvet::text {

/// True when the eight bytes at `at` are four letters а … я in UTF-8: D0 B0 … D0 BF or D1 80 … D1 8F. Of each pair the
/// last bit of the lead byte is 0 where bits 4 and 5 of the next one are 1, and the other way round.
[[nodiscard]] inline bool four_small_letters(const char* at) noexcept {
    static_assert(std::endian::native == std::endian::little || std::endian::native == std::endian::big);
    constexpr std::uint64_t kEach = 0x0001'0001'0001'0001ULL;
    std::uint64_t pairs = 0;
    std::memcpy(&pairs, at, sizeof pairs);
    if constexpr (std::endian::native == std::endian::big)
        pairs = (pairs & 0xFF * kEach) << 8 | (pairs >> 8 & 0xFF * kEach);
    if ((pairs & 0xC0FE * kEach) != 0x80D0 * kEach) return false;
    const std::uint64_t four = pairs >> 12, five = pairs >> 13;
    return ((four ^ five) & kEach) == 0 && ((four ^ pairs) & kEach) == kEach;
}

/// The first byte at or after `pos` that does not begin a letter а … я; `pos` begins a code point of valid UTF-8.
[[nodiscard]] inline std::size_t skip_small_letters(std::string_view text, std::size_t pos) noexcept {
    while (pos + 8 <= text.size() && four_small_letters(text.data() + pos)) pos += 8;
    for (; pos + 1 < text.size(); pos += 2) {
        const auto lead = static_cast<unsigned char>(text[pos]), next = static_cast<unsigned char>(text[pos + 1]);
        const bool small = lead == 0xD0 ? next >= 0xB0 && next <= 0xBF : lead == 0xD1 && next >= 0x80 && next <= 0x8F;
        if (!small) break;
    }
    return pos;
}

}  // namespace otvet::text
