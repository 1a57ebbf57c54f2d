// SPDX-License-Identifier: MIT
// Text of a phrase → signs and words with their columns. Knows which characters a phrase may hold, folds the words,
// and drops the punctuation of a pasted sentence; what the signs mean together is the parser's.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "phrase/parser.hpp"

namespace otvet::phrase {

enum class Sign : std::uint8_t {
    kWord,  ///< letters and digits, or one emoji; hyphenated: several parts
    kName,  ///< :name
    kForm,  ///< .class, glued to what stands before it
    kOpen,
    kClose,
    kSlash,
    kPlus,
    kOrder,
    kMinus,
    kExact,
    kStar,
    kEnd,
};

struct Part {
    std::string text;  ///< folded
    std::uint32_t column = 0, length = 0;
};

struct Token {
    Sign sign = Sign::kEnd;
    std::uint32_t column = 0, length = 0;
    bool space_before = true, space_after = true;  ///< a space, dropped punctuation or an end of the text
    std::string source;                            ///< as written
    std::string text;                              ///< folded name or class
    std::vector<Part> parts;                       ///< of a word; never empty there

    [[nodiscard]] std::uint32_t end() const { return column + length; }
};

struct Lexed {
    std::vector<Token> tokens;  ///< the last is kEnd
    std::vector<Problem> problems;
};

enum class LineBreaks : bool { kRefused, kSpaces };

/// Any bytes. At most `limit` code points are read; a longer text is one problem. Linear.
[[nodiscard]] Lexed lex(std::string_view text, std::size_t limit, LineBreaks line_breaks);

}  // namespace otvet::phrase
