// SPDX-License-Identifier: MIT
// otvet diff OLD NEW LOG: what a change of a pack changes for real messages.
#include "cli/commands.hpp"
#include "cli/log_file.hpp"
#include "cli/printable.hpp"

namespace otvet::cli {
namespace {

struct DiffArguments {
    PackArguments before;
    std::string after, log;
    bool json = false;
};

int diff(Program& program, const DiffArguments& arguments) {
    PackArguments newer = arguments.before;
    newer.folder = arguments.after;
    const std::optional<Engine> before = load_or_complain(program, arguments.before);
    const std::optional<Engine> after = load_or_complain(program, newer);
    if (!before || !after) return kCannotLoad;
    int code = kFine;
    const auto log = read_log(program, arguments.log, code);
    if (!log) return code;
    testing::ChangeReport report;
    {
        Progress progress(program, log->size());
        report = testing::compare(*before, *after, *log, progress.callback());
    }
    const std::string text =
        testing::render(report, arguments.json ? testing::Format::kJson : testing::Format::kText, program.language);
    program.out.write(arguments.json ? printable_json(text) : printable(text, Layout::kBlock));
    return report.changes.empty() ? kFine : kFindings;
}

}  // namespace

void add_diff(CLI::App& app, Program& program) {
    auto [command, arguments] = add_command<DiffArguments>(app, program, "diff", Text::kDiffAbout, diff);
    command->add_option("OLD", arguments->before.folder, program.say(Text::kDiffOld))->required()->check(not_empty(program));
    command->add_option("NEW", arguments->after, program.say(Text::kDiffNew))->required()->check(not_empty(program));
    command->add_option("LOG", arguments->log, program.say(Text::kLogFile))->required();
    command->add_option("--dictionary", arguments->before.dictionary, program.say(Text::kDictionaryOption))
        ->type_name("FILE");
    command->add_flag("--json", arguments->json, program.say(Text::kJsonOption));
}

}  // namespace otvet::cli
