// SPDX-License-Identifier: MIT
// otvet chat, from a pipe and in a terminal.
#include <sys/stat.h>
#include <unistd.h>

#include <cstdio>

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

#ifdef OTVET_LIBEDIT
namespace {

/// A talk of a person; what is typed begins once the prompt is there.
Result typed(const TemporaryFolder& home, const std::string& input, std::vector<std::string> more = {}) {
    Call call{{"chat", small_pack()}, input};
    call.arguments.insert(call.arguments.end(), more.begin(), more.end());
    call.environment = {"LC_ALL=C.UTF-8", "TERM=xterm", "HOME=" + home.path()};
    call.terminal = call.terminal_errors = true;
    call.limit_seconds = 20;
    return run(call);
}

std::size_t count(const std::string& text, const std::string& piece) {
    std::size_t n = 0;
    for (std::size_t at = text.find(piece); at != std::string::npos; at = text.find(piece, at + 1)) ++n;
    return n;
}

}  // namespace

TEST_CASE("what a person typed can be called up in the next talk, and only they can read it") {
    const TemporaryFolder home;
    const std::string file = home / ".local/state/otvet/chat_history", previous = "\x10";  // Ctrl-P
    const Result first = typed(home, "где заказ\n/quit\n");
    CHECK(first.code == 0);
    CHECK(read_file(file) == "где заказ\n/quit\n");
    struct stat status {};
    REQUIRE(::stat(file.c_str(), &status) == 0);
    CHECK((status.st_mode & 0777) == 0600);
    REQUIRE(::stat((home / ".local/state/otvet").c_str(), &status) == 0);
    CHECK((status.st_mode & 0777) == 0700);
    const Result second = typed(home, previous + previous + "\n" + "/quit\n");
    INFO(second.out);
    CHECK(count(second.out, "Заказ в пути.") == 1);
    CHECK(read_file(file) == "где заказ\n/quit\nгде заказ\n/quit\n");
    CHECK(typed(home, "тайна\n/quit\n", {"--no-history"}).code == 0);
    CHECK_FALSE(has(read_file(file), "тайна"));
}

TEST_CASE("a long history is cut, a link is not followed, and what cannot be written does not matter") {
    const TemporaryFolder home;
    const std::string file = home / ".local/state/otvet/chat_history";
    std::string lines;
    for (int i = 0; i < 1001; ++i) lines += "строка " + std::to_string(i) + "\n";
    write_file(file, lines);
    CHECK(typed(home, "/quit\n").code == 0);
    const std::string kept = read_file(file);
    CHECK(count(kept, "\n") == 501);
    CHECK(kept.rfind("строка 501\n", 0) == 0);
    const std::string target = home / "target";
    write_file(target, "");
    REQUIRE(std::remove(file.c_str()) == 0);
    REQUIRE(::symlink(target.c_str(), file.c_str()) == 0);
    CHECK(typed(home, "где заказ\n/quit\n").code == 0);
    CHECK(read_file(target).empty());
    Call call{{"chat", small_pack()}, "где заказ\n"};
    call.environment = {"HOME=" + (home / "pipe")};
    CHECK(run(call).code == 0);  // from a pipe nothing is kept
    CHECK(read_file(home / "pipe/.local/state/otvet/chat_history").empty());
}
#endif
