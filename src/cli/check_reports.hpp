// SPDX-License-Identifier: MIT
// What `otvet check` found, for people and for the tools that show it beside the code.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "cli/program.hpp"

namespace otvet::cli {

struct CheckReport {
    std::string folder;
    std::optional<Engine> engine;  ///< when the pack loads
    Diagnostics found;
    [[nodiscard]] std::size_t count(Severity severity) const;
};

/// Writes the report to standard output: text, json, github (annotations of a workflow) or sarif (2.1.0).
void print(Program& program, const CheckReport& report, std::string_view format);

/// The report as a SARIF 2.1.0 log; columns count code points.
[[nodiscard]] std::string sarif(const CheckReport& report);

}  // namespace otvet::cli
