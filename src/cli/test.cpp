// SPDX-License-Identifier: MIT
// otvet test PACK [FILES…]: the authors' tests, once or again on every save.
#include <cerrno>
#include <charconv>
#include <chrono>
#include <cstring>
#include <fstream>

#include "cli/commands.hpp"
#include "cli/kept_pack.hpp"
#include "cli/printable.hpp"
#include "cli/watch.hpp"
#include "otvet/testing.hpp"

namespace otvet::cli {
namespace {

using testing::Format;

struct TestArguments {
    PackArguments pack;
    std::vector<std::string> paths, formats, least;
    std::string filter, confusions;
    bool json = false, update = false, watch = false, no_examples = false, gaps = false;
};

/// One of --format, its file if it has one.
struct Wanted {
    Format format = Format::kText;
    std::string file;
};

/// "junit=report.xml"; nullopt for a format that there is not.
std::optional<Wanted> wanted_of(const std::string& text) {
    const std::size_t cut = text.find('=');
    const std::optional<Format> format = testing::format_named(std::string_view(text).substr(0, cut));
    if (!format) return std::nullopt;
    return Wanted{*format, cut == std::string::npos ? std::string() : text.substr(cut + 1)};
}

std::string checked_format(const std::string& text) {
    return wanted_of(text) ? std::string() : "text, tap, junit, json";
}

/// "80" is asked of every kind, "phrases=80" of one.
struct Least {
    std::string kind;
    unsigned percent = 0;
};

std::optional<Least> least_of(const std::string& text) {
    const std::size_t cut = text.find('=');
    Least least{cut == std::string::npos ? std::string() : text.substr(0, cut), 0};
    const std::string number = cut == std::string::npos ? text : text.substr(cut + 1);
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), least.percent);
    const bool known = least.kind.empty() || least.kind == "intents" || least.kind == "phrases" ||
                       least.kind == "answers" || least.kind == "options";
    const bool whole = error == std::errc{} && end == number.data() + number.size() && least.percent <= 100;
    return known && whole ? std::optional(least) : std::nullopt;
}

std::string checked_least(const std::string& text) {
    return least_of(text) ? std::string() : "0 … 100, intents=…, phrases=…, answers=…, options=…";
}

std::vector<Wanted> formats_of(const TestArguments& arguments) {
    std::vector<Wanted> out;
    if (arguments.json) out.push_back({Format::kJson, {}});
    for (const std::string& text : arguments.formats) out.push_back(*wanted_of(text));
    if (out.empty()) out.push_back({});
    return out;
}

/// To the file, or to standard output when none is named; false, told, when it cannot be written.
bool write(Program& program, const std::string& text, const std::string& file) {
    if (file.empty()) {
        program.out.write(text);
        return true;
    }
    std::ofstream stream(file, std::ios::binary);
    stream << text;
    stream.close();
    if (!stream) program.complain(Text::kCannotWrite, {file, std::strerror(errno)});
    return static_cast<bool>(stream);
}

bool write(Program& program, const testing::Report& report, const Wanted& wanted) {
    const std::string text = testing::render(report, wanted.format, program.language);
    return write(program, wanted.format == Format::kJson ? printable_json(text) : printable(text, Layout::kBlock),
                 wanted.file);
}

bool write_all(Program& program, const TestArguments& arguments, const testing::Report& report) {
    bool fine = true;
    for (const Wanted& wanted : formats_of(arguments)) fine &= write(program, report, wanted);
    if (!arguments.confusions.empty()) {
        const std::string csv = printable(testing::confusions_csv(report), Layout::kBlock);
        fine &= write(program, csv, arguments.confusions == "-" ? "" : arguments.confusions);
    }
    return fine;
}

bool enough(Program& program, const testing::Report& report, const Least& least) {
    const std::pair<std::string_view, const testing::Coverage*> kinds[] = {{"intents", &report.intents},
                                                                           {"phrases", &report.phrases},
                                                                           {"answers", &report.answers},
                                                                           {"options", &report.options}};
    bool all = true;
    for (const auto& [name, coverage] : kinds) {
        if ((!least.kind.empty() && least.kind != name) || coverage->percent() >= least.percent) continue;
        program.complain(Text::kTestCoverageLow,
                         {name, std::to_string(coverage->percent()), std::to_string(least.percent)});
        all = false;
    }
    return all;
}

void show_uncovered(Program& program, const testing::Report& report) {
    for (const auto* coverage : {&report.intents, &report.phrases, &report.answers, &report.options}) {
        for (const std::string& one : coverage->missing) program.out.line(printable(one));
    }
}

int verdict(Program& program, const TestArguments& arguments, const testing::Report& report) {
    if (has_errors(report.diagnostics)) return kCannotLoad;
    if (report.cases.empty()) {
        program.complain(Text::kNoTests);
        return kNothingToDo;
    }
    bool fine = report.passed();
    for (const std::string& text : arguments.least) fine &= enough(program, report, *least_of(text));
    return fine ? kFine : kFindings;
}

/// Once, or the next time of many: what `pack` and `tests` keep is not done again.
int run_once(Program& program, const TestArguments& arguments, KeptPack& pack, testing::TestRun& tests) {
    const std::optional<Engine> engine = pack.now();
    if (!engine) return kCannotLoad;
    Diagnostics unreadable;
    const auto files = testing::find_tests(arguments.pack.folder, arguments.paths, program.language, unreadable);
    for (const Diagnostic& d : unreadable) program.talk.line(program.show(d, program.talk));
    if (has_errors(unreadable)) return kCannotLoad;
    testing::TestOptions options;
    options.language = program.language;
    options.filter = arguments.filter;
    options.examples = !arguments.no_examples && arguments.paths.empty();
    const testing::Report report = tests.run(*engine, files, options);
    if (arguments.update) {
        program.out.write(printable(testing::update_patch(report, files), Layout::kBlock));
        return verdict(program, arguments, report);
    }
    if (!write_all(program, arguments, report)) return kCannotLoad;
    if (arguments.gaps) show_uncovered(program, report);
    return verdict(program, arguments, report);
}

int watch(Program& program, const TestArguments& arguments, KeptPack& pack, testing::TestRun& tests) {
    std::vector<std::string> places = arguments.paths;
    places.push_back(arguments.pack.folder);
    Watch watch(places);
    if (!watch.works()) {
        program.complain(Text::kCannotWatch, {std::strerror(errno)});
        return kCannotLoad;
    }
    do {
        const auto begin = std::chrono::steady_clock::now();
        static_cast<void>(run_once(program, arguments, pack, tests));
        program.out.flush();
        const auto took = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begin);
        const std::string told = program.say(Text::kWatching, {std::to_string(took.count())});
        program.talk.line(program.talk.paint(Colour::kDim, told));
    } while (watch.wait());
    return kCannotLoad;
}

int test(Program& program, const TestArguments& arguments) {
    KeptPack pack(program, arguments.pack);
    testing::TestRun tests;
    return arguments.watch ? watch(program, arguments, pack, tests) : run_once(program, arguments, pack, tests);
}

}  // namespace

void add_test(CLI::App& app, Program& program) {
    auto [command, arguments] = add_command<TestArguments>(app, program, "test", Text::kTestAbout, test);
    add_pack_arguments(*command, program, arguments->pack);
    command->add_option("FILES", arguments->paths, program.say(Text::kTestFiles));
    command->add_option("--format", arguments->formats, program.say(Text::kTestFormat))
        ->type_name("NAME[=FILE]")
        ->allow_extra_args(false)
        ->check(checked_format);
    command->add_option("--filter", arguments->filter, program.say(Text::kTestFilter))->type_name("TEXT");
    command->add_option("--min-coverage", arguments->least, program.say(Text::kTestLeast))
        ->type_name("[KIND=]N")
        ->allow_extra_args(false)
        ->check(checked_least);
    command->add_option("--confusions", arguments->confusions, program.say(Text::kTestConfusions))->type_name("FILE");
    command->add_flag("--uncovered", arguments->gaps, program.say(Text::kTestUncovered));
    command->add_flag("--no-examples", arguments->no_examples, program.say(Text::kTestNoExamples));
    command->add_flag("--update", arguments->update, program.say(Text::kTestUpdate));
    command->add_flag("--watch", arguments->watch, program.say(Text::kTestWatch));
    command->add_flag("--json", arguments->json, program.say(Text::kJsonOption));
}

}  // namespace otvet::cli
