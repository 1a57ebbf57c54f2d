// SPDX-License-Identifier: MIT
// Phrases as formulas over classes of atoms: what the matcher settles on the positions of a message's words.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "pack/lexicon.hpp"
#include "pack/rows.hpp"

namespace otvet::pack {

using ClassId = std::uint32_t;
using NodeId = std::uint32_t;
inline constexpr std::uint32_t kNone = UINT32_MAX;

/// A class is a set of atoms: one word of a phrase, or all single words of a group or an alternation.
enum class FormulaKind : std::uint32_t {
    kClass,     ///< one word that satisfies some atom of class `value`
    kAll,       ///< every child, on words of their own, in any order
    kAny,       ///< one child
    kGlued,     ///< children side by side in this order
    kOrdered,   ///< children in this order, at most kMaxGap words between
    kNot,       ///< the child occurs nowhere in the sentence
    kQuestion,  ///< the sentence asks; no word of its own
    kNegation,  ///< a word of class `value`, and at most one function word after it
    kNothing,   ///< always satisfied, no word (an empty alternative)
};

inline constexpr int kMaxGap = 3;

struct FormulaNode {
    FormulaKind kind = FormulaKind::kClass;
    std::uint32_t value = 0;   ///< class
    std::uint32_t first = 0;   ///< children, in FormulaPool::children
    std::uint32_t count = 0;
};

/// All formulas of a pack; groups are compiled once and shared.
struct FormulaPool {
    std::vector<FormulaNode> nodes;
    std::vector<NodeId> children;
    Rows classes;  ///< sorted atoms of each class
};

enum class PhraseKind : std::uint32_t { kWhole, kPhrase, kRegex, kFollowUp, kFollowUpWhole, kUnless, kOperator, kResume };

struct CompiledPhrase {
    std::uint32_t intent = kNone;
    std::uint32_t source = 0;           ///< index of the text in the model's list of that kind
    NodeId root = kNone;                ///< kAll; kNone for kRegex
    std::uint32_t expression = kNone;   ///< kRegex: index of the expression
    PhraseKind kind = PhraseKind::kPhrase;
};

}  // namespace otvet::pack
