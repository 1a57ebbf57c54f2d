// SPDX-License-Identifier: MIT
#include "pack/placeholders.hpp"

#include <algorithm>

#include "text/entities.hpp"
#include "text/utf8.hpp"

namespace otvet::pack::reading {
namespace {

using lang::Code;

constexpr std::string_view kHost = "host.";

std::string_view trimmed(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(" \t\n");
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(" \t\n") - begin + 1);
}

std::vector<std::string_view> entity_names(const Model& model) {
    std::vector<std::string_view> out;
    for (unsigned type = 0; type < static_cast<unsigned>(text::EntityType::kCustom); ++type) {
        out.push_back(text::entity_name(static_cast<text::EntityType>(type)));
        out.push_back(text::entity_phrase_name(static_cast<text::EntityType>(type)));
    }
    for (const NamedText& entity : model.entities) out.push_back(entity.name.text);
    std::erase(out, std::string_view{});
    return out;
}

std::vector<std::string_view> all_names(const Model& model) {
    std::vector<std::string_view> out = entity_names(model);
    for (const NamedText& fact : model.facts) out.push_back(fact.name.text);
    return out;
}

/// The place of `length` bytes at `begin` of a text; the text's own place when it is not verbatim in the file.
Region part(const Located& text, std::size_t begin, std::size_t length) {
    Region out = text.place;
    if (out.end_column == 0) return out;
    const auto columns = [](std::string_view piece) {
        return static_cast<std::uint32_t>(text::count_code_points(piece));
    };
    const std::string_view all = text.text;
    out.column += columns(all.substr(0, begin));
    out.end_column = out.column + columns(all.substr(begin, length));
    out.offset += begin;
    return out;
}

/// The name of a host's value: letters, digits, «_» and dots.
bool is_host_name(std::string_view name) {
    return name.size() > kHost.size() && name.find_first_of(" \t\n|:;!?\"'") == std::string_view::npos;
}

}  // namespace

PlaceholderChecker::PlaceholderChecker(const Model& model, bool complete, Reporter& reporter)
    : entity_list_(entity_names(model)), all_(all_names(model)), complete_(complete), reporter_(reporter) {
    entities_.insert(entity_list_.begin(), entity_list_.end());
    for (const NamedText& fact : model.facts) facts_.insert(fact.name.text);
}

void PlaceholderChecker::check(const Texts& texts, bool has_title) {
    for (const Located& text : texts) check(text, has_title);
}

void PlaceholderChecker::check(const Located& text, bool has_title) {
    const std::string_view all = text.text;
    for (std::size_t pos = all.find_first_of("{}"); pos != std::string_view::npos;) {
        const std::size_t end = all[pos] == '{' ? all.find_first_of("{}", pos + 1) : std::string_view::npos;
        if (end == std::string_view::npos || all[end] == '{') {
            reporter_.report(Code::kBraces, part(text, pos, 1), all.substr(pos));
            return;
        }
        check_one(text, pos, all.substr(pos + 1, end - pos - 1), has_title);
        pos = all.find_first_of("{}", end + 1);
    }
}

void PlaceholderChecker::check_one(const Located& text, std::size_t begin, std::string_view inside, bool has_title) {
    const Region place = part(text, begin, inside.size() + 2);
    const std::size_t bar = inside.find('|');
    const std::string_view name = trimmed(inside.substr(0, bar));
    if (name.empty()) {
        reporter_.report(Code::kEmptyPlaceholder, place, inside);
    } else if (name.substr(0, kHost.size()) == kHost) {
        if (!is_host_name(name)) return reporter_.report(Code::kUnknownPlaceholderPlain, place, name, {name});
        if (bar == std::string_view::npos) reporter_.report(Code::kHostWithoutText, place, name, {name});
    } else if (bar == std::string_view::npos) {
        check_name(place, name, has_title);
    } else if (std::count(inside.begin(), inside.end(), '|') != 3) {
        reporter_.report(Code::kPluralForms, place, inside);
    } else {
        check_name(place, name, false);
    }
}

void PlaceholderChecker::check_name(const Region& place, std::string_view name, bool has_title) {
    if (entities_.contains(name) || facts_.contains(name)) return;
    if (name == "title") {
        if (!has_title) reporter_.report(Code::kTitleHere, place, name);
        return;
    }
    if (!complete_) return;
    const std::string_view near = reporter_.full(place.file) ? std::string_view{} : all_.nearest(name);
    if (near.empty()) {
        reporter_.report(Code::kUnknownPlaceholderPlain, place, name, {name});
    } else {
        reporter_.report(Code::kUnknownPlaceholder, place, name, {name, near});
    }
}

}  // namespace otvet::pack::reading
