// SPDX-License-Identifier: MIT
#include "text/normalize.hpp"

#include <unicode/edits.h>
#include <unicode/normalizer2.h>
#include <unicode/bytestream.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <array>

#include "text/limits.hpp"
#include "text/russian_run.hpp"
#include "text/utf8.hpp"

namespace otvet::text {
namespace {

constexpr char32_t kSmallYo = 0x451, kCapitalYo = 0x401;

constexpr bool is_cyrillic_capital(char32_t cp) { return cp >= 0x410 && cp <= 0x42F; }
constexpr bool is_cyrillic_small(char32_t cp) { return cp >= 0x430 && cp <= 0x44F; }

/// One code point of the ordinary kind: its folded form, or 0 when ICU must look at it.
/// Every result has as many UTF-8 bytes as its source, so that the way back is the identity.
constexpr char32_t fold_ordinary(char32_t cp) {
    if (cp < 0x80) {
        if (cp >= 'A' && cp <= 'Z') return cp + 32;
        if (cp == '\n' || cp == '\v' || cp == '\f' || cp == '\r') return '\n';
        return cp < 0x20 || cp == 0x7F ? U' ' : cp;
    }
    if (is_cyrillic_small(cp)) return cp;
    if (is_cyrillic_capital(cp)) return cp + 32;
    if (cp == kSmallYo || cp == kCapitalYo) return 0x435;
    switch (cp) {
        case 0xAB: case 0xBB: case 0x2013: case 0x2014: case 0x2018: case 0x2019: case 0x201C: case 0x201D: case 0x201E:
            return cp;
        default:
            return 0;
    }
}

bool is_mark(char32_t cp) {
    return cp >= 0x300 && (U_GET_GC_MASK(static_cast<UChar32>(cp)) & (U_GC_MN_MASK | U_GC_ME_MASK)) != 0;
}

/// Original → valid UTF-8 within the limits, with its way back.
struct Repaired {
    std::string text;
    std::vector<std::uint32_t> origin;
};

void repair(std::string_view original, Repaired& out, Normalized& flags) {
    std::size_t pos = 0, count = 0, marks = 0;
    while (pos < original.size()) {
        if (pos >= kMaxMessageBytes || count >= kMaxMessageCodePoints) {
            flags.truncated = true;
            break;
        }
        const Decoded d = decode(original, pos);
        flags.bad_utf8 |= !d.ok;
        marks = is_mark(d.cp) ? marks + 1 : 0;
        if (marks <= kMaxMarks) {
            const std::size_t before = out.text.size();
            append(out.text, d.cp);
            out.origin.insert(out.origin.end(), out.text.size() - before, static_cast<std::uint32_t>(pos));
        }
        pos += d.size;
        ++count;
    }
    out.origin.push_back(static_cast<std::uint32_t>(pos));
}

/// A Cyrillic letter that NFC composed with a mark («ѐ» of a stressed е, «ӓ», «ў»): the letter alone. Not й: it is one.
char32_t without_mark(char32_t cp) {
    if (cp < 0x450 || cp > 0x4FF) return cp;
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
    icu::UnicodeString parts;
    if (U_FAILURE(status) || !nfc->getDecomposition(static_cast<UChar32>(cp), parts)) return cp;
    return static_cast<char32_t>(parts.char32At(0));
}

/// What remains of a case-folded NFKC code point; 0 drops it.
char32_t settle(char32_t cp) {
    if (const char32_t ordinary = fold_ordinary(cp); ordinary != 0) return ordinary;
    const auto c = static_cast<UChar32>(cp);
    if (cp == 0x85 || cp == 0x2028 || cp == 0x2029) return '\n';
    const std::uint32_t mask = U_GET_GC_MASK(c);
    if ((mask & (U_GC_MN_MASK | U_GC_ME_MASK | U_GC_CF_MASK)) != 0) return 0;
    if (cp >= 0x1F3FB && cp <= 0x1F3FF) return 0;  // skin tones
    if (u_isUWhiteSpace(c) || (mask & U_GC_CC_MASK) != 0) return ' ';
    return without_mark(cp);
}

const icu::Normalizer2* case_fold_normalizer() {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* normalizer = icu::Normalizer2::getNFKCCasefoldInstance(status);
    return U_SUCCESS(status) ? normalizer : nullptr;
}

/// NFKC_Casefold of `in`; `edits` maps the result back. False when ICU has no data.
bool casefold(const std::string& in, std::string& out, icu::Edits& edits) {
    const icu::Normalizer2* normalizer = case_fold_normalizer();
    if (normalizer == nullptr) return false;
    UErrorCode status = U_ZERO_ERROR;
    icu::StringByteSink<std::string> sink(&out);
    normalizer->normalizeUTF8(0, icu::StringPiece(in.data(), static_cast<std::int32_t>(in.size())), sink, &edits,
                              status);
    return U_SUCCESS(status);
}

/// Byte of the result → byte of the source, by ICU's edits.
std::vector<std::uint32_t> way_back(const icu::Edits& edits, std::size_t size) {
    std::vector<std::uint32_t> map(size + 1, 0);
    UErrorCode status = U_ZERO_ERROR;
    auto it = edits.getFineIterator();
    std::size_t to = 0;
    while (it.next(status)) {
        for (int i = 0; i < it.newLength() && to < size; ++i, ++to) {
            map[to] = static_cast<std::uint32_t>(it.sourceIndex() + (it.hasChange() ? 0 : i));
        }
        map[to] = static_cast<std::uint32_t>(it.sourceIndex() + it.oldLength());
    }
    return map;
}

void filter(const std::string& folded, const std::vector<std::uint32_t>& back, const Repaired& repaired,
            Normalized& out) {
    std::size_t pos = 0;
    while (pos < folded.size()) {
        const Decoded d = decode(folded, pos);
        const std::uint32_t from = repaired.origin[back[pos]];
        pos += d.size;
        const char32_t cp = settle(d.cp);
        if (cp == 0) continue;
        const std::size_t before = out.text.size();
        append(out.text, cp);
        if (out.text.size() > kMaxFoldedBytes) {
            out.text.resize(before);
            out.truncated = true;
            break;
        }
        out.origin.insert(out.origin.end(), out.text.size() - before, from);
    }
    const std::uint32_t end = pos >= folded.size() ? repaired.origin.back() : repaired.origin[back[pos]];
    out.origin.push_back(end);
}

void reset(Normalized& out) {
    out.text.clear();
    out.origin.clear();
    out.bad_utf8 = out.truncated = false;
    out.has_ascii_word = out.has_capital = out.has_exclamation = true;
}

/// Writes an ordinary code point (one to three bytes) at `to`.
void write_at(char* to, char32_t cp) {
    if (cp < 0x80) {
        to[0] = static_cast<char>(cp);
    } else if (cp < 0x800) {
        to[0] = static_cast<char>(0xC0 | (cp >> 6));
        to[1] = static_cast<char>(0x80 | (cp & 0x3F));
    } else {
        to[0] = static_cast<char>(0xE0 | (cp >> 12));
        to[1] = static_cast<char>(0x80 | ((cp >> 6) & 0x3F));
        to[2] = static_cast<char>(0x80 | (cp & 0x3F));
    }
}

/// fold_ordinary() for the bytes that most messages are made of.
struct FoldTables {
    std::array<char, 0x80> ascii{};
    std::array<std::uint16_t, 0x80> cyrillic{};  ///< by the last bit of D0, D1 and six of the next byte: two bytes, or 0
};

constexpr FoldTables make_fold_tables() {
    FoldTables tables;
    for (char32_t cp = 0; cp < 0x80; ++cp) {
        tables.ascii[cp] = static_cast<char>(fold_ordinary(cp));
        const char32_t folded = fold_ordinary(0x400 + cp);
        if (folded != 0) tables.cyrillic[cp] = static_cast<std::uint16_t>((0xC0 | folded >> 6) << 8 | 0x80 | (folded & 0x3F));
    }
    return tables;
}
constexpr FoldTables kFold = make_fold_tables();

/// Code points of valid UTF-8.
std::size_t count_leads(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

/// The one-pass way over a copy of the original, of which little changes. Holds what was seen by the end.
class OrdinaryText {
public:
    OrdinaryText(std::string_view original, std::string& out) : original_(original), out_(out) {}

    /// False at the first code point that is not ordinary, or past a limit.
    bool run() {
        if (original_.size() > kMaxMessageBytes) return false;
        out_.assign(original_);
        for (std::size_t i = 0; i < out_.size();) {
            i = skip_small_letters(out_, i);
            if (i >= out_.size()) break;
            const std::size_t size = fold_at(i);
            if (size == 0) return false;
            i += size;
        }
        return out_.size() <= kMaxMessageCodePoints || count_leads(out_) <= kMaxMessageCodePoints;
    }
    void tell(Normalized& out) const {
        out.has_ascii_word = ascii_word_;
        out.has_capital = capital_;
        out.has_exclamation = exclamation_;
    }

private:
    /// Bytes of the code point; 0 when ICU must look at it.
    std::size_t fold_at(std::size_t i) {
        const auto lead = static_cast<unsigned char>(out_[i]);
        if (lead < 0x80) {
            ascii_word_ |= is_ascii_word(lead);
            exclamation_ |= lead == '!';
            out_[i] = kFold.ascii[lead];
            return 1;
        }
        const auto next = i + 1 < out_.size() ? static_cast<unsigned char>(out_[i + 1]) : 0U;
        const std::uint16_t pair = (lead & 0xFEU) == 0xD0U && (next & 0xC0U) == 0x80U ? kFold.cyrillic[(lead & 1U) << 6 | (next & 0x3FU)] : 0;
        if (pair != 0) {
            capital_ |= pair != (lead << 8 | next);
            out_[i] = static_cast<char>(pair >> 8);
            out_[i + 1] = static_cast<char>(pair & 0xFF);
            return 2;
        }
        const Decoded d = decode(out_, i);
        const char32_t cp = d.ok ? fold_ordinary(d.cp) : 0;
        if (cp == 0) return 0;
        write_at(out_.data() + i, cp);
        return d.size;
    }

    static bool is_ascii_word(unsigned char byte) {
        return byte >= '0' && (byte <= '9' || (byte >= '@' && byte <= 'Z') || (byte >= 'a' && byte <= 'z'));
    }

    std::string_view original_;
    std::string& out_;
    bool ascii_word_ = false, capital_ = false, exclamation_ = false;
};

}  // namespace

void normalize_by_icu(std::string_view original, Normalized& out) {
    reset(out);
    Repaired repaired;
    repair(original, repaired, out);
    std::string folded;
    icu::Edits edits;
    if (!casefold(repaired.text, folded, edits)) {
        folded = repaired.text;
        edits.addUnchanged(static_cast<std::int32_t>(folded.size()));
    }
    filter(folded, way_back(edits, folded.size()), repaired, out);
}

void normalize(std::string_view original, Normalized& out) {
    reset(out);
    OrdinaryText ordinary(original, out.text);
    if (!ordinary.run()) return normalize_by_icu(original, out);
    ordinary.tell(out);
}

CharClass rare_char_class(char32_t cp) noexcept {
    const auto c = static_cast<UChar32>(cp);
    if (u_isalpha(c)) return CharClass::kLetter;
    if (u_isdigit(c)) return CharClass::kDigit;
    if (cp >= 0x2190 && (u_hasBinaryProperty(c, UCHAR_EXTENDED_PICTOGRAPHIC) || u_hasBinaryProperty(c, UCHAR_EMOJI))) {
        return CharClass::kEmoji;
    }
    return CharClass::kSeparator;
}

}  // namespace otvet::text
