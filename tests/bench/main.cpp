// SPDX-License-Identifier: MIT
// otvet_bench: the tables of docs/performance.md, or with --benchmark_… the small benchmarks.
#include <benchmark/benchmark.h>

#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "tables.hpp"

namespace {

constexpr const char* kHelp =
    "otvet_bench [--no-baselines] [--no-russian] [INTENTS ...]   tables (100 1000 10000 100000 intents)\n"
    "otvet_bench --benchmark_filter=REGEX [...]                  small benchmarks of threads\n";

bool asks_small(int argc, char** argv) {
    for (int i = 1; i < argc; ++i) {
        if (std::string_view(argv[i]).starts_with("--benchmark_")) return true;
    }
    return false;
}

int run_small(int argc, char** argv) {
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 2;
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    if (asks_small(argc, argv)) return run_small(argc, argv);
    otvet::bench::TableOptions options;
    std::vector<std::size_t> sizes;
    for (int i = 1; i < argc; ++i) {
        const std::string_view arg = argv[i];
        if (arg == "--no-baselines")
            options.baselines = false;
        else if (arg == "--no-russian")
            options.russian = false;
        else if (const auto size = std::strtoul(argv[i], nullptr, 10); size > 0)
            sizes.push_back(size);
        else
            return std::fputs(kHelp, stderr), 2;
    }
    if (!sizes.empty()) options.sizes = sizes;
    return otvet::bench::print_tables(options) ? 0 : 1;
}
