// SPDX-License-Identifier: MIT
// Is a date that a customer wrote past or still to come?
#pragma once

#include <cstdint>
#include <string_view>

namespace otvet::match {

/// `iso` is "2025-05-12", "--05-12" (no year) or "---12" (no month either); `now` in Unix seconds, days in UTC. A date without
/// a year or month means its occurrence nearest to today; of two equally near ones the coming one. Negative: past,
/// positive: to come, 0: today, or no date that exists.
[[nodiscard]] int compare_to_today(std::string_view iso, std::int64_t now) noexcept;

}  // namespace otvet::match
