// SPDX-License-Identifier: MIT
// One pack through the library, the C ABI and the command: the same words from all three, in time and within memory.
#pragma once

#include <cstddef>
#include <string>

#include "hostile/packs.hpp"

namespace otvet::hostile {

/// The long campaign was asked for: OTVET_CAMPAIGN is set to anything but 0.
[[nodiscard]] bool is_campaign();

/// What the command may cost for one pack; processor time, so that a busy machine does not count.
inline constexpr double kSecondsAPack = 2;
inline constexpr long kMebibytesAPack = 256;

enum class Through { kLibrary, kAllThree };

/// Fails the running test when the verdict differs from the expected one, or between the ways. One thread.
void judge(const PackCase& pack, Through ways);

/// The same for the ways alone, on a folder that is there already.
void judge_folder(const std::string& folder, const PackCase& expected);

}  // namespace otvet::hostile
