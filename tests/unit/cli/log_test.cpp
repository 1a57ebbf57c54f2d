// SPDX-License-Identifier: MIT
// otvet gaps, diff, report: what a log says about a pack.
#include <nlohmann/json.hpp>

#include "catch.hpp"
#include "unit/cli/command.hpp"

using namespace otvet::testing;

namespace {

bool has(const std::string& text, const std::string& piece) { return text.find(piece) != std::string::npos; }

const std::string kLog =
    "{\"text\": \"где заказ\"}\n"
    "{\"text\": \"есть ли у вас подарочная упаковка\"}\n"
    "{\"text\": \"подарочную упаковку хочу, мой телефон +7 916 123-45-67\"}\n"
    "{\"text\": \"упаковка подарочная сколько\"}\n"
    "not json\n"
    "{\"text\": \"абырвалг\"}\n";

}  // namespace

TEST_CASE("gaps: messages grouped by what they share, a phrase for them, nothing personal") {
    const TemporaryFolder folder;
    write_file(folder / "log", kLog);
    const Result result = run({{"gaps", small_pack(), folder / "log", "--json"}});
    CHECK(result.code == 1);
    CHECK(has(result.err, "1 of 6 lines are no messages"));
    CHECK_FALSE(has(result.out, "916"));
    const auto report = nlohmann::json::parse(result.out);
    CHECK(report["messages"] == 5);
    CHECK(report["unanswered"] == 4);
    REQUIRE(report["gaps"].size() == 1);
    CHECK(report["gaps"][0]["count"] == 3);
    CHECK(has(report["gaps"][0]["phrase"].get<std::string>(), "упаковк"));
    CHECK(has(report["gaps"][0]["phrase"].get<std::string>(), "подарочн"));
    CHECK(run({{"gaps", small_pack(), folder / "missing"}}).code == 3);
    CHECK(run({{"gaps", small_pack(), "-"}, ""}).code == 4);
    CHECK(run({{"gaps", small_pack(), "-"}, "{\"text\": \"где заказ\"}\n"}).code == 0);
}

TEST_CASE("diff: only what changed") {
    const TemporaryFolder folder;
    write_file(folder / "log", kLog);
    write_file(folder / "new/pack.yaml", read_file(small_pack() + "/pack.yaml"));
    std::string orders = read_file(small_pack() + "/orders.yaml");
    orders += "facts: {}\n";
    const std::string changed = "      - где :заказ\n      - подарочный упаковка\n";
    orders = read_file(small_pack() + "/orders.yaml");
    orders.replace(orders.find("      - где :заказ\n"), std::string("      - где :заказ\n").size(), changed);
    write_file(folder / "new/orders.yaml", orders);
    CHECK(run({{"diff", small_pack(), small_pack(), folder / "log"}}).code == 0);
    const Result result = run({{"diff", small_pack(), folder / "new", folder / "log", "--json"}});
    CHECK(result.code == 1);
    CHECK_FALSE(has(result.out, "916"));
    const auto report = nlohmann::json::parse(result.out);
    CHECK(report["messages"] == 5);
    REQUIRE(report["changes"].size() == 3);
    CHECK(report["changes"][0]["line"] == 2);
    CHECK(report["changes"][0]["before"] == "NOTHING");
    CHECK(report["changes"][0]["after"] == "order.status");
    REQUIRE(report["transitions"].size() == 1);
    CHECK(report["transitions"][0]["count"] == 3);
}

TEST_CASE("report: one page, no script, nothing from outside, texts escaped") {
    const TemporaryFolder folder;
    write_file(folder / "log", "{\"text\": \"<script>alert(1)</script> упаковка\"}\n{\"text\": \"<script>упаковка\"}\n");
    const Result result = run({{"report", small_pack(), "--log", folder / "log", "-o", folder / "page.html"}});
    CHECK(result.code == 0);
    const std::string page = read_file(folder / "page.html");
    CHECK(has(page, "<html lang=\"en\">"));
    CHECK(has(page, "name=\"viewport\""));
    CHECK(has(page, "&lt;script&gt;"));
    CHECK_FALSE(has(page, "<script"));
    CHECK_FALSE(has(page, "src="));
    CHECK_FALSE(has(page, "href="));
    CHECK(has(page, "layout"));
    CHECK(run({{"report", small_pack(), "-o", "/nowhere/page.html"}}).code == 3);
}

TEST_CASE("completion and the manual page know every command") {
    const std::string help = run({{"--help"}}).out;
    for (const char* shell : {"bash", "zsh", "fish"}) {
        const std::string script = run({{"completion", shell}}).out;
        for (const char* command : {"ask", "check", "test", "gaps", "diff", "report", "noise", "schema", "init"}) {
            INFO(shell << " " << command);
            CHECK(has(script, command));
            CHECK(has(help, command));
        }
        CHECK(has(script, "min-coverage"));
    }
    CHECK(has(run({{"man"}}).out, ".SS \"otvet check PACK\""));
    CHECK(run({{"completion", "tcsh"}}).code == 2);
}
