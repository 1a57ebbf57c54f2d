// SPDX-License-Identifier: MIT
// Completion for shells and a manual page, made of the commands themselves, so that they cannot lag behind.
#pragma once

#include <CLI/CLI.hpp>
#include <string>

#include "cli/texts.hpp"

namespace otvet::cli {

[[nodiscard]] std::string bash_completion(const CLI::App& app);
[[nodiscard]] std::string zsh_completion(const CLI::App& app);
[[nodiscard]] std::string fish_completion(const CLI::App& app);

/// otvet(1) in roff.
[[nodiscard]] std::string manual_page(const CLI::App& app, Language language);

}  // namespace otvet::cli
