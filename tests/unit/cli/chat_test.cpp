// SPDX-License-Identifier: MIT
// otvet chat, from a pipe and in a terminal.
#include "catch.hpp"
#include "unit/cli/command.hpp"

using namespace otvet::testing;

namespace {

bool has(const std::string& text, const std::string& piece) { return text.find(piece) != std::string::npos; }

}  // namespace

TEST_CASE("from a pipe only the bot speaks, and a number presses its button") {
    const Result result = run({{"chat", small_pack()}, "где заказ\n1\n"});
    CHECK(result.code == 0);
    CHECK(result.out == "Заказ в пути.\n  1. Отменить заказ\nЗаказ отменён.\n");
    CHECK(result.err.empty());
}

TEST_CASE("from a pipe a customer's slash is no command") {
    const Result result = run({{"chat", small_pack()}, "/quit\nгде заказ\n"});
    CHECK(has(result.out, "Заказ в пути."));
    const Result obeyed = run({{"chat", small_pack(), "--commands"}, "/quit\nгде заказ\n"});
    CHECK(obeyed.out.empty());
    CHECK(obeyed.code == 0);
}

TEST_CASE("in a terminal there are commands") {
    Call call{{"chat", small_pack()}, "где заказ\n/why\n/state\n/reset\n/reload\n/nope\n/help\n/quit\n"};
    call.terminal = true;
    const Result result = run(call);
    CHECK(result.code == 0);
    CHECK(has(result.out, "Заказ в пути."));
    CHECK(has(result.err, "> "));
    CHECK(has(result.err, "order.status"));
    CHECK(has(result.err, "{\""));
    CHECK(has(result.err, "a new talk"));
    CHECK(has(result.err, "loaded: "));
    CHECK(has(result.err, "no such command: /nope"));
    CHECK(has(result.err, "/reload"));
}

TEST_CASE("a pack that breaks is not taken over by /reload") {
    const TemporaryFolder folder;
    write_file(folder / "pack.yaml", "name: x\n");
    const Result result = run({{"chat", folder.path()}, "привет\n"});
    CHECK(result.code == 3);
    CHECK(result.out.empty());
}

TEST_CASE("an endless line is answered once, and as too long") {
    Call call{{"chat", small_pack(), "--json"}, std::string(64u << 20, 'x') + "\nгде заказ\n"};
    call.limit_seconds = 30;
    const Result result = run(call);
    CHECK(result.code == 0);
    CHECK(has(result.out, "too_long"));
    CHECK(has(result.out, "order.status"));
}
