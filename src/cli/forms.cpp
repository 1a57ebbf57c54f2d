// SPDX-License-Identifier: MIT
// otvet forms PACK WORD: what a word of a phrase matches.
#include "cli/commands.hpp"
#include "cli/printable.hpp"

namespace otvet::cli {
namespace {

struct FormsArguments {
    PackArguments pack;
    std::string word;
    bool json = false;
};

int forms(Program& program, const FormsArguments& arguments) {
    const std::optional<Engine> engine = load_or_complain(program, arguments.pack);
    if (!engine) return kCannotLoad;
    if (arguments.json) program.out.line(printable_json(engine->forms_json(arguments.word)));
    else program.out.write(printable(engine->forms(arguments.word, program.language), Layout::kBlock));
    return kFine;
}

}  // namespace

void add_forms(CLI::App& app, Program& program) {
    auto [command, arguments] = add_command<FormsArguments>(app, program, "forms", Text::kFormsAbout, forms);
    add_pack_arguments(*command, program, arguments->pack);
    command->add_option("WORD", arguments->word, program.say(Text::kFormsWord))->required();
    command->add_flag("--json", arguments->json, program.say(Text::kJsonOption));
}

}  // namespace otvet::cli
