// SPDX-License-Identifier: MIT
#include "our_figures.hpp"

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <fstream>
#include <set>
#include <stdexcept>
#include <thread>

#include "baselines.hpp"
#include "measure.hpp"

namespace otvet::bench {
namespace {

constexpr std::size_t kMessages = 20'000;
constexpr int kRounds = 5;
constexpr std::size_t kCheckedPhrases = 3'000'000;  ///< messages × phrases of a check
constexpr int kThreadPairs = 7;
constexpr double kThreadMicroseconds = 400'000;

Engine must(const LoadResult& loaded) {
    if (loaded) return *loaded;
    throw std::runtime_error(loaded.diagnostics().empty() ? "no engine" : to_string(loaded.diagnostics().front()));
}

double time_of(const Engine& engine, const std::string& message) {
    Conversation talk;
    return microseconds([&] { static_cast<void>(engine.reply({.text = message}, talk)); });
}

/// Each message as the first of a talk, every message once a round: the best of its rounds, so that what other programs
/// do meanwhile is left out, while 20,000 others stand between two of its turns.
std::vector<double> times_of(const Engine& engine, const std::vector<std::string>& messages) {
    std::vector<double> best(messages.size(), 1e12);
    for (int round = 0; round < kRounds; ++round) {
        for (std::size_t i = 0; i < messages.size(); ++i) best[i] = std::min(best[i], time_of(engine, messages[i]));
    }
    return best;
}

/// True when the engine matches the intents that a plain search finds; a repaired word may add some, and takes away
/// none.
bool finds_the_same(const Engine& engine, const GeneratedPack& pack, const std::vector<std::string>& messages) {
    const std::size_t count = std::clamp<std::size_t>(kCheckedPhrases / pack.templates.size(), 5, 1'000);
    for (std::size_t m = 0; m < count; ++m) {
        std::set<std::string> wanted, found;
        for (const int t : plain_search(pack.templates, canonical(messages[m]), false)) {
            const std::size_t i = pack.templates[static_cast<std::size_t>(t)].intent;
            wanted.insert("t" + std::to_string(i % 50) + ".i" + std::to_string(i));
        }
        for (const Candidate& c : engine.match(messages[m])) found.insert(c.intent);
        Conversation talk;
        const bool repaired = engine.reply({.text = messages[m]}, talk).repairs > 0;
        if (!std::includes(found.begin(), found.end(), wanted.begin(), wanted.end())) return false;
        if (!repaired && found.size() != wanted.size()) return false;
    }
    return true;
}

/// Loads the image from a file, as a server does.
double image_milliseconds(const std::string& image) {
    const std::string path = "/tmp/otvet_bench.otvp";
    std::ofstream(path, std::ios::binary) << image;
    double best = 1e12;
    for (int i = 0; i < 3; ++i) {
        const double before = cpu_milliseconds();
        static_cast<void>(must(Engine::load(path)));
        best = std::min(best, cpu_milliseconds() - before);
    }
    std::remove(path.c_str());
    return best;
}

std::vector<double> as_list(const Ours& o) {
    return {o.median, o.p99, o.longest, o.yaml_ms, o.memory_mb, o.image_ms, o.image_mb, o.right};
}

void put_image(const Engine& engine, Ours& out) {
    const std::string image = engine.compiled();
    out.image_mb = static_cast<double>(image.size()) / (1 << 20);
    out.image_ms = image_milliseconds(image);
}

}  // namespace

std::vector<double> measure_generated(std::size_t intents) {
    static_cast<void>(must(Engine::load(generate_pack(1).files)));  // what every engine shares is no cost of this one
    const GeneratedPack pack = generate_pack(intents);
    const double memory = resident_megabytes(), cpu = cpu_milliseconds();
    const Engine engine = must(Engine::load(pack.files));
    Ours out;
    out.yaml_ms = cpu_milliseconds() - cpu;
    out.memory_mb = resident_megabytes() - memory;
    const std::vector<std::string> messages = generate_messages(pack, kMessages);
    const std::vector<double> times = times_of(engine, messages);
    out.median = quantile(times, 50);
    out.p99 = quantile(times, 99);
    out.longest = quantile(times_of(engine, std::vector<std::string>(5, longest_message(pack))), 50);
    out.right = finds_the_same(engine, pack, messages) ? 1 : 0;
    put_image(engine, out);
    return as_list(out);
}

std::vector<double> measure_threads(std::size_t intents) {
    const GeneratedPack pack = generate_pack(intents);
    const Engine engine = must(Engine::load(pack.files));
    const std::vector<std::string> messages = generate_messages(pack, kMessages);
    const auto replies = [&](std::size_t threads) {
        std::atomic<bool> stop{false};
        std::atomic<std::size_t> all{0};
        std::vector<std::thread> running;
        for (std::size_t t = 0; t < threads; ++t) {
            running.emplace_back([&, t] {
                std::size_t done = 0;
                for (; !stop.load(std::memory_order_relaxed); ++done) {
                    Conversation talk;
                    static_cast<void>(engine.reply({.text = messages[(done + t * 10'007) % messages.size()]}, talk));
                }
                all += done;
            });
        }
        std::this_thread::sleep_for(std::chrono::duration<double, std::micro>(kThreadMicroseconds));
        stop = true;
        for (std::thread& thread : running) thread.join();
        return static_cast<double>(all);
    };
    std::vector<double> ratios;
    for (int i = 0; i < kThreadPairs; ++i) {
        const double one = replies(1);
        ratios.push_back(replies(2) / one);
    }
    return {quantile(ratios, 50), quantile(ratios, 100)};
}

std::vector<double> measure_russian() {
    static_cast<void>(must(Engine::load(generate_pack(1).files)));
    Ours out;
    out.yaml_ms = out.longest = 1e12;
    std::optional<Engine> engine;
    for (int i = 0; i < 3; ++i) {
        const double memory = resident_megabytes(), cpu = cpu_milliseconds();
        out.longest =
            std::min(out.longest, microseconds([&] { engine = must(Engine::load(OTVET_SOURCE_DIR "/intents/ru")); }));
        out.yaml_ms = std::min(out.yaml_ms, cpu_milliseconds() - cpu);
        if (i == 0) out.memory_mb = resident_megabytes() - memory;
    }
    std::vector<std::string> messages;
    for (const ExampleInfo& example : engine->examples()) messages.push_back(example.text);
    const std::vector<double> times = times_of(*engine, messages);
    out.median = quantile(times, 50);
    out.p99 = quantile(times, 99);
    out.right = static_cast<double>(messages.size());
    put_image(*engine, out);
    return as_list(out);
}

}  // namespace otvet::bench
