// SPDX-License-Identifier: MIT
#include "atom_finder.hpp"

#include <algorithm>

namespace otvet::bench {

AtomFinder::AtomFinder(const std::vector<std::string>& atoms) : nodes_(1) {
    for (std::size_t i = 0; i < atoms.size(); ++i) {
        std::int32_t at = 0;
        for (const char c : atoms[i]) {
            const auto byte = static_cast<unsigned char>(c);
            if (nodes_[static_cast<std::size_t>(at)].next[byte] == 0) {
                nodes_[static_cast<std::size_t>(at)].next[byte] = static_cast<std::int32_t>(nodes_.size());
                nodes_.emplace_back();
            }
            at = nodes_[static_cast<std::size_t>(at)].next[byte];
        }
        nodes_[static_cast<std::size_t>(at)].atom = static_cast<std::int32_t>(i);
    }
    link();
}

/// Breadth first: what fails goes on where the longest shorter beginning stands.
void AtomFinder::link() {
    std::vector<std::size_t> queue{0};
    for (std::size_t head = 0; head < queue.size(); ++head) {
        const std::size_t at = queue[head];
        for (std::size_t byte = 0; byte < 256; ++byte) {
            const auto child = static_cast<std::size_t>(nodes_[at].next[byte]);
            const std::int32_t otherwise = at == 0 ? 0 : nodes_[static_cast<std::size_t>(nodes_[at].fail)].next[byte];
            if (child == 0) {
                nodes_[at].next[byte] = otherwise;
                continue;
            }
            const Node& fallen = nodes_[static_cast<std::size_t>(otherwise)];
            nodes_[child].fail = otherwise;
            nodes_[child].shorter = fallen.atom != kNone ? otherwise : fallen.shorter;
            queue.push_back(child);
        }
    }
}

void AtomFinder::find(std::string_view text, std::vector<int>& out) const {
    out.clear();
    std::size_t at = 0;
    for (const char c : text) {
        at = static_cast<std::size_t>(nodes_[at].next[static_cast<unsigned char>(c)]);
        for (std::size_t n = at; n != 0; n = static_cast<std::size_t>(nodes_[n].shorter)) {
            if (nodes_[n].atom != kNone) out.push_back(nodes_[n].atom);
        }
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
}

}  // namespace otvet::bench
