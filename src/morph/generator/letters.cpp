// SPDX-License-Identifier: MIT
#include "letters.hpp"

namespace otvet::dictgen {
namespace {

constexpr char32_t kBad = 0xFFFD;

// Bytes of the sequence that starts with this byte; 0 when none does.
std::size_t sequence_length(unsigned char lead) {
    if (lead < 0x80) return 1;
    if (lead >= 0xC2 && lead < 0xE0) return 2;
    if (lead >= 0xE0 && lead < 0xF0) return 3;
    return lead >= 0xF0 && lead < 0xF5 ? 4 : 0;
}

char32_t fold_letter(char32_t c) {
    if (c >= U'A' && c <= U'Z') return c + 32;
    if (c >= 0x410 && c <= 0x42F) return c + 32;  // А…Я
    if (c == 0x401 || c == 0x451) return 0x435;   // Ё, ё → е
    return c;
}

}  // namespace

Word decode(std::string_view utf8) {
    Word out;
    for (std::size_t i = 0; i < utf8.size();) {
        const auto lead = static_cast<unsigned char>(utf8[i]);
        const std::size_t length = sequence_length(lead);
        if (length == 0 || i + length > utf8.size()) {
            out += kBad;
            ++i;
            continue;
        }
        char32_t c = length == 1 ? lead : lead & (0x7FU >> length);
        for (std::size_t k = 1; k < length; ++k) c = (c << 6) | (static_cast<unsigned char>(utf8[i + k]) & 0x3FU);
        out += c;
        i += length;
    }
    return out;
}

std::string to_utf8(WordView word) {
    std::string out;
    for (const char32_t c : word) {
        if (c < 0x80) {
            out += static_cast<char>(c);
        } else if (c < 0x800) {
            out += static_cast<char>(0xC0 | (c >> 6));
            out += static_cast<char>(0x80 | (c & 0x3F));
        } else {
            out += static_cast<char>(0xE0 | ((c >> 12) & 0x0F));
            out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
            out += static_cast<char>(0x80 | (c & 0x3F));
        }
    }
    return out;
}

Word fold(WordView word) {
    Word out(word);
    for (char32_t& c : out) c = fold_letter(c);
    return out;
}

Word replace_ending(WordView word, std::size_t count, WordView ending) {
    Word out(word.substr(0, word.size() - count));
    out += ending;
    return out;
}

}  // namespace otvet::dictgen
