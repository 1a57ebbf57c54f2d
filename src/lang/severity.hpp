// SPDX-License-Identifier: MIT
// The names of severities in JSON, the same in every report.
#pragma once

#include <string_view>

#include "otvet/diagnostics.hpp"

namespace otvet::lang {

/// «error», «warning», «note».
[[nodiscard]] constexpr std::string_view severity_name(Severity severity) noexcept {
    switch (severity) {
        case Severity::kError: return "error";
        case Severity::kWarning: return "warning";
        case Severity::kNote: break;
    }
    return "note";
}

}  // namespace otvet::lang
