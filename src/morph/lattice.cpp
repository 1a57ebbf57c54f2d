// SPDX-License-Identifier: MIT
#include "morph/lattice.hpp"

namespace otvet::morph {

bool Lattice::add_sign() noexcept {
    if (size_ == kMaxLetters) return false;
    signs_[size_++].size = 0;
    return true;
}

void Lattice::add(unsigned advance, std::u32string_view letters, unsigned cost) noexcept {
    Sign& sign = signs_[size_ - 1];
    if (sign.size == kEdgesPerSign || letters.size() > 4) return;
    Edge& edge = sign.edges[sign.size++];
    edge = {};
    edge.advance = static_cast<std::uint8_t>(advance);
    edge.size = static_cast<std::uint8_t>(letters.size());
    edge.cost = static_cast<std::uint8_t>(cost);
    for (std::size_t i = 0; i < letters.size(); ++i)
        edge.letters[i] = static_cast<std::uint8_t>(letter_code(letters[i]));
}

void Lattice::add_any(unsigned cost) noexcept {
    Sign& sign = signs_[size_ - 1];
    if (sign.size == kEdgesPerSign) return;
    Edge& edge = sign.edges[sign.size++];
    edge = {};
    edge.cost = static_cast<std::uint8_t>(cost);
    edge.any_letter = true;
}

/// Depth first along the trie; `bound` falls as readings are found.
struct Lattice::Search {
    const Lattice& lattice;
    const FormTrie& trie;
    Letters& best;
    Steps& steps;
    unsigned bound;  ///< only readings cheaper than this
    bool found = false;
    Letters path;

    void walk(unsigned at, FormTrie::Node node, unsigned cost) {
        if (at == lattice.size_) {
            if (!trie.ends(node)) return;
            best = path;
            bound = cost;
            found = true;
            return;
        }
        const Sign& sign = lattice.signs_[at];
        for (unsigned i = 0; i < sign.size; ++i) {
            const Edge& edge = sign.edges[i];
            if (cost + edge.cost >= bound || at + edge.advance > lattice.size_ || --steps <= 0) continue;
            if (edge.any_letter) {
                any_letter(at, node, cost + edge.cost);
            } else {
                follow(edge, at, node, cost + edge.cost);
            }
        }
    }

    void follow(const Edge& edge, unsigned at, FormTrie::Node node, unsigned cost) {
        const std::uint8_t mark = path.size;
        for (unsigned k = 0; k < edge.size; ++k) {
            node = trie.child(node, edge.letters[k]);
            if (node == FormTrie::kNone || !path.push(edge.letters[k])) {
                path.size = mark;
                return;
            }
        }
        walk(at + edge.advance, node, cost);
        path.size = mark;
    }

    void any_letter(unsigned at, FormTrie::Node node, unsigned cost) {
        for (std::uint32_t set = trie.children(node); set != 0; set &= set - 1) {
            const auto code = static_cast<unsigned>(std::countr_zero(set));
            if (!path.push(code)) return;
            walk(at + 1, trie.child(node, code), cost);
            --path.size;
            if (cost >= bound || steps <= 0) return;
        }
    }
};

bool Lattice::best_in(const FormTrie& trie, unsigned max_cost, Letters& best, unsigned& cost, Steps& steps) const {
    if (size_ == 0) return false;
    Search search{*this, trie, best, steps, max_cost + 1, false, {}};
    search.walk(0, FormTrie::kRoot, 0);
    if (search.found) cost = search.bound;
    return search.found;
}

}  // namespace otvet::morph
