// SPDX-License-Identifier: MIT
// The catalogue of diagnostics: one row a code, in English and Russian. A room that finds a
// problem names the code and its arguments; the words stand here, so that they can be read
// and mended together. Rows live in messages_<room>.def.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "otvet/diagnostics.hpp"

namespace otvet::lang {

// clang-format off
enum class Code : unsigned {
#define OTVET_MESSAGE(name, code, severity, en, en_hint, ru, ru_hint) name,
#include "lang/messages_pack.def"
#include "lang/messages_phrase.def"
#include "lang/messages_check.def"
#include "lang/messages_lint.def"
#undef OTVET_MESSAGE
    kCount,
};
// clang-format on

/// Builds a diagnostic from a row: {0}, {1} … in message and hint become the arguments.
/// `found` is shortened to 80 code points and control characters are escaped.
[[nodiscard]] Diagnostic make(Code code, Region region, std::string_view found,
                              std::initializer_list<std::string_view> arguments, Language language);

/// Makes text safe to print on a terminal: controls, bidi marks and bad bytes become \u{…}.
[[nodiscard]] std::string printable(std::string_view text, std::size_t max_code_points = 80);

}  // namespace otvet::lang
