// SPDX-License-Identifier: MIT
#include "pack/digest.hpp"

namespace otvet::pack::reading {

void Fnv1a128::add_byte(unsigned char byte) noexcept {
    // The prime is 2^88 + 2^8 + 0x3B: a multiplication by its low part, and a shift by 88 bits into the high half.
    constexpr std::uint64_t kLowPrime = 0x13B;
    low_ ^= byte;
    const std::uint64_t bottom = (low_ & 0xFFFFFFFFULL) * kLowPrime;
    const std::uint64_t top = (low_ >> 32) * kLowPrime + (bottom >> 32);
    const std::uint64_t shifted = low_ << 24;
    high_ = high_ * kLowPrime + (top >> 32) + shifted;
    low_ = (top << 32) | (bottom & 0xFFFFFFFFULL);
}

void Fnv1a128::add(std::string_view text) noexcept {
    for (unsigned shift = 0; shift < 64; shift += 8) {
        add_byte(static_cast<unsigned char>((static_cast<std::uint64_t>(text.size()) >> shift) & 0xFF));
    }
    for (const char c : text) add_byte(static_cast<unsigned char>(c));
}

std::string Fnv1a128::hex() const {
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string out;
    for (const std::uint64_t half : {high_, low_}) {
        for (int shift = 60; shift >= 0; shift -= 4) out.push_back(kDigits[(half >> shift) & 0xF]);
    }
    return out;
}

}  // namespace otvet::pack::reading
