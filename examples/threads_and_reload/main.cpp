// SPDX-License-Identifier: MIT
// threads_and_reload PACK DICTIONARY: two threads talk while packs are replaced, a bad one among them; then the page of
// metrics. Ends with 0 when every reply came and the bad pack was refused.
#include <iostream>
#include <sstream>
#include <thread>
#include <vector>

#include "metrics.hpp"

namespace {

constexpr int kThreads = 2;
constexpr int kMessages = 500;
constexpr const char* kTexts[] = {"где мой заказ", "как вернуть товар", "тайное слово клиента", "позовите оператора"};

/// What a customer must never find on a page of metrics.
bool leaks(const std::string& page) {
    for (const char* text : kTexts) {
        if (page.find(text) != std::string::npos) return true;
    }
    return false;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 3) return 2;
    const auto metrics = std::make_shared<Metrics>();
    otvet::LiveOptions options;
    options.load.dictionary = argv[2];
    options.observer = metrics;
    options.watch = std::chrono::seconds(2);  // an author's change in the folder goes live by itself
    auto opened = otvet::LiveEngine::open(std::string(argv[1]), options);
    for (const otvet::Diagnostic& d : opened.diagnostics()) std::cerr << otvet::to_string(d) << '\n';
    if (!opened) return 1;
    otvet::LiveEngine& live = *opened;

    std::atomic<int> replies{0};
    std::vector<std::thread> threads;
    for (int t = 0; t < kThreads; ++t) {
        threads.emplace_back([&] {
            for (int i = 0; i < kMessages; ++i) {
                otvet::Conversation talk;  // a talk a customer; an engine for all
                replies += live.reply({.text = kTexts[i % 4]}, talk).text.empty() ? 0 : 1;
            }
        });
    }
    const auto unchanged = live.reload();
    const auto refused = live.reload({{"pack.yaml", "name: [broken\n"}});
    for (std::thread& thread : threads) thread.join();
    std::cerr << "refused, as it must be: " << live.state().last_error << '\n';

    std::ostringstream page;
    metrics->print(page, live.state());
    std::cout << page.str();
    return replies == kThreads * kMessages && unchanged.outcome == otvet::ReloadOutcome::kUnchanged &&
                   refused.outcome == otvet::ReloadOutcome::kRefused && !leaks(page.str())
               ? 0
               : 1;
}
