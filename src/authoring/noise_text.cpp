// SPDX-License-Identifier: MIT
#include "authoring/noise_text.hpp"

#include "text/utf8.hpp"

namespace otvet::testing {
namespace {

constexpr char32_t kSmallYo = 0x451, kCapitalYo = 0x401;
constexpr char32_t kFirstCapital = 0x410, kFirstSmall = 0x430, kLastSmall = 0x44F;

}  // namespace

std::uint64_t NoiseRandom::next() noexcept {
    std::uint64_t z = (state_ += 0x9E3779B97F4A7C15ULL);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31);
}

std::u32string to_utf32(std::string_view text) {
    std::u32string out;
    for (std::size_t at = 0; at < text.size();) {
        const text::Decoded d = text::decode(text, at);
        out += d.cp;
        at += d.size;
    }
    return out;
}

std::string to_utf8(std::u32string_view text) {
    std::string out;
    for (const char32_t cp : text) text::append(out, cp);
    return out;
}

bool is_russian(char32_t cp) noexcept {
    return (cp >= kFirstCapital && cp <= kLastSmall) || cp == kSmallYo || cp == kCapitalYo;
}
bool is_capital(char32_t cp) noexcept { return (cp >= kFirstCapital && cp < kFirstSmall) || cp == kCapitalYo; }
char32_t to_small(char32_t cp) noexcept {
    if (cp == kCapitalYo) return kSmallYo;
    return is_capital(cp) ? cp + (kFirstSmall - kFirstCapital) : cp;
}
char32_t to_capital(char32_t cp) noexcept {
    if (cp == kSmallYo) return kCapitalYo;
    return cp >= kFirstSmall && cp <= kLastSmall ? cp - (kFirstSmall - kFirstCapital) : cp;
}

std::vector<NoiseWord> words_of(std::u32string_view text, std::size_t shortest) {
    std::vector<NoiseWord> out;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t begin = i;
        while (i < text.size() && is_russian(text[i])) ++i;
        if (i - begin >= shortest && i != begin) out.push_back({begin, i});
        if (i == begin) ++i;
    }
    return out;
}

}  // namespace otvet::testing
