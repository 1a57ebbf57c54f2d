// SPDX-License-Identifier: MIT
// A message as words and sentences, each word with its span in the customer's bytes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/entities.hpp"
#include "text/normalize.hpp"

namespace otvet::text {

enum class TokenKind : std::uint8_t { kWord, kNumber, kEntity, kEmoji };

struct Token {
    std::string_view text;  ///< folded word; for kEntity its value. Lives as long as the Analysis
    std::string_view raw;   ///< the folded run between spaces it stands in
    std::uint32_t begin = 0, end = 0;  ///< bytes of the original
    std::uint16_t sentence = 0;
    std::int16_t entity = -1;          ///< index into Analysis::entities, or -1
    TokenKind kind = TokenKind::kWord;
    bool glued_left = false;   ///< no space before it
    bool after_comma = false;  ///< a comma, dash or bracket stands before it
};

struct Sentence {
    std::uint32_t first = 0, last = 0;  ///< tokens, half open; never empty
    bool question = false;              ///< ends in «?»
    bool exclamation = false;
};

/// Reusable: analyse() clears it and keeps its memory. One thread.
struct Analysis {
    Normalized normalized;
    std::vector<Token> tokens;
    std::vector<Sentence> sentences;
    std::vector<Entity> entities;
    bool shouting = false;  ///< mostly capitals, or three exclamation marks

    Analysis() = default;
    Analysis(const Analysis&) = delete;
    Analysis& operator=(const Analysis&) = delete;
};

/// A pack's own entities find themselves in the original text; called after the built-in ones.
class EntityFinder {
public:
    virtual ~EntityFinder() = default;
    virtual void find(std::string_view original, std::vector<Entity>& out) const = 0;
};

/// Bytes → Analysis. Any bytes; linear.
void analyse(std::string_view original, Analysis& out, const EntityFinder* custom = nullptr);

}  // namespace otvet::text
