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
inline constexpr std::size_t kMaxMembers = 300;   ///< alternatives of one group or of one pair of parentheses
inline constexpr std::size_t kMaxGroup = 20'000;  ///< code points of a group's text
inline constexpr std::size_t kMaxWord = 100;      ///< code points of a word
inline constexpr std::size_t kMaxProblems = 20;   ///< reported for one phrase

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

/// Parses one phrase. Never throws but std::bad_alloc; any bytes are legal input. Cost linear in the text; safe to
/// call from many threads. Of a tree that parses, these hold: only a kAny can match nothing, and then it says
/// `optional`; exclusions stand in kAll only, never in kGlued or kOrdered; no kAll is a child of a kAll, no kGlued of a
/// kGlued, no kOrdered of a kOrdered; all three have two children or more (the root: one or more).
[[nodiscard]] Parsed parse(std::string_view text);

/// Parses a group of `words:`: «заказ / покупка / не+пускать» (a kAny without parentheses, never optional; the root
/// is kAny even with one member). Line breaks are spaces here.
[[nodiscard]] Parsed parse_group(std::string_view text);

/// The phrase as its normal text, for `explain` and tests: parse(print(x)) == x but for columns, unless the spaces
/// that it puts around signs take it past kMaxPhrase.
[[nodiscard]] std::string print(const Node& node);

}  // namespace otvet::phrase
