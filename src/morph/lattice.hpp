// SPDX-License-Identifier: MIT
// All the ways to read a typed word with Russian letters: look-alikes, stretched runs, transliteration and masks build
// one, and one search finds the cheapest reading that is a word.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "morph/form_trie.hpp"

namespace otvet::morph {

/// Work that is left for one message, in steps; a search stops where it finds none left.
using Steps = int;

class Lattice {
public:
    struct Edge {
        std::uint8_t advance = 1;  ///< signs of the typed word that it reads
        std::uint8_t size = 0;     ///< letters that it gives, at most four
        std::uint8_t cost = 0;
        bool any_letter = false;  ///< gives any one letter instead
        std::array<std::uint8_t, 4> letters{};
    };
    static constexpr unsigned kEdgesPerSign = 14;

    void clear() noexcept { size_ = 0; }
    [[nodiscard]] unsigned size() const noexcept { return size_; }
    /// Opens the next sign; false when the word is too long.
    bool add_sign() noexcept;
    /// An edge from the sign opened last; cheaper edges must come first. Left out when there is no room.
    void add(unsigned advance, std::u32string_view letters, unsigned cost) noexcept;
    void add_any(unsigned cost) noexcept;

    /// The cheapest reading that ends in the trie at a cost up to `max_cost`; of equal ones the first edges win.
    bool best_in(const FormTrie& trie, unsigned max_cost, Letters& best, unsigned& cost, Steps& steps) const;

    /// Calls `visit(letters, cost)` for readings by rising cost up to `max_cost`, at most `limit`, until it returns
    /// true. Edges that give any letter are not read.
    template <typename Visit>
    bool any_reading(unsigned max_cost, int limit, Steps& steps, Visit&& visit) const {
        Letters path;
        for (unsigned cost = 0; cost <= max_cost && limit > 0; ++cost) {
            path.size = 0;
            if (read(0, cost, cost, path, limit, steps, visit)) return true;
        }
        return false;
    }

private:
    struct Search;

    template <typename Visit>
    bool read(unsigned at, unsigned left, unsigned cost, Letters& path, int& limit, Steps& steps, Visit& visit) const {
        if (at == size_) return left == 0 && --limit >= 0 && visit(path, cost);
        const Sign& sign = signs_[at];
        for (unsigned i = 0; i < sign.size && limit > 0 && --steps > 0; ++i) {
            const Edge& edge = sign.edges[i];
            if (edge.cost > left || edge.any_letter || at + edge.advance > size_) continue;
            const std::uint8_t mark = path.size;
            bool fits = true;
            for (unsigned k = 0; k < edge.size; ++k) fits = path.push(edge.letters[k]) && fits;
            if (fits && read(at + edge.advance, left - edge.cost, cost, path, limit, steps, visit)) return true;
            path.size = mark;
        }
        return false;
    }

    struct Sign {
        std::uint8_t size;
        std::array<Edge, kEdgesPerSign> edges;
    };
    unsigned size_ = 0;
    std::array<Sign, kMaxLetters> signs_;  // only [0, size_) means anything
};

}  // namespace otvet::morph
