// SPDX-License-Identifier: MIT
// Characters that have no place in a pack: controls, and signs that nobody sees. One pass over raw bytes, and checks
// of single texts for what escapes in double quotes can bring in.
#pragma once

#include <string>
#include <string_view>

#include "pack/reporter.hpp"
#include "pack/source_text.hpp"

namespace otvet::pack::reading {

/// C0, DEL and C1 but for line feed and tab.
[[nodiscard]] bool is_control(char32_t cp) noexcept;

/// The first sign of `text` that is not seen: zero-width, bidi, soft hyphen, line and paragraph separators; 0 when
/// there is none. A joiner between emoji is in its place. `offset` becomes its byte.
[[nodiscard]] char32_t find_invisible(std::string_view text, std::size_t& offset) noexcept;

/// "U+202E"
[[nodiscard]] std::string code_point_name(char32_t cp);

/// Checks a file before it is parsed: size, UTF-8, control bytes, indentation, directives. False when parsing is
/// useless.
[[nodiscard]] bool screen(const SourceText& source, Reporter& reporter);

}  // namespace otvet::pack::reading
