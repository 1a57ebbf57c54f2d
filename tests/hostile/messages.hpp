// SPDX-License-Identifier: MIT
// Messages of strangers: families that make any number of them from a seed, by the rows M01 … of hostile input.
#pragma once

#include <cstddef>
#include <random>
#include <string>
#include <vector>

namespace otvet::hostile {

using Random = std::mt19937;

struct Family {
    const char* name;  ///< begins with its row
    std::string (*make)(Random& random);
    unsigned share = 4;  ///< how often it comes; long messages come seldom
};

/// At least sixty, each of another kind.
[[nodiscard]] const std::vector<Family>& families();

/// What people really write; the families spoil it.
[[nodiscard]] const std::vector<std::string>& real_messages();

}  // namespace otvet::hostile
