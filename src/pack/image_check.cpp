// SPDX-License-Identifier: MIT
// is_consistent: everything that matching relies on without looking again.
#include <algorithm>

#include "pack/image.hpp"

namespace otvet::pack {
namespace {

template <class List>
bool below(const List& list, std::size_t limit) {
    return std::all_of(list.begin(), list.end(), [limit](auto n) { return n < limit; });
}

bool is_rows(const Rows& rows, std::size_t size, std::size_t limit) {
    return rows.begin.size() == size + 1 && rows.begin.front() == 0 && rows.begin.back() == rows.items.size() &&
           std::is_sorted(rows.begin.begin(), rows.begin.end()) && below(rows.items, limit);
}

class Check {
public:
    explicit Check(const CompiledPack& pack) : pack_(pack) {}

    [[nodiscard]] bool run() const {
        return intents() && lexicon() && nodes() && all_phrases() && index() && examples();
    }

private:
    [[nodiscard]] bool is_atom(AtomId atom) const { return atom == kNoAtom || atom < pack_.lexicon.atom_count; }

    [[nodiscard]] bool intents() const {
        const std::size_t count = pack_.model.intents.size();
        if (pack_.intents.size() != count || !below(pack_.popular, count)) return false;
        if (pack_.operator_intent != kNone && pack_.operator_intent >= count) return false;
        return std::all_of(pack_.intents.begin(), pack_.intents.end(), [&](const CompiledIntent& i) {
            return i.topic < pack_.topics.size() && below(i.unless, pack_.phrases.size()) && below(i.beats, count) &&
                   below(i.after, count) && below(i.options, count);
        });
    }

    [[nodiscard]] bool lexicon() const {
        const Lexicon& l = pack_.lexicon;
        for (const AtomTable* table : {&l.forms, &l.stems, &l.prefixes, &l.suffixes}) {
            if (!table->is_consistent(l.atom_count)) return false;
        }
        return is_atom(l.past_date) && is_atom(l.coming_date) &&
               std::all_of(l.entity_atoms.begin(), l.entity_atoms.end(), [this](AtomId a) { return is_atom(a); });
    }

    /// Children stand before their parents, so that no formula goes in a circle.
    [[nodiscard]] bool nodes() const {
        const FormulaPool& pool = pack_.formulas;
        const std::size_t classes = pool.classes.size();
        if (!is_rows(pool.classes, classes, pack_.lexicon.atom_count)) return false;
        for (std::size_t id = 0; id < pool.nodes.size(); ++id) {
            const FormulaNode& node = pool.nodes[id];
            if (node.kind > FormulaKind::kNothing || std::uint64_t{node.first} + node.count > pool.children.size()) return false;
            const bool has_class = node.kind == FormulaKind::kClass || node.kind == FormulaKind::kNegation;
            const bool is_chain = node.kind == FormulaKind::kGlued || node.kind == FormulaKind::kOrdered;
            if ((has_class && node.value >= classes) || ((is_chain || node.kind == FormulaKind::kNot) && node.count == 0))
                return false;
            for (std::uint32_t i = 0; i < node.count; ++i) {
                if (pool.children[node.first + i] >= id) return false;
            }
        }
        return true;
    }

    [[nodiscard]] const Texts* texts_of(const CompiledPhrase& phrase) const {
        const IntentModel& intent = pack_.model.intents[phrase.intent];
        switch (phrase.kind) {
            case PhraseKind::kWhole: return &intent.whole;
            case PhraseKind::kPhrase: return &intent.phrases;
            case PhraseKind::kRegex: return &intent.regex;
            case PhraseKind::kFollowUp: return &intent.follow_ups.phrases;
            case PhraseKind::kFollowUpWhole: return &intent.follow_ups.whole;
            case PhraseKind::kUnless: return &intent.unless;
            case PhraseKind::kOperator: return &pack_.model.settings.operator_phrases;
            case PhraseKind::kResume: return &pack_.model.settings.resume_on;
        }
        return nullptr;
    }

    [[nodiscard]] bool is_phrase(const CompiledPhrase& phrase) const {
        if (phrase.intent >= pack_.intents.size()) return false;
        const Texts* texts = texts_of(phrase);
        if (texts == nullptr || phrase.source >= texts->size()) return false;
        if (phrase.kind == PhraseKind::kRegex) return phrase.expression < pack_.expressions.size();
        return phrase.root < pack_.formulas.nodes.size();
    }

    [[nodiscard]] bool all_phrases() const {
        const std::size_t count = pack_.phrases.size();
        const bool regexes = std::all_of(pack_.regex_phrases.begin(), pack_.regex_phrases.end(), [&](std::uint32_t p) {
            return p < count && pack_.phrases[p].kind == PhraseKind::kRegex;
        });
        return regexes && pack_.regex_phrases.size() == pack_.literals.size() && is_rows(pack_.required, count, SIZE_MAX) &&
               is_rows(pack_.triggers, count, pack_.formulas.classes.size()) &&
               std::all_of(pack_.phrases.begin(), pack_.phrases.end(), [this](const CompiledPhrase& p) { return is_phrase(p); });
    }

    [[nodiscard]] bool index() const {
        const std::size_t classes = pack_.formulas.classes.size();
        const PhraseIndex& index = pack_.index;
        return is_rows(index.classes_of_atom, pack_.lexicon.atom_count, classes) && index.begin.size() == classes + 1 &&
               index.begin.front() == 0 && index.begin.back() == index.postings.size() &&
               std::is_sorted(index.begin.begin(), index.begin.end()) &&
               std::all_of(index.postings.begin(), index.postings.end(), [&](const PhraseIndex::Posting& p) {
                   return p.phrase < pack_.phrases.size() && pack_.phrases[p.phrase].kind != PhraseKind::kRegex &&
                          (p.second == kNone || p.second < classes) && (p.third == kNone || p.third < classes);
               });
    }

    [[nodiscard]] bool examples() const {
        const std::size_t atoms = pack_.lexicon.atom_count;
        return is_rows(pack_.topics_of_atom, atoms, pack_.topics.size()) && pack_.uses_of_atom.size() == atoms &&
               std::all_of(pack_.question_atoms.begin(), pack_.question_atoms.end(), [&](AtomId a) { return a < atoms; }) &&
               pack_.likeness.is_consistent() && pack_.likeness.groups() <= pack_.intents.size();
    }

    const CompiledPack& pack_;
};

}  // namespace

bool is_consistent(const CompiledPack& pack) { return Check(pack).run(); }

}  // namespace otvet::pack
