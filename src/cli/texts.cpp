// SPDX-License-Identifier: MIT
#include "cli/texts.hpp"

#include <array>
#include <cstddef>

namespace otvet::cli {
namespace {

struct Row {
    std::string_view english, russian;
};

constexpr std::array kRows{
#define OTVET_TEXT(name, english, russian) Row{english, russian},
#include "cli/texts.def"
#undef OTVET_TEXT
};

bool is_placeholder(std::string_view text) {
    return text.size() >= 3 && text[0] == '{' && text[1] >= '0' && text[1] <= '9' && text[2] == '}';
}

}  // namespace

std::string say(Language language, Text text, std::initializer_list<std::string_view> arguments) {
    const Row& row = kRows[static_cast<std::size_t>(text)];
    std::string out;
    for (std::string_view rest = language == Language::kRussian ? row.russian : row.english; !rest.empty();) {
        if (!is_placeholder(rest)) {
            out += rest.front();
            rest.remove_prefix(1);
            continue;
        }
        const auto index = static_cast<std::size_t>(rest[1] - '0');
        if (index < arguments.size()) out += arguments.begin()[index];
        rest.remove_prefix(3);
    }
    return out;
}

}  // namespace otvet::cli
