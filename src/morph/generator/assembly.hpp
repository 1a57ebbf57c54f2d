// SPDX-License-Identifier: MIT
// Lexicon + rules + table of joins → the lemmas of ru.otvd.
#pragma once

#include <set>

#include "candidates.hpp"
#include "joins.hpp"
#include "writer.hpp"

namespace otvet::dictgen {

/// Joins forms that stand apart to their words. A joined part of the kinds past, imperative and bare, and a declined
/// one that is no adjective, gives up its own lemma; participles keep theirs.
class Assembly {
public:
    Assembly(const Lexicon& lexicon, const Joins& joins);
    [[nodiscard]] const Lemmas& lemmas() const { return lemmas_; }

    /// "form<tab>lemma lemma …" for each form that rules joined: for people who check the rules.
    [[nodiscard]] std::string report() const;
    /// Bare words and standing-apart verb forms that found no lemma.
    [[nodiscard]] std::string orphans() const;

private:
    using Part = std::pair<Word, Kind>;

    void join_verbs();
    bool join_verb(const Word& text);
    void join_adjectives();
    void join_nouns();
    void join_plurals();
    void join_table();
    void add_own_lemmas();
    void add_plural_imperatives();
    void drop_forms();
    void take_whole(const Word& lemma, const Word& word);
    [[nodiscard]] static bool may_join(const Candidate& candidate, const FormList& known);
    bool accept(const Word& lemma, const Candidate& candidate, FormList& forms);
    bool attach(const Word& lemma, const Part& part, std::uint16_t bits, FormList& forms);
    bool join_finite(const Word& lemma, FormList& known);
    void join_participles(const Word& lemma, const FormList& known);

    const Lexicon& lexicon_;
    const Joins& joins_;
    Lemmas lemmas_;                           // joined groups first, own groups added last
    std::map<Part, std::set<Word>> parents_;  // joined part → its lemmas
    std::set<Part> adopted_;                  // parts that gave up their lemma
    std::set<Word> taken_;                    // words that went whole to another lemma
    std::set<Word> bare_infinitives_;         // bare words that turned out to be infinitives
};

}  // namespace otvet::dictgen
