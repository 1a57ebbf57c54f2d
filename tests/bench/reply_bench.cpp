// SPDX-License-Identifier: MIT
// Whole replies, from bytes to Reply, against generated packs of growing size and the shipped Russian pack. Each message
// is used once a round, and there are more messages than any cache of an engine would hold warm.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <map>
#include <memory>

#include "generated_pack.hpp"

namespace {

using otvet::bench::GeneratedPack;

struct Loaded {
    GeneratedPack pack;
    std::unique_ptr<otvet::Engine> engine;
    std::vector<std::string> messages;
};

const Loaded& generated(std::size_t intents) {
    static std::map<std::size_t, Loaded> cache;
    Loaded& loaded = cache[intents];
    if (!loaded.engine) {
        loaded.pack = otvet::bench::generate_pack(intents);
        const auto result = otvet::Engine::load(loaded.pack.files);
        if (!result) {
            for (const auto& d : result.diagnostics()) fprintf(stderr, "%s\n", otvet::to_string(d).c_str());
            std::exit(3);
        }
        loaded.engine = std::make_unique<otvet::Engine>(*result);
        loaded.messages = otvet::bench::generate_messages(loaded.pack, 20'000);
    }
    return loaded;
}

void report_quantiles(benchmark::State& state, std::vector<double>& nanoseconds) {
    if (nanoseconds.empty()) return;
    std::sort(nanoseconds.begin(), nanoseconds.end());
    state.counters["median_us"] = nanoseconds[nanoseconds.size() / 2] / 1000;
    state.counters["p99_us"] = nanoseconds[nanoseconds.size() * 99 / 100] / 1000;
}

void run(benchmark::State& state, const otvet::Engine& engine, const std::vector<std::string>& messages) {
    std::vector<double> times;
    times.reserve(1 << 20);
    std::size_t next = 0;
    for (auto _ : state) {
        otvet::Conversation talk;
        const auto begin = std::chrono::steady_clock::now();
        benchmark::DoNotOptimize(engine.reply({.text = messages[next]}, talk));
        const auto end = std::chrono::steady_clock::now();
        if (times.size() < times.capacity()) times.push_back(std::chrono::duration<double, std::nano>(end - begin).count());
        if (++next == messages.size()) next = 0;
    }
    report_quantiles(state, times);
}

void BM_Reply(benchmark::State& state) {
    const Loaded& loaded = generated(static_cast<std::size_t>(state.range(0)));
    run(state, *loaded.engine, loaded.messages);
}
BENCHMARK(BM_Reply)->Arg(100)->Arg(1'000)->Arg(10'000)->Arg(100'000)->Unit(benchmark::kMicrosecond);

/// The shipped pack over its own counter-examples and examples: real words, endings and typos.
void BM_ReplyRussianPack(benchmark::State& state) {
    static const auto loaded = otvet::Engine::load(OTVET_SOURCE_DIR "/intents/ru");
    if (!loaded) {
        state.SkipWithError("intents/ru does not load");
        return;
    }
    const std::vector<std::string> messages = {
        "где мой заказ", "как вернуть товар, если не подошёл размер?", "не приходит код из смс уже полчаса",
        "када приедит мой заказ", "ghjvjrjl yt hf,jnftn", "gde zakaz", "хочу поменять адрес доставки на другой",
        "деньги списали два раза, верните пожалуйста!", "здравствуйте, подскажите, сколько стоит доставка в казань",
        "оператор", "какая завтра погода в питере", "приложение вылетает при оплате картой, что делать"};
    run(state, *loaded, messages);
}
BENCHMARK(BM_ReplyRussianPack)->Unit(benchmark::kMicrosecond);

void BM_ReplyTwoThreads(benchmark::State& state) {
    const Loaded& loaded = generated(1'000);
    std::size_t next = static_cast<std::size_t>(state.thread_index()) * 10'007;
    for (auto _ : state) {
        otvet::Conversation talk;
        benchmark::DoNotOptimize(loaded.engine->reply({.text = loaded.messages[next++ % loaded.messages.size()]}, talk));
    }
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK(BM_ReplyTwoThreads)->Threads(1)->Threads(2)->UseRealTime();

/// 4,096 code points of the pack's own words.
void BM_WorstMessage(benchmark::State& state) {
    const Loaded& loaded = generated(1'000);
    std::string text;
    for (std::size_t i = 0; text.size() < 7'900; ++i) text += loaded.messages[i] + " ";
    for (auto _ : state) {
        otvet::Conversation talk;
        benchmark::DoNotOptimize(loaded.engine->reply({.text = text}, talk));
    }
}
BENCHMARK(BM_WorstMessage)->Unit(benchmark::kMicrosecond);

}  // namespace
