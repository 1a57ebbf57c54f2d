// SPDX-License-Identifier: MIT
// otvet bench PACK: how fast this pack loads and answers here, and what is slowest in it.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>

#include "cli/commands.hpp"
#include "cli/printable.hpp"

namespace otvet::cli {
namespace {

using Clock = std::chrono::steady_clock;
using Micros = std::chrono::duration<double, std::micro>;

constexpr std::size_t kSlowest = 5;
constexpr int kLeastRounds = 3;      // of which a message's best time counts
constexpr std::size_t kMaxSamples = 1'000'000;

struct BenchArguments {
    PackArguments pack;
    std::string file;
    double seconds = 1;
};

/// A message and its best time: the noise of the machine only adds.
struct Timed {
    std::string text, intent;
    double best = 1e9;
};

/// Bytes of this process in memory, from Linux's /proc; 0 elsewhere.
std::size_t resident_bytes() {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with("VmRSS:")) return std::strtoull(line.c_str() + 6, nullptr, 10) << 10;
    }
    return 0;
}

std::string fixed(double value, int digits) {
    char out[64];
    std::snprintf(out, sizeof(out), "%.*f", digits, value);
    return out;
}

std::vector<Timed> messages_of(const Engine& engine, const std::string& file) {
    std::vector<Timed> out;
    if (file.empty()) {
        for (ExampleInfo& example : engine.examples()) out.push_back({std::move(example.text), std::move(example.intent)});
        return out;
    }
    std::ifstream stream(file, std::ios::binary);
    for (std::string line; std::getline(stream, line);) {
        if (!line.empty()) out.push_back({std::move(line), {}});
    }
    return out;
}

/// Each message as the first of a talk, in turn, until the time is over. Microseconds of all of them.
std::vector<double> measure(const Engine& engine, std::vector<Timed>& messages, double seconds) {
    std::vector<double> all;
    const auto end = Clock::now() + std::chrono::duration<double>(seconds);
    for (int round = 0; round < kLeastRounds || (Clock::now() < end && all.size() < kMaxSamples); ++round) {
        for (Timed& one : messages) {
            Conversation talk;
            const auto begin = Clock::now();
            const Reply reply = engine.reply({.text = one.text}, talk);
            const double took = Micros(Clock::now() - begin).count();
            one.best = std::min(one.best, took);
            if (round > 0) all.push_back(took);  // the first round warms up
        }
    }
    std::sort(all.begin(), all.end());
    return all;
}

void print(Program& program, const std::vector<double>& all, std::vector<Timed>& messages) {
    const auto at = [&](std::size_t percent) { return fixed(all[(all.size() - 1) * percent / 100], 1); };
    program.out.line(program.say(Text::kBenchMessages, {std::to_string(messages.size()), std::to_string(all.size())}));
    program.out.line(program.say(Text::kBenchTimes, {at(50), at(99), fixed(all.back(), 1)}));
    std::stable_sort(messages.begin(), messages.end(), [](const Timed& a, const Timed& b) { return a.best > b.best; });
    if (messages.size() > kSlowest) messages.resize(kSlowest);
    program.out.line(program.say(Text::kBenchSlowest));
    for (const Timed& one : messages) {
        const std::string intent = one.intent.empty() ? "" : "  " + one.intent;
        program.out.line("  " + fixed(one.best, 1) + "  " + printable(one.text) + intent);
    }
}

int bench(Program& program, const BenchArguments& arguments) {
    const std::size_t before = resident_bytes();
    const auto begin = Clock::now();
    const std::optional<Engine> engine = load_or_complain(program, arguments.pack);
    if (!engine) return kCannotLoad;
    const double took = Micros(Clock::now() - begin).count() / 1000;
    const std::size_t after = resident_bytes();
    program.out.line(program.say(Text::kBenchLoad, {fixed(took, 1), fixed(static_cast<double>(after - std::min(before, after)) / 1e6, 1)}));
    std::vector<Timed> messages = messages_of(*engine, arguments.file);
    if (messages.empty()) {
        program.complain(Text::kNoMessages);
        return kNothingToDo;
    }
    const std::vector<double> all = measure(*engine, messages, arguments.seconds);
    print(program, all, messages);
    program.out.flush();
    return kFine;
}

}  // namespace

void add_bench(CLI::App& app, Program& program) {
    auto [command, arguments] = add_command<BenchArguments>(app, program, "bench", Text::kBenchAbout, bench);
    add_pack_arguments(*command, program, arguments->pack);
    command->add_option("FILE", arguments->file, program.say(Text::kBenchFile))->check(CLI::ExistingFile);
    command->add_option("--seconds", arguments->seconds, program.say(Text::kBenchSeconds))
        ->type_name("N")
        ->check(CLI::Range(0.0, 3600.0));
}

}  // namespace otvet::cli
