// SPDX-License-Identifier: MIT
// A JSON Lines log of messages, as `otvet batch` reads them, and how far the work on it is.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "cli/program.hpp"
#include "otvet/log.hpp"

namespace otvet::cli {

/// The messages of a file, "-" for standard input; lines that are no messages are told and passed over. nullopt, told, when
/// it cannot be read or holds none; `code` is then the exit status.
[[nodiscard]] std::optional<std::vector<testing::LogMessage>> read_log(Program& program, const std::string& file, int& code);

/// One line on a terminal's standard error that is rewritten, from the second second on. One thread.
class Progress {
public:
    Progress(Program& program, std::size_t all);
    ~Progress();
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;
    void show(std::size_t done);
    [[nodiscard]] testing::LogProgress callback();

private:
    using Clock = std::chrono::steady_clock;
    Program& program_;
    std::size_t all_;
    Clock::time_point next_;
    bool shown_ = false;
};

}  // namespace otvet::cli
