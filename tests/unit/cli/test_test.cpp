// SPDX-License-Identifier: MIT
// otvet test and otvet init.
#include <nlohmann/json.hpp>

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
