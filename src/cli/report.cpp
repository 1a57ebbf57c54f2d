// SPDX-License-Identifier: MIT
// otvet report PACK -o FILE.html: one page about a pack.
#include <cerrno>
#include <cstring>
#include <fstream>

#include "cli/commands.hpp"
#include "cli/log_file.hpp"
#include "otvet/report.hpp"

namespace otvet::cli {
namespace {

constexpr std::size_t kSlowest = 20;

struct ReportArguments {
    PackArguments pack;
    std::string log, out = "report.html";
};

int report(Program& program, const ReportArguments& arguments) {
    const std::optional<Engine> engine = load_or_complain(program, arguments.pack);
    if (!engine) return kCannotLoad;
    Diagnostics unreadable;
    const auto files = testing::find_tests(arguments.pack.folder, {}, program.language, unreadable);
    for (const Diagnostic& d : unreadable) program.talk.line(program.show(d, program.talk));
    testing::TestOptions options;
    options.language = program.language;
    options.examples = true;
    testing::PageInput page;
    page.pack_version = engine->pack_version();
    page.tests = testing::run_tests(*engine, files, options);
    for (const Diagnostic& d : page.tests.diagnostics) program.talk.line(program.show(d, program.talk));
    {
        Progress progress(program, engine->examples().size());
        page.noise = testing::run_noise(*engine, {.progress = progress.callback()});
    }
    page.slowest = testing::slowest_examples(*engine, kSlowest);
    if (!arguments.log.empty()) {
        int code = kFine;
        const auto log = read_log(program, arguments.log, code);
        if (!log) return code;
        Progress progress(program, log->size());
        page.gaps = testing::find_gaps(*engine, *log, progress.callback());
    }
    std::ofstream stream(arguments.out, std::ios::binary);
    stream << testing::html_page(page, program.language);
    stream.close();
    if (!stream) {
        program.complain(Text::kCannotWrite, {arguments.out, std::strerror(errno)});
        return kCannotLoad;
    }
    program.complain(Text::kReportDone, {arguments.out});
    if (has_errors(unreadable) || has_errors(page.tests.diagnostics)) return kCannotLoad;
    if (!page.tests.cases.empty()) return page.tests.passed() ? kFine : kFindings;
    program.complain(Text::kNoTests);
    return kNothingToDo;
}

}  // namespace

void add_report(CLI::App& app, Program& program) {
    auto [command, arguments] = add_command<ReportArguments>(app, program, "report", Text::kReportAbout, report);
    add_pack_arguments(*command, program, arguments->pack);
    command->add_option("--log", arguments->log, program.say(Text::kReportLog))->type_name("LOG")->check(not_empty(program));
    command->add_option("-o,--output", arguments->out, program.say(Text::kReportOut))->type_name("FILE")->check(not_empty(program));
}

}  // namespace otvet::cli
