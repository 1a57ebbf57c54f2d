// SPDX-License-Identifier: MIT
// Is a phrase's formula true of a range of words, and on which of them? Settled on positions, without RE2.
//
// Meaning: every required item is satisfied by words of its own (one word satisfies one item). Of all ways the first is
// taken: items in their order, each by its longest, then leftmost match.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "match/scratch.hpp"
#include "match/small_list.hpp"
#include "pack/formula.hpp"

namespace otvet::match {

/// Words that a phrase claimed, ascending.
struct Claim {
    std::uint16_t count = 0;
    std::uint16_t words[24];  ///< only [0, count) means anything
    Claim() noexcept {}       // NOLINT: leaves `words` as they are
};

class Evaluator {
public:
    Evaluator(const pack::FormulaPool& pool, Scratch& scratch) : pool_(pool), s_(scratch) { s_.memo.begin(); }

    /// True when `root` (a kAll) holds in the range; fills the claimed words. With `cover`, every word of the range that
    /// is not courtesy, filler or an entity must be claimed.
    bool holds(pack::NodeId root, Range range, bool cover, Claim& claim);

    /// True when the step budget of this message was spent; what was not settled by then does not match.
    [[nodiscard]] bool spent() const noexcept { return steps_ > kMaxSteps; }

private:
    struct List { std::size_t begin = 0, end = 0; };
    using Lists = SmallList<List, 32>;  ///< of a phrase's items, at most kMaxItems
    static constexpr std::uint32_t kMaxSteps = 400'000;
    static constexpr std::size_t kFirstOnly = 24;   ///< matches of a lone word that can matter to an assignment
    static constexpr std::size_t kMaxNested = 16;   ///< ways kept of words side by side inside a group
    static constexpr std::uint32_t kMaxCovers = 512;

    [[nodiscard]] bool possible(pack::NodeId node);
    [[nodiscard]] bool work_out_possible(const pack::FormulaNode& node);
    [[nodiscard]] bool chain_possible(const pack::FormulaNode& node, unsigned max_gap);
    List eval(pack::NodeId node, std::size_t limit);
    List eval_any(const pack::FormulaNode& node, std::size_t limit);
    List eval_chain(const pack::FormulaNode& node, std::uint32_t max_gap);
    List eval_nested(const pack::FormulaNode& node);
    List eval_negation(const pack::FormulaNode& node, std::size_t limit);
    void push(std::uint16_t lo, std::uint16_t hi, std::uint16_t word, bool claimed);
    bool join(const NodeMatch& a, const NodeMatch& b, std::uint32_t max_gap, NodeMatch& out) const;
    bool gather(const pack::FormulaNode& node, Lists& lists, std::size_t limit);
    template <class Accept>
    bool assign(const Lists& lists, std::size_t item, const NodeMatch** chosen, Accept&& accept);
    enum class Short : std::uint8_t { kHolds, kFails, kUnsettled };
    Short holds_words(const pack::FormulaNode& node, Claim& claim);
    [[nodiscard]] bool covers(const Claim& claim) const;

    const pack::FormulaPool& pool_;
    Scratch& s_;
    Range range_;
    std::uint32_t steps_ = 0;
};

}  // namespace otvet::match
