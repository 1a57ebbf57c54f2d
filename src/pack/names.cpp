// SPDX-License-Identifier: MIT
#include "pack/names.hpp"

#include <algorithm>

#include "pack/spelling.hpp"
#include "text/utf8.hpp"

namespace otvet::pack::reading {
namespace {

using lang::Code;

bool is_small(char32_t cp) { return (cp >= U'a' && cp <= U'z') || (cp >= 0x430 && cp <= 0x44F) || cp == 0x451; }
bool is_large(char32_t cp) { return (cp >= U'A' && cp <= U'Z') || (cp >= 0x410 && cp <= 0x42F) || cp == 0x401; }
bool is_digit(char32_t cp) { return cp >= U'0' && cp <= U'9'; }

template <class Predicate>
bool all_of(std::string_view text, Predicate fits) {
    for (std::size_t pos = 0; pos < text.size();) {
        const text::Decoded one = text::decode(text, pos);
        if (!fits(one.cp)) return false;
        pos += one.size;
    }
    return true;
}

bool too_long(const Located& name, Reporter& reporter) {
    if (name.text.size() <= kMaxNameCodePoints) return false;
    if (text::count_code_points(name.text) <= kMaxNameCodePoints) return false;
    reporter.report(Code::kNameTooLong, name.place, name.text, {std::to_string(kMaxNameCodePoints)});
    return true;
}

bool is_part(std::string_view part) {
    return !part.empty() && all_of(part, [](char32_t cp) { return is_small(cp) || is_digit(cp) || cp == U'_'; });
}

template <class Visit>
void for_each_part(std::string_view id, Visit visit) {
    for (std::size_t begin = 0; begin <= id.size();) {
        const std::size_t end = std::min(id.find('.', begin), id.size());
        visit(id.substr(begin, end - begin));
        begin = end + 1;
    }
}

}  // namespace

void check_intent_id(const Located& id, Reporter& reporter) {
    if (too_long(id, reporter)) return;
    bool fits = true, mixed = false;
    for_each_part(id.text, [&](std::string_view part) {
        fits = fits && is_part(part);
        mixed = mixed || mixes_scripts(part);
    });
    if (!fits) {
        reporter.report(Code::kBadId, id.place, id.text, {id.text});
    } else if (mixed) {
        reporter.report(Code::kMixedScripts, id.place, id.text, {id.text});
    }
}

void check_name(const Located& name, bool is_word, Reporter& reporter) {
    if (too_long(name, reporter)) return;
    const bool fits = !name.text.empty() && all_of(name.text, [&](char32_t cp) {
        return is_small(cp) || is_large(cp) || is_digit(cp) || (is_word ? cp == U'-' : cp == U'_');
    });
    if (!fits) {
        reporter.report(Code::kBadName, name.place, name.text, {name.text});
    } else if (mixes_scripts(name.text)) {
        reporter.report(Code::kMixedScripts, name.place, name.text, {name.text});
    }
}

}  // namespace otvet::pack::reading
