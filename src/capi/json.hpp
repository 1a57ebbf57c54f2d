// SPDX-License-Identifier: MIT
// The JSON of otvet.h that is nobody else's.
#pragma once

#include <string>
#include <vector>

#include "otvet/live.hpp"

namespace otvet::capi {

[[nodiscard]] std::string diagnostics_json(const Diagnostics& diagnostics);
[[nodiscard]] std::string reload_json(const ReloadReport& report);
[[nodiscard]] std::string intents_json(const std::vector<IntentInfo>& intents);

}  // namespace otvet::capi
