// SPDX-License-Identifier: MIT
// The clock of test dialogs.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace otvet::testing {

/// "2025-09-04T12:52:00+03:00", "…Z" or without a zone (UTC) → Unix seconds.
[[nodiscard]] std::optional<std::int64_t> parse_time(std::string_view text);

/// "90s", "20m", "3h", "2d" → seconds.
[[nodiscard]] std::optional<std::int64_t> parse_duration(std::string_view text);

}  // namespace otvet::testing
