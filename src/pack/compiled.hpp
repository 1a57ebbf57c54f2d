// SPDX-License-Identifier: MIT
// A pack ready to answer: immutable, shared by all threads.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "morph/dictionary.hpp"
#include "morph/repair.hpp"
#include "pack/atoms.hpp"
#include "pack/formula.hpp"
#include "pack/likeness.hpp"
#include "pack/literal_index.hpp"
#include "pack/model.hpp"
#include "pack/rows.hpp"
#include "regex/expression.hpp"
#include "text/analysis.hpp"

namespace otvet::pack {

using IntentIndex = std::uint32_t;

/// What finds the phrases that a message may satisfy. Each required item of a phrase has a trigger, a class that any
/// match of the item needs a word of; a phrase is filed under its rarest trigger, with the next one beside it.
struct PhraseIndex {
    Rows classes_of_atom;                   ///< atom → classes that it satisfies
    struct Posting {
        std::uint32_t phrase;
        ClassId second, third;              ///< its next triggers; kNone when it has no more
    };
    std::vector<std::uint32_t> begin;       ///< class → postings
    std::vector<Posting> postings;
    [[nodiscard]] std::span<const Posting> postings_of(ClassId c) const noexcept {
        return {postings.data() + begin[c], begin[c + 1] - begin[c]};
    }
};

struct CompiledIntent {
    std::uint32_t topic = 0;
    std::vector<std::uint32_t> unless;      ///< phrases
    std::vector<IntentIndex> beats;         ///< sorted
    std::vector<IntentIndex> after;         ///< follow-ups are understood after these; sorted
    std::vector<IntentIndex> options;
    int max_unexplained = 0;
};

struct CompiledPack final : morph::Vocabulary, text::EntityFinder {
    Model model;
    std::shared_ptr<const morph::Dictionary> dictionary;
    Lexicon lexicon;
    FormulaPool formulas;
    std::vector<CompiledPhrase> phrases;
    Rows required;  ///< phrase → classes and nodes of its required items, sorted: for «requires all that another requires»
    Rows triggers;  ///< phrase → classes of which each must have a word in the message; rarest first
    std::vector<CompiledIntent> intents;
    std::unordered_map<std::string, IntentIndex> intent_by_id;
    std::vector<std::string> topics;
    PhraseIndex index;
    std::vector<std::unique_ptr<regex::Expression>> expressions;     ///< of `regex:` entries
    std::vector<std::string> literals;                               ///< a text that each expression needs; may be empty
    std::vector<std::uint32_t> regex_phrases;                        ///< by expression
    std::vector<std::uint32_t> unprefiltered;                        ///< expressions without a literal
    LiteralIndex literal_index;
    std::vector<std::unique_ptr<regex::Expression>> entity_expressions;  ///< by custom index
    Rows topics_of_atom;                                             ///< topics whose words it is among
    std::vector<std::uint64_t> topic_bits;                           ///< … by atom, topic % 64 each: no bit, no such topic
    std::vector<std::uint32_t> uses_of_atom;                         ///< examples that have it
    Likeness likeness;                                               ///< of examples, by intent
    std::vector<IntentIndex> popular;
    IntentIndex operator_intent = kNone;
    std::vector<AtomId> question_atoms;                              ///< sorted: words that ask
    std::unique_ptr<morph::Repairer> repairer;

    std::vector<std::uint8_t> asks;                                  ///< by atom: 1 among question_atoms

    /// Fills what is worked out at every load: literal_index, unprefiltered, topic_bits, asks.
    void derive();

    /// True when one of the atoms of a word, whose topic_bits are `bits`, is a word of the topic.
    [[nodiscard]] bool explains(std::span<const AtomId> atoms, std::uint64_t bits, std::uint32_t topic) const noexcept;

    [[nodiscard]] bool in_pack(std::string_view form) const override;
    [[nodiscard]] bool known(std::string_view form) const override;
    [[nodiscard]] bool in_dictionary(std::string_view form) const override;
    [[nodiscard]] bool by_stem(std::string_view form) const override;
    [[nodiscard]] bool only_verb(std::string_view form) const override;
    [[nodiscard]] std::uint32_t weight(std::string_view form) const override;
    void find(std::string_view original, std::vector<text::Entity>& out) const override;
};

struct CompileOptions {
    std::shared_ptr<const morph::Dictionary> dictionary;  ///< null: Snowball stems alone
    morph::RepairOptions repairs;
    Language language = Language::kEnglish;
};

/// Model → compiled pack; all errors of phrases, groups, expressions and names go to `out`, with columns in the file.
/// The result is meaningful only when has_errors(out) is false.
[[nodiscard]] std::unique_ptr<CompiledPack> compile(Model model, const CompileOptions& options, Diagnostics& out);

}  // namespace otvet::pack
