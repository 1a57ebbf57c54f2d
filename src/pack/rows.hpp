// SPDX-License-Identifier: MIT
// Rows of numbers of different lengths, packed into two lists.
#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace otvet::pack {

/// Immutable after make() or the last add(); safe for concurrent reading.
struct Rows {
    std::vector<std::uint32_t> begin{0};
    std::vector<std::uint32_t> items;

    [[nodiscard]] std::size_t size() const noexcept { return begin.size() - 1; }
    [[nodiscard]] std::span<const std::uint32_t> operator[](std::size_t i) const noexcept {
        if (i + 1 >= begin.size()) return {};
        return {items.data() + begin[i], begin[i + 1] - begin[i]};
    }
    void add(std::span<const std::uint32_t> row) {
        items.insert(items.end(), row.begin(), row.end());
        begin.push_back(static_cast<std::uint32_t>(items.size()));
    }
    /// Rows 0 … rows-1 from (row, item) pairs: each row sorted, without repeats.
    static Rows make(const std::vector<std::pair<std::uint32_t, std::uint32_t>>& pairs, std::size_t rows);
};

}  // namespace otvet::pack
