// SPDX-License-Identifier: MIT
// The tables of docs/performance.md, as Markdown.
#pragma once

#include <cstddef>
#include <vector>

namespace otvet::bench {

struct TableOptions {
    std::vector<std::size_t> sizes{100, 1'000, 10'000, 100'000};  ///< intents of 10 phrases each
    bool baselines = true;
    bool russian = true;  ///< intents/ru too
};

/// False when something found other phrases than a plain search, or did not load.
[[nodiscard]] bool print_tables(const TableOptions& options);

}  // namespace otvet::bench
