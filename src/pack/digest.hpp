// SPDX-License-Identifier: MIT
// FNV-1a with 128 bits: tells versions of a pack apart. Not cryptographic: it proves nothing against a forger.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace otvet::pack::reading {

/// Stable between machines, compilers and releases.
class Fnv1a128 {
public:
    /// Adds a text and its length, so that «ab» + «c» and «a» + «bc» differ.
    void add(std::string_view text) noexcept;
    /// 32 hexadecimal digits.
    [[nodiscard]] std::string hex() const;

private:
    void add_byte(unsigned char byte) noexcept;
    std::uint64_t high_ = 0x6C62272E07BB0142ULL;
    std::uint64_t low_ = 0x62B821756295C58DULL;
};

}  // namespace otvet::pack::reading
