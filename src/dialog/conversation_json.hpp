// SPDX-License-Identifier: MIT
// The state of a talk as JSON: {"v":1, "turn":3, …}; what is empty is left out.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "dialog/state.hpp"

namespace otvet::dialog {

inline constexpr int kStateVersion = 1;

[[nodiscard]] std::string state_to_json(const Conversation::State& state);

/// nullopt for anything that this version did not write: other versions, wrong types, numbers out of range, lists or
/// texts beyond their limits. Unknown keys are passed over.
[[nodiscard]] std::optional<Conversation::State> state_from_json(std::string_view json);

}  // namespace otvet::dialog
