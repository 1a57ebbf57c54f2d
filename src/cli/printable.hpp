// SPDX-License-Identifier: MIT
// Text that came from customers or packs, made harmless for a terminal.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace otvet::cli {

/// Bad bytes become U+FFFD. `repaired` (when given) tells whether there were any.
[[nodiscard]] std::string valid_utf8(std::string_view bytes, bool* repaired = nullptr);

enum class Layout : std::uint8_t {
    kOneLine,  ///< line breaks and tabs are escaped, too
    kBlock,    ///< line breaks and tabs stay
};

/// Control characters, marks that turn the direction of writing, other invisible signs and bad bytes become \u{…}.
/// What joins emoji (U+200D) stays.
[[nodiscard]] std::string printable(std::string_view text, Layout layout = Layout::kOneLine);

/// The same signs inside a JSON text become \uXXXX. JSON has them in strings only, so the value does not change.
[[nodiscard]] std::string printable_json(std::string_view json);

}  // namespace otvet::cli
