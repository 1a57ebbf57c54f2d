// SPDX-License-Identifier: MIT
// Words written together → words («какотменитьзаказ» → как, отменить, заказ).
#pragma once

#include <array>
#include <cstdint>

#include "morph/form_trie.hpp"
#include "morph/repair.hpp"

namespace otvet::morph {

inline constexpr unsigned kMaxPieces = 6;
inline constexpr unsigned kShortestJoined = 6;

struct Pieces {
    unsigned size = 0;
    std::array<Letters, kMaxPieces> at;
};

/// Parts `word` into forms of the pack and function words (lang/function_words.hpp), at least one of four letters, the
/// fewest and longest pieces first; or into one form of the pack and one other known word, both of four letters or
/// more. False when it has no such parting. Quadratic in the word's length, which is at most kMaxLetters.
bool split_joined(const FormTrie& trie, const Vocabulary& vocabulary, const Letters& word, Pieces& out);

}  // namespace otvet::morph
