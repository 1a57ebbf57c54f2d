// SPDX-License-Identifier: MIT
// Lines that a person types: with editing and history where libedit was found, else as the terminal gives them.
#pragma once

#include <memory>
#include <string>

#include "cli/line_reader.hpp"

namespace otvet::cli {

/// One per process.
class Prompt {
public:
    /// With `remember`, lines of earlier talks can be called up, and those of this one are kept on disk: see HistoryFile.
    /// Only with libedit on a terminal.
    explicit Prompt(bool remember);
    ~Prompt();
    Prompt(const Prompt&) = delete;
    Prompt& operator=(const Prompt&) = delete;

    /// Shows "> " and waits. False at the end (Ctrl-D).
    [[nodiscard]] bool next(Line& line);

private:
    struct Editor;
    std::unique_ptr<Editor> editor_;
};

}  // namespace otvet::cli
