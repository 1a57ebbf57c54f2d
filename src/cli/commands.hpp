// SPDX-License-Identifier: MIT
// The commands, one file each; a call adds the command and its arguments.
#pragma once

#include "cli/program.hpp"

namespace otvet::cli {

void add_ask(CLI::App& app, Program& program);
void add_chat(CLI::App& app, Program& program);
void add_batch(CLI::App& app, Program& program);
void add_check(CLI::App& app, Program& program);
void add_explain(CLI::App& app, Program& program);
void add_forms(CLI::App& app, Program& program);
void add_test(CLI::App& app, Program& program);
void add_noise(CLI::App& app, Program& program);
void add_bench(CLI::App& app, Program& program);
void add_compile(CLI::App& app, Program& program);
void add_init(CLI::App& app, Program& program);
void add_gaps(CLI::App& app, Program& program);
void add_diff(CLI::App& app, Program& program);
void add_report(CLI::App& app, Program& program);
void add_schema(CLI::App& app, Program& program);
void add_completion(CLI::App& app, Program& program);
void add_man(CLI::App& app, Program& program);
void add_version(CLI::App& app, Program& program);

}  // namespace otvet::cli
