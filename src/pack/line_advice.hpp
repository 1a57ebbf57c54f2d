// SPDX-License-Identifier: MIT
// What is wrong with the lines around a place where the YAML parser gave up: it names its own state, an author needs the line.
#pragma once

#include <cstddef>
#include <string_view>

#include "pack/reporter.hpp"
#include "pack/source_text.hpp"

namespace otvet::pack::reading {

/// Reports an indentation, a missing colon or a misplaced dash and returns true; false when the lines look right and the
/// parser's own words must do. `offset`: where it gave up. Looks at the lines above, at most a thousand.
[[nodiscard]] bool advise_lines(const SourceText& source, std::size_t offset, Reporter& reporter);

/// Reports a list item that YAML joined to the plain text from `begin` to `end`, and returns true; false when there is none.
[[nodiscard]] bool check_joined_item(const SourceText& source, std::size_t begin, std::size_t end, Reporter& reporter);

}  // namespace otvet::pack::reading
