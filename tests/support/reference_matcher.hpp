// SPDX-License-Identifier: MIT
// The definition of matching, as slow and as plain as it can be: what src/match must agree with.
//
// **Tokens.** A range of words (a sentence, or the whole message) is one canonical string. Each word is a token
//
//     ␣12=заказа;93.;95.vpn;~stem;@8;<;
//
// its number in the message, its surface (empty for a merged entity), then every word it is a form of, with the classes
// that this form has there (v imperative, p past, n infinitive); a paradigm of `forms:` is a word too (p0, p1 …) and its
// forms have all classes; `~stem` for a surface that neither the dictionary nor `forms:` knows; `@` the type of its
// entity; `<` or `>` for a date before or after the clock's day.
//
// **Atoms.** Each leaf of a phrase is a RE2 over that string; a token satisfies the leaf when the expression finds it.
//   - a word: the same surface, or a word that both are forms of; a leaf that nothing knows: the same surface, or the
//     same stem. The paradigm «h: forms» of the pack is one word with the dictionary's word h.
//   - a word with a form class: a form of that class. A leaf that nothing knows has no classes: as without one.
//   - =x the surface; x* and *x its beginning and end; :entity its type; :дата_прошла also «вчера» and the like.
//
// **Ways.** A way is a set of words that satisfy a node, with the span from the first to the last.
//   - a leaf: each word that satisfies it; (a / b): every way of each, and the empty way when an alternative is empty;
//   - :вопрос the empty way when the range asks: one of its sentences ends in «?» or has a word that asks;
//   - :не a word that denies; its span may also take in the next word when that is a function word;
//   - a+b: a way of each, each beginning at the word after the last one's end; a..b: at most three words later. An empty
//     way stands anywhere;
//   - words side by side: a way of each with no word in common, provided that no exclusion among them has a way anywhere
//     in the range; the span is that of the words.
//   A group of one member is that member; a phrase that is one group is what the group says.
//
// **A phrase holds** in a range when its items have ways with no word in common and no exclusion has one. The way taken:
// items in their order, each by its longest, then leftmost way that leaves the later ones a way.
//   - `phrases`: in each sentence; in no sentence: in the whole message, when it has several sentences («across»);
//   - `whole`: in the whole message, when every word that the way leaves is courtesy, filler or an entity;
//   - `follow_ups`: the same after one of the `after` intents, in messages of at most ten words;
//   - `regex`: found in « word word » of a sentence; its words are those that the occurrence touches;
//   - all of them only where no `unless` phrase of the intent holds in the same range.
//
// No index, no order of phrases, no budgets. The evaluator has caps; where a case passes one, over_caps() says so.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "match/scratch.hpp"
#include "morph/dictionary.hpp"
#include "pack/formula.hpp"
#include "pack/model.hpp"
#include "phrase/ast.hpp"
#include "regex/expression.hpp"

namespace otvet::test {

struct ReferenceHit {
    std::uint32_t intent = 0;    ///< in the model
    pack::PhraseKind kind = pack::PhraseKind::kPhrase;
    std::uint32_t source = 0;    ///< in the model's list of that kind
    bool across = false;
    std::uint32_t first = 0, last = 0;   ///< words
    std::vector<unsigned> words;         ///< claimed, ascending
};

/// One thread. `model` must be free of errors and outlive the matcher.
class ReferenceMatcher {
public:
    ReferenceMatcher(const pack::Model& model, std::shared_ptr<const morph::Dictionary> dictionary);
    ~ReferenceMatcher();

    /// All hits. Of `scratch` only the words' texts, entities and tokens and the sentences' ends and marks are read.
    [[nodiscard]] std::vector<ReferenceHit> hits(const match::Scratch& scratch,
                                                 const std::vector<std::uint32_t>& recent, std::int64_t now);

    /// The last message has a case that passes a cap of the evaluator.
    [[nodiscard]] bool over_caps() const noexcept { return over_caps_; }

private:
    struct Way {
        std::vector<unsigned> words;
        unsigned lo = 0, hi = 0;
    };
    using Ways = std::vector<Way>;
    struct Sentence {
        unsigned first = 0, last = 0;
        bool mark = false;
    };
    struct Phrase {
        std::uint32_t intent = 0;
        pack::PhraseKind kind = pack::PhraseKind::kPhrase;
        std::uint32_t source = 0;
        phrase::Node root;
    };
    /// A word of the message with all that atoms may ask.
    struct Word {
        std::string text, token;
        bool function = false, courtesy = false, entity = false, asks = false, denies = false;
    };

    // The pack
    void add(const pack::Texts& texts, pack::PhraseKind kind, std::uint32_t intent, std::vector<Phrase>& out);
    [[nodiscard]] phrase::Node resolved(const phrase::Node& node) const;
    [[nodiscard]] std::string expression_of(const phrase::Node& leaf) const;
    [[nodiscard]] std::string word_expression(const phrase::Node& leaf) const;
    [[nodiscard]] const std::set<std::string>& words_of(std::string_view form) const;
    [[nodiscard]] bool in_line(const pack::Texts& lines, const std::string& form) const;

    // The message
    void read(const match::Scratch& scratch, std::int64_t now);
    [[nodiscard]] std::string reading_of(std::string_view surface) const;
    [[nodiscard]] std::string token_of(const match::Scratch& scratch, std::size_t index, std::int64_t now) const;
    void enter(unsigned first, unsigned last);
    const std::vector<unsigned>& tokens_with(const std::string& expression);
    Ways ways(const phrase::Node& node);
    Ways leaf_ways(const phrase::Node& leaf);
    Ways negation_ways();
    Ways row_ways(const phrase::Node& row, unsigned max_gap);
    Ways all_ways(const phrase::Node& all);
    bool take(const phrase::Node& root, bool cover, std::vector<unsigned>& words);
    [[nodiscard]] bool covered(const std::vector<unsigned>& words) const;
    [[nodiscard]] bool wanted(const Phrase& phrase, const std::vector<std::uint32_t>& recent) const;
    bool blocked(std::uint32_t intent);
    void try_phrase(const Phrase& phrase, std::vector<ReferenceHit>& out);
    void try_regex(std::uint32_t intent, std::uint32_t source, std::vector<ReferenceHit>& out);

    const pack::Model& model_;
    std::shared_ptr<const morph::Dictionary> dictionary_;
    mutable std::map<std::string, std::set<std::string>, std::less<>> known_;  ///< answers of words_of
    std::vector<std::set<std::string>> paradigms_;  ///< forms of each of model.forms, its head among them
    std::map<std::string, phrase::Node> groups_;    ///< resolved
    std::vector<Phrase> phrases_;
    std::vector<std::vector<Phrase>> unless_;       ///< by intent
    std::map<std::string, std::string> leaves_;      ///< their expressions
    std::map<std::string, std::unique_ptr<regex::Expression>> expressions_;

    std::vector<Word> words_;
    std::vector<Sentence> sentences_;
    unsigned first_ = 0, last_ = 0;  ///< the range entered
    std::string canonical_;
    bool asks_ = false;
    std::map<std::string, std::vector<unsigned>> found_;
    bool over_caps_ = false;
};

}  // namespace otvet::test
