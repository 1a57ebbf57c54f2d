// SPDX-License-Identifier: MIT
// A strict reader of small JSON (RFC 8259): any bytes in, a value or nothing out, no exceptions. Refused besides: keys that
// repeat, lone surrogates, bad UTF-8, numbers that are no 64-bit integers, more than kMaxJsonDepth brackets.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace otvet::dialog {

inline constexpr std::size_t kMaxJsonBytes = 16u << 10;
inline constexpr int kMaxJsonDepth = 16;

struct JsonMember;

struct JsonValue {
    enum class Kind : std::uint8_t { kNull, kBoolean, kNumber, kString, kArray, kObject };
    Kind kind = Kind::kNull;
    bool boolean = false;
    std::int64_t number = 0;
    std::string text;
    std::vector<JsonValue> items;                             ///< of an array
    std::vector<JsonMember> members;  ///< of an object, in order

    // Where JsonMember is whole: clang needs that for a vector of them.
    JsonValue();
    ~JsonValue();
    JsonValue(JsonValue&& other) noexcept;
    JsonValue& operator=(JsonValue&& other) noexcept;

    /// The member of this name, or null.
    [[nodiscard]] const JsonValue* find(std::string_view name) const noexcept;
};

struct JsonMember {
    std::string name;
    JsonValue value;
};

inline JsonValue::JsonValue() = default;
inline JsonValue::~JsonValue() = default;
inline JsonValue::JsonValue(JsonValue&& other) noexcept = default;
inline JsonValue& JsonValue::operator=(JsonValue&& other) noexcept = default;

/// One value with blanks around it; nullopt for anything else. Linear (members: quadratic in one object's keys).
[[nodiscard]] std::optional<JsonValue> read_json(std::string_view bytes);

}  // namespace otvet::dialog
