// SPDX-License-Identifier: MIT
// Tests run again and again: only what has changed is run, and the report is the same as if all were.
#include <atomic>

#include "catch.hpp"
#include "otvet/testing.hpp"

using namespace otvet;
using namespace otvet::testing;

namespace {

/// An engine that counts how often its one answer was said.
struct Counting {
    std::shared_ptr<std::atomic<int>> replies = std::make_shared<std::atomic<int>>(0);
    std::optional<Engine> engine;

    Counting() {
        LoadOptions options;
        options.dictionary = OTVET_DICTIONARY_FILE;
        options.host_values = [count = replies](std::string_view) -> std::optional<std::string> {
            ++*count;
            return std::nullopt;
        };
        const LoadResult loaded = Engine::load(
            {{"pack.yaml", "name: Проба\nlanguage: ru\nformat: 1\nfallback: Не понял.\nescalation:\n  text: Зову.\n"},
             {"a.yaml",
              "intents:\n  a.one:\n    title: Раз\n    phrases: [первый]\n    answers: ['{host.x | Раз.}']\n    examples: первый\n"
              "  b.two:\n    title: Два\n    phrases: [второй]\n    answers: ['{host.y | Два.}']\n    examples: второй\n"}},
            options);
        REQUIRE(loaded);
        engine = *loaded;
    }
    int taken() { return replies->exchange(0); }
};

std::string told(const Report& report) { return render(report, Format::kJson); }

const PackFile kGood{"a.test.yaml", "expect:\n  a.one: первый\n"}, kBad{"b.test.yaml", "expect:\n  b.two: первый\n"},
    kMended{"b.test.yaml", "expect:\n  b.two: [второй, вторая]\n"}, kBroken{"b.test.yaml", "expect: 1\n"};

}  // namespace

TEST_CASE("only files whose bytes have changed are run again, and the report is the same") {
    Counting counting;
    const Engine& engine = *counting.engine;
    TestOptions options;
    options.examples = true;
    TestRun run;
    CHECK(told(run.run(engine, {kGood, kBad}, options)) == told(run_tests(engine, {kGood, kBad}, options)));
    CHECK(counting.taken() == 8);  // four cases, twice
    CHECK(run.run(engine, {kGood, kBad}, options).count(Status::kFailed) == 1);
    CHECK(counting.taken() == 0);
    const Report mended = run.run(engine, {kGood, kMended}, options);
    CHECK(counting.taken() == 2);
    CHECK(mended.passed());
    CHECK(mended.confusions.empty());
    CHECK(told(mended) == told(run_tests(engine, {kGood, kMended}, options)));
    counting.taken();
    CHECK_FALSE(run.run(engine, {kGood, kBroken}, options).passed());
    CHECK(counting.taken() == 0);
    CHECK(run.run(engine, {kMended}, options).cases.size() == 4);
    CHECK(counting.taken() == 2);
}

TEST_CASE("another engine or filter begins anew, without the examples they are left out") {
    Counting counting, other;
    TestOptions options;
    options.examples = true;
    TestRun run;
    static_cast<void>(run.run(*counting.engine, {kGood}, options));
    static_cast<void>(run.run(*other.engine, {kGood}, options));
    CHECK(other.taken() == 3);
    CHECK(run.run(Engine(*other.engine), {kGood}, options).cases.size() == 3);
    CHECK(other.taken() == 0);
    options.filter = "b.two";
    CHECK(run.run(*other.engine, {kGood}, options).cases.size() == 1);
    CHECK(other.taken() == 1);
    options.examples = false;
    CHECK(run.run(*other.engine, {kGood}, options).cases.empty());
}

TEST_CASE("confusions as a table for spreadsheets") {
    Report report;
    report.confusions = {{"a.one", "CLARIFY a.one, b.two", 2}, {"b.two", "say \"x\"", 1}};
    CHECK(confusions_csv(report) ==
          "expected,got,count\na.one,\"CLARIFY a.one, b.two\",2\nb.two,\"say \"\"x\"\"\",1\n");
    CHECK(confusions_csv({}) == "expected,got,count\n");
}
