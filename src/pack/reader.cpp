// SPDX-License-Identifier: MIT
#include "pack/reader.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

#include "lang/key_synonyms.hpp"
#include "pack/characters.hpp"
#include "pack/loader.hpp"
#include "pack/spelling.hpp"
#include "text/utf8.hpp"

namespace otvet::pack::reading {
namespace {

using lang::Code;
using lang::Term;

std::string_view trimmed(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(" \t\r\n");
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1);
}

/// Cuts white space off both ends and moves the place along.
Line trim(Line line) {
    const std::string_view inner = trimmed(line.text);
    if (line.verbatim && !inner.empty()) line.offset += static_cast<std::size_t>(inner.data() - line.text.data());
    line.text = inner;
    return line;
}

/// The known key that a misspelt or foreign one stands for; empty when none is near.
std::string_view meant_key(std::string_view written, std::span<const std::string_view> known) {
    const std::string_view direct = nearest(written, {known.begin(), known.end()});
    if (!direct.empty()) return direct;
    std::vector<std::string_view> foreign;
    for (const auto& synonym : lang::kKeySynonyms) {
        if (std::find(known.begin(), known.end(), synonym.key) != known.end()) foreign.push_back(synonym.written);
    }
    const std::string_view found = nearest(written, std::move(foreign));
    for (const auto& synonym : lang::kKeySynonyms) {
        if (!found.empty() && synonym.written == found) return synonym.key;
    }
    return {};
}

bool is_block(const Node& node) { return node.style == Style::kLiteral || node.style == Style::kFolded; }

}  // namespace

std::string Reader::path() const {
    std::string out;
    for (const Step& step : path_) {
        if (step.name.empty()) {
            out += "[" + std::to_string(step.index) + "]";
        } else {
            if (!out.empty()) out += ".";
            out += step.name;
        }
    }
    return out;
}

Region Reader::place(const Node& node) const {
    if (node.kind != Kind::kScalar) return source_.region(node.offset);
    const Line line = lines_of(node, source_).front();
    return source_.region(line.offset, line.verbatim ? line.text.size() : 0);
}

Located Reader::located(const Line& line) const {
    return {std::string(line.text), source_.region(line.offset, line.verbatim ? line.text.size() : 0)};
}

Located Reader::name(const Node& key) const { return {key.text, place(key)}; }

Term Reader::kind_of(const Node& node) const {
    switch (node.kind) {
        case Kind::kScalar:
            return Term::kText;
        case Kind::kSequence:
            return Term::kList;
        case Kind::kMap:
            return Term::kMap;
        default:
            return Term::kNothing;
    }
}

void Reader::wrong_type(const Node& node, Term expected) {
    if (node.kind == Kind::kBroken) return;
    const Region where = source_.region(node.offset);
    const std::string_view found = source_.rest_of_line(node.offset);
    const bool colon = node.kind == Kind::kMap && node.style == Style::kBlock && expected == Term::kText;
    if (colon) {
        reporter_.report(Code::kColonInText, where, found, {path()});
        return;
    }
    reporter_.report(Code::kWrongType, where, found, {path(), reporter_.term(expected), reporter_.term(kind_of(node))});
}

void Reader::root_not_map(const Node& root) {
    if (root.kind == Kind::kBroken) return;
    reporter_.report(Code::kRootNotMap, source_.region(root.offset), source_.rest_of_line(root.offset),
                     {reporter_.term(kind_of(root))});
}

bool Reader::enter(const Entry& entry) {
    path_.push_back({entry.key->text, 0});
    if (entry.value->kind == Kind::kNull)
        reporter_.report(Code::kEmptyValue, place(*entry.key), entry.key->text, {path()});
    if (entry.value->kind == Kind::kBroken) reporter_.count_earlier();
    if (entry.value->kind != Kind::kNull && entry.value->kind != Kind::kBroken) return true;
    leave();
    return false;
}

bool Reader::enter(const Node& item, std::size_t index) {
    path_.push_back({{}, index});
    if (item.kind == Kind::kNull) report_empty(item);
    if (item.kind == Kind::kBroken) reporter_.count_earlier();
    if (item.kind != Kind::kNull && item.kind != Kind::kBroken) return true;
    leave();
    return false;
}

/// The parser knows only what came after an empty item: its dash is the last one on a line before.
void Reader::report_empty(const Node& item) {
    std::size_t where = item.offset;
    const char sign = source_.at(where);
    if (sign != ',' && sign != ']' && sign != '}') {
        for (std::size_t end = where; end > 0;) {
            const std::size_t begin = source_.line_begin(end - 1);
            std::string_view line = source_.bytes().substr(begin, end - begin);
            if (const std::size_t comment = line.find('#'); comment != std::string_view::npos)
                line = line.substr(0, comment);
            if (!trimmed(line).empty()) {
                const std::size_t dash = line.rfind('-');
                if (dash != std::string_view::npos) where = begin + dash;
                break;
            }
            end = begin;
        }
    }
    reporter_.report(Code::kEmptyValue, source_.region(where), {}, {path()});
}

void Reader::check_key(const Node& key) {
    if (key.kind != Kind::kScalar) {
        if (key.kind != Kind::kBroken) reporter_.report(Code::kKeyNotText, source_.region(key.offset));
        return;
    }
    if (key.text == "<<" && key.style == Style::kPlain) reporter_.report(Code::kMergeKey, place(key), key.text);
    std::size_t at = 0;
    if (const char32_t cp = find_invisible(key.text, at); cp != 0) {
        reporter_.report(Code::kInvisibleInName, place(key), key.text, {code_point_name(cp)});
    }
}

std::vector<Entry> Reader::entries(const Node& node) {
    std::vector<Entry> out;
    if (node.kind != Kind::kMap) {
        wrong_type(node, Term::kMap);
        return out;
    }
    for (const Node* key = document_.first(node); key != nullptr;) {
        const Node* value = document_.next(*key);
        if (value == nullptr) break;
        check_key(*key);
        if (key->kind == Kind::kScalar && !(key->text == "<<" && key->style == Style::kPlain)) {
            out.push_back({key, value, false});
        }
        key = document_.next(*value);
    }
    mark_repeated(out);
    return out;
}

void Reader::mark_repeated(std::vector<Entry>& entries) {
    std::vector<std::size_t> order(entries.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return entries[a].key->text < entries[b].key->text; });
    std::size_t first = 0;
    for (std::size_t i = 1; i < order.size(); ++i) {
        Entry& entry = entries[order[i]];
        const Entry& before = entries[order[first]];
        if (entry.key->text != before.key->text) {
            first = i;
            continue;
        }
        entry.repeated = true;
        reporter_.report(Code::kDuplicateKey, place(*entry.key), entry.key->text, {entry.key->text});
        reporter_.note(Code::kFirstIsHere, place(*before.key), {entry.key->text});
    }
}

void Reader::unknown_key(const Node& key, std::span<const std::string_view> known) {
    const Region where = place(key);
    if (reporter_.full(where.file)) {
        reporter_.report(Code::kUnknownKeyList, where);
        return;
    }
    const std::string_view near = meant_key(key.text, known);
    const bool same_look = !near.empty() && skeleton(trimmed(key.text)) == skeleton(near);
    if (near.empty()) {
        reporter_.report(Code::kUnknownKeyList, where, key.text, {key.text, joined(known)});
    } else if (same_look && mixes_scripts(key.text)) {
        reporter_.report(Code::kUnknownKeyAlphabet, where, key.text, {key.text, near});
    } else if (same_look) {
        reporter_.report(Code::kUnknownKeyCase, where, key.text, {key.text, near});
    } else {
        reporter_.report(Code::kUnknownKey, where, key.text, {key.text, near});
    }
}

/// « #123» after a plain text: a comment for YAML, a number for the author.
void Reader::check_comment(const Node& scalar) {
    if (scalar.style != Style::kPlain) return;
    const std::size_t end = end_of_plain(scalar, source_);
    const std::string_view rest = source_.rest_of_line(end);
    const std::size_t sign = rest.find_first_not_of(" \t");
    if (sign == std::string_view::npos || sign == 0 || rest[sign] != '#') return;
    const std::string_view cut = rest.substr(sign);
    if (cut.size() < 2 || cut[1] == ' ' || cut[1] == '\t' || cut[1] == '#') return;
    reporter_.report(Code::kCommentCut, source_.region(end + sign, cut.size()), cut, {cut});
}

void Reader::check_characters(const Node& scalar) {
    if (scalar.style == Style::kDouble) {
        for (std::size_t pos = 0; pos < scalar.text.size();) {
            const text::Decoded one = text::decode(scalar.text, pos);
            if (!one.ok || is_control(one.cp)) {
                reporter_.report(Code::kControlInText, place(scalar), scalar.text, {code_point_name(one.cp)});
                return;
            }
            pos += one.size;
        }
    }
    // Everything invisible begins with one of these bytes: ordinary Russian text has none of them but E2 (dashes, №).
    if (scalar.text.find_first_of("\xC2\xD8\xE1\xE2\xEF") == std::string::npos) return;
    std::size_t at = 0;
    const char32_t cp = find_invisible(scalar.text, at);
    if (cp == 0) return;
    const bool verbatim = source_.bytes().substr(scalar.offset, scalar.text.size()) == scalar.text;
    const Region where = verbatim ? source_.region(scalar.offset + at) : place(scalar);
    reporter_.report(Code::kInvisibleInText, where, scalar.text, {code_point_name(cp)});
}

std::optional<Located> Reader::text(const Node& node, Use use) {
    if (node.kind != Kind::kScalar) {
        wrong_type(node, Term::kText);
        return std::nullopt;
    }
    check_comment(node);
    check_characters(node);
    const std::vector<Line> all = lines_of(node, source_);
    if (trimmed(node.text).empty()) {
        reporter_.report(Code::kEmptyValue, source_.region(node.offset), {}, {path()});
        return std::nullopt;
    }
    if (use == Use::kSaid && node.text.size() > kMaxAnswerBytes) {
        reporter_.report(Code::kTextTooLong, source_.region(node.offset), {},
                         {path(), std::to_string(kMaxAnswerBytes)});
    }
    if (!is_block(node)) return located(trim(all.front()));
    Line first = all.front();
    for (const Line& line : all) {
        first = line;
        if (!trimmed(line.text).empty()) break;
    }
    return Located{std::string(trimmed(node.text)), source_.region(first.offset)};
}

void Reader::text(const Node& node, Located& out, Use use) {
    if (auto found = text(node, use)) out = std::move(*found);
}

void Reader::text(const Node& node, std::string& out) {
    if (auto found = text(node)) out = std::move(found->text);
}

void Reader::lines(const Node& scalar, Texts& out) {
    if (scalar.style == Style::kFolded) {
        reporter_.report(Code::kFoldedBlock, source_.region(scalar.offset), ">", {path()});
        return;
    }
    check_characters(scalar);
    const std::size_t before = out.size();
    for (const Line& line : lines_of(scalar, source_)) {
        const Line inner = trim(line);
        if (!inner.text.empty()) out.push_back(located(inner));
    }
    if (out.size() == before) reporter_.report(Code::kEmptyValue, source_.region(scalar.offset), {}, {path()});
}

void Reader::texts(const Node& node, Texts& out, Use use) {
    if (node.kind == Kind::kMap) {
        wrong_type(node, Term::kTexts);
        return;
    }
    if (node.kind == Kind::kScalar) {
        if (use == Use::kLine && is_block(node)) {
            lines(node, out);
        } else if (auto one = text(node, use)) {
            out.push_back(std::move(*one));
        }
        return;
    }
    if (document_.first(node) == nullptr) {
        reporter_.report(Code::kEmptyValue, source_.region(node.offset), {}, {path()});
    }
    std::size_t index = 0;
    for (const Node* item = document_.first(node); item != nullptr; item = document_.next(*item), ++index) {
        if (!enter(*item, index)) continue;
        if (item->kind == Kind::kScalar) {
            texts(*item, out, use);
        } else {
            wrong_type(*item, Term::kText);
        }
        leave();
    }
}

void Reader::joined_text(const Node& node, Located& out, std::string_view separator) {
    Texts parts;
    texts(node, parts, node.style == Style::kFolded ? Use::kSaid : Use::kLine);
    if (parts.empty()) return;
    out = std::move(parts.front());
    for (std::size_t i = 1; i < parts.size(); ++i) out.text.append(separator).append(parts[i].text);
    if (parts.size() > 1) out.place.end_column = 0;
}

void Reader::number(const Node& node, int& out, int low, int high) {
    if (node.kind != Kind::kScalar) {
        wrong_type(node, Term::kNumber);
        return;
    }
    int value = 0;
    const char* end = node.text.data() + node.text.size();
    const auto [stop, error] = std::from_chars(node.text.data(), end, value);
    const bool whole = node.style == Style::kPlain && !node.text.empty() && node.text.size() < 10 && stop == end;
    if (!whole || error != std::errc{} || value < low || value > high) {
        reporter_.report(Code::kBadNumber, place(node), node.text, {path(), std::to_string(low), std::to_string(high)});
        return;
    }
    out = value;
}

std::optional<std::size_t> Reader::choice(const Node& node, std::span<const std::string_view> choices) {
    const auto found = text(node);
    if (!found) return std::nullopt;
    const auto at = std::find(choices.begin(), choices.end(), found->text);
    if (at != choices.end()) return static_cast<std::size_t>(at - choices.begin());
    reporter_.report(Code::kBadChoice, found->place, found->text, {path(), found->text, joined(choices)});
    return std::nullopt;
}

}  // namespace otvet::pack::reading
