// SPDX-License-Identifier: MIT
// FNV-1a, 64 bits: short names for texts in states and traces. Not for secrets.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

namespace otvet::dialog {

class Digest {
public:
    /// Adds a text and its end, so that «ab»+«c» and «a»+«bc» differ.
    Digest& add(std::string_view text) noexcept {
        for (const char c : text) step(static_cast<unsigned char>(c));
        step(0xFF);
        return *this;
    }
    Digest& add(std::uint64_t number) noexcept {
        for (int i = 0; i < 8; ++i) step(static_cast<unsigned char>(number >> (8 * i)));
        return *this;
    }
    /// The first `length` hex digits, at most 16.
    [[nodiscard]] std::string hex(unsigned length = 16) const {
        std::string out(std::min(length, 16U), '0');
        for (unsigned i = 0; i < out.size(); ++i) out[i] = "0123456789abcdef"[value_ >> (60 - 4 * i) & 15];
        return out;
    }

private:
    void step(unsigned char byte) noexcept { value_ = (value_ ^ byte) * 0x100000001B3ULL; }
    std::uint64_t value_ = 0xCBF29CE484222325ULL;
};

}  // namespace otvet::dialog
