// SPDX-License-Identifier: MIT
#include "phrase/characters.hpp"

#include <string_view>

#include "text/fold.hpp"
#include "text/normalize.hpp"
#include "text/utf8.hpp"

namespace otvet::phrase {
namespace {

CharKind kind_of_ascii(char32_t cp) {
    if ((cp >= 'a' && cp <= 'z') || (cp >= 'A' && cp <= 'Z')) return CharKind::kLetter;
    if (cp >= '0' && cp <= '9') return CharKind::kDigit;
    if (cp == ' ' || cp == '\t') return CharKind::kSpace;
    if (cp == '\n' || cp == '\r') return CharKind::kLineBreak;
    if (cp < 0x20 || cp == 0x7F) return CharKind::kControl;
    return std::string_view("?!,;\"'").find(static_cast<char>(cp)) == std::string_view::npos ? CharKind::kSign
                                                                                             : CharKind::kIgnored;
}

/// Quotation marks of all shapes, ¡ and ¿.
bool is_pasted_punctuation(char32_t cp) {
    return cp == 0xAB || cp == 0xBB || cp == 0xA1 || cp == 0xBF || (cp >= 0x2018 && cp <= 0x201F) || cp == 0x2039 ||
           cp == 0x203A;
}

/// Format characters that no one means to type: soft hyphen, zero-width space, bidi controls, BOM, tags.
bool is_invisible(char32_t cp) {
    return cp == 0xAD || cp == 0x61C || cp == 0x180E || cp == 0x200B || cp == 0x200E || cp == 0x200F ||
           (cp >= 0x202A && cp <= 0x202E) || (cp >= 0x2060 && cp <= 0x206F) || cp == 0xFEFF ||
           (cp >= 0xFFF9 && cp <= 0xFFFB) || (cp >= 0xE0000 && cp <= 0xE007F);
}

CharKind kind_by_folding(char32_t cp) {
    std::string one;
    text::append(one, cp);
    const std::string folded = text::fold(one);
    if (folded.empty()) return CharKind::kMark;
    return folded == " " ? CharKind::kSpace : CharKind::kSign;
}

}  // namespace

CharKind kind_of(char32_t cp) {
    if (cp < 0x80) return kind_of_ascii(cp);
    if (cp <= 0x9F || cp == 0x2028 || cp == 0x2029 || is_invisible(cp)) return CharKind::kControl;
    if (is_pasted_punctuation(cp)) return CharKind::kIgnored;
    if (cp >= 0x1F3FB && cp <= 0x1F3FF) return CharKind::kMark;  // skin tones
    switch (text::char_class(cp)) {
        case text::CharClass::kLetter:
            return CharKind::kLetter;
        case text::CharClass::kDigit:
            return CharKind::kDigit;
        case text::CharClass::kEmoji:
            return CharKind::kEmoji;
        default:
            return kind_by_folding(cp);
    }
}

bool is_hyphen(char32_t cp) { return cp == '-' || cp == 0x2010 || cp == 0x2011 || cp == 0x2212; }
bool is_dash(char32_t cp) { return cp >= 0x2012 && cp <= 0x2015; }
bool is_latin(char32_t cp) { return (cp >= 'a' && cp <= 'z') || (cp >= 'A' && cp <= 'Z'); }
bool is_cyrillic(char32_t cp) { return cp >= 0x400 && cp <= 0x52F; }

std::string code_point_name(char32_t cp) {
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    std::string out = "U+";
    for (int shift = cp > 0xFFFF ? 20 : 12; shift >= 0; shift -= 4) out += kDigits[(cp >> shift) & 0xF];
    return out;
}

}  // namespace otvet::phrase
