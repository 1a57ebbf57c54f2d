// SPDX-License-Identifier: MIT
#include "lang/messages.hpp"

#include <array>
#include <cstddef>
#include <utility>

namespace otvet::lang {
namespace {

/// One row of the catalogue.
struct Row {
    Code id;
    std::string_view code;
    Severity severity;
    std::string_view english, english_hint, russian, russian_hint;
};

// The order is that of Code: tools that sort includes must keep away.
// clang-format off
constexpr std::array kRows{
#define OTVET_MESSAGE(name, code, severity, en, en_hint, ru, ru_hint) \
    Row{Code::name, code, severity, en, en_hint, ru, ru_hint},
#include "lang/messages_pack.def"
#include "lang/messages_phrase.def"
#include "lang/messages_check.def"
#include "lang/messages_lint.def"
#undef OTVET_MESSAGE
};
// clang-format on

constexpr bool in_order() {
    for (std::size_t i = 0; i < kRows.size(); ++i) {
        if (kRows[i].id != static_cast<Code>(i)) return false;
    }
    return kRows.size() == static_cast<std::size_t>(Code::kCount);
}
static_assert(in_order(), "rows and enumerators come from the same files in the same order");

constexpr std::size_t kMaxArgumentCodePoints = 300;

bool is_placeholder(std::string_view text, std::size_t pos) {
    return text[pos] == '{' && pos + 2 < text.size() && text[pos + 1] >= '0' && text[pos + 1] <= '9' &&
           text[pos + 2] == '}';
}

/// One pass: a placeholder inside an argument stays as it is.
std::string fill(std::string_view text, std::initializer_list<std::string_view> arguments) {
    std::string out;
    for (std::size_t pos = 0; pos < text.size();) {
        if (!is_placeholder(text, pos)) {
            out.push_back(text[pos++]);
            continue;
        }
        const auto index = static_cast<std::size_t>(text[pos + 1] - '0');
        if (index < arguments.size()) out += printable(arguments.begin()[index], kMaxArgumentCodePoints);
        pos += 3;
    }
    return out;
}

/// Invisible, direction-changing or line-breaking signs, which must not reach a terminal as they are.
constexpr bool is_unprintable(char32_t cp) noexcept {
    return cp < 0x20 || (cp >= 0x7F && cp <= 0x9F) || cp == 0xAD || (cp >= 0x200B && cp <= 0x200F) ||
           (cp >= 0x2028 && cp <= 0x202E) || (cp >= 0x2060 && cp <= 0x206F) || cp == 0xFEFF ||
           (cp >= 0xFFF0 && cp <= 0xFFFB) || (cp >= 0xE0000 && cp <= 0xE007F);
}

struct Decoded {
    char32_t cp = 0;
    std::size_t size = 1;
    bool ok = false;
};

/// Strict UTF-8, as in src/text, which this room may not include.
Decoded decode(std::string_view text, std::size_t pos) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char lead = byte(pos);
    if (lead < 0x80) return {lead, 1, true};
    const std::size_t size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || pos + size > text.size()) return {};
    char32_t cp = lead & (0x7FU >> size);
    for (std::size_t i = 1; i < size; ++i) {
        if ((byte(pos + i) & 0xC0) != 0x80) return {};
        cp = (cp << 6) | (byte(pos + i) & 0x3FU);
    }
    const bool overlong = (size == 3 && cp < 0x800) || (size == 4 && cp < 0x10000);
    if (overlong || (cp >= 0xD800 && cp <= 0xDFFF) || cp > 0x10FFFF) return {};
    return {cp, size, true};
}

void append_escaped(std::string& out, char32_t cp) {
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    std::string digits;
    for (; cp != 0 || digits.size() < 2; cp >>= 4) digits.insert(digits.begin(), kDigits[cp & 0xF]);
    out += "\\u{" + digits + "}";
}

}  // namespace

Diagnostic make(Code code, Region region, std::string_view found, std::initializer_list<std::string_view> arguments,
                Language language) {
    const Row& row = kRows[static_cast<std::size_t>(code)];
    const bool russian = language == Language::kRussian;
    Diagnostic out;
    out.code = row.code;
    out.severity = row.severity;
    out.region = std::move(region);
    out.found = printable(found);
    out.message = fill(russian ? row.russian : row.english, arguments);
    out.hint = fill(russian ? row.russian_hint : row.english_hint, arguments);
    return out;
}

std::string printable(std::string_view text, std::size_t max_code_points) {
    std::string out;
    std::size_t count = 0;
    for (std::size_t pos = 0; pos < text.size(); ++count) {
        if (count == max_code_points) return out += "…";
        const Decoded one = decode(text, pos);
        if (!one.ok) {
            append_escaped(out, static_cast<unsigned char>(text[pos]));
        } else if (is_unprintable(one.cp)) {
            append_escaped(out, one.cp);
        } else {
            out.append(text, pos, one.size);
        }
        pos += one.size;
    }
    return out;
}

}  // namespace otvet::lang
