// SPDX-License-Identifier: MIT
// Words written together → words («какотменитьзаказ» → как, отменить, заказ).
#pragma once

#include <array>
#include <cstdint>

#include "morph/form_trie.hpp"
#include "morph/repair.hpp"

namespace otvet::morph {

inline constexpr unsigned kMaxPieces = 6;
inline constexpr unsigned kShortestJoined = 5;
inline constexpr int kDearestJoined = 4;

struct Pieces {
    unsigned size = 0;
    int price = 0;
    std::array<Letters, kMaxPieces> at;
};

/// Parts `word` into content words, forms of the pack of four letters or more (of three, when several examples have
/// them), and function words (lang/function_words.hpp): at least one content word, or two function words of three
/// letters or more; the fewest, longest and commonest pieces first. Else into «не» and a known word, or into a form of
/// the pack and a known word, both long. False when it has no such parting. Price: 1 for «не» and one word, 2 for other
/// two pieces; more for small pieces, for those where nobody glues them, and for words that no example has; 4 at most.
/// Quadratic in the word's length, which is at most kMaxLetters.
bool split_joined(const FormTrie& trie, const Vocabulary& vocabulary, const Letters& word, Pieces& out);

}  // namespace otvet::morph
