// SPDX-License-Identifier: MIT
// What a loader found in a pack: every problem of every file at once, each with its place.
//
//   for (const otvet::Diagnostic& d : loaded.diagnostics()) std::cerr << otvet::to_string(d) << '\n';
//   intents/ru/orders.yaml:12:9: error OTV104: unknown key «paterns» ... hint: did you mean «phrases»?
//
// Values; thread-compatible.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "otvet/export.hpp"

namespace otvet {

/// The language in which diagnostics and explanations are written. Never taken from the locale.
enum class Language : std::uint8_t { kEnglish, kRussian };

enum class Severity : std::uint8_t {
    kError,    ///< the pack cannot be loaded
    kWarning,  ///< it loads, but an author should look
    kNote,     ///< adds a place to the diagnostic before it (the other half of a duplicate, say)
    kAdvice,   ///< nothing is wrong; an author may want to know
};

/// error | warning | note | advice
[[nodiscard]] OTVET_API std::string_view to_string(Severity severity) noexcept;

/// A place in a file. Lines and columns count from 1; columns count code points, not bytes.
struct Region {
    std::string file;
    std::uint32_t line = 0;    ///< 0: the file as a whole
    std::uint32_t column = 0;  ///< 0: the line as a whole
    std::uint32_t end_column = 0;  ///< one past the last code point; 0 when not known
    std::size_t offset = 0;    ///< bytes from the start of the file
};

struct Diagnostic {
    std::string code;  ///< stable, "OTV" and three digits
    Severity severity = Severity::kError;
    Region region;
    std::string found;    ///< the offending text, shortened and made printable; may be empty
    std::string message;  ///< what is wrong
    std::string hint;     ///< what to write instead; may be empty
};

using Diagnostics = std::vector<Diagnostic>;

/// One line for people: file:line:column: severity code: message; hint.
[[nodiscard]] OTVET_API std::string to_string(const Diagnostic& diagnostic, Language language = Language::kEnglish);

/// True when any of them is an error.
[[nodiscard]] OTVET_API bool has_errors(const Diagnostics& diagnostics) noexcept;

}  // namespace otvet
