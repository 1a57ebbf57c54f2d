// SPDX-License-Identifier: MIT
// Does one phrase fire wherever another one does? Proved on their formulas, never guessed: false means «not proved».
#pragma once

#include <vector>

#include "pack/compiled.hpp"

namespace otvet::testing {

/// What a phrase asks of a sentence, in a form that can be compared. Optional parts ask nothing.
struct Demand {
    struct Item {
        std::vector<pack::ClassId> words;  ///< one class, or those of neighbours in order; empty: only equal to itself
        pack::FormulaKind kind = pack::FormulaKind::kClass;  ///< kClass, kGlued, kOrdered, or of an item that is opaque
        pack::NodeId node = pack::kNone;
    };
    std::vector<Item> items;
    std::vector<pack::NodeId> exclusions;  ///< what must not stand in the sentence
    bool optional = false;                 ///< has a part that may be missing
    std::size_t words = 0;                 ///< that the items claim
};

[[nodiscard]] Demand demand_of(const pack::CompiledPack& pack, pack::NodeId root);

/// True when every sentence that satisfies `narrow` satisfies `wide`.
[[nodiscard]] bool covers(const pack::CompiledPack& pack, const Demand& wide, const Demand& narrow);

}  // namespace otvet::testing
