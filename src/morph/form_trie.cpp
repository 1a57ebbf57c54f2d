// SPDX-License-Identifier: MIT
#include "morph/form_trie.hpp"

namespace otvet::morph {
namespace {

/// The forms [begin, end) share their first `depth` letters, which lead to one node.
struct Range {
    std::uint32_t begin, end;
};

}  // namespace

FormTrie::FormTrie(const std::vector<Letters>& forms) {
    std::vector<Range> level{{0, static_cast<std::uint32_t>(forms.size())}}, next;
    cells_.emplace_back();
    std::size_t done = 0;
    for (unsigned depth = 0; !level.empty(); ++depth) {
        next.clear();
        for (const Range& range : level) {
            Cell cell;
            cell.first = static_cast<std::uint32_t>(cells_.size()) & 0x7FFFFFFFU;
            std::uint32_t i = range.begin;
            for (; i < range.end && forms[i].size == depth; ++i) cell.ends = 1;
            while (i < range.end) {
                const std::uint32_t begin = i;
                const unsigned code = forms[i][depth];
                while (i < range.end && forms[i][depth] == code) ++i;
                cell.children |= letter_bit(code);
                next.push_back({begin, i});
                cells_.emplace_back();
            }
            cells_[done++] = cell;
        }
        level.swap(next);
    }
    cells_.shrink_to_fit();
}

/// Children come after their parents and inside the list: every walk ends.
bool FormTrie::is_consistent() const noexcept {
    for (std::size_t i = 0; i < cells_.size(); ++i) {
        const auto children = static_cast<std::size_t>(std::popcount(cells_[i].children));
        if (children != 0 && (cells_[i].first <= i || cells_[i].first + children > cells_.size())) return false;
    }
    return !cells_.empty();
}

}  // namespace otvet::morph
