// SPDX-License-Identifier: MIT
#include "authoring/quantities.hpp"

#include <algorithm>

#include "lang/closed_words.hpp"
#include "lang/units_ru.hpp"
#include "morph/dictionary.hpp"
#include "pack/words.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace otvet::testing {
namespace {

struct Piece {
    enum class Kind : std::uint8_t { kNumber, kWord, kDash, kStop } kind;
    std::string text;  ///< folded
    std::size_t begin, end;
};

bool is_digit(char32_t cp) { return cp >= U'0' && cp <= U'9'; }
bool is_thin_space(char32_t cp) { return cp == 0xA0 || cp == 0x202F || cp == 0x2009; }
bool is_dash(char32_t cp) { return cp == U'-' || (cp >= 0x2010 && cp <= 0x2014); }
bool is_word_sign(char32_t cp) { return cp == U'%' || cp == 0x20BD; }
bool is_letter(char32_t cp) {
    return (cp >= U'a' && cp <= U'z') || (cp >= U'A' && cp <= U'Z') || (cp >= 0x400 && cp <= 0x4FF) || cp == U'_';
}

/// Words, numbers («2 000» is one), dashes, and what ends a clause.
class Pieces {
public:
    explicit Pieces(std::string_view text) : text_(text) {}

    std::vector<Piece> run() {
        while (at_ < text_.size()) {
            const text::Decoded one = text::decode(text_, at_);
            const std::size_t begin = at_;
            if (is_digit(one.cp))
                number();
            else if (is_letter(one.cp))
                word();
            else
                step(one);
            if (is_digit(one.cp) || is_letter(one.cp)) continue;
            if (is_word_sign(one.cp))
                add(Piece::Kind::kWord, begin);
            else if (is_dash(one.cp))
                add(Piece::Kind::kDash, begin);
            else if (one.cp == U'.' || one.cp == U';' || one.cp == U'!' || one.cp == U'?' || one.cp == U'\n')
                add(Piece::Kind::kStop, begin);
        }
        return std::move(out_);
    }

private:
    void step(const text::Decoded& one) { at_ += one.size; }
    void add(Piece::Kind kind, std::size_t begin) {
        out_.push_back({kind, text::fold(text_.substr(begin, at_ - begin)), begin, at_});
    }
    void word() {
        const std::size_t begin = at_;
        for (text::Decoded one = text::decode(text_, at_); at_ < text_.size() && is_letter(one.cp);) {
            step(one);
            one = text::decode(text_, at_);
        }
        add(Piece::Kind::kWord, begin);
    }
    /// Groups of three behind a space belong to the number, a comma or dot with digits behind it, too.
    void number() {
        const std::size_t begin = at_;
        std::string digits;
        for (;;) {
            while (at_ < text_.size() && is_digit(static_cast<unsigned char>(text_[at_]))) digits += text_[at_++];
            const std::size_t next = joined_digits();
            if (next == 0) break;
            if (text_[at_] == ',' || text_[at_] == '.') digits += '.';
            at_ = next;
        }
        out_.push_back({Piece::Kind::kNumber, std::move(digits), begin, at_});
    }
    /// Where digits that belong to the number go on; 0: nowhere.
    [[nodiscard]] std::size_t joined_digits() const {
        if (at_ >= text_.size()) return 0;
        const text::Decoded one = text::decode(text_, at_);
        const std::size_t next = at_ + one.size;
        std::size_t digits = 0;
        while (next + digits < text_.size() && is_digit(static_cast<unsigned char>(text_[next + digits]))) ++digits;
        if (one.cp == U' ' || is_thin_space(one.cp)) return digits == 3 ? next : 0;
        return (one.cp == U',' || one.cp == U'.') && digits != 0 ? next : 0;
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::vector<Piece> out_;
};

int unit_of(std::string_view word) {
    for (const lang::Unit& unit : lang::kUnits) {
        if (word.starts_with(unit.begins)) return unit.unit;
    }
    return 0;
}

bool is_adjective(std::string_view word) {
    return std::any_of(lang::kUnitAdjectives.begin(), lang::kUnitAdjectives.end(),
                       [&](std::string_view begins) { return word.starts_with(begins); });
}

bool is_closed(std::string_view word) {
    static const std::vector<std::string_view> closed = [] {
        std::vector<std::string_view> all = pack::words_in(lang::kClosedWords);
        std::sort(all.begin(), all.end());
        return all;
    }();
    return std::binary_search(closed.begin(), closed.end(), word);
}

std::vector<std::string> stems(const std::vector<Piece>& pieces, std::size_t from, std::size_t to) {
    std::vector<std::string> out;
    for (std::size_t i = from; i < to; ++i) {
        const Piece& piece = pieces[i];
        if (piece.kind != Piece::Kind::kWord || is_closed(piece.text) || unit_of(piece.text) != 0 ||
            is_adjective(piece.text)) {
            continue;
        }
        for (std::size_t at = 0; at < piece.text.size();) {  // names of facts have «_» between words
            const std::size_t end = std::min(piece.text.find('_', at), piece.text.size());
            const std::string_view word = std::string_view(piece.text).substr(at, end - at);
            if (!word.empty() && !is_closed(word)) out.emplace_back(morph::stem(word));
            at = end + 1;
        }
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

}  // namespace

std::vector<std::string> content_stems(std::string_view text) {
    const std::vector<Piece> pieces = Pieces(text).run();
    return stems(pieces, 0, pieces.size());
}

std::vector<Quantity> quantities_in(std::string_view text) {
    const std::vector<Piece> pieces = Pieces(text).run();
    std::vector<Quantity> out;
    using Kind = Piece::Kind;
    std::size_t clause = 0;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        if (pieces[i].kind == Kind::kStop) clause = i + 1;
        if (pieces[i].kind != Kind::kNumber) continue;
        Quantity one{pieces[i].text, 0, pieces[i].begin, 0, {}};
        std::size_t next = i + 1;
        if (next + 1 < pieces.size() && pieces[next].kind == Kind::kDash && pieces[next + 1].kind == Kind::kNumber) {
            one.number += "-" + pieces[next + 1].text;
            next += 2;
        }
        while (next < pieces.size() && pieces[next].kind == Kind::kWord && is_adjective(pieces[next].text)) ++next;
        if (next < pieces.size() && pieces[next].kind == Kind::kWord) one.unit = unit_of(pieces[next].text);
        if (one.unit == 0) continue;
        one.size = pieces[next].end - one.begin;
        std::size_t end = next;
        while (end < pieces.size() && pieces[end].kind != Kind::kStop) ++end;
        one.words = stems(pieces, clause, end);
        out.push_back(std::move(one));
        i = next;
    }
    return out;
}

}  // namespace otvet::testing
