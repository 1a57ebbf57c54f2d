// SPDX-License-Identifier: MIT
// Forms within one or two typing mistakes (Damerau–Levenshtein, restricted: no edit inside a swapped pair), found by
// walking the trie beside the word. A mistake is cheap when fingers or ears explain it.
#pragma once

#include <vector>

#include "morph/form_trie.hpp"

namespace otvet::morph {

inline constexpr int kCheapEdit = 2;  ///< a neighbour key, a letter of like sound, a swap, a doubled letter
inline constexpr int kDearEdit = 3;   ///< any other letter put in, left out or taken for another

struct Found {
    Letters word;
    int cost = 0;  ///< sum of the mistakes' costs
    int edits = 0;
    bool heard = false;  ///< found by its sound
    int rank = 0;        ///< for whoever chooses among them
};

/// At most this many different words are kept, the cheapest; of equally dear ones the first in the alphabet.
inline constexpr std::size_t kMaxFound = 24;

/// Below this many letters the first one is changed only for a neighbour key, a like sound or by a swap.
inline constexpr unsigned kFreeFirstLetter = 6;

/// Appends the forms at 1 … `max_edits` (1 or 2) mistakes from `typed`, by cost, then edits, then alphabet.
/// Two mistakes never put in or take off the first letter. `out` is cleared first.
void find_edits(const FormTrie& trie, const Letters& typed, int max_edits, std::vector<Found>& out);

/// The restricted Damerau–Levenshtein distance, without costs. Quadratic; words are at most kMaxLetters long.
[[nodiscard]] int edit_distance(const Letters& a, const Letters& b) noexcept;

/// Keys that touch, or letters that sound alike.
[[nodiscard]] bool near_letters(unsigned a, unsigned b) noexcept;

}  // namespace otvet::morph
