// SPDX-License-Identifier: MIT
#include "text/analysis.hpp"

#include <algorithm>

#include "lang/abbreviations.hpp"
#include "text/russian_run.hpp"
#include "text/utf8.hpp"

namespace otvet::text {
namespace {

constexpr std::size_t kMaxShoutScan = 2'048;  // bytes: enough to hear it

/// Walks the folded text once and cuts it into tokens and sentences.
class Tokenizer {
public:
    explicit Tokenizer(Analysis& out) : out_(out), text_(out.normalized.text) {}

    void run() {
        while (pos_ < text_.size()) step();
        end_word(text_.size());
        end_run();
        end_sentence();
    }

private:
    void step() {
        if (const std::size_t end = skip_small_letters(text_, pos_); end > pos_) {
            if (word_begin_ == kNone) word_begin_ = pos_;
            pos_ = end;
            if (pos_ == text_.size()) return;
        }
        const Decoded d = decode(text_, pos_);
        const CharClass cls = char_class(d.cp);
        if (cls == CharClass::kLetter || cls == CharClass::kDigit) {
            if (word_begin_ == kNone) word_begin_ = pos_;
        } else {
            end_word(pos_);
            separate(d, cls);
        }
        pos_ += d.size;
    }

    void separate(const Decoded& d, CharClass cls) {
        if (cls == CharClass::kSpace) {
            spaced_ = true;
            end_run();
            raw_begin_ = pos_ + d.size;
            if (d.cp == '\n') end_sentence();
        } else if (d.cp == ',' || d.cp == '(' || d.cp == ')' || d.cp == ';' || d.cp == 0x2014 || d.cp == 0x2013) {
            comma_ = true;
        } else if (d.cp == '?' || d.cp == '!') {
            mark_sentence(d.cp == '?');
        } else if (d.cp == '.' && ends_sentence_at_dot()) {
            end_sentence();
        }
    }

    /// «?» and «!» end a sentence when no letter follows at once (they may be letters of another layout).
    void mark_sentence(bool question) {
        if (next_is_letter()) return;
        if (out_.tokens.size() > sentence_first_) {
            pending_question_ |= question;
            pending_exclamation_ |= !question;
        } else if (!out_.sentences.empty()) {
            out_.sentences.back().question |= question;
            out_.sentences.back().exclamation |= !question;
        }
        end_sentence();
    }

    [[nodiscard]] bool next_is_letter() const {
        if (pos_ + 1 >= text_.size()) return false;
        const CharClass cls = char_class(decode(text_, pos_ + 1).cp);
        return cls == CharClass::kLetter || cls == CharClass::kDigit;
    }

    /// A dot ends a sentence before a space or the end, but not after an abbreviation («ул.», «руб.») with more to come.
    [[nodiscard]] bool ends_sentence_at_dot() const {
        if (next_is_letter()) return false;
        if (out_.tokens.size() == sentence_first_) return false;
        const bool ellipsis = pos_ + 1 < text_.size() && text_[pos_ + 1] == '.';
        return ellipsis || !lang::is_abbreviation(out_.tokens.back().text);
    }

    void end_word(std::size_t end) {
        if (word_begin_ == kNone) return;
        Token& token = out_.tokens.emplace_back();
        token.text = std::string_view(text_).substr(word_begin_, end - word_begin_);
        token.begin = out_.normalized.original(word_begin_);
        token.end = source_end(end);
        token.glued_left = !spaced_ && out_.tokens.size() > 1;
        token.after_comma = comma_;
        const auto digit = [](char c) { return c >= '0' && c <= '9'; };
        token.kind = std::all_of(token.text.begin(), token.text.end(), digit) ? TokenKind::kNumber : TokenKind::kWord;
        word_begin_ = kNone;
        spaced_ = comma_ = false;
    }

    /// The original's end of the text before `end`. One sign may fold into several words («½», «ﷺ»): each has all of it.
    [[nodiscard]] std::uint32_t source_end(std::size_t end) const {
        if (out_.normalized.origin.empty()) return static_cast<std::uint32_t>(end);
        const std::uint32_t last = out_.normalized.original(end - 1);
        while (end < text_.size() && out_.normalized.original(end) == last) ++end;
        return out_.normalized.original(end);
    }

    /// A run without spaces ends here: its words stand in it.
    void end_run() {
        const std::string_view run = std::string_view(text_).substr(raw_begin_, pos_ - raw_begin_);
        for (; run_first_ < out_.tokens.size(); ++run_first_) out_.tokens[run_first_].raw = run;
    }

    void end_sentence() {
        const auto count = static_cast<std::uint32_t>(out_.tokens.size());
        if (count > sentence_first_) {
            out_.sentences.push_back({sentence_first_, count, pending_question_, pending_exclamation_});
        }
        sentence_first_ = count;
        pending_question_ = pending_exclamation_ = false;
        comma_ = false;
    }

    static constexpr std::size_t kNone = static_cast<std::size_t>(-1);
    Analysis& out_;
    const std::string& text_;
    std::size_t pos_ = 0, word_begin_ = kNone, raw_begin_ = 0, run_first_ = 0;
    std::uint32_t sentence_first_ = 0;
    bool spaced_ = true, comma_ = false, pending_question_ = false, pending_exclamation_ = false;
};

/// Tokens that lie in an entity become one token of it; a plain number keeps its text.
void merge_entities(Analysis& out) {
    if (out.entities.empty()) return;
    std::size_t kept = 0, e = 0;
    for (std::size_t i = 0; i < out.tokens.size(); ++i) {
        Token token = out.tokens[i];
        while (e < out.entities.size() && out.entities[e].end <= token.begin) ++e;
        const bool inside = e < out.entities.size() && token.begin < out.entities[e].end && token.end > out.entities[e].begin;
        if (inside && kept > 0 && out.tokens[kept - 1].entity == static_cast<std::int16_t>(e)) {
            out.tokens[kept - 1].end = token.end;
            continue;
        }
        if (inside) {
            token.entity = static_cast<std::int16_t>(e);
            if (out.entities[e].type != EntityType::kNumber) {
                token.kind = TokenKind::kEntity;
                token.text = out.entities[e].value;
            }
        }
        out.tokens[kept++] = token;
    }
    out.tokens.resize(kept);
}

/// Sentences are cut anew over the merged tokens: a date's dots end nothing.
void recount_sentences(Analysis& out, const std::vector<Sentence>& before, const std::vector<std::uint32_t>& begins) {
    out.sentences.clear();
    std::uint32_t at = 0;
    for (const Sentence& s : before) {
        const std::uint32_t end_byte = s.last < begins.size() ? begins[s.last] : UINT32_MAX;
        Sentence merged = s;
        merged.first = at;
        while (at < out.tokens.size() && out.tokens[at].begin < end_byte) ++at;
        merged.last = at;
        if (merged.last > merged.first) {
            out.sentences.push_back(merged);
        } else if (!out.sentences.empty()) {
            out.sentences.back().question |= s.question;
            out.sentences.back().exclamation |= s.exclamation;
        }
    }
}

void settle_entities(Analysis& out) {
    if (out.entities.empty()) return;
    std::vector<std::uint32_t> begins;
    begins.reserve(out.tokens.size());
    for (const Token& t : out.tokens) begins.push_back(t.begin);
    const std::vector<Sentence> before = out.sentences;
    merge_entities(out);
    recount_sentences(out, before, begins);
}

/// A message without a word keeps its emoji as tokens; «+» and «-» alone are read as words.
void add_signs(Analysis& out) {
    if (!out.tokens.empty()) return;
    const std::string& text = out.normalized.text;
    for (std::size_t pos = 0; pos < text.size();) {
        const Decoded d = decode(text, pos);
        const bool emoji = char_class(d.cp) == CharClass::kEmoji;
        const bool sign = d.cp == '+' || d.cp == '-';
        if (emoji || sign) {
            Token token;
            token.text = std::string_view(text).substr(pos, d.size);
            if (sign) token.text = d.cp == '+' ? lang::kPlusWord : lang::kMinusWord;
            token.begin = out.normalized.original(pos);
            token.end = out.normalized.original(pos + d.size);
            token.kind = sign ? TokenKind::kWord : TokenKind::kEmoji;
            token.raw = token.text;
            const bool repeated = !out.tokens.empty() && out.tokens.back().text == token.text;
            if (!repeated && out.tokens.size() < 64) out.tokens.push_back(token);
        }
        pos += d.size;
    }
    if (!out.tokens.empty()) out.sentences.push_back({0, static_cast<std::uint32_t>(out.tokens.size()), false, false});
}

/// Mostly capitals in a text of some length, or «!!!».
bool is_shouting(std::string_view original) {
    std::size_t capitals = 0, smalls = 0;
    for (std::size_t i = 0; i + 1 < original.size() && i < kMaxShoutScan; ++i) {  // the lead bytes stand nowhere else
        const auto lead = static_cast<unsigned char>(original[i]), next = static_cast<unsigned char>(original[i + 1]);
        if (lead == 0xD0) {
            capitals += (next >= 0x90 && next <= 0xAF) || next == 0x81;
            smalls += next >= 0xB0 && next <= 0xBF;
        } else if (lead == 0xD1) {
            smalls += (next >= 0x80 && next <= 0x8F) || next == 0x91;
        }
    }
    return (capitals >= 10 && capitals > 4 * smalls) || original.find("!!!") != std::string_view::npos;
}

}  // namespace

void analyse(std::string_view original, Analysis& out, const EntityFinder* custom) {
    out.tokens.clear();
    out.sentences.clear();
    out.entities.clear();
    normalize(original, out.normalized);
    const std::string_view read = original.substr(0, out.normalized.original(out.normalized.text.size()));
    Tokenizer(out).run();
    if (out.normalized.has_ascii_word) find_entities(read, out.entities);
    if (custom != nullptr) custom->find(read, out.entities);
    settle_entities(out);
    for (std::size_t s = 1; s < out.sentences.size(); ++s) {
        for (std::uint32_t t = out.sentences[s].first; t < out.sentences[s].last; ++t) {
            out.tokens[t].sentence = static_cast<std::uint16_t>(s);
        }
    }
    add_signs(out);
    out.shouting = (out.normalized.has_capital || out.normalized.has_exclamation) && is_shouting(read);
}

}  // namespace otvet::text
