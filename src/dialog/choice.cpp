// SPDX-License-Identifier: MIT
#include "dialog/choice.hpp"

#include <algorithm>
#include <optional>

#include "lang/choice_words.hpp"
#include "morph/dictionary.hpp"
#include "text/fold.hpp"
#include "text/normalize.hpp"
#include "text/utf8.hpp"

namespace otvet::dialog {
namespace {

using match::Word;
using Kind = Choice::Kind;

constexpr std::size_t kUnhelpfulWords = 8;  // a longer message says more than «не помогло»
constexpr std::size_t kUnknownWords = 7;

/// True when `word` is among the space-separated words of `list`.
bool among(std::string_view list, std::string_view word) {
    for (std::size_t at = list.find(word); at != std::string_view::npos; at = list.find(word, at + 1)) {
        const std::size_t end = at + word.size();
        if ((at == 0 || list[at - 1] == ' ') && (end == list.size() || list[end] == ' ')) return !word.empty();
    }
    return false;
}

/// «2», «2й»: a number of at most two digits.
std::optional<int> digits(std::string_view word) {
    int value = 0;
    std::size_t i = 0;
    for (; i < word.size() && word[i] >= '0' && word[i] <= '9'; ++i) value = i < 2 ? value * 10 + (word[i] - '0') : 1000;
    if (i == 0 || value > 99) return std::nullopt;
    if (i == word.size() || among(lang::kChoiceFillers, word.substr(i))) return value;
    return std::nullopt;
}

std::optional<int> ordinal(std::string_view word) {
    for (const lang::Cardinal& o : lang::kOrdinalStems) {
        if (word.size() > o.word.size() && word.substr(0, o.word.size()) == o.word &&
            among(lang::kOrdinalEndings, word.substr(o.word.size()))) {
            return o.number;
        }
    }
    for (const lang::Cardinal& c : lang::kCardinals) {
        if (c.word == word) return c.number;
    }
    return std::nullopt;
}

std::vector<std::string> words_of(std::string_view folded) {
    std::vector<std::string> out;
    bool inside = false;
    for (std::size_t i = 0; i < folded.size();) {
        const text::Decoded d = text::decode(folded, i);
        const text::CharClass c = text::char_class(d.cp);
        const bool letter = c == text::CharClass::kLetter || c == text::CharClass::kDigit;
        if (letter && !inside) out.emplace_back();
        if (letter) out.back().append(folded.substr(i, d.size));
        inside = letter;
        i += d.size;
    }
    return out;
}

/// What the short words of a message say, before the titles are asked.
class ShortReply {
public:
    ShortReply(std::span<const Word> words, std::size_t count) : count_(static_cast<int>(count)) {
        for (const Word& word : words) add(word);
    }

    [[nodiscard]] Choice read(const ChoiceRules& rules) const {
        Choice out;
        out.begins_yes = first_ == Sign::kYes;
        out.begins_no = first_ == Sign::kNo;
        if (content_) return out;
        if (neither_) return rules.yes_no ? decided(Kind::kRefused) : out;
        if (!numbers_.empty() || all_) return not_ ? decided(Kind::kUnclear) : by_number();
        if (thanks_) return out;
        if (yes_ && no_) return rules.yes_no ? decided(Kind::kUnclear) : out;
        if (!rules.yes_no) return out;
        if (no_ || not_) return decided(Kind::kRefused);
        if (!yes_) return out;
        return count_ == 1 || rules.yes_is_first ? picked({0}) : decided(Kind::kUnclear);
    }

    /// Words that neither choose nor fill.
    [[nodiscard]] const std::vector<const Word*>& content() const { return content_words_; }

private:
    enum class Sign : std::uint8_t { kNothing, kYes, kNo, kOther };

    static Choice decided(Kind kind) {
        Choice out;
        out.kind = kind;
        return out;
    }
    static Choice picked(std::vector<std::size_t> which) {
        Choice out = decided(Kind::kPicked);
        out.picked = std::move(which);
        return out;
    }

    void add(const Word& word) {
        const std::string_view text = word.text;
        Sign sign = Sign::kOther;
        if (text == lang::kNeither) neither_ = true;
        else if (text == lang::kNot) not_ = true;
        else if (among(lang::kYesWords, text)) yes_ = true, sign = Sign::kYes;
        else if (among(lang::kNoWords, text)) no_ = true, sign = Sign::kNo;
        else if (among(lang::kAllWords, text)) all_ = true;
        else if (const auto n = digits(text)) numbers_.push_back(*n);
        else if (const auto o = ordinal(text)) numbers_.push_back(*o);
        else if (among(lang::kThanksWords, text)) thanks_ = true;
        else if (among(lang::kChoiceFillers, text) || word.courtesy || (word.function && !word.entity)) sign = Sign::kNothing;
        else content_ = true, content_words_.push_back(&word);
        if (first_ == Sign::kNothing) first_ = sign;
    }

    [[nodiscard]] Choice by_number() const {
        std::vector<std::size_t> which;
        if (all_) {
            for (int i = 0; i < count_; ++i) which.push_back(static_cast<std::size_t>(i));
            return picked(std::move(which));
        }
        for (const int number : numbers_) {
            const int n = number == lang::kLast ? count_ : number == lang::kMiddle ? (count_ + 1) / 2 : number;
            if (n < 1 || n > count_) return decided(Kind::kUnclear);
            const auto index = static_cast<std::size_t>(n - 1);
            if (std::find(which.begin(), which.end(), index) == which.end()) which.push_back(index);
        }
        return picked(std::move(which));
    }

    int count_;
    std::vector<int> numbers_;
    std::vector<const Word*> content_words_;
    Sign first_ = Sign::kNothing;
    bool yes_ = false, no_ = false, not_ = false, neither_ = false, all_ = false, thanks_ = false, content_ = false;
};

bool same_words(std::span<const Word> words, const std::vector<std::string>& title) {
    return std::equal(words.begin(), words.end(), title.begin(), title.end(),
                      [](const Word& a, const std::string& b) { return a.text == b; });
}

/// True when every content word of the message is a form of a word of the title.
bool within(const std::vector<const Word*>& content, const std::vector<std::string>& title) {
    std::vector<std::string> stems;
    for (const std::string& word : title) stems.emplace_back(morph::stem(word));
    return std::all_of(content.begin(), content.end(), [&](const Word* word) {
        return std::find(stems.begin(), stems.end(), std::string(morph::stem(word->text))) != stems.end();
    });
}

void choose_by_title(std::span<const Word> words, const std::vector<const Word*>& content,
                     const std::vector<std::string>& titles, bool parts, Choice& out) {
    std::vector<std::size_t> holding;
    for (std::size_t i = 0; i < titles.size(); ++i) {
        const std::vector<std::string> title = words_of(text::fold(titles[i]));
        if (!title.empty() && same_words(words, title)) {
            out.kind = Kind::kPicked;
            out.picked = {i};
            return;
        }
        if (parts && !content.empty() && within(content, title)) holding.push_back(i);
    }
    if (holding.empty()) return;
    out.by_part = true;
    out.kind = holding.size() == 1 ? Kind::kPicked : Kind::kUnclear;
    if (holding.size() == 1) out.picked = holding;
}

/// How many words from `at` on are those of `phrase`, parted by single spaces; 0 when one is not.
std::size_t row_at(std::span<const Word> words, std::size_t at, std::string_view phrase) {
    std::size_t size = 0;
    while (!phrase.empty()) {
        const std::string_view first = phrase.substr(0, phrase.find(' '));
        if (at + size == words.size() || words[at + size].text != first) return 0;
        phrase.remove_prefix(std::min(first.size() + 1, phrase.size()));
        ++size;
    }
    return size;
}

struct Row {
    std::size_t first = 0, size = 0;
};

/// Where the words of `phrase` stand in a row for the first time; of no size when nowhere.
Row find_row(std::span<const Word> words, std::string_view phrase) {
    for (std::size_t at = 0; at < words.size(); ++at) {
        if (const std::size_t size = row_at(words, at, phrase); size > 0) return {at, size};
    }
    return {};
}

template <class Phrases>
bool has_one_of(std::span<const Word> words, const Phrases& phrases) {
    return std::any_of(phrases.begin(), phrases.end(), [&](std::string_view p) { return find_row(words, p).size != 0; });
}

}  // namespace

Choice read_choice(std::span<const Word> words, const std::vector<std::string>& titles, ChoiceRules rules) {
    if (words.empty() || titles.empty()) return {};
    const ShortReply reply(words, titles.size());
    Choice out = reply.read(rules);
    if (out.kind == Kind::kNone) choose_by_title(words, reply.content(), titles, rules.parts, out);
    return out;
}

bool says_unhelpful(std::span<const Word> words) {
    if (words.size() > kUnhelpfulWords) return false;
    for (const std::string_view phrase : lang::kUnhelpful) {
        const auto [first, size] = find_row(words, phrase);
        if (size == 0) continue;
        const std::size_t end = first + size;
        std::size_t others = 0;
        for (std::size_t w = 0; w < words.size(); ++w) others += (w < first || w >= end) && words[w].content() ? 1 : 0;
        if (others < std::max<std::size_t>(size, 2)) return true;  // the more was said of it, the more may stand beside
    }
    return false;
}

bool says_thanks(std::span<const Word> words) { return has_one_of(words, lang::kThanks); }

bool says_unknown(std::span<const Word> words) {
    return words.size() <= kUnknownWords && has_one_of(words, lang::kDoNotKnow);
}

}  // namespace otvet::dialog
