// SPDX-License-Identifier: MIT
#include "tables.hpp"

#include <algorithm>
#include <cstdio>
#include <optional>
#include <string>

#include "baselines.hpp"
#include "measure.hpp"
#include "our_figures.hpp"

namespace otvet::bench {
namespace {

constexpr unsigned kSeconds = 300;             ///< the longest that one size may take
constexpr double kBaselineMicroseconds = 4e6;  ///< of matching, for each baseline and size
constexpr std::size_t kBaselineMessages = 3'000, kLeastMessages = 20, kCheckedMessages = 10;
constexpr std::size_t kBiggestBaseline = 10'000;  ///< intents
constexpr double kWrong = -1, kNoCompile = -2;

using Make = std::unique_ptr<Baseline> (*)(const std::vector<Template>&);
struct Rival {
    const char* name;
    Make make;
};
constexpr Rival kRivals[] = {{"one RE2 after another", one_after_another},
                             {"`RE2::Set`", re2_set},
                             {"`FilteredRE2` + Aho-Corasick", filtered_re2}};

/// The median over messages that were never seen before, or kWrong or kNoCompile.
std::vector<double> measure_rival(Make make, std::size_t intents) {
    const GeneratedPack pack = generate_pack(intents);
    std::vector<std::string> texts;
    for (const std::string& m : generate_messages(pack, kBaselineMessages)) texts.push_back(canonical(m));
    const std::unique_ptr<Baseline> rival = make(pack.templates);
    if (!rival) return {kNoCompile};
    std::vector<double> times;
    double all = 0;
    std::vector<int> found;
    for (std::size_t i = 0; i < texts.size() && (all < kBaselineMicroseconds || i < kLeastMessages); ++i) {
        found.clear();
        times.push_back(microseconds([&] { rival->find(texts[i], found); }));
        all += times.back();
        std::sort(found.begin(), found.end());
        if (i < kCheckedMessages && found != plain_search(pack.templates, texts[i], true)) return {kWrong};
    }
    return {quantile(times, 50)};
}

struct Column {
    std::size_t intents = 0;
    std::optional<Ours> ours;
};

Column measure_column(std::size_t intents) {
    const auto found = in_child([&] { return measure_generated(intents); }, kSeconds);
    Column out{intents, std::nullopt};
    if (!found || found->size() != kOurFields) return out;
    const auto& f = *found;
    out.ours = Ours{f[0], f[1], f[2], f[3], f[4], f[5], f[6], f[7]};
    return out;
}

template <class Cell>
void row(const std::string& head, const std::vector<Column>& columns, Cell&& cell) {
    std::vector<std::string> cells;
    for (const Column& c : columns) cells.push_back(c.ours ? cell(*c.ours) : "–");
    print_row(head, cells);
}

void print_head(const std::string& first, const std::vector<Column>& columns) {
    std::vector<std::string> cells, rule;
    for (const Column& c : columns) cells.push_back(std::to_string(c.intents)), rule.emplace_back("---");
    std::puts("");
    print_row(first, cells);
    print_row("---", rule);
}

bool print_ours(const std::vector<Column>& columns) {
    print_head("intents × 10 phrases", columns);
    row("`reply()`, median", columns, [](const Ours& o) { return as_time(o.median); });
    row("… 99th percentile", columns, [](const Ours& o) { return as_time(o.p99); });
    row("… 99th percentile : median", columns, [](const Ours& o) { return as_ratio(o.p99 / o.median); });
    row("the longest legal message (4,096 code points)", columns, [](const Ours& o) { return as_time(o.longest); });
    row("load from YAML, CPU", columns, [](const Ours& o) { return as_time(o.yaml_ms * 1e3); });
    row("… memory", columns, [](const Ours& o) { return as_megabytes(o.memory_mb); });
    row("load compiled, CPU", columns, [](const Ours& o) { return as_time(o.image_ms * 1e3); });
    row("compiled file", columns, [](const Ours& o) { return as_megabytes(o.image_mb); });
    row("finds what a plain search finds", columns,
        [](const Ours& o) { return std::string(o.right == 1 ? "yes" : "NO"); });
    const auto right = [](const Column& c) { return c.ours && c.ours->right == 1; };
    if (columns.size() > 1 && columns.front().ours && columns.back().ours) {
        std::printf("\nGrowth of the median from %zu to %zu intents: %s.\n", columns.front().intents,
                    columns.back().intents,
                    as_ratio(columns.back().ours->median / columns.front().ours->median).c_str());
    }
    return std::all_of(columns.begin(), columns.end(), right);
}

bool print_rivals(std::vector<Column> columns) {
    std::erase_if(columns, [](const Column& c) { return c.intents > kBiggestBaseline; });
    print_head("fresh messages, median (against `reply()`)", columns);
    bool right = true;
    for (const Rival& rival : kRivals) {
        std::vector<std::string> cells;
        for (const Column& c : columns) {
            const auto found = in_child([&] { return measure_rival(rival.make, c.intents); }, kSeconds);
            const double time = found && !found->empty() ? found->front() : kNoCompile;
            right &= time != kWrong;
            if (time == kWrong)
                cells.emplace_back("FINDS OTHERS");
            else if (time == kNoCompile)
                cells.emplace_back("does not compile");
            else
                cells.push_back(as_time(time) + (c.ours ? " (" + as_ratio(time / c.ours->median) + ")" : ""));
        }
        print_row(rival.name, cells);
    }
    return right;
}

bool print_russian() {
    const auto found = in_child(measure_russian, kSeconds);
    if (!found || found->size() != kOurFields) return false;
    const auto& f = *found;
    std::printf(
        "\n`intents/ru`, its own %.0f examples: median %s, 99th percentile %s; load from YAML %s of wall time and %s "
        "of "
        "CPU, %s; compiled %s, %s.\n",
        f[7], as_time(f[0]).c_str(), as_time(f[1]).c_str(), as_time(f[2]).c_str(), as_time(f[3] * 1e3).c_str(),
        as_megabytes(f[4]).c_str(), as_time(f[5] * 1e3).c_str(), as_megabytes(f[6]).c_str());
    return true;
}

}  // namespace

bool print_tables(const TableOptions& options) {
    std::vector<Column> columns;
    for (const std::size_t intents : options.sizes) columns.push_back(measure_column(intents));
    bool right = print_ours(columns);
    if (const auto threads = in_child([] { return measure_threads(1'000); }, kSeconds);
        threads && threads->size() == 2) {
        std::printf("\nTwo threads against one, 1,000 intents: %s (best pair of runs %s).\n",
                    as_ratio((*threads)[0]).c_str(), as_ratio((*threads)[1]).c_str());
    }
    if (options.baselines) right &= print_rivals(columns);
    if (options.russian) right &= print_russian();
    return right;
}

}  // namespace otvet::bench
