// SPDX-License-Identifier: MIT
// otvet gaps PACK LOG: what customers ask and the pack does not understand.
#include "cli/commands.hpp"
#include "cli/log_file.hpp"
#include "cli/printable.hpp"

namespace otvet::cli {
namespace {

struct GapsArguments {
    PackArguments pack;
    std::string log;
    bool json = false;
};

int gaps(Program& program, const GapsArguments& arguments) {
    const std::optional<Engine> engine = load_or_complain(program, arguments.pack);
    if (!engine) return kCannotLoad;
    int code = kFine;
    const auto log = read_log(program, arguments.log, code);
    if (!log) return code;
    testing::GapReport report;
    {
        Progress progress(program, log->size());
        report = testing::find_gaps(*engine, *log, progress.callback());
    }
    const std::string text =
        testing::render(report, arguments.json ? testing::Format::kJson : testing::Format::kText, program.language);
    program.out.write(arguments.json ? printable_json(text) : printable(text, Layout::kBlock));
    return report.unanswered == 0 ? kFine : kFindings;
}

}  // namespace

void add_gaps(CLI::App& app, Program& program) {
    auto [command, arguments] = add_command<GapsArguments>(app, program, "gaps", Text::kGapsAbout, gaps);
    add_pack_arguments(*command, program, arguments->pack);
    command->add_option("LOG", arguments->log, program.say(Text::kLogFile))->required();
    command->add_flag("--json", arguments->json, program.say(Text::kJsonOption));
}

}  // namespace otvet::cli
