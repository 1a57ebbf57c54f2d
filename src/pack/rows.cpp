// SPDX-License-Identifier: MIT
#include "pack/rows.hpp"

#include <algorithm>

namespace otvet::pack {

/// Sorts by counting: the numbers of the rows are dense.
Rows Rows::make(const std::vector<std::pair<std::uint32_t, std::uint32_t>>& pairs, std::size_t rows) {
    std::vector<std::uint32_t> next(rows + 1, 0);
    for (const auto& [row, item] : pairs) ++next[row + 1];
    for (std::size_t i = 1; i < next.size(); ++i) next[i] += next[i - 1];
    const std::vector<std::uint32_t> starts = next;
    std::vector<std::uint32_t> sorted(pairs.size());
    for (const auto& [row, item] : pairs) sorted[next[row]++] = item;
    Rows out;
    out.begin.reserve(rows + 1);
    for (std::size_t i = 0; i < rows; ++i) {
        const auto first = sorted.begin() + starts[i], last = sorted.begin() + starts[i + 1];
        std::sort(first, last);
        out.items.insert(out.items.end(), first, std::unique(first, last));
        out.begin.push_back(static_cast<std::uint32_t>(out.items.size()));
    }
    out.items.shrink_to_fit();
    return out;
}

}  // namespace otvet::pack
