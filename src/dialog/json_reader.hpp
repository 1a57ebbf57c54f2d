// SPDX-License-Identifier: MIT
// A strict reader of small JSON (RFC 8259): any bytes in, a value or nothing out, no exceptions. Refused besides: keys that
// repeat, lone surrogates, bad UTF-8, numbers that are no 64-bit integers, more than kMaxJsonDepth brackets.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace otvet::dialog {

inline constexpr std::size_t kMaxJsonBytes = 16u << 10;
inline constexpr int kMaxJsonDepth = 16;

struct JsonValue {
    enum class Kind : std::uint8_t { kNull, kBoolean, kNumber, kString, kArray, kObject };
    Kind kind = Kind::kNull;
    bool boolean = false;
    std::int64_t number = 0;
    std::string text;
    std::vector<JsonValue> items;                             ///< of an array
    std::vector<std::pair<std::string, JsonValue>> members;   ///< of an object, in order

    /// The member of this name, or null.
    [[nodiscard]] const JsonValue* find(std::string_view name) const noexcept;
};

/// One value with blanks around it; nullopt for anything else. Linear (members: quadratic in one object's keys).
[[nodiscard]] std::optional<JsonValue> read_json(std::string_view bytes);

}  // namespace otvet::dialog
