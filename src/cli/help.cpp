// SPDX-License-Identifier: MIT
#include "cli/help.hpp"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

namespace otvet::cli {
namespace {

constexpr std::size_t kMargin = 2;
constexpr std::size_t kNameWidth = 24;
constexpr std::size_t kLineWidth = 100;

/// Code points, which in our texts are as many columns.
std::size_t width(std::string_view text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words(1);
    for (const char c : text) {
        if (c == ' ') words.emplace_back();
        else words.back() += c;
    }
    return words;
}

/// Name and text in two columns; long texts are wrapped.
std::string row(const std::string& name, const std::string& text) {
    const std::size_t indent = kMargin + kNameWidth;
    std::string out = std::string(kMargin, ' ') + name;
    std::size_t column = kMargin + width(name);
    const auto wrap = [&] {
        out += "\n" + std::string(indent, ' ');
        column = indent;
    };
    if (column + 2 > indent) wrap();
    out.append(indent - std::min(indent, column), ' ');
    column = indent;
    for (const std::string& word : words_of(text)) {
        if (column > indent && column + 1 + width(word) > kLineWidth) wrap();
        if (column > indent) out += ' ';
        out += word;
        column += width(word) + (column > indent ? 1 : 0);
    }
    return out + "\n";
}

bool repeats(const CLI::Option& option) { return option.get_expected_max() > 1; }

std::string place_of(const CLI::Option& option) {
    const std::string name = option.get_name(true) + (repeats(option) ? "…" : "");
    return option.get_required() ? name : "[" + name + "]";
}

std::string name_of(const CLI::Option& option) {
    std::string name = option.get_name(false, true);
    std::replace(name.begin(), name.end(), ',', ' ');
    const std::string type = option.get_type_name();
    if (option.get_type_size() == 0 || type.empty()) return name;
    return name + " " + type.substr(0, type.find(':'));  // behind the colon stand all allowed values
}

using Rows = std::vector<std::pair<std::string, std::string>>;

Rows options_of(const CLI::App& app, bool positional) {
    Rows rows;
    for (const CLI::Option* option : app.get_options()) {
        const bool general = app.get_parent() != nullptr && option == app.get_help_ptr();
        if (option->get_positional() != positional || general) continue;
        rows.emplace_back(positional ? option->get_name(true) : name_of(*option), option->get_description());
    }
    return rows;
}

std::string block(const std::string& label, const Rows& rows) {
    if (rows.empty()) return {};
    std::string out = "\n" + (label.empty() ? "" : label + ":\n");
    for (const auto& [name, text] : rows) out += row(name, text);
    return out;
}

}  // namespace

std::string HelpFormatter::make_help(const CLI::App* app, std::string /*name*/, CLI::AppFormatMode /*mode*/) const {
    const CLI::App* parent = app->get_parent();
    const CLI::App* root = parent == nullptr ? app : parent;
    std::string out = app->get_description() + "\n\n" + say(language_, Text::kUsageLabel) + ": " + root->get_name() + " ";
    if (parent == nullptr) {
        out += say(language_, Text::kCommandPlace);
    } else {
        out += app->get_name() + " " + say(language_, Text::kOptionsPlace);
        for (const CLI::Option* option : app->get_options()) {
            if (option->get_positional()) out += " " + place_of(*option);
        }
    }
    out += "\n";
    Rows commands;
    for (const CLI::App* command : app->get_subcommands({})) {
        commands.emplace_back(command->get_name(), command->get_description());
    }
    out += block(say(language_, Text::kCommandsLabel), commands);
    out += block("", options_of(*app, true));
    if (parent != nullptr) out += block(say(language_, Text::kOptionsLabel), options_of(*app, false));
    out += block(say(language_, Text::kGeneralLabel), options_of(*root, false));
    return out + "\n" + say(language_, Text::kFooter) + "\n";
}

}  // namespace otvet::cli
