// SPDX-License-Identifier: MIT
// Which form of the pack a misspelt word most likely is, or that nobody can tell.
#pragma once

#include <optional>
#include <vector>

#include "morph/edit_search.hpp"
#include "morph/phonetic.hpp"
#include "morph/repair.hpp"

namespace otvet::morph {

inline constexpr unsigned kShortestFuzzy = 4;  ///< shorter words have too many neighbours
inline constexpr unsigned kShortestTyped = 3;  ///< … but a usual word of four letters may have lost one of them
inline constexpr unsigned kTwoMistakes = 8;    ///< from this length two mistakes are looked for
inline constexpr int kPhoneticPrice = 2;
inline constexpr int kTwoEditsExtra = 1;  ///< beside the sum of both mistakes

struct FuzzyMatch {
    Letters word;
    int price = 0;
    RepairKind kind = RepairKind::kNone;
    Letters other;  ///< a word that is as likely meant, or empty
};

struct FuzzySources {
    const FormTrie& trie;
    const PhoneticIndex& sounds;
    const Vocabulary& vocabulary;
    bool phonetic = true, edits = true;
};

/// First the forms of the same sound and those at one mistake, then (from kTwoMistakes letters) those at two. Among
/// them: the likeliest by the kind of the mistake and by how often the pack's examples have the word (one unit of cost
/// is worth sixteen times as many examples), words of the dictionary first; then the same first letter, the nearer
/// length, the same last letter, the longer common beginning, the alphabet. When the choice would be a guess (a
/// pair of lang/collision_pairs.hpp is equally near; or different words are, and the word has four letters or the
/// mistakes are two), there is one other word to ask about, or, of more than two, nothing at all. Of three letters only a
/// usual word of the pack with one letter more is found.
/// `scratch` is overwritten. Safe for concurrent use with different scratches.
[[nodiscard]] std::optional<FuzzyMatch> find_fuzzy(const FuzzySources& sources, const Letters& typed, int max_edits,
                                                   std::vector<Found>& scratch);

/// True for a pair that the collision guard keeps apart.
[[nodiscard]] bool never_mix(const Letters& a, const Letters& b) noexcept;

}  // namespace otvet::morph
