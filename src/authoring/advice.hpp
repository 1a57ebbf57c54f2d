// SPDX-License-Identifier: MIT
// Why an intent does not answer a message, as the nearest change to the pack that would help.
#pragma once

#include <string>
#include <string_view>

#include "match/decision.hpp"

namespace otvet::testing {

/// Some lines; empty when the intent answers, or the pack has no such intent.
[[nodiscard]] std::string advise(const pack::CompiledPack& pack, std::string_view message, std::string_view intent,
                                 Language language);

}  // namespace otvet::testing
