// SPDX-License-Identifier: MIT
// The published limits: one table, from the constants that the library enforces, for docs/limits.md and for the tests.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace otvet::limits {

struct Limit {
    std::string id;       ///< by which its test finds it
    std::string section;  ///< heading of the document
    std::string what;
    std::size_t value;
    std::string unit;
    std::string beyond;  ///< what happens past it
};

[[nodiscard]] const std::vector<Limit>& all();

/// docs/limits.md.
[[nodiscard]] std::string document();

}  // namespace otvet::limits
