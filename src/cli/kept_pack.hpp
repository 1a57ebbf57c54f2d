// SPDX-License-Identifier: MIT
// The pack of a command that runs again and again: loaded anew only when its files say something else.
#pragma once

#include <optional>

#include "cli/program.hpp"
#include "otvet/live.hpp"

namespace otvet::cli {

/// One thread. Both arguments must live longer.
class KeptPack {
public:
    KeptPack(Program& program, const PackArguments& arguments) : program_(program), arguments_(arguments) {}

    /// The pack as it is now, or nullopt, told on standard error. A folder whose bytes are the same as before costs their
    /// reading and gives the same engine; a compiled pack is loaded each time.
    [[nodiscard]] std::optional<Engine> now();

private:
    std::optional<Engine> open();

    Program& program_;
    const PackArguments& arguments_;
    std::optional<LiveEngine> live_;
};

}  // namespace otvet::cli
