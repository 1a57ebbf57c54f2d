// SPDX-License-Identifier: MIT
// Text of a phrase → tree, or every error in it with its column and what to write instead.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lang/messages.hpp"
#include "phrase/ast.hpp"

namespace otvet::phrase {

inline constexpr std::size_t kMaxPhrase = 1'000;  ///< code points
inline constexpr std::size_t kMaxDepth = 16;      ///< parentheses within parentheses

/// One problem; column and length in code points from 0 within the phrase.
struct Problem {
    lang::Code code;
    std::uint32_t column = 0;
    std::uint32_t length = 0;
    std::string found;
    std::vector<std::string> arguments;
};

struct Parsed {
    std::optional<Node> root;        ///< set when there are no problems; always kAll at the top
    std::vector<Problem> problems;
};

/// Parses one phrase. Never throws; any bytes are legal input. Cost linear in the text.
[[nodiscard]] Parsed parse(std::string_view text);

/// Parses a group of `words:`: «заказ / покупка / не+пускать» (a kAny without parentheses).
[[nodiscard]] Parsed parse_group(std::string_view text);

/// The phrase as its normal text, for `explain` and tests: parse(print(x)) == x.
[[nodiscard]] std::string print(const Node& node);

}  // namespace otvet::phrase
