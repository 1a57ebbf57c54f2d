// SPDX-License-Identifier: MIT
#include "cli/printable.hpp"

namespace otvet::cli {
namespace {

struct Decoded {
    char32_t sign = 0;
    std::size_t size = 1;
    bool ok = false;
};

/// Strict UTF-8. The command may use the public headers alone, which do not decode.
Decoded decode(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char lead = byte(at);
    if (lead < 0x80) return {lead, 1, true};
    const std::size_t size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || at + size > text.size()) return {};
    char32_t sign = lead & (0x7FU >> size);
    for (std::size_t i = 1; i < size; ++i) {
        if ((byte(at + i) & 0xC0) != 0x80) return {};
        sign = (sign << 6) | (byte(at + i) & 0x3FU);
    }
    const bool overlong = (size == 3 && sign < 0x800) || (size == 4 && sign < 0x10000);
    if (overlong || (sign >= 0xD800 && sign <= 0xDFFF) || sign > 0x10FFFF) return {};
    return {sign, size, true};
}

/// Above ASCII: C1 controls, zero-width and direction marks, line separators, tags.
constexpr bool is_treacherous(char32_t sign) noexcept {
    return (sign >= 0x7F && sign <= 0x9F) || sign == 0xAD || sign == 0x61C || sign == 0x180E ||
           (sign >= 0x200B && sign <= 0x200F && sign != 0x200D) || (sign >= 0x2028 && sign <= 0x202E) ||
           (sign >= 0x2060 && sign <= 0x206F) || sign == 0xFEFF || (sign >= 0xFFF9 && sign <= 0xFFFB) ||
           (sign >= 0xE0000 && sign <= 0xE007F);
}

std::string hex(char32_t value, std::size_t width) {
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    std::string digits;
    for (; value != 0 || digits.size() < width; value >>= 4) digits.insert(digits.begin(), kDigits[value & 0xF]);
    return digits;
}

std::string json_escape(char32_t sign) {
    if (sign < 0x10000) return "\\u" + hex(sign, 4);
    const char32_t rest = sign - 0x10000;
    return "\\u" + hex(0xD800 + (rest >> 10), 4) + "\\u" + hex(0xDC00 + (rest & 0x3FF), 4);
}

}  // namespace

std::string valid_utf8(std::string_view bytes, bool* repaired) {
    std::string out;
    out.reserve(bytes.size());
    bool bad = false;
    for (std::size_t at = 0; at < bytes.size();) {
        const Decoded one = decode(bytes, at);
        if (one.ok) out.append(bytes, at, one.size);
        else out += "\xEF\xBF\xBD";
        bad = bad || !one.ok;
        at += one.size;
    }
    if (repaired != nullptr) *repaired = bad;
    return out;
}

std::string printable(std::string_view text, Layout layout) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const Decoded one = decode(text, at);
        const bool breaks = layout == Layout::kBlock && (one.sign == '\n' || one.sign == '\t');
        if (!one.ok) out += "\\u{" + hex(static_cast<unsigned char>(text[at]), 2) + "}";
        else if ((one.sign < 0x20 && !breaks) || is_treacherous(one.sign)) out += "\\u{" + hex(one.sign, 2) + "}";
        else out.append(text, at, one.size);
        at += one.size;
    }
    return out;
}

std::string printable_json(std::string_view json) {
    std::string out;
    out.reserve(json.size());
    for (std::size_t at = 0; at < json.size();) {
        const Decoded one = decode(json, at);
        if (!one.ok) out += "\\uFFFD";
        else if (is_treacherous(one.sign)) out += json_escape(one.sign);
        else out.append(json, at, one.size);
        at += one.size;
    }
    return out;
}

}  // namespace otvet::cli
