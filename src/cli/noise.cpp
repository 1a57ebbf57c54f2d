// SPDX-License-Identifier: MIT
// otvet noise PACK: every example with one typing mistake of each kind, and how many keep their intent.
#include "cli/commands.hpp"
#include "cli/log_file.hpp"
#include "cli/printable.hpp"
#include "otvet/noise.hpp"

namespace otvet::cli {
namespace {

struct NoiseArguments {
    PackArguments pack;
    std::uint64_t seed = 1;
    double least = 0;
    bool json = false;
};

int noise(Program& program, const NoiseArguments& arguments) {
    const std::optional<Engine> engine = load_or_complain(program, arguments.pack);
    if (!engine) return kCannotLoad;
    testing::NoiseReport report;
    {
        Progress progress(program, engine->examples().size());
        report = testing::run_noise(*engine, {.seed = arguments.seed, .progress = progress.callback()});
    }
    const auto format = arguments.json ? testing::Format::kJson : testing::Format::kText;
    const std::string text = testing::render(report, format, program.language);
    program.out.write(arguments.json ? printable_json(text) : printable(text, Layout::kBlock));
    program.out.flush();
    if (report.all.messages == 0) {
        program.complain(Text::kNoExamples);
        return kNothingToDo;
    }
    return report.all.kept_percent() < arguments.least ? kFindings : kFine;
}

}  // namespace

void add_noise(CLI::App& app, Program& program) {
    auto [command, arguments] = add_command<NoiseArguments>(app, program, "noise", Text::kNoiseAbout, noise);
    add_pack_arguments(*command, program, arguments->pack);
    command->add_option("--seed", arguments->seed, program.say(Text::kNoiseSeed))->type_name("N");
    command->add_option("--min", arguments->least, program.say(Text::kNoiseMin))
        ->type_name("PCT")
        ->check(CLI::Range(0.0, 100.0));
    command->add_flag("--json", arguments->json, program.say(Text::kJsonOption));
}

}  // namespace otvet::cli
