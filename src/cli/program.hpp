// SPDX-License-Identifier: MIT
// What every command has at hand: its output, its language, and the way to load a pack.
#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/exit_codes.hpp"
#include "cli/output.hpp"
#include "cli/texts.hpp"
#include "otvet/engine.hpp"

namespace otvet::cli {

/// One per process.
class Program {
public:
    Program(Language spoken, int out_descriptor, int talk_descriptor)
        : language(spoken), out(out_descriptor), talk(talk_descriptor) {}

    const Language language;
    Output out;   ///< results
    Output talk;  ///< everything else
    std::function<int()> run;  ///< the chosen command; set while the arguments are parsed

    [[nodiscard]] std::string say(Text text, std::initializer_list<std::string_view> arguments = {}) const {
        return cli::say(language, text, arguments);
    }
    /// "otvet: …" on standard error, printable.
    void complain(Text text, std::initializer_list<std::string_view> arguments = {});
    /// One line for people, coloured by severity where colours are on.
    [[nodiscard]] std::string show(const Diagnostic& diagnostic, const Output& where) const;
};

/// Arguments of a command that loads a pack.
struct PackArguments {
    std::string folder;
    std::string dictionary;
    std::vector<std::string> without;
};

/// A check of CLI11 for names of files and folders.
[[nodiscard]] CLI::Validator not_empty(const Program& program);

/// Adds PACK, --dictionary and --without.
void add_pack_arguments(CLI::App& command, Program& program, PackArguments& arguments);

[[nodiscard]] LoadOptions load_options(const Program& program, const PackArguments& arguments);
[[nodiscard]] LoadResult load(const Program& program, const PackArguments& arguments);

/// Tells on standard error why a pack does not load.
void complain(Program& program, const PackArguments& arguments, const Diagnostics& found);
/// Tells how many warnings there are, if any.
void tell_warnings(Program& program, const Diagnostics& found);

/// Loads, or tells on standard error why not; of warnings only the number.
[[nodiscard]] std::optional<Engine> load_or_complain(Program& program, const PackArguments& arguments);

/// Adds a command whose arguments live as long as the program. `Arguments` is its own struct; `action` runs it.
template <class Arguments>
std::pair<CLI::App*, std::shared_ptr<Arguments>> add_command(CLI::App& app, Program& program, const char* name,
                                                             Text about, int (*action)(Program&, const Arguments&)) {
    auto arguments = std::make_shared<Arguments>();
    CLI::App* command = app.add_subcommand(name, program.say(about));
    command->fallthrough();
    command->callback([&program, arguments, action] {
        program.run = [&program, arguments, action] { return action(program, *arguments); };
    });
    return {command, arguments};
}

}  // namespace otvet::cli
