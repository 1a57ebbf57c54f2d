// SPDX-License-Identifier: MIT
// The reporters, one file each.
#pragma once

#include <string>
#include <vector>

#include "otvet/testing.hpp"

namespace otvet::testing {

[[nodiscard]] std::string render_text(const Report& report, Language language);
[[nodiscard]] std::string render_tap(const Report& report, Language language);
[[nodiscard]] std::string render_junit(const Report& report, Language language);
[[nodiscard]] std::string render_json(const Report& report);

/// One line without control characters, however long.
[[nodiscard]] std::string plain(std::string_view text);

/// The lines of an explanation, each plain.
[[nodiscard]] std::vector<std::string> plain_lines(std::string_view text);

/// "file:12:5", plain.
[[nodiscard]] std::string place_text(const Region& place);

}  // namespace otvet::testing
