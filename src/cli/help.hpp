// SPDX-License-Identifier: MIT
// Help pages, the same with every version of CLI11.
#pragma once

#include <CLI/CLI.hpp>
#include <string>

#include "cli/texts.hpp"

namespace otvet::cli {

class HelpFormatter final : public CLI::Formatter {
public:
    explicit HelpFormatter(Language language) : language_(language) {}
    [[nodiscard]] std::string make_help(const CLI::App* app, std::string name, CLI::AppFormatMode mode) const override;

private:
    Language language_;
};

}  // namespace otvet::cli
