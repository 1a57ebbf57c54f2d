// SPDX-License-Identifier: MIT
// One engine, several threads: nothing shared is written for a reply, so two threads should do twice the work. Compare
// items_per_second of threads:1 and threads:2 on a machine that has nothing else to do.
#include <benchmark/benchmark.h>

#include <memory>

#include "otvet/live.hpp"

namespace {

using otvet::LiveEngine;

constexpr const char* kMessages[] = {"где мой заказ", "хочу вернуть товар и деньги", "как отменить атправку посылки",
                                     "не приходит код из смс уже второй день", "сколько стоит доставка в другой город"};

struct Nothing : otvet::Observer {};

LiveEngine open(bool observed) {
    otvet::LiveOptions options;
    options.load.dictionary = OTVET_DICTIONARY_FILE;
    options.verify_examples = false;
    if (observed) options.observer = std::make_shared<Nothing>();
    return *LiveEngine::open(std::string(OTVET_SOURCE_DIR "/intents/ru"), options);
}

const LiveEngine& live() {
    static const LiveEngine out = open(false);
    return out;
}

const LiveEngine& observed() {
    static const LiveEngine out = open(true);
    return out;
}

template <class Ask>
void talk(benchmark::State& state, const Ask& ask) {
    std::size_t i = static_cast<std::size_t>(state.thread_index());
    for (auto _ : state) {
        otvet::Conversation talk;
        benchmark::DoNotOptimize(ask({.text = kMessages[i++ % std::size(kMessages)]}, talk));
    }
    state.SetItemsProcessed(state.iterations());
}

void BM_ThreadsEngine(benchmark::State& state) {
    const std::shared_ptr<const otvet::Engine> engine = live().engine();
    talk(state, [&](const otvet::Message& m, otvet::Conversation& t) { return engine->reply(m, t); });
}
BENCHMARK(BM_ThreadsEngine)->ThreadRange(1, 4)->UseRealTime();

void BM_ThreadsLive(benchmark::State& state) {
    const LiveEngine& engine = live();
    talk(state, [&](const otvet::Message& m, otvet::Conversation& t) { return engine.reply(m, t); });
}
BENCHMARK(BM_ThreadsLive)->ThreadRange(1, 4)->UseRealTime();

void BM_ThreadsObserved(benchmark::State& state) {
    const LiveEngine& engine = observed();
    talk(state, [&](const otvet::Message& m, otvet::Conversation& t) { return engine.reply(m, t); });
}
BENCHMARK(BM_ThreadsObserved)->ThreadRange(1, 2)->UseRealTime();

/// The price of finding the live pack alone.
void BM_ThreadsFindLive(benchmark::State& state) {
    const LiveEngine& engine = live();
    for (auto _ : state) benchmark::DoNotOptimize(engine.engine());
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK(BM_ThreadsFindLive)->ThreadRange(1, 4)->UseRealTime();

}  // namespace
