// SPDX-License-Identifier: MIT
// Streams and exit codes: what a shell, a pipe and a careless parent do to the command.
#include <csignal>

#include "catch.hpp"
#include "unit/cli/command.hpp"

using namespace otvet::testing;

namespace {

bool has(const std::string& text, const std::string& piece) { return text.find(piece) != std::string::npos; }

}  // namespace

TEST_CASE("results go to standard output and everything else to standard error") {
    const Result result = run({{"ask", small_pack(), "где моя посылка"}});
    CHECK(result.code == 0);
    CHECK(result.out == "Заказ в пути.\n  1. Отменить заказ\n");
    CHECK(has(result.err, "answer order.status"));
}

TEST_CASE("exit codes are a contract") {
    CHECK(run({{"version"}}).code == 0);
    CHECK(run({{"check", small_pack()}}).code == 0);
    CHECK(run({{"nonsense"}}).code == 2);
    CHECK(run({{"ask"}}).code == 2);
    CHECK(run({{"ask", small_pack(), "а", "--lang", "de"}}).code == 2);
    CHECK(run({{"ask", small_pack(), "а", "--without", "nothing"}}).code == 2);
    CHECK(run({{"ask", "/nowhere", "а"}}).code == 3);
    CHECK(run({{"ask", small_pack(), "а", "--dictionary", "/nowhere"}}).code == 3);
    CHECK(run({{"check", "/nowhere"}}).code == 3);
    CHECK(run({{"batch", small_pack(), "/nowhere.jsonl"}}).code == 3);
    CHECK(run({{"batch", small_pack(), "/"}}).code == 3);
    CHECK(run({{"batch", small_pack()}}).code == 4);
    CHECK(run({{"batch", small_pack()}, "\n \n"}).code == 4);
    CHECK(run({{"chat", small_pack()}}).code == 4);
}

TEST_CASE("an example that does not win is a finding, and its place is named") {
    const TemporaryFolder folder;
    write_file(folder / "pack.yaml", read_file(small_pack() + "/pack.yaml"));
    std::string orders = read_file(small_pack() + "/orders.yaml");
    orders.replace(orders.find("где моя посылка"), std::string("где моя посылка").size(), "отменить посылку");
    write_file(folder / "orders.yaml", orders);
    const Result result = run({{"check", folder.path()}});
    CHECK(result.code == 1);
    CHECK(has(result.out, "orders.yaml:8:7: error OTV405"));
    CHECK(run({{"check", folder.path(), "--json"}}).code == 1);
    const Result github = run({{"check", folder.path(), "--format", "github"}});
    CHECK(github.code == 1);
    CHECK(has(github.out, "::error file="));
    CHECK(has(github.out, ",line=8,col=7"));
}

TEST_CASE("a warning is a finding, too") {
    const TemporaryFolder folder;
    write_file(folder / "pack.yaml", read_file(small_pack() + "/pack.yaml"));
    write_file(folder / "orders.yaml", read_file(small_pack() + "/orders.yaml"));
    write_file(folder / "forgotten.yml", "intents:\n");
    const Result result = run({{"check", folder.path()}});
    CHECK(result.code == 1);
    CHECK(has(result.out, "warning"));
    const Result asked = run({{"ask", folder.path(), "где заказ"}});
    CHECK(asked.code == 0);
    CHECK(has(asked.err, "warnings: 1"));
}

TEST_CASE("the language is that of the locale unless --lang says otherwise") {
    const auto complaint = [](std::vector<std::string> environment, std::vector<std::string> more) {
        std::vector<std::string> arguments = {"ask", "/nowhere", "а"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return run({std::move(arguments), "", std::move(environment)}).err;
    };
    CHECK(has(complaint({}, {}), "cannot load"));
    CHECK(has(complaint({"LANG=C"}, {}), "cannot load"));
    CHECK(has(complaint({"LANG=ru_RU.UTF-8"}, {}), "не удалось загрузить"));
    CHECK(has(complaint({"LANG=ru_RU.UTF-8", "LC_ALL=C"}, {}), "cannot load"));
    CHECK(has(complaint({"LANG=ru_RU.UTF-8", "LC_ALL="}, {}), "не удалось загрузить"));
    CHECK(has(complaint({"LANG=en_US.UTF-8", "LC_MESSAGES=ru_RU"}, {}), "не удалось загрузить"));
    CHECK(has(complaint({"LANG=ru_RU.UTF-8"}, {"--lang", "en"}), "cannot load"));
    CHECK(has(complaint({"LANG=C"}, {"--lang=ru"}), "не удалось загрузить"));
}

TEST_CASE("a reader that leaves ends the command quietly") {
    Call call{{"batch", small_pack()}, ""};
    for (int i = 0; i < 20000; ++i) call.input += "{\"text\": \"где заказ\"}\n";
    call.reader_leaves = true;
    const Result result = run(call);
    CHECK((result.signal == SIGPIPE || result.code == 0));
    CHECK_FALSE(result.killed);
    CHECK(result.err.empty());
}

TEST_CASE("a closed standard output is no file of somebody else, and no crash") {
    Call call{{"ask", small_pack(), "где заказ"}};
    call.close_output = true;
    const Result result = run(call);
    CHECK(result.signal == 0);
    CHECK(result.code == 0);
    CHECK(result.out.empty());
}

TEST_CASE("a full disk is told and is no success") {
    Call call{{"ask", small_pack(), "где заказ"}};
    call.output_full = true;
    const Result result = run(call);
    CHECK(result.code == 3);
    CHECK(has(result.err, "cannot write"));
}

TEST_CASE("colours only in a terminal that wants them") {
    Call call{{"check", OTVET_SOURCE_DIR "/tests/golden/bad_packs/ten_mistakes"}};
    CHECK_FALSE(has(run(call).out, "\x1b"));
    call.terminal = true;
    call.environment = {"TERM=xterm"};
    CHECK(has(run(call).out, "\x1b[31m"));
    call.environment = {"TERM=xterm", "NO_COLOR=1"};
    CHECK_FALSE(has(run(call).out, "\x1b"));
    call.environment = {"TERM=dumb"};
    CHECK_FALSE(has(run(call).out, "\x1b"));
    call.environment = {};
    CHECK_FALSE(has(run(call).out, "\x1b"));
}

TEST_CASE("what customers write cannot drive the terminal") {
    const std::string hostile = "\x1b]0;x\x07\x1b[2J\xC2\x9B" "31m\xE2\x80\xAE\r\n2026-01-01 ERROR admin \xFF где заказ";
    for (const char* command : {"ask", "explain"}) {
        for (const char* format : {"--json", "--lang=en"}) {
            const Result result = run({{command, small_pack(), hostile, format}});
            INFO(command << format);
            CHECK(result.code == 0);
            for (const std::string* text : {&result.out, &result.err}) {
                CHECK_FALSE(has(*text, "\x1b"));
                CHECK_FALSE(has(*text, "\x07"));
                CHECK_FALSE(has(*text, "\r"));
                CHECK_FALSE(has(*text, "\xC2\x9B"));
                CHECK_FALSE(has(*text, "\xE2\x80\xAE"));
                CHECK_FALSE(has(*text, "\xFF"));
            }
        }
    }
    const Result intent = run({{"explain", small_pack(), "а", "--intent", hostile}});
    CHECK(intent.code == 2);
    CHECK_FALSE(has(intent.err, "\x1b"));
    const Result folder = run({{"check", hostile}});
    CHECK_FALSE(has(folder.out + folder.err, "\x1b"));
    const Result option = run({{"check", small_pack(), "--\x1b[2J"}});
    CHECK(option.code == 2);
    CHECK_FALSE(has(option.err, "\x1b"));
}

TEST_CASE("explain tells who won and what another intent lacked") {
    const Result result = run({{"explain", small_pack(), "где", "моя", "посылка", "--intent", "order.cancel"}});
    CHECK(result.code == 0);
    CHECK(has(result.out, "order.status"));
    CHECK(has(result.out, "отменить :заказ"));
    CHECK(result.err.empty());
}

TEST_CASE("a message may come from standard input") {
    CHECK(run({{"ask", small_pack(), "-"}, "где мой заказ\n"}).out == run({{"ask", small_pack(), "где мой заказ"}}).out);
    const Result endless = run({{"ask", small_pack(), "-"}, std::string(64u << 20, 'x')});
    CHECK(endless.code == 0);
    CHECK(has(endless.err, "too_long"));
}

TEST_CASE("ten thousand packs are a wrong call, not a crash") {
    Call call{{"ask"}};
    for (int i = 0; i < 10000; ++i) call.arguments.emplace_back("--dictionary=x");
    const Result result = run(call);
    CHECK(result.signal == 0);
    CHECK(result.code == 2);
}
