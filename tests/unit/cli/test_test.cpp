// SPDX-License-Identifier: MIT
// otvet test and otvet init.
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <thread>

#include "catch.hpp"
#include "unit/cli/command.hpp"

using namespace otvet::testing;

namespace {

bool has(const std::string& text, const std::string& piece) { return text.find(piece) != std::string::npos; }

}  // namespace

TEST_CASE("the pack that init makes is clean, passes its tests and is never overwritten") {
    const TemporaryFolder folder;
    const std::string pack = folder / "new pack";
    CHECK(run({{"init", pack}}).code == 0);
    CHECK(run({{"check", pack}}).code == 0);
    const Result tested = run({{"test", pack}});
    CHECK(tested.code == 0);
    CHECK(has(tested.out, "passed: 11, failed: 0"));
    CHECK(has(read_file(pack + "/pack.yaml"), "# yaml-language-server: $schema=schema/pack.schema.json\n"));
    CHECK(read_file(pack + "/schema/pack.schema.json") == run({{"schema"}}).out);
    CHECK(read_file(pack + "/schema/test.schema.json") == run({{"schema", "--tests"}}).out);
    CHECK(has(read_file(pack + "/hooks/pre-commit"), "otvet check . && otvet test ."));
    write_file(pack + "/pack.yaml", "changed");
    CHECK(run({{"init", pack}}).code == 2);
    CHECK(read_file(pack + "/pack.yaml") == "changed");
    CHECK(run({{"init", pack + "/pack.yaml"}}).code == 2);
    CHECK(run({{"init", "/proc/nowhere"}}).code == 3);
}

TEST_CASE("otvet test: exit codes, formats, files") {
    const TemporaryFolder folder;
    write_file(folder / "good.test.yaml", "expect:\n  order.status: где заказ\n");
    write_file(folder / "deep/bad.test.yaml", "expect:\n  order.status: отменить заказ\n");
    write_file(folder / "wrong.test.yaml", "expect:\n  order.nope: где заказ\n");
    const auto code = [&](std::vector<std::string> more) {
        std::vector<std::string> arguments = {"test", small_pack()};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return run({arguments}).code;
    };
    CHECK(code({}) == 0);  // the examples of the pack
    CHECK(code({"--no-examples"}) == 4);
    CHECK(code({folder / "good.test.yaml"}) == 0);
    CHECK(code({folder / "good.test.yaml", "--filter", "nothing"}) == 4);
    CHECK(code({folder / "deep"}) == 1);
    CHECK(code({folder / "wrong.test.yaml"}) == 3);
    CHECK(code({folder / "missing.test.yaml"}) == 3);
    CHECK(code({folder.path()}) == 3);
    for (const char* format : {"text", "tap", "junit", "json"}) CHECK(code({folder / "deep", "--format", format}) == 1);
    CHECK(code({folder / "deep", "--format", "xml"}) == 2);
    const Result json = run({{"test", small_pack(), folder / "deep", "--json"}});
    const auto report = nlohmann::json::parse(json.out);
    CHECK(report["failed"] == 1);
    CHECK(report["cases"][0]["failures"][0]["got"] == "order.cancel");
}

TEST_CASE("a compiled pack is tested by its examples, or by the files that are named") {
    const TemporaryFolder folder;
    const std::string compiled = folder / "pack.otvp";
    REQUIRE(run({{"compile", small_pack(), "-o", compiled}}).code == 0);
    const Result of_folder = run({{"test", small_pack(), "--json"}}), of_file = run({{"test", compiled, "--json"}});
    CHECK(of_file.code == 0);
    CHECK(of_file.out == of_folder.out);
    const std::string bad = OTVET_SOURCE_DIR "/tests/golden/harness/bad";
    const Result named = run({{"test", compiled, bad}});
    CHECK(named.code == 1);
    CHECK(named.out == run({{"test", small_pack(), bad}}).out);
    CHECK(run({{"test", compiled, "--no-examples"}}).code == 4);
    const Result report = run({{"report", compiled, "-o", folder / "page.html"}});
    CHECK(report.code == 0);
    CHECK(has(read_file(folder / "page.html"), "order.status"));
}

TEST_CASE("an empty name is a wrong call, told in the language of the caller") {
    for (const std::vector<std::string>& call :
         {std::vector<std::string>{"compile", small_pack(), "-o", ""}, {"compile", "", "-o", "x"}, {"init", ""}, {"check", ""}}) {
        Call one{call};
        const Result english = run(one);
        CHECK(english.code == 2);
        CHECK(has(english.err, "the name is empty"));
        one.environment = {"LC_ALL=ru_RU.UTF-8"};
        CHECK(has(run(one).err, "имя пустое"));
    }
}

TEST_CASE("otvet report: exit status") {
    const TemporaryFolder folder;
    const std::string pack = folder / "pack", page = folder / "page.html";
    REQUIRE(run({{"init", pack}}).code == 0);
    const auto code = [&] { return run({{"report", pack, "-o", page}}).code; };
    CHECK(code() == 0);
    write_file(pack + "/tests/more.test.yaml", "expect:\n  order.status: отменить заказ\n");
    CHECK(code() == 1);
    write_file(pack + "/tests/more.test.yaml", "expect:\n  order.nope: отменить заказ\n");
    CHECK(code() == 3);
    CHECK(run({{"report", pack, "-o", folder / "no/such/folder"}}).code == 3);
    CHECK(run({{"report", pack, "-o", page, "--log", folder / "nothing"}}).code == 3);
    CHECK(run({{"report", folder / "nothing", "-o", page}}).code == 3);
}

TEST_CASE("coverage: what it counts, and the least that is asked") {
    const TemporaryFolder folder;
    write_file(folder / "a.test.yaml", "expect:\n  order.status: где заказ\n");
    const auto test = [&](std::vector<std::string> more) {
        std::vector<std::string> arguments = {"test", small_pack(), folder / "a.test.yaml"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return run({arguments});
    };
    const auto coverage = nlohmann::json::parse(test({"--json"}).out)["coverage"];
    CHECK(coverage["intents"]["covered"] == 1);
    CHECK(coverage["intents"]["total"] == 4);
    CHECK(coverage["phrases"]["covered"] == 1);
    CHECK(coverage["phrases"]["total"] == 5);
    CHECK(coverage["answers"]["covered"] == 1);
    CHECK(coverage["options"]["covered"] == 1);
    CHECK(coverage["options"]["total"] == 1);
    CHECK(coverage["phrases"]["missing"].size() == 4);
    CHECK(test({"--min-coverage", "options=100", "--min-coverage", "intents=25"}).code == 0);
    const Result low = test({"--min-coverage", "26"});
    CHECK(low.code == 1);
    CHECK(has(low.err, "coverage of intents is 25 %, wanted 26 %"));
    CHECK(test({"--min-coverage", "words=1"}).code == 2);
    CHECK(test({"--min-coverage", "101"}).code == 2);
    CHECK(has(test({"--uncovered"}).out, "operator.request «оператор»"));
}

TEST_CASE("several formats at once, each to its file") {
    const TemporaryFolder folder;
    write_file(folder / "a.test.yaml", "expect:\n  order.status: отменить заказ\n");
    const Result tested = run({{"test", small_pack(), folder / "a.test.yaml", "--format", "text", "--format",
                                "junit=" + (folder / "report.xml"), "--format", "tap=" + (folder / "report.tap")}});
    CHECK(tested.code == 1);
    CHECK(has(tested.out, "FAILED"));
    CHECK_FALSE(has(tested.out, "<testsuites"));
    CHECK(has(read_file(folder / "report.xml"), "<testsuites"));
    CHECK(has(read_file(folder / "report.tap"), "TAP version 14"));
    CHECK(run({{"test", small_pack(), folder / "a.test.yaml", "--format", "tap=/nowhere/at/all"}}).code == 3);
    CHECK(run({{"test", small_pack(), "--format", "xml=a"}}).code == 2);
}

TEST_CASE("a failure names the nearest fix") {
    const TemporaryFolder folder;
    write_file(folder / "a.test.yaml",
               "expect:\n  order.status: |\n    посылка пришла\n    отменить заказ\n");
    const Result tested = run({{"test", small_pack(), folder / "a.test.yaml", "--lang", "en"}});
    CHECK(has(tested.out, "fix: nearest is «где :заказ» ("));
    CHECK(has(tested.out, "no word of the message stands for «где»"));
    CHECK(has(tested.out, "fix: order.cancel wins with «отменить :заказ»"));
}

TEST_CASE("with --update it prints a patch after which the tests pass, and changes nothing itself") {
    const TemporaryFolder folder;
    const std::string bad = read_file(OTVET_SOURCE_DIR "/tests/golden/harness/bad/wrong.test.yaml");
    write_file(folder / "a.test.yaml", bad);
    const Result patch = run({{"test", small_pack(), folder / "a.test.yaml", "--update"}});
    CHECK(patch.code == 1);
    CHECK(read_file(folder / "a.test.yaml") == bad);
    write_file(folder / "a.patch", patch.out);
    INFO(patch.out);
    const std::string command = "cd / && patch -s -p0 " + (folder / "a.test.yaml") + " < " + (folder / "a.patch");
    REQUIRE(std::system(command.c_str()) == 0);
    INFO(read_file(folder / "a.test.yaml"));
    CHECK(run({{"test", small_pack(), folder / "a.test.yaml"}}).code == 0);
    CHECK(run({{"test", small_pack(), folder / "a.test.yaml", "--update"}}).out.empty());
}

TEST_CASE("with --watch it runs again when a file of the folder is replaced, soon") {
    const TemporaryFolder folder;
    const std::string good = "expect:\n  order.status: где заказ\n", bad = "expect:\n  order.status: отменить заказ\n";
    write_file(folder / "a.test.yaml", good);
    std::thread editor([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(2000));
        write_file(folder / "a.tmp", bad);  // as editors do
        std::rename((folder / "a.tmp").c_str(), (folder / "a.test.yaml").c_str());
    });
    Call call{{"test", small_pack(), folder.path(), "--watch"}};
    call.limit_seconds = 5;
    const Result watched = run(call);
    editor.join();
    CHECK(watched.killed);
    CHECK(has(watched.out, "passed: 1, failed: 0"));
    CHECK(has(watched.out, "passed: 0, failed: 1"));
}
