// SPDX-License-Identifier: MIT
// What the command says, in the user's language; the words stand in texts.def.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "otvet/diagnostics.hpp"

namespace otvet::cli {

enum class Text : unsigned {
#define OTVET_TEXT(name, english, russian) name,
#include "cli/texts.def"
#undef OTVET_TEXT
};

/// The text with {0}, {1} … replaced; a placeholder inside an argument stays as it is.
[[nodiscard]] std::string say(Language language, Text text, std::initializer_list<std::string_view> arguments = {});

}  // namespace otvet::cli
