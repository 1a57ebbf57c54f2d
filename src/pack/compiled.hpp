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

inline constexpr std::size_t kMaxEntities = 1'000;        ///< own ones of a pack: each is looked for in every message
inline constexpr std::size_t kMaxEntityBytes = 256;       ///< of what one finds; the rest is not kept
inline constexpr std::size_t kMaxPrograms = 1'000'000;    ///< RE2 instructions of all expressions of a pack

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
    int max_unexplained = 0;
    std::uint8_t priority = 1;              ///< priority: last | normal | first as 0 | 1 | 2; derived
    bool refuses = false;                   ///< outcome: fallback; derived
    std::vector<std::uint32_t> unless;      ///< phrases
    std::vector<IntentIndex> beats;         ///< sorted
    std::vector<IntentIndex> after;         ///< follow-ups are understood after these; sorted
    std::vector<IntentIndex> options;
};

/// What a message's word needs to know of an atom, in one place.
struct AtomNote {
    std::uint64_t topics = 0;   ///< of topics_of_atom, topic % 64 each: no bit, no such topic
    std::uint32_t first = 0;    ///< the class itself when there is one, else where they begin in classes_of_atom
    std::uint32_t count : 31 = 0;
    std::uint32_t asks : 1 = 0; ///< among question_atoms
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
    std::vector<std::uint32_t> uses_of_atom;                         ///< examples that have it
    Likeness likeness;                                               ///< of examples, by intent
    std::vector<IntentIndex> popular;
    IntentIndex operator_intent = kNone;
    std::vector<AtomId> question_atoms;                              ///< sorted: words that ask
    std::unique_ptr<morph::Repairer> repairer;

    std::vector<AtomNote> notes;                                     ///< by atom; derived

    /// Fills what is worked out at every load and stands in no file: literal_index, unprefiltered, notes and what is
    /// called derived.
    void derive();

    [[nodiscard]] std::span<const ClassId> classes_of(const AtomNote& note) const noexcept {
        return {note.count == 1 ? &note.first : index.classes_of_atom.items.data() + note.first, note.count};
    }
    /// True when one of the atoms of a word, whose notes have the topics `bits`, is a word of the topic.
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
