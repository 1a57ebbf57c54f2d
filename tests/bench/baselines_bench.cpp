// SPDX-License-Identifier: MIT
// What others would do with the same phrases: one RE2 after another, RE2::Set and FilteredRE2. Over text that is
// normalized already (lower case, single spaces), which flatters them. Before timing, the phrases that each finds are
// compared with a plain search, so that nobody wins by matching less.
#include <benchmark/benchmark.h>
#include <re2/filtered_re2.h>
#include <re2/re2.h>
#include <re2/set.h>

#include <algorithm>
#include <map>
#include <memory>
#include <unordered_map>

#include "generated_pack.hpp"

namespace {

using otvet::bench::GeneratedPack;
using otvet::bench::Template;

/// All orders of the words, each as « a .* b »: what an unordered phrase is to RE2.
std::string expression(const Template& t) {
    std::vector<std::string> words = t.words;
    std::sort(words.begin(), words.end());
    std::string out;
    do {
        std::string one;
        for (const std::string& w : words) one += (one.empty() ? "" : ".*") + (" " + w + " ");
        out += (out.empty() ? "" : "|") + one;
    } while (std::next_permutation(words.begin(), words.end()));
    return out;
}

/// « слово  слово »: doubled spaces, so that neighbours do not share one.
std::string canonical(const std::string& message) {
    std::string out = " ";
    for (const char c : message) {
        if (c == '?') continue;
        out += c == ' ' ? std::string("  ") : std::string(1, c);
    }
    return out + " ";
}

std::vector<int> plain_search(const GeneratedPack& pack, const std::string& text) {
    std::vector<int> found;
    for (std::size_t i = 0; i < pack.templates.size(); ++i) {
        const auto& words = pack.templates[i].words;
        const bool all = std::all_of(words.begin(), words.end(),
                                     [&](const std::string& w) { return text.find(" " + w + " ") != std::string::npos; });
        if (all) found.push_back(static_cast<int>(i));
    }
    return found;
}

struct Case {
    GeneratedPack pack;
    std::vector<std::string> messages;
};

const Case& the_case(std::size_t intents) {
    static std::map<std::size_t, Case> cache;
    Case& c = cache[intents];
    if (c.messages.empty()) {
        c.pack = otvet::bench::generate_pack(intents);
        for (const std::string& m : otvet::bench::generate_messages(c.pack, 20'000)) c.messages.push_back(canonical(m));
    }
    return c;
}

template <class Find>
void measure(benchmark::State& state, const Case& c, Find&& find) {
    for (std::size_t i = 0; i < 50; ++i) {
        std::vector<int> got = find(c.messages[i]);
        std::sort(got.begin(), got.end());
        if (got != plain_search(c.pack, c.messages[i])) {
            state.SkipWithError("finds other phrases than a plain search");
            return;
        }
    }
    std::size_t next = 50;
    for (auto _ : state) {
        benchmark::DoNotOptimize(find(c.messages[next]));
        if (++next == c.messages.size()) next = 0;
    }
}

void BM_OneRe2AfterAnother(benchmark::State& state) {
    const Case& c = the_case(static_cast<std::size_t>(state.range(0)));
    std::vector<std::unique_ptr<RE2>> all;
    for (const Template& t : c.pack.templates) all.push_back(std::make_unique<RE2>(expression(t), RE2::Quiet));
    measure(state, c, [&](const std::string& text) {
        std::vector<int> found;
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (RE2::PartialMatch(text, *all[i])) found.push_back(static_cast<int>(i));
        }
        return found;
    });
}
BENCHMARK(BM_OneRe2AfterAnother)->Arg(100)->Arg(1'000)->Unit(benchmark::kMicrosecond);

void BM_Re2Set(benchmark::State& state) {
    const Case& c = the_case(static_cast<std::size_t>(state.range(0)));
    RE2::Options options(RE2::Quiet);
    options.set_max_mem(1ll << 30);
    RE2::Set set(options, RE2::UNANCHORED);
    for (const Template& t : c.pack.templates) set.Add(expression(t), nullptr);
    if (!set.Compile()) {
        state.SkipWithError("does not compile");
        return;
    }
    measure(state, c, [&](const std::string& text) {
        std::vector<int> found;
        set.Match(text, &found);
        return found;
    });
}
BENCHMARK(BM_Re2Set)->Arg(100)->Arg(1'000)->Unit(benchmark::kMicrosecond);

/// The words of a text that are atoms of the filter. Every atom here is « слово »: FilteredRE2 must be told of all atoms
/// that occur, and lower-cases them itself, so an atom of another shape would be missed and matches with it.
class AtomFinder {
public:
    explicit AtomFinder(const std::vector<std::string>& atoms) {
        for (std::size_t i = 0; i < atoms.size(); ++i) {
            whole_words_ = whole_words_ && atoms[i].size() > 2 && atoms[i].front() == ' ' && atoms[i].back() == ' ' &&
                           atoms[i].find(' ', 1) == atoms[i].size() - 1;
            numbers_.emplace(atoms[i], static_cast<int>(i));
        }
    }
    [[nodiscard]] bool whole_words() const { return whole_words_; }
    void find(const std::string& text, std::vector<int>& out) {
        out.clear();
        for (std::size_t begin = 0; begin + 1 < text.size();) {
            const std::size_t end = text.find(' ', begin + 1);
            if (end == std::string::npos) break;
            key_.assign(text, begin, end + 1 - begin);
            if (const auto it = numbers_.find(key_); it != numbers_.end()) out.push_back(it->second);
            begin = end + 1;
        }
        std::sort(out.begin(), out.end());
        out.erase(std::unique(out.begin(), out.end()), out.end());
    }

private:
    std::unordered_map<std::string, int> numbers_;
    std::string key_;
    bool whole_words_ = true;
};

void BM_FilteredRe2(benchmark::State& state) {
    const Case& c = the_case(static_cast<std::size_t>(state.range(0)));
    re2::FilteredRE2 filtered(3);  // bytes: « и » is an atom too
    for (const Template& t : c.pack.templates) {
        int id = 0;
        filtered.Add(expression(t), RE2::Quiet, &id);
    }
    std::vector<std::string> atoms;
    filtered.Compile(&atoms);
    AtomFinder finder(atoms);
    if (!finder.whole_words()) {
        state.SkipWithError("an atom is no whole word");
        return;
    }
    std::vector<int> seen;
    measure(state, c, [&](const std::string& text) {
        std::vector<int> found;
        finder.find(text, seen);
        filtered.AllMatches(text, seen, &found);
        return found;
    });
}
BENCHMARK(BM_FilteredRe2)->Arg(100)->Arg(1'000)->Unit(benchmark::kMicrosecond);

}  // namespace
