// SPDX-License-Identifier: MIT
// otvet test PACK [FILES…]: the authors' tests.
#include "cli/commands.hpp"
#include "cli/printable.hpp"
#include "otvet/testing.hpp"

namespace otvet::cli {
namespace {

struct TestArguments {
    PackArguments pack;
    std::vector<std::string> paths;
    std::string format = "text", filter;
    bool json = false;
};

testing::Format format_of(const TestArguments& arguments) {
    if (arguments.json || arguments.format == "json") return testing::Format::kJson;
    if (arguments.format == "tap") return testing::Format::kTap;
    return arguments.format == "junit" ? testing::Format::kJunit : testing::Format::kText;
}

int test(Program& program, const TestArguments& arguments) {
    const std::optional<Engine> engine = load_or_complain(program, arguments.pack);
    if (!engine) return kCannotLoad;
    Diagnostics unreadable;
    const auto files = testing::find_tests(arguments.pack.folder, arguments.paths, program.language, unreadable);
    for (const Diagnostic& d : unreadable) program.talk.line(program.show(d, program.talk));
    if (has_errors(unreadable)) return kCannotLoad;
    testing::TestOptions options;
    options.language = program.language;
    options.filter = arguments.filter;
    const testing::Report report = testing::run_tests(*engine, files, options);
    const testing::Format format = format_of(arguments);
    const std::string text = testing::render(report, format, program.language);
    program.out.write(format == testing::Format::kJson ? printable_json(text) : printable(text, Layout::kBlock));
    if (has_errors(report.diagnostics)) return kCannotLoad;
    if (report.cases.empty()) {
        program.complain(Text::kNoTests);
        return kNothingToDo;
    }
    return report.passed() ? kFine : kFindings;
}

}  // namespace

void add_test(CLI::App& app, Program& program) {
    auto [command, arguments] = add_command<TestArguments>(app, program, "test", Text::kTestAbout, test);
    add_pack_arguments(*command, program, arguments->pack);
    command->add_option("FILES", arguments->paths, program.say(Text::kTestFiles));
    command->add_option("--format", arguments->format, program.say(Text::kTestFormat))
        ->type_name("NAME")
        ->check(CLI::IsMember({"text", "tap", "junit", "json"}));
    command->add_option("--filter", arguments->filter, program.say(Text::kTestFilter))->type_name("TEXT");
    command->add_flag("--json", arguments->json, program.say(Text::kJsonOption));
}

}  // namespace otvet::cli
