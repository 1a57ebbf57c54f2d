// SPDX-License-Identifier: MIT
// Any bytes → runs of digits, words and signs, the common ground of find_entities and mask_personal_data.
// E-mails, links and masks that already stand in the text are one piece each. One pass, linear: every step back
// (to the beginning of an e-mail) stops at the previous «@».
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lang/entity_words.hpp"

namespace otvet::text {

enum class PieceKind : std::uint8_t { kDigits, kWord, kGap, kEmail, kUrl, kLogin, kMask };

/// What a gap consists of; a gap piece is one sign, or a run of blanks.
enum Sign : std::uint16_t {
    kBlank = 1, kDash = 2, kDot = 4, kComma = 8, kSlash = 16, kColon = 32, kOpen = 64, kClose = 128, kPlus = 256,
    kNumberSign = 512, kNewline = 1024, kStroke = 2048, kRubleSign = 4096, kOtherSign = 8192,
};

struct Piece {
    PieceKind kind = PieceKind::kGap;
    lang::Hint hint = lang::Hint::kNone;  ///< of a word
    std::uint8_t value = 0;               ///< of the hint
    std::uint16_t sign = 0;               ///< of a gap
    std::uint32_t begin = 0, end = 0;     ///< bytes of the text
    std::uint32_t count = 0;              ///< code points
};

enum class Links : std::uint8_t { kWhole, kApart };  ///< kApart: look into links, for masking

/// False when the text cannot hold an entity: no digit, no Latin letter, no «@».
[[nodiscard]] bool worth_lexing(std::string_view text) noexcept;

void lex(std::string_view text, Links links, std::vector<Piece>& out);

/// 0 … 9 for ASCII, full-width and Arabic digits, or -1.
[[nodiscard]] int digit_value(char32_t cp) noexcept;

/// Appends the ASCII digits of a digit run; at most `limit` of them.
void append_digits(std::string_view run, std::size_t limit, std::string& out);

/// Lower case for Latin and Russian letters, ё → е; other bytes as they are.
void append_lower(std::string_view word, std::string& out);

}  // namespace otvet::text
