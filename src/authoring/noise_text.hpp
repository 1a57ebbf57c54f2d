// SPDX-License-Identifier: MIT
// A message as letters and words, for the generator of noise.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace otvet::testing {

/// Numbers that are the same on every machine (splitmix64); no library's distribution is.
class NoiseRandom {
public:
    explicit NoiseRandom(std::uint64_t seed) : state_(seed) {}
    [[nodiscard]] std::uint64_t next() noexcept;
    /// 0 … bound - 1; 0 for a bound of 0.
    [[nodiscard]] std::size_t below(std::size_t bound) noexcept { return bound == 0 ? 0 : next() % bound; }

private:
    std::uint64_t state_;
};

/// Half-open, in code points.
struct NoiseWord {
    std::size_t begin = 0, end = 0;
    [[nodiscard]] std::size_t size() const noexcept { return end - begin; }
};

[[nodiscard]] std::u32string to_utf32(std::string_view text);
[[nodiscard]] std::string to_utf8(std::u32string_view text);

[[nodiscard]] bool is_russian(char32_t cp) noexcept;
[[nodiscard]] bool is_capital(char32_t cp) noexcept;
[[nodiscard]] char32_t to_small(char32_t cp) noexcept;
[[nodiscard]] char32_t to_capital(char32_t cp) noexcept;

/// The runs of Russian letters with at least `shortest` of them.
[[nodiscard]] std::vector<NoiseWord> words_of(std::u32string_view text, std::size_t shortest);

}  // namespace otvet::testing
