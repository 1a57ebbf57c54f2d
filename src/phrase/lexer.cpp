// SPDX-License-Identifier: MIT
#include "phrase/lexer.hpp"

#include <algorithm>
#include <initializer_list>

#include "phrase/characters.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace otvet::phrase {
namespace {

using lang::Code;

struct Char {
    char32_t cp;
    CharKind kind;
    std::size_t byte;
};

bool is_word_kind(CharKind kind) { return kind == CharKind::kLetter || kind == CharKind::kDigit; }

class Lexer {
public:
    Lexer(std::string_view text, std::size_t limit, LineBreaks line_breaks)
        : text_(text), limit_(limit), line_breaks_(line_breaks) {}

    Lexed run() {
        if (read()) {
            while (pos_ < chars_.size()) step();
        }
        Token end;
        end.column = static_cast<std::uint32_t>(chars_.size());
        out_.tokens.push_back(std::move(end));
        return std::move(out_);
    }

private:
    // Characters

    bool read() {
        for (std::size_t byte = 0; byte < text_.size();) {
            const text::Decoded one = text::decode(text_, byte);
            if (!one.ok) return report(Code::kPhraseBadUtf8, chars_.size(), 1, {}), false;
            if (chars_.size() >= limit_) {
                return report(Code::kPhraseTooLong, limit_, 1, {std::to_string(limit_)}), false;
            }
            chars_.push_back({one.cp, settled_kind(one.cp), byte});
            byte += one.size;
        }
        return true;
    }

    [[nodiscard]] CharKind settled_kind(char32_t cp) const {
        const CharKind kind = kind_of(cp);
        if (kind != CharKind::kLineBreak) return kind;
        return line_breaks_ == LineBreaks::kSpaces ? CharKind::kSpace : CharKind::kControl;
    }

    [[nodiscard]] char32_t cp_at(std::size_t at) const { return at < chars_.size() ? chars_[at].cp : 0; }
    [[nodiscard]] CharKind kind_at(std::size_t at) const {
        return at < chars_.size() ? chars_[at].kind : CharKind::kSpace;
    }

    /// Nothing of the language stands at `at`: a space, dropped punctuation, or an end of the text.
    [[nodiscard]] bool is_gap(std::size_t at) const {
        const CharKind kind = kind_at(at);
        return kind == CharKind::kSpace || kind == CharKind::kIgnored || is_dropped_colon(at);
    }
    [[nodiscard]] bool is_gap_before(std::size_t at) const { return at == 0 || is_gap(at - 1); }
    [[nodiscard]] bool is_name_at(std::size_t at) const {
        return cp_at(at) == ':' && (kind_at(at + 1) == CharKind::kLetter || cp_at(at + 1) == '_');
    }
    [[nodiscard]] bool is_dropped_colon(std::size_t at) const { return cp_at(at) == ':' && !is_name_at(at); }

    [[nodiscard]] std::string_view source(std::size_t from, std::size_t to) const {
        const std::size_t end = to < chars_.size() ? chars_[to].byte : text_.size();
        const std::size_t begin = from < chars_.size() ? chars_[from].byte : text_.size();
        return text_.substr(begin, end - begin);
    }

    void report(Code code, std::size_t column, std::size_t length, std::initializer_list<std::string> arguments) {
        Problem problem{code, static_cast<std::uint32_t>(column), static_cast<std::uint32_t>(length), {}, arguments};
        if (column < chars_.size()) problem.found = source(column, column + length);
        out_.problems.push_back(std::move(problem));
    }

    // Tokens

    Token make(Sign sign, std::size_t from, std::size_t to) {
        Token token;
        token.sign = sign;
        token.column = static_cast<std::uint32_t>(from);
        token.length = static_cast<std::uint32_t>(to - from);
        token.space_before = is_gap_before(from);
        token.space_after = is_gap(to);
        token.source = source(from, to);
        return token;
    }

    void push(Sign sign, std::size_t size) {
        out_.tokens.push_back(make(sign, pos_, pos_ + size));
        pos_ += size;
    }

    void step() {
        switch (kind_at(pos_)) {
            case CharKind::kLetter:
            case CharKind::kDigit:
            case CharKind::kEmoji:
                return word();
            case CharKind::kSpace:
            case CharKind::kIgnored:
                ++pos_;
                return;
            case CharKind::kSign:
                return sign();
            default:
                return control();
        }
    }

    void control() {
        report(Code::kPhraseControl, pos_, 1, {code_point_name(cp_at(pos_))});
        ++pos_;
    }

    void sign() {
        const char32_t cp = cp_at(pos_);
        if (is_hyphen(cp)) return minus();
        switch (cp) {
            case '(':
                return push(Sign::kOpen, 1);
            case ')':
                return push(Sign::kClose, 1);
            case '/':
            case '|':
                return push(Sign::kSlash, 1);
            case '+':
                return push(Sign::kPlus, 1);
            case '=':
                return push(Sign::kExact, 1);
            case '*':
                return push(Sign::kStar, 1);
            case ':':
                return colon();
            case '.':
            case 0x2026:
                return dots();
            default:
                return refuse_sign(cp);
        }
    }

    // Words

    /// The end of the letters, digits and marks that begin at `from`, or of one emoji with its marks.
    [[nodiscard]] std::size_t run_end(std::size_t from) const {
        std::size_t end = from + 1;
        const bool emoji = kind_at(from) == CharKind::kEmoji;
        while (kind_at(end) == CharKind::kMark || (!emoji && is_word_kind(kind_at(end)))) ++end;
        return end;
    }

    void word() {
        const std::size_t from = pos_;
        const bool emoji = kind_at(from) == CharKind::kEmoji;
        std::vector<Part> parts;
        for (;;) {
            const std::size_t end = run_end(pos_);
            parts.push_back(part(pos_, end));
            pos_ = end;
            if (emoji || !is_hyphen(cp_at(pos_)) || !is_word_kind(kind_at(pos_ + 1))) break;
            ++pos_;
        }
        Token token = make(Sign::kWord, from, pos_);
        token.parts = std::move(parts);
        out_.tokens.push_back(std::move(token));
    }

    Part part(std::size_t from, std::size_t end) {
        if (end - from > kMaxWord) report(Code::kPhraseWordTooLong, from, end - from, {std::to_string(kMaxWord)});
        Part out{text::fold(source(from, end)), static_cast<std::uint32_t>(from),
                 static_cast<std::uint32_t>(end - from)};
        refuse_odd_word(out);
        return out;
    }

    /// What no token of a message can be, and what only looks like a Russian word.
    void refuse_odd_word(const Part& word) {
        std::size_t index = 0, latin = 0;
        std::string letter;
        bool cyrillic = false, odd = word.text.empty();
        for (std::size_t byte = 0; byte < word.text.size();) {
            const text::Decoded one = text::decode(word.text, byte);
            const CharKind kind = kind_of(one.cp);
            odd |= !is_word_kind(kind) && kind != CharKind::kEmoji;
            cyrillic |= is_cyrillic(one.cp);
            ++index;
            if (is_latin(one.cp) && latin == 0) {
                latin = index;
                letter = word.text.substr(byte, one.size);
            }
            byte += one.size;
        }
        if (odd) return report(Code::kPhraseBadWord, word.column, word.length, {});
        if (!cyrillic || latin == 0) return;
        const std::size_t offset = std::min<std::size_t>(latin, word.length) - 1;
        report(Code::kPhraseMixedScript, word.column + offset, 1, {letter, std::to_string(latin)});
    }

    /// `:name`, or punctuation when no letter follows.
    void colon() {
        if (!is_name_at(pos_)) {
            ++pos_;
            return;
        }
        const std::size_t from = pos_++;
        std::size_t begin = pos_;
        for (;; ++pos_) {
            const bool inside = is_word_kind(kind_at(pos_)) || kind_at(pos_) == CharKind::kMark;
            if (inside) continue;
            if (begin < pos_) (void)part(begin, pos_);
            if (cp_at(pos_) != '_') break;
            begin = pos_ + 1;
        }
        Token token = make(Sign::kName, from, pos_);
        token.text = text::fold(source(from + 1, pos_));
        out_.tokens.push_back(std::move(token));
    }

    // Dots, minuses and the signs that mean nothing

    void dots() {
        std::size_t end = pos_, count = 0;
        for (; cp_at(end) == '.' || cp_at(end) == 0x2026; ++end) count += cp_at(end) == '.' ? 1 : 2;
        if (count > 1) return push(Sign::kOrder, end - pos_);
        const bool glued = !is_gap_before(pos_) && !out_.tokens.empty() && out_.tokens.back().end() == pos_;
        if (glued && is_word_kind(kind_at(end))) return form_class();
        while (end < chars_.size() && is_gap(end)) ++end;
        if (end < chars_.size() || out_.tokens.empty()) report(Code::kPhraseDot, pos_, 1, {});
        ++pos_;
    }

    void form_class() {
        const std::size_t end = run_end(pos_ + 1);
        Token token = make(Sign::kForm, pos_, end);
        token.text = text::fold(source(pos_ + 1, end));
        out_.tokens.push_back(std::move(token));
        pos_ = end;
    }

    void minus() {
        const bool gap_before = is_gap_before(pos_), gap_after = is_gap(pos_ + 1);
        const char32_t before = pos_ > 0 ? cp_at(pos_ - 1) : ' ';
        const bool opens = gap_before || before == '(' || before == '/' || before == '|';
        if (opens && !gap_after) return push(Sign::kMinus, 1);
        if (is_hyphen(before)) return skip(Code::kPhraseDoubleMinus);
        if (!opens) return skip(Code::kPhraseMinusPlace);
        std::size_t next = pos_ + 1;
        while (next < chars_.size() && is_gap(next)) ++next;
        if (!is_word_kind(kind_at(next))) return skip(Code::kPhraseMinusAlone);
        report(Code::kPhraseMinusSpace, pos_, 1, {"-" + std::string(source(next, run_end(next)))});
        ++pos_;
    }

    void skip(Code code) {
        report(code, pos_, 1, {});
        ++pos_;
    }

    void refuse_sign(char32_t cp) {
        if (is_dash(cp)) return skip(Code::kPhraseDash);
        const Code code = code_of(cp);
        const bool closes = cp == ']' || cp == '}' || cp == '>';
        if (!closes || !has_reported(code)) report(code, pos_, 1, {std::string(source(pos_, pos_ + 1))});
        ++pos_;
    }

    [[nodiscard]] bool has_reported(Code code) const {
        return std::any_of(out_.problems.begin(), out_.problems.end(),
                           [code](const Problem& one) { return one.code == code; });
    }

    static Code code_of(char32_t cp) {
        switch (cp) {
            case '[':
            case ']':
                return Code::kPhraseSquareBracket;
            case '{':
            case '}':
                return Code::kPhraseBrace;
            case '<':
            case '>':
                return Code::kPhraseAngle;
            case '@':
                return Code::kPhraseAt;
            case '#':
                return Code::kPhraseHash;
            case '$':
            case '^':
                return Code::kPhraseAnchor;
            case '%':
                return Code::kPhrasePercent;
            default:
                return Code::kPhraseSign;
        }
    }

    std::string_view text_;
    std::size_t limit_;
    LineBreaks line_breaks_;
    std::vector<Char> chars_;
    std::size_t pos_ = 0;
    Lexed out_;
};

}  // namespace

Lexed lex(std::string_view text, std::size_t limit, LineBreaks line_breaks) {
    return Lexer(text, limit, line_breaks).run();
}

}  // namespace otvet::phrase
