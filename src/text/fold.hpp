// SPDX-License-Identifier: MIT
// One word or text → the form in which everything is compared: NFKC, case folded, ё→е, invisible
// characters and stress marks removed. Valid UTF-8 out for any bytes in.
#pragma once

#include <string>
#include <string_view>

namespace otvet::text {

/// Folds any text; bad bytes become U+FFFD. Cost linear; runs of marks are cut to 30.
/// Safe to call from many threads.
[[nodiscard]] std::string fold(std::string_view text);

/// Number of code points in valid UTF-8.
[[nodiscard]] std::size_t code_points(std::string_view utf8);

/// True when the bytes are valid UTF-8 (no surrogates, no overlong forms).
[[nodiscard]] bool is_valid_utf8(std::string_view bytes);

/// Touches every ICU service once; call while loading, before threads (ICU's lazy singletons
/// remember a first failure). False when ICU has no data.
bool warm_up();

}  // namespace otvet::text
