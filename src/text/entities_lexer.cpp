// SPDX-License-Identifier: MIT
#include "text/entities_lexer.hpp"

#include <algorithm>
#include <iterator>

#include "lang/entity_names.hpp"
#include "text/utf8.hpp"

namespace otvet::text {
namespace {

bool is_ascii_letter(char32_t cp) { return (cp | 0x20U) >= 'a' && (cp | 0x20U) <= 'z' && cp < 0x80; }

bool is_letter(char32_t cp) {
    if (cp < 0x80) return is_ascii_letter(cp);
    if (cp < 0xC0) return cp == 0xAA || cp == 0xB5 || cp == 0xBA;
    if (cp == 0xD7 || cp == 0xF7) return false;
    return cp < 0x2000 || (cp >= 0x2C00 && cp < 0x2E00) || (cp >= 0x3040 && cp < 0xD800) || (cp >= 0x10000 && cp < 0x1F000);
}

bool is_blank(char32_t cp) {
    return cp == ' ' || cp == '\t' || cp == 0xA0 || cp == 0xAD || (cp >= 0x2000 && cp <= 0x200F) || cp == 0x202F ||
           cp == 0x205F || cp == 0x2060 || cp == 0x3000 || cp == 0xFEFF;
}

std::uint16_t sign_of(char32_t cp) {
    switch (cp) {
        case '.': case 0xB7: case 0x2022: return kDot;
        case ',': return kComma;
        case '/': case '\\': return kSlash;
        case ':': return kColon;
        case '(': case 0xFF08: return kOpen;
        case ')': case 0xFF09: return kClose;
        case '+': case 0xFF0B: return kPlus;
        case '#': case 0x2116: return kNumberSign;
        case '\n': case '\r': case 0x2028: case 0x2029: return kNewline;
        case '_': case '|': return kStroke;
        case 0x20BD: return kRubleSign;
        case '-': case 0x2212: case 0xFE58: case 0xFE63: case 0xFF0D: return kDash;
        default: return cp >= 0x2010 && cp <= 0x2015 ? kDash : kOtherSign;
    }
}

class Lexer {
public:
    Lexer(std::string_view text, Links links, std::vector<Piece>& out) : text_(text), links_(links), out_(out) {}

    void run() {
        while (pos_ < text_.size()) step();
    }

private:
    void step() {
        const Decoded one = decode(text_, pos_);
        if (digit_value(one.cp) >= 0) return push_run(PieceKind::kDigits, [](char32_t cp) { return digit_value(cp) >= 0; });
        if (is_letter(one.cp)) return word();
        if (is_blank(one.cp)) return push_run(PieceKind::kGap, is_blank, kBlank);
        if ((one.cp == '@' || one.cp == 0xFF20) && email(one.size)) return;
        if (one.cp == '[' && mask()) return;
        push(PieceKind::kGap, one.size, 1, sign_of(one.cp));
    }

    void push(PieceKind kind, std::size_t bytes, std::size_t count, std::uint16_t sign = 0) {
        Piece piece;
        piece.kind = kind;
        piece.sign = sign;
        piece.begin = static_cast<std::uint32_t>(pos_);
        piece.end = static_cast<std::uint32_t>(pos_ + bytes);
        piece.count = static_cast<std::uint32_t>(count);
        out_.push_back(piece);
        pos_ += bytes;
    }

    template <class Accept>
    void push_run(PieceKind kind, Accept accept, std::uint16_t sign = 0) {
        std::size_t end = pos_, count = 0;
        for (Decoded one = decode(text_, end); one.ok && accept(one.cp); one = decode(text_, end)) {
            end += one.size;
            ++count;
        }
        push(kind, end - pos_, count, sign);
    }

    void word() {
        push_run(PieceKind::kWord, is_letter);
        Piece& piece = out_.back();
        if (piece.end - piece.begin > 40) return;
        if (links_ == Links::kWhole && bare_domain()) return url();
        lower_.clear();
        append_lower(text_.substr(piece.begin, piece.end - piece.begin), lower_);
        const lang::EntityWord* row = lang::find_entity_word(lower_);
        if (row == nullptr) return;
        piece.hint = row->hint;
        piece.value = row->value;
        if (row->hint == lang::Hint::kScheme) scheme();
        if (row->hint == lang::Hint::kWww && links_ == Links::kWhole && at('.')) url();
    }

    bool at(char c) const { return pos_ < text_.size() && text_[pos_] == c; }

    bool mask() {
        for (const std::string_view name : lang::kMasks) {
            if (!text_.substr(pos_).starts_with(name)) continue;
            push(PieceKind::kMask, name.size(), 1);
            return true;
        }
        return false;
    }

    // Links.

    /// «site.ru» or «t.me/…» ends here: the last pieces become one, ready for url().
    bool bare_domain() {
        std::size_t first = out_.size() - 1;
        const std::string_view top = text_.substr(out_[first].begin, out_[first].end - out_[first].begin);
        if (first < 2 || out_[first - 1].sign != kDot || at('@') || at('.') || at('-') || at('_')) return false;
        if (std::find(std::begin(lang::kTopDomains), std::end(lang::kTopDomains), top) == std::end(lang::kTopDomains))
            return false;
        while (first > 0 && is_host(out_[first - 1])) --first;
        while (out_[first].kind == PieceKind::kGap) ++first;
        if (first + 2 >= out_.size()) return false;
        out_[first].end = out_.back().end;
        out_.resize(first + 1);
        return true;
    }

    bool is_host(const Piece& piece) const {
        if (piece.kind == PieceKind::kGap) return piece.count == 1 && (piece.sign == kDot || piece.sign == kDash);
        return (piece.kind == PieceKind::kWord || piece.kind == PieceKind::kDigits) &&
               static_cast<unsigned char>(text_[piece.begin]) < 0x80;
    }

    void scheme() {
        if (!text_.substr(pos_).starts_with("://")) return;
        if (links_ == Links::kWhole) return url();
        push(PieceKind::kGap, 3, 3, kOtherSign);
        if (const std::size_t end = login_end(); end > pos_) push(PieceKind::kLogin, end - pos_, 1);
    }

    /// Where «user:password» before «@» ends; pos_ when there is none. «[» ends it, so that a mask is never part of one.
    std::size_t login_end() const {
        std::size_t end = pos_;
        for (std::size_t i = pos_; i < text_.size(); ++i) {
            const auto byte = static_cast<unsigned char>(text_[i]);
            if (byte <= ' ' || byte == '/' || byte == '?' || byte == '#' || byte == '"' || byte == '<' || byte == '[') break;
            if (byte == '@') end = i;
        }
        return end;
    }

    /// Widens the last piece to a whole link, without the punctuation after it.
    void url() {
        Piece& piece = out_.back();
        std::size_t end = pos_;
        while (end < text_.size()) {
            const Decoded one = decode(text_, end);
            if (!one.ok || one.cp <= ' ' || one.cp == '"' || one.cp == '<' || one.cp == '>' || one.cp == 0xAB ||
                one.cp == 0xBB || is_blank(one.cp))
                break;
            end += one.size;
        }
        constexpr std::string_view kTrailing = ".,;:!?)'*";
        while (end > pos_ && kTrailing.find(text_[end - 1]) != std::string_view::npos) --end;
        piece.kind = PieceKind::kUrl;
        piece.hint = lang::Hint::kNone;
        piece.end = static_cast<std::uint32_t>(end);
        pos_ = end;
    }

    // E-mails.

    bool is_local(const Piece& piece) const {
        if (piece.kind == PieceKind::kWord || piece.kind == PieceKind::kDigits) return true;
        if (piece.kind != PieceKind::kGap || piece.count != 1) return false;
        constexpr std::string_view kSigns = "._%+-&~'";
        return kSigns.find(text_[piece.begin]) != std::string_view::npos;
    }

    /// Index of the first piece of the part before «@»; out_.size() when there is none.
    std::size_t local_begin(std::size_t last) const {
        std::size_t first = last;
        while (first > 0 && is_local(out_[first - 1])) --first;
        while (first < last && out_[first].kind == PieceKind::kGap && out_[first].sign != kStroke) ++first;
        return first;
    }

    /// Pieces of a quoted part before «@» («"Иван Петров"@mail.ru»), at most eight.
    std::size_t quoted_begin() const {
        const std::size_t last = out_.size();
        if (last < 3 || text_[out_[last - 1].begin] != '"') return last;
        for (std::size_t i = last - 2; i + 10 > last; --i) {
            if (out_[i].kind == PieceKind::kGap && text_[out_[i].begin] == '"') return i;
            if (i == 0 || out_[i].kind == PieceKind::kMask || out_[i].sign == kNewline) break;
        }
        return last;
    }

    struct Label {
        std::size_t end = 0;
        bool latin = false, letters = false, known_cyrillic = false;
    };

    /// A part of a domain, of one script.
    Label label(std::size_t begin) const {
        Label found{begin, true, false, false};
        for (Decoded one = decode(text_, begin); one.ok; one = decode(text_, found.end)) {
            const bool letter = is_letter(one.cp);
            if (!letter && digit_value(one.cp) < 0 && one.cp != '-') break;
            if (letter && found.letters && found.latin != (one.cp < 0x400)) break;
            if (letter) found.latin = one.cp < 0x400;
            found.letters |= letter;
            found.end += one.size;
        }
        std::string lower;
        if (!found.latin && found.end - begin < 32) append_lower(text_.substr(begin, found.end - begin), lower);
        for (const std::string_view top : lang::kCyrillicTopDomains) found.known_cyrillic |= top == lower;
        return found;
    }

    /// End of a domain with at least one dot, or `begin`. «mail.ru.Позвоните» ends before the Russian word.
    std::size_t domain_end(std::size_t begin) const {
        Label last = label(begin);
        std::size_t end = begin;
        if (last.end == begin) return begin;
        while (last.end < text_.size() && text_[last.end] == '.') {
            const Label next = label(last.end + 1);
            if (next.end == last.end + 1 || (last.latin && !next.latin && !next.known_cyrillic)) break;
            if (next.letters) end = next.end;
            last = next;
        }
        while (end > begin && text_[end - 1] == '-') --end;
        return end;
    }

    bool email(std::size_t at_size) {
        std::size_t first = local_begin(out_.size());
        if (first == out_.size()) first = quoted_begin();
        std::size_t begin = pos_ + at_size, end = domain_end(begin);
        if (first == out_.size() && end == begin && spaced_email(begin)) {
            first = local_begin(out_.size() - 1);
            if (first + 1 < out_.size()) end = domain_end(begin);
        }
        if (first == out_.size() || end <= begin) return false;
        pos_ = out_[first].begin;
        out_.resize(first);
        push(PieceKind::kEmail, end - pos_, 1);
        return true;
    }

    /// «ivan @ mail.ru»: blanks on both sides, Latin around them. Moves `begin` to the domain.
    bool spaced_email(std::size_t& begin) const {
        if (out_.size() < 2 || out_.back().sign != kBlank || begin >= text_.size() || text_[begin] != ' ') return false;
        const Piece& before = out_[out_.size() - 2];
        if (before.kind == PieceKind::kGap || static_cast<unsigned char>(text_[before.end - 1]) >= 0x80) return false;
        if (before.kind != PieceKind::kWord && before.kind != PieceKind::kDigits) return false;
        ++begin;
        return label(begin).latin;
    }

    std::string_view text_;
    Links links_;
    std::vector<Piece>& out_;
    std::size_t pos_ = 0;
    std::string lower_;
};

}  // namespace

bool worth_lexing(std::string_view text) noexcept {
    return std::any_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 0x80) return byte == 0xD9 || byte == 0xDB || byte == 0xEF;
        return byte >= '0' && (byte <= '9' || (byte >= '@' && byte <= 'Z') || (byte >= 'a' && byte <= 'z'));
    });
}

int digit_value(char32_t cp) noexcept {
    if (cp >= '0' && cp <= '9') return static_cast<int>(cp - '0');
    if (cp < 0x660) return -1;
    if (cp <= 0x669) return static_cast<int>(cp - 0x660);
    if (cp >= 0x6F0 && cp <= 0x6F9) return static_cast<int>(cp - 0x6F0);
    return cp >= 0xFF10 && cp <= 0xFF19 ? static_cast<int>(cp - 0xFF10) : -1;
}

void append_digits(std::string_view run, std::size_t limit, std::string& out) {
    for (std::size_t pos = 0; pos < run.size() && limit > 0; --limit) {
        const Decoded one = decode(run, pos);
        out.push_back(static_cast<char>('0' + std::max(0, digit_value(one.cp))));
        pos += one.size;
    }
}

void append_lower(std::string_view word, std::string& out) {
    for (std::size_t pos = 0; pos < word.size();) {
        const Decoded one = decode(word, pos);
        char32_t cp = one.cp;
        if (cp < 0x80 ? cp >= 'A' && cp <= 'Z' : cp >= 0x410 && cp <= 0x42F) cp += 0x20;
        if (cp == 0x401 || cp == 0x451) cp = 0x435;
        append(out, cp);
        pos += one.size;
    }
}

void lex(std::string_view text, Links links, std::vector<Piece>& out) {
    out.clear();
    Lexer(text, links, out).run();
}

}  // namespace otvet::text
