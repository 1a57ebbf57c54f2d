// SPDX-License-Identifier: MIT
// The pack's forms as a trie of eight bytes a node: a bit for each child's letter, the place of the first child, and
// whether a form ends here. Children lie side by side, so that a step is one popcount.
#pragma once

#include <bit>
#include <cstdint>
#include <string_view>
#include <vector>

#include "morph/letters.hpp"

namespace otvet::morph {

/// Immutable after construction; safe for concurrent const use.
class FormTrie {
public:
    /// std::popcount without a processor's own instruction is a call.
    [[nodiscard]] static constexpr std::uint32_t count_bits(std::uint32_t set) noexcept {
        set -= set >> 1 & 0x5555'5555U;
        set = (set & 0x3333'3333U) + (set >> 2 & 0x3333'3333U);
        return ((set + (set >> 4)) & 0x0F0F'0F0FU) * 0x0101'0101U >> 24;
    }
    using Node = std::uint32_t;
    static constexpr Node kRoot = 0;
    static constexpr Node kNone = 0;  ///< the root is nobody's child

    /// `forms` sorted, no repeats. Linear in the letters.
    explicit FormTrie(const std::vector<Letters>& forms);

    [[nodiscard]] Node child(Node node, unsigned code) const noexcept {
        const Cell& cell = cells_[node];
        const std::uint32_t bit = letter_bit(code);
        if ((cell.children & bit) == 0) return kNone;
        return cell.first + count_bits(cell.children & (bit - 1));
    }
    /// The letters that may follow, as a set.
    [[nodiscard]] std::uint32_t children(Node node) const noexcept { return cells_[node].children; }
    [[nodiscard]] bool ends(Node node) const noexcept { return cells_[node].ends != 0; }

    [[nodiscard]] bool contains(const Letters& word) const noexcept {
        Node node = kRoot;
        for (unsigned i = 0; i < word.size; ++i) {
            node = child(node, word[i]);
            if (node == kNone) return false;
        }
        return ends(node);
    }
    /// Where the letters lead from a node; kNone when nowhere.
    [[nodiscard]] Node walk(Node node, const Letters& word) const noexcept {
        for (unsigned i = 0; i < word.size; ++i) {
            node = child(node, word[i]);
            if (node == kNone) return kNone;
        }
        return node;
    }
    /// The same for a text; kNone when it has another sign, or half a letter.
    [[nodiscard]] Node walk(Node node, std::string_view text) const noexcept {
        if (text.size() % 2 != 0) return kNone;
        const Cell* cell = &cells_[node];
        for (std::size_t i = 0; i < text.size(); i += 2) {
            const unsigned code = letter_of(text[i], text[i + 1]);
            if (code >= kLetterCount || (cell->children >> code & 1U) == 0) return kNone;
            cell = &cells_[cell->first + count_bits(cell->children & (letter_bit(code) - 1))];
        }
        return static_cast<Node>(cell - cells_.data());
    }
    /// How many of its letters lead somewhere.
    [[nodiscard]] unsigned depth(const Letters& word) const noexcept {
        Node node = kRoot;
        unsigned i = 0;
        while (i < word.size && (node = child(node, word[i])) != kNone) ++i;
        return i;
    }
    /// For files; a trie that was read must be is_consistent() before anything else is asked of it.
    FormTrie() = default;
    template <class Archive>
    void archive(Archive& a) { a(cells_); }
    template <class Archive>
    void archive(Archive& a) const { a(cells_); }
    [[nodiscard]] bool is_consistent() const noexcept;

    [[nodiscard]] std::size_t bytes() const noexcept { return cells_.capacity() * sizeof(Cell); }

private:
    struct Cell {
        std::uint32_t children = 0;
        std::uint32_t first : 31 = 0;
        std::uint32_t ends : 1 = 0;
    };
    std::vector<Cell> cells_;
};

}  // namespace otvet::morph
