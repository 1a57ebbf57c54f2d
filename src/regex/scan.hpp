// SPDX-License-Identifier: MIT
// A first look at the source of an expression, before RE2's: refuses what RE2 would take in its ASCII-only sense or
// what only other engines know, so that the verdict and its advice are the same with every release of RE2.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "regex/expression.hpp"

namespace otvet::regex {

/// What the scan found in well-formed UTF-8.
struct Scan {
    std::optional<CompileError> error;      ///< the first construct that is refused
    std::vector<std::size_t> tokens;        ///< bytes where a sign outside \Q…\E and [] starts, ascending
    std::optional<std::size_t> open_paren;  ///< byte of the last `(` that is never closed
    std::optional<std::size_t> lone_close;  ///< byte of the first `)` that closes nothing
};

/// Linear in the source.
[[nodiscard]] Scan scan(std::string_view source);

/// Bytes before the first ill-formed sequence (surrogates and overlong forms are ill-formed); source.size() when none.
[[nodiscard]] std::size_t well_formed_prefix(std::string_view source);

/// Code points before byte `at` of well-formed UTF-8.
[[nodiscard]] std::size_t column_of(std::string_view source, std::size_t at);

}  // namespace otvet::regex
