// SPDX-License-Identifier: MIT
// The texts of a pack with their placeholders filled:
//   {fact}  {entity}  {title}  {host.name | text when the host has none}  {number|день|дня|дней}
// The last one gives the form of the noun alone: «{срок} {срок|день|дня|дней}». Values are inserted as text and never
// expanded again.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "otvet/engine.hpp"
#include "pack/model.hpp"
#include "text/entities.hpp"

namespace otvet::dialog {

inline constexpr std::size_t kMaxValueCodePoints = 300;

/// What the placeholders of one reply stand for. Views live during the reply.
struct Values {
    const pack::Model& model;
    const std::vector<text::Entity>& entities;  ///< of the message
    const HostValues& host;                     ///< may be empty
    std::string_view title = {};
};

/// How the entities that a text names fit the message.
enum class Fit : std::uint8_t {
    kPlain,    ///< it names none
    kFilled,   ///< all of them are there
    kMissing,  ///< one is not
};
[[nodiscard]] Fit fit(std::string_view text, const Values& values);

/// The text filled; an entity that is not in the message becomes empty, with the space before it. At most 8 KiB.
[[nodiscard]] std::string render(std::string_view text, const Values& values);

/// A value from outside made harmless: valid UTF-8, one line, without control and direction signs, at most 300 code points.
[[nodiscard]] std::string clean_value(std::string_view value);

/// Cuts valid UTF-8 after at most `bytes` bytes, between code points.
void cut_bytes(std::string& text, std::size_t bytes);

/// The name of an entity in replies: built-in in English, of the pack as written.
[[nodiscard]] std::string_view name_of(const text::Entity& entity, const pack::Model& model);

/// True when `name` (English, Russian or the pack's) means the type of the entity.
[[nodiscard]] bool is_named(const text::Entity& entity, std::string_view name, const pack::Model& model);

}  // namespace otvet::dialog
