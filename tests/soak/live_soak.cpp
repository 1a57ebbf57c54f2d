// SPDX-License-Identifier: MIT
// live_soak --dictionary FILE [--pack FOLDER] [--seconds N] [--reloads N]: two threads talk without a pause while packs are
// replaced, every second one bad in its own way. Every reply must be of one pack that was live while it was made, none may be
// lost, every replaced pack must be freed, and memory must not grow. Prints figures; 0: all held.
#include <malloc.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <memory>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "otvet/live.hpp"

namespace {

using Clock = std::chrono::steady_clock;
namespace fs = std::filesystem;

struct Arguments {
    std::string dictionary, pack;
    int seconds = 10;
    int reloads = 300;
};

/// Numbers in text, title and option must agree: a reply put together from two packs would show.
std::string numbered(int number, std::string_view example) {
    const std::string n = std::to_string(number);
    return "facts: {выпуск_испытания: 'номер " + n + "'}\nintents:\n  soak.version:\n    title: Испытание " + n +
           "\n    priority: first\n    phrases: [=абракадабра =испытание]\n    examples: " + std::string(example) +
           "\n    answers: ['Выпуск {выпуск_испытания}.']\n    options: [soak.other]\n  soak.other:\n    title: Другое " + n +
           "\n    phrases: [=кракозябра =испытание]\n    answers: [Да.]\n";
}

constexpr std::string_view kQuestion = "абракадабра испытание";

std::vector<otvet::PackFile> base(const std::string& folder) {
    if (folder.empty()) {
        return {{"pack.yaml", "name: Soak\nlanguage: ru\nformat: 1\nfallback: Нет.\nescalation: {text: Зову.}\n"}};
    }
    std::vector<otvet::PackFile> out;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder)) {
        const std::string name = entry.path().string();
        if (!name.ends_with(".yaml") || name.ends_with(".test.yaml") || name.find("/tests/") != std::string::npos) continue;
        std::ifstream in(name, std::ios::binary);
        out.push_back({name.substr(folder.size() + 1), {std::istreambuf_iterator<char>(in), {}}});
    }
    return out;
}

std::vector<otvet::PackFile> pack(std::vector<otvet::PackFile> files, int number) {
    files.push_back({"soak.yaml", numbered(number, kQuestion)});
    return files;
}

std::vector<otvet::PackFile> bad_pack(std::vector<otvet::PackFile> files, int number) {
    switch (number / 2 % 4) {
        case 0: files.push_back({"soak.yaml", numbered(number, "совсем не то")}); break;  // an example that does not win
        case 1: files.push_back({"soak.yaml", "intents: [\n"}); break;
        case 2: files.push_back({"soak.yaml", "intents:\n  soak.version: {titel: Ой}\n"}); break;
        default: files = {{"soak.yaml", numbered(number, kQuestion)}};  // no pack.yaml
    }
    return files;
}

/// Resident memory in KiB, after giving back what is free.
long resident() {
    ::malloc_trim(0);
    std::ifstream in("/proc/self/statm");
    long pages = 0;
    in >> pages >> pages;
    return pages * (::sysconf(_SC_PAGESIZE) / 1024);
}

struct Counter : otvet::Observer {
    void reply_done(const otvet::ReplyDone&) noexcept override { replies.fetch_add(1, std::memory_order_relaxed); }
    std::atomic<long> replies{0};
};

/// What the threads share: numbers of packs.
struct Shared {
    std::atomic<int> settled{0};  ///< the newest pack whose reload has ended
    std::atomic<int> begun{0};    ///< the newest pack whose reload has begun
    std::atomic<bool> end{false};
    std::atomic<long> replies{0}, torn{0}, strange{0};
};

/// The number in the reply; -1 when its parts disagree.
int number_in(const otvet::Reply& reply) {
    constexpr std::string_view kBefore = "Выпуск номер ";
    if (reply.text.compare(0, kBefore.size(), kBefore) != 0 || reply.options.size() != 1) return -1;
    const int number = std::atoi(reply.text.c_str() + kBefore.size());
    const std::string n = std::to_string(number);
    const bool whole = reply.text == std::string(kBefore) + n + "." && reply.options[0].title == "Другое " + n;
    return whole ? number : -1;
}

void talk(const otvet::LiveEngine& live, Shared& shared) {
    while (!shared.end) {
        otvet::Conversation talk;
        const int oldest = shared.settled;
        const int number = number_in(live.reply({.text = kQuestion}, talk));
        const int newest = shared.begun;
        ++shared.replies;
        if (number < 0) ++shared.torn;
        else if (number < oldest || number > newest || number % 2 != 0) ++shared.strange;
    }
}

class Soak {
public:
    Soak(const Arguments& arguments, otvet::LiveEngine& live, Shared& shared)
        : arguments_(arguments), live_(live), shared_(shared), base_(base(arguments.pack)) {}

    /// Reloads evenly over the time; false when one ended as it should not.
    void run() {
        const Clock::time_point begin = Clock::now();
        for (int i = 1; i <= arguments_.reloads; ++i) {
            reload(i);
            if (i == arguments_.reloads / 4) warm_ = resident();
            std::this_thread::sleep_until(begin + std::chrono::seconds(arguments_.seconds) * i / arguments_.reloads);
        }
        end_ = resident();
    }

    int wrong = 0;   ///< reloads that ended as they should not
    int slowest = 0; ///< milliseconds

    [[nodiscard]] long growth() const noexcept { return end_ - warm_; }
    [[nodiscard]] long warm() const noexcept { return warm_; }
    [[nodiscard]] int unfreed() const {
        int out = 0;
        for (const auto& engine : retired_) out += engine.expired() ? 0 : 1;
        return out;
    }

private:
    void reload(int number) {
        const bool good = number % 2 == 0;
        if (good) {
            retired_.push_back(live_.engine());
            shared_.begun = number;
        }
        const otvet::ReloadReport report = live_.reload(good ? pack(base_, number) : bad_pack(base_, number));
        if (good) shared_.settled = number;
        wrong += report.outcome == (good ? otvet::ReloadOutcome::kSwapped : otvet::ReloadOutcome::kRefused) ? 0 : 1;
        slowest = std::max(slowest, static_cast<int>(report.duration.count() / 1000));
    }

    const Arguments& arguments_;
    otvet::LiveEngine& live_;
    Shared& shared_;
    const std::vector<otvet::PackFile> base_;
    std::vector<std::weak_ptr<const otvet::Engine>> retired_;
    long warm_ = 0, end_ = 0;
};

int run(const Arguments& arguments) {
    otvet::LiveOptions options;
    options.load.dictionary = arguments.dictionary;
    const auto counter = std::make_shared<Counter>();
    options.observer = counter;
    auto opened = otvet::LiveEngine::open(pack(base(arguments.pack), 0), options);
    for (const otvet::Diagnostic& d : opened.diagnostics()) {
        if (d.severity == otvet::Severity::kError) std::cerr << otvet::to_string(d) << '\n';
    }
    if (!opened) return 3;
    Shared shared;
    std::thread first([&] { talk(*opened, shared); }), second([&] { talk(*opened, shared); });
    Soak soak(arguments, *opened, shared);
    soak.run();
    shared.end = true;
    first.join();
    second.join();

    const otvet::LiveState state = opened->state();
    const long allowed = soak.warm() / 20 + 2048;  // KiB: 5 % and what malloc keeps in its arenas
    std::cout << "replies " << shared.replies << ", torn " << shared.torn << ", of a pack that was not live " << shared.strange
              << ", seen by the observer " << counter->replies << "\nreloads " << arguments.reloads << ": swapped "
              << state.swapped << ", refused " << state.refused << ", not as they should " << soak.wrong << ", slowest "
              << soak.slowest << " ms\npacks not freed " << soak.unfreed() << ", memory " << soak.warm() << " KiB, growth "
              << soak.growth() << " KiB (allowed " << allowed << ")\n";
    const bool sanitized = std::getenv("OTVET_SOAK_NO_MEMORY") != nullptr;  // shadow memory is no measure
    return shared.replies > 1000 && shared.torn == 0 && shared.strange == 0 && counter->replies == shared.replies &&
                   soak.wrong == 0 && soak.unfreed() == 0 && (sanitized || soak.growth() <= allowed) &&
                   state.swapped + state.refused == static_cast<unsigned>(arguments.reloads)
               ? 0
               : 1;
}

}  // namespace

int main(int argc, char** argv) {
    Arguments arguments;
    for (int i = 1; i + 1 < argc; i += 2) {
        const std::string_view name = argv[i];
        if (name == "--dictionary") arguments.dictionary = argv[i + 1];
        else if (name == "--pack") arguments.pack = argv[i + 1];
        else if (name == "--seconds") arguments.seconds = std::atoi(argv[i + 1]);
        else if (name == "--reloads") arguments.reloads = std::atoi(argv[i + 1]);
        else return 2;
    }
    if (arguments.dictionary.empty() || arguments.seconds <= 0 || arguments.reloads < 8) return 2;
    return run(arguments);
}
