// SPDX-License-Identifier: MIT
// otvet completion SHELL, otvet man: what an installation lays down beside the command.
#include "cli/commands.hpp"
#include "cli/completion.hpp"

namespace otvet::cli {
namespace {

struct CompletionArguments {
    const CLI::App* app = nullptr;
    std::string shell;
};

int completion(Program& program, const CompletionArguments& arguments) {
    if (arguments.shell == "bash") program.out.write(bash_completion(*arguments.app));
    else if (arguments.shell == "zsh") program.out.write(zsh_completion(*arguments.app));
    else program.out.write(fish_completion(*arguments.app));
    return kFine;
}

struct ManArguments {
    const CLI::App* app = nullptr;
};

int man(Program& program, const ManArguments& arguments) {
    program.out.write(manual_page(*arguments.app, program.language));
    return kFine;
}

}  // namespace

void add_completion(CLI::App& app, Program& program) {
    auto [command, arguments] =
        add_command<CompletionArguments>(app, program, "completion", Text::kCompletionAbout, completion);
    arguments->app = &app;
    command->add_option("SHELL", arguments->shell, program.say(Text::kCompletionShell))
        ->required()
        ->check(CLI::IsMember({"bash", "zsh", "fish"}));
}

void add_man(CLI::App& app, Program& program) {
    add_command<ManArguments>(app, program, "man", Text::kManAbout, man).second->app = &app;
}

}  // namespace otvet::cli
