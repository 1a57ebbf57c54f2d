// SPDX-License-Identifier: MIT
#include "regex/scan.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace otvet::regex {
namespace {

using Kind = CompileError::Kind;

/// A piece that is refused wherever it stands, and what to write instead.
struct Refusal {
    std::string_view piece;
    Kind kind;
    std::string_view reason;
};

constexpr std::string_view kLookAround = "look-around is not supported; say it with a phrase and an exclusion";
constexpr std::string_view kAtomic = "atomic groups are not supported and not needed: matching is linear";

// After a backslash. \d and \s stay: digits and spaces are ASCII in folded text.
constexpr std::array kEscapes = {
    Refusal{"b", Kind::kAsciiClass, "\\b knows ASCII letters only; words are parted by single spaces: write a space"},
    Refusal{"B", Kind::kAsciiClass, "\\B knows ASCII letters only; write [a-z\u0430-\u044f0-9] beside the place"},
    Refusal{"w", Kind::kAsciiClass, "\\w knows ASCII letters only; write [a-z\u0430-\u044f0-9]"},
    Refusal{"W", Kind::kAsciiClass, "\\W knows ASCII letters only; write [^a-z\u0430-\u044f0-9]"},
    Refusal{"C", Kind::kUnsupported, "\\C splits a letter into bytes; write . for any character"},
    Refusal{"k", Kind::kUnsupported, "back-references are not supported; write the piece again"},
    Refusal{"g", Kind::kUnsupported, "back-references are not supported; write the piece again"},
    Refusal{"K", Kind::kUnsupported, "\\K is not supported; use a capture ( )"},
    Refusal{"G", Kind::kUnsupported, "\\G is not supported; write ^"},
    Refusal{"Z", Kind::kUnsupported, "\\Z is not supported; write $"},
    Refusal{"R", Kind::kUnsupported, "\\R is not supported; write \\n"},
    Refusal{"X", Kind::kUnsupported, "\\X is not supported; write . for any character"},
    Refusal{"h", Kind::kUnsupported, "\\h is not supported; write a space or \\s"},
};

// After an opening parenthesis, longest first where one begins another.
constexpr std::array kGroups = {
    Refusal{"?<=", Kind::kUnsupported, kLookAround},
    Refusal{"?<!", Kind::kUnsupported, kLookAround},
    Refusal{"?=", Kind::kUnsupported, kLookAround},
    Refusal{"?!", Kind::kUnsupported, kLookAround},
    Refusal{"?<", Kind::kUnsupported, "write (?P<name>…) for a named group"},
    Refusal{"?'", Kind::kUnsupported, "write (?P<name>…) for a named group"},
    Refusal{"?P=", Kind::kUnsupported, "back-references are not supported; write the piece again"},
    Refusal{"?P>", Kind::kUnsupported, "recursion is not supported"},
    Refusal{"?>", Kind::kUnsupported, kAtomic},
    Refusal{"?|", Kind::kUnsupported, "branch reset is not supported; write (?:…)"},
    Refusal{"?(", Kind::kUnsupported, "conditions are not supported; write the alternatives out"},
    Refusal{"?#", Kind::kUnsupported, "comments inside an expression are not supported; write a YAML comment"},
    Refusal{"?R", Kind::kUnsupported, "recursion is not supported"},
    Refusal{"?&", Kind::kUnsupported, "recursion is not supported"},
};

// Inside [ ], where RE2 means ASCII letters.
constexpr std::array kPosixLetters = {
    std::string_view("word"),  std::string_view("alpha"), std::string_view("alnum"),
    std::string_view("lower"), std::string_view("upper"),
};

bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }
bool is_cyrillic_lead(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0xD0 && byte <= 0xD3;  // U+0400–U+04FF
}

/// The smallest second byte and the number of bytes by lead byte; 0 bytes for what cannot lead (Unicode, table 3-7).
struct Lead {
    std::size_t size;
    unsigned char low, high;
};

Lead lead_of(unsigned char byte) {
    if (byte < 0x80) return {1, 0, 0};
    if (byte < 0xC2 || byte > 0xF4) return {0, 0, 0};
    if (byte < 0xE0) return {2, 0x80, 0xBF};
    const unsigned char low = byte == 0xE0 ? 0xA0 : byte == 0xF0 ? 0x90 : 0x80;
    const unsigned char high = byte == 0xED ? 0x9F : byte == 0xF4 ? 0x8F : 0xBF;
    return {byte < 0xF0 ? 3U : 4U, low, high};
}

bool is_well_formed(std::string_view sequence, const Lead& lead) {
    if (lead.size == 0 || sequence.size() != lead.size) return false;
    if (lead.size == 1) return true;
    const auto second = static_cast<unsigned char>(sequence[1]);
    return second >= lead.low && second <= lead.high &&
           std::all_of(sequence.begin() + 1, sequence.end(), is_continuation);
}

class Scanner {
public:
    explicit Scanner(std::string_view source) : source_(source) {}

    Scan run() {
        while (pos_ < source_.size()) step();
        if (!open_.empty()) scan_.open_paren = open_.back();
        return std::move(scan_);
    }

private:
    void step() {
        scan_.tokens.push_back(pos_);
        switch (source_[pos_]) {
            case '\\':
                escape();
                break;
            case '[':
                char_class();
                break;
            case '(':
                open_group();
                break;
            case ')':
                close_group();
                break;
            default:
                advance();
                break;
        }
    }

    void advance() {
        do ++pos_;
        while (pos_ < source_.size() && is_continuation(source_[pos_]));
    }

    [[nodiscard]] std::string_view rest() const { return source_.substr(std::min(pos_, source_.size())); }

    void refuse(Kind kind, std::string_view reason, std::size_t at, std::size_t length) {
        if (scan_.error) return;
        scan_.error =
            CompileError{kind, std::string(reason), std::string(source_.substr(at, length)), column_of(source_, at)};
    }

    void escape() {
        const std::size_t at = pos_++;
        if (pos_ >= source_.size()) return;
        if (source_[pos_] == 'Q') return skip_quotation();
        refuse_escape(at);
        advance();
    }

    void refuse_escape(std::size_t at) {
        for (const Refusal& one : kEscapes) {
            if (rest().substr(0, 1) == one.piece) refuse(one.kind, one.reason, at, 2);
        }
        if (source_[pos_] >= '1' && source_[pos_] <= '9') {
            refuse(Kind::kUnsupported, "back-references are not supported; write the piece again", at, 2);
        }
    }

    void skip_quotation() {
        const std::size_t end = source_.find("\\E", pos_);
        pos_ = end == std::string_view::npos ? source_.size() : end + 2;
    }

    void open_group() {
        const std::size_t at = pos_++;
        open_.push_back(at);
        if (rest().empty() || rest().front() != '?') return;
        for (const Refusal& one : kGroups) {
            if (rest().substr(0, one.piece.size()) == one.piece) {
                refuse(one.kind, one.reason, at, one.piece.size() + 1);
                break;
            }
        }
        ++pos_;  // the question mark belongs to the parenthesis
    }

    void close_group() {
        if (!open_.empty()) {
            open_.pop_back();
        } else if (!scan_.lone_close) {
            scan_.lone_close = pos_;
        }
        ++pos_;
    }

    /// `[…]`; a `]` right after the opening stands for itself.
    void char_class() {
        ++pos_;
        if (rest().substr(0, 1) == "^") ++pos_;
        if (rest().substr(0, 1) == "]") ++pos_;
        while (pos_ < source_.size() && source_[pos_] != ']') {
            if (source_[pos_] == '\\') {
                const std::size_t at = pos_++;
                if (pos_ < source_.size()) refuse_escape(at), advance();
            } else if (rest().substr(0, 2) == "[:") {
                posix_class();
            } else {
                refuse_mixed_range();
                advance();
            }
        }
        if (pos_ < source_.size()) ++pos_;
    }

    void posix_class() {
        const std::size_t end = source_.find(":]", pos_ + 2);
        if (end == std::string_view::npos) return advance();
        std::string_view name = source_.substr(pos_ + 2, end - pos_ - 2);
        if (!name.empty() && name.front() == '^') name.remove_prefix(1);
        if (std::find(kPosixLetters.begin(), kPosixLetters.end(), name) != kPosixLetters.end()) {
            refuse(Kind::kAsciiClass, "this class knows ASCII letters only; write a-z\u0430-\u044f0-9", pos_,
                   end + 2 - pos_);
        }
        pos_ = end + 2;
    }

    /// `A-я` runs from one alphabet into another over thousands of signs.
    void refuse_mixed_range() {
        if (!is_ascii_letter(source_[pos_]) || rest().size() < 4 || rest()[1] != '-') return;
        if (is_cyrillic_lead(rest()[2])) {
            refuse(Kind::kAsciiClass,
                   "the range runs through two alphabets; write A-Za-z\u0410-\u042f\u0430-\u044f\u0401\u0451", pos_, 4);
        }
    }

    std::string_view source_;
    std::size_t pos_ = 0;
    std::vector<std::size_t> open_;
    Scan scan_;
};

}  // namespace

Scan scan(std::string_view source) { return Scanner(source).run(); }

std::size_t well_formed_prefix(std::string_view source) {
    std::size_t at = 0;
    while (at < source.size()) {
        const Lead lead = lead_of(static_cast<unsigned char>(source[at]));
        if (!is_well_formed(source.substr(at, lead.size), lead)) return at;
        at += lead.size;
    }
    return at;
}

std::size_t column_of(std::string_view source, std::size_t at) {
    const std::string_view before = source.substr(0, std::min(at, source.size()));
    return static_cast<std::size_t>(
        std::count_if(before.begin(), before.end(), [](char c) { return !is_continuation(c); }));
}

}  // namespace otvet::regex
