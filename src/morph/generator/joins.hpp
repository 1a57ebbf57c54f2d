// SPDX-License-Identifier: MIT
// The table of joins that no rule makes: src/lang/data/joins.tsv. A line is LEMMA <tab> KIND <tab> FORMS, forms
// parted by spaces, ё allowed; «#» starts a comment line. Kinds:
//   form, present, past, imperative, gerund, participle — these are forms of the lemma, with those bits
//   same — the named dictionary words with all their forms belong to the lemma («люди» to «человек»)
//   without — that the lemma is not a declined word as well («стать» is not the noun)
//   not — regular forms that are always another, more frequent word («потом» is not of «пот»)
//   alone (LEMMA is «-») — words that rules must not take for a form of another word
#pragma once

#include <set>
#include <string>
#include <vector>

#include "lexicon.hpp"

namespace otvet::dictgen {

struct Joins {
    std::map<Word, FormList> forms;          ///< lemma → its extra forms
    std::map<Word, std::vector<Word>> same;  ///< lemma → words that belong to it whole
    std::map<Word, std::set<Word>> never;    ///< lemma → forms it must not have
    std::set<Word> without;                  ///< lemmas whose declined part is dropped
    std::set<Word> alone;
};

/// Throws std::runtime_error with file and line when a line cannot be understood.
[[nodiscard]] Joins read_joins(const std::string& path);

}  // namespace otvet::dictgen
