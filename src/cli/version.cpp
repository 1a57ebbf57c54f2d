// SPDX-License-Identifier: MIT
// otvet version.
#include "cli/commands.hpp"

namespace otvet::cli {
namespace {

struct VersionArguments {
    bool json = false;
};

int version(Program& program, const VersionArguments& arguments) {
    program.out.line(arguments.json ? R"({"otvet":")" OTVET_VERSION R"("})" : "otvet " OTVET_VERSION);
    return kFine;
}

}  // namespace

void add_version(CLI::App& app, Program& program) {
    auto [command, arguments] = add_command<VersionArguments>(app, program, "version", Text::kVersionAbout, version);
    command->add_flag("--json", arguments->json, program.say(Text::kJsonOption));
}

}  // namespace otvet::cli
