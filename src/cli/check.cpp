// SPDX-License-Identifier: MIT
// otvet check PACK: every diagnostic of the pack, then its examples and the lints.
#include <algorithm>
#include <chrono>

#include "cli/check_reports.hpp"
#include "cli/commands.hpp"
#include "otvet/authoring.hpp"

namespace otvet::cli {
namespace {

struct CheckArguments {
    PackArguments pack;
    std::string format = "text";
    std::vector<std::string> channels;
    std::int64_t now = 0;
    bool json = false, collisions = false;
};

std::int64_t clock_of(const CheckArguments& arguments) {
    if (arguments.now != 0) return arguments.now;
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::seconds>(now).count();
}

CheckReport examine(const Program& program, const CheckArguments& arguments) {
    CheckReport report;
    report.folder = arguments.pack.folder;
    const LoadResult loaded = load(program, arguments.pack);
    report.found = loaded.diagnostics();
    if (!loaded) return report;
    report.engine = *loaded;
    testing::LintOptions options;
    options.language = program.language;
    options.now = clock_of(arguments);
    options.channels = arguments.channels;
    for (Diagnostic& d : report.engine->check_examples(program.language)) report.found.push_back(std::move(d));
    for (Diagnostic& d : testing::lint(*report.engine, options)) report.found.push_back(std::move(d));
    return report;
}

/// «отмена обмена» a line: words of the pack that a mistake could confuse.
int collisions(Program& program, const CheckArguments& arguments) {
    const std::optional<Engine> engine = load_or_complain(program, arguments.pack);
    if (!engine) return kCannotLoad;
    constexpr std::size_t kMostPairs = 100'000;
    for (const auto& [one, other] : engine->collisions(kMostPairs)) program.out.line(one + " " + other);
    return kFine;
}

int check(Program& program, const CheckArguments& arguments) {
    if (arguments.collisions) return collisions(program, arguments);
    const CheckReport report = examine(program, arguments);
    print(program, report, arguments.json ? "json" : arguments.format);
    if (!report.engine) return kCannotLoad;
    return report.count(Severity::kError) + report.count(Severity::kWarning) == 0 ? kFine : kFindings;
}

}  // namespace

void add_check(CLI::App& app, Program& program) {
    auto [command, arguments] = add_command<CheckArguments>(app, program, "check", Text::kCheckAbout, check);
    add_pack_arguments(*command, program, arguments->pack);
    command->add_option("--format", arguments->format, program.say(Text::kCheckFormat))
        ->type_name("NAME")
        ->check(CLI::IsMember({"text", "json", "github", "sarif"}));
    command->add_option("--channel", arguments->channels, program.say(Text::kCheckChannel))
        ->type_name("NAME")
        ->allow_extra_args(false)
        ->check(CLI::IsMember({"site", "app", "telegram", "whatsapp", "vk", "email", "voice"}));
    command->add_option("--now", arguments->now, program.say(Text::kCheckNow))->type_name("SECONDS");
    command->add_flag("--collisions", arguments->collisions, program.say(Text::kCheckCollisions));
    command->add_flag("--json", arguments->json, program.say(Text::kJsonOption));
}

}  // namespace otvet::cli
