// SPDX-License-Identifier: MIT
// Loading: generated packs from memory, the shipped pack from its folder.
#include <benchmark/benchmark.h>

#include "generated_pack.hpp"

namespace {

void BM_LoadGenerated(benchmark::State& state) {
    const auto pack = otvet::bench::generate_pack(static_cast<std::size_t>(state.range(0)));
    for (auto _ : state) benchmark::DoNotOptimize(otvet::Engine::load(pack.files));
}
BENCHMARK(BM_LoadGenerated)->Arg(100)->Arg(1'000)->Arg(10'000)->Unit(benchmark::kMillisecond);

void BM_LoadRussianPack(benchmark::State& state) {
    for (auto _ : state) benchmark::DoNotOptimize(otvet::Engine::load(OTVET_SOURCE_DIR "/intents/ru"));
}
BENCHMARK(BM_LoadRussianPack)->Unit(benchmark::kMillisecond);

}  // namespace
