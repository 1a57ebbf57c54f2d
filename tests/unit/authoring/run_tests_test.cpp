// SPDX-License-Identifier: MIT
// Test files against a small pack: what passes, what fails and how it is told, what is refused.
#include "catch.hpp"
#include "otvet/testing.hpp"

using namespace otvet;
using namespace otvet::testing;

namespace {

bool has(const std::string& text, const std::string& piece) { return text.find(piece) != std::string::npos; }

const Engine& engine() {
    static const LoadResult loaded = [] {
        LoadOptions options;
        options.dictionary = OTVET_DICTIONARY_FILE;
        return Engine::load(OTVET_SOURCE_DIR "/tests/golden/cli/pack", options);
    }();
    REQUIRE(loaded);
    return *loaded;
}

Report run(const std::string& yaml, const std::string& filter = {}) {
    return run_tests(engine(), {{"a.test.yaml", yaml}}, {Language::kEnglish, filter});
}

/// The codes of what is wrong with the file, which then must not have run.
std::string refused(const std::string& yaml) {
    const Report report = run(yaml);
    CHECK(report.cases.empty());
    CHECK_FALSE(report.passed());
    std::string codes;
    for (const Diagnostic& d : report.diagnostics) codes += (codes.empty() ? "" : " ") + d.code;
    return codes;
}

/// Expectations of one step after «где заказ».
std::vector<Failure> step(const std::string& expectations) {
    const Report report = run("dialogs:\n  - name: d\n    steps:\n      - user: где заказ\n" + expectations);
    REQUIRE(report.diagnostics.empty());
    REQUIRE(report.cases.size() == 1);
    return report.cases[0].failures;
}

}  // namespace

TEST_CASE("a table passes: an intent, a person, nothing") {
    const Report report = run(
        "expect:\n  order.status: |\n    где заказ\n    где моя посылка???\n  OPERATOR: оператор\n"
        "  NOTHING: [абырвалг, сколько будет дважды два]\n  operator.request: оператор\n");
    CHECK(report.passed());
    CHECK(report.cases.size() == 6);
    CHECK(report.cases[0].name == "order.status: где заказ");
    CHECK(report.cases[0].place.line == 3);
    CHECK(report.untested == std::vector<std::string>{"order.cancel", "order.edit"});
    CHECK(report.confusions.empty());
}

TEST_CASE("each row of a table can fail, and says what came instead") {
    const Report report = run(
        "expect:\n  order.status: отменить заказ\n  OPERATOR: где заказ\n  NOTHING: где заказ\n"
        "  CLARIFY order.status, order.cancel: где заказ\n  SEVERAL order.status, order.cancel: где заказ\n"
        "  order.edit: абырвалг\n");
    CHECK_FALSE(report.passed());
    REQUIRE(report.count(Status::kFailed) == 6);
    const std::vector<std::string> got = {"order.cancel", "order.status", "order.status", "order.status", "order.status",
                                          "NOTHING"};
    for (std::size_t i = 0; i < got.size(); ++i) {
        REQUIRE(report.cases[i].failures.size() == 1);
        CHECK(report.cases[i].failures[0].got == got[i]);
        CHECK_FALSE(report.cases[i].failures[0].why.empty());
    }
    CHECK(report.cases[5].failures[0].expected == "order.edit");
    CHECK(report.confusions.size() == 6);
}

TEST_CASE("expectations of a step that come true") {
    CHECK(step("        intent: order.status\n        outcome: answer\n        answer: [ЗАКАЗ  в, пути]\n"
               "        not_answer: отменён\n        answer_exact: Заказ в пути.\n        options: order.cancel\n"
               "        suggest: [order.cancel]\n        buttons: Отменить заказ\n")
              .empty());
}

TEST_CASE("every expectation of a step can fail alone") {
    for (const char* wrong :
         {"intent: order.cancel", "intent: [order.status, order.cancel]", "outcome: clarify", "answer: отменён",
          "answer: [заказ, отменён]", "not_answer: заказ В пути", "answer_exact: Заказ в пути", "options: order.edit",
          "buttons: Изменить заказ", "entities: {order_number: 12345678-0001}", "escalate: {reason: rule}",
          "escalate: {offline: true}"}) {
        INFO(wrong);
        CHECK(step("        " + std::string(wrong) + "\n").size() == 1);
    }
}

TEST_CASE("a dialog is one talk; the next one is new") {
    const std::string miss = "      - user: абырвалг\n        outcome: ";
    const Report report = run("dialogs:\n  - name: first\n    steps:\n" + miss + "fallback\n" + miss +
                              "escalate\n        escalate: {reason: no_match_limit, queue: support, text: зову, priority: normal}\n"
                              "  - name: second\n    steps:\n" + miss + "fallback\n");
    for (const Case& one : report.cases) {
        for (const Failure& f : one.failures) UNSCOPED_INFO(one.name << ": " << f.expected << " / " << f.got);
    }
    CHECK(report.passed());
    CHECK(report.cases.size() == 2);
}

TEST_CASE("defaults count for every dialog, wherever they stand, and a dialog may differ") {
    const std::string steps = "    steps:\n      - user: оператор\n        escalate: {offline: ";
    const Report report = run("dialogs:\n  - name: a\n" + steps + "true}\n  - name: b\n    operators_online: true\n" +
                              steps + "false}\ndefaults:\n  operators_online: false\n");
    CHECK(report.passed());
}

TEST_CASE("a pressed button and a file are inputs") {
    CHECK(run("dialogs:\n  - name: a\n    steps:\n      - press: order.edit\n        intent: order.edit\n"
              "      - event: photo\n        answer: получил файл\n")
              .passed());
}

TEST_CASE("a known gap must fail, and fails the run when it is closed") {
    const std::string open = "dialogs:\n  - name: a\n    known_gap: later\n    steps:\n      - user: где заказ\n        intent: ";
    const Report gap = run(open + "order.edit\n");
    CHECK(gap.passed());
    CHECK(gap.count(Status::kKnownGap) == 1);
    const Report closed = run(open + "order.status\n");
    CHECK_FALSE(closed.passed());
    CHECK(closed.count(Status::kFailed) == 1);
}

TEST_CASE("files with mistakes are refused with places, and do not run") {
    const std::string dialog = "dialogs:\n  - name: a\n    steps:\n      - ";
    CHECK(refused("") == "OTV117");
    CHECK(refused("defaults: {channel: site}\n") == "OTV500");
    CHECK(refused("expect:\n  order.statsu: где заказ\n") == "OTV503");
    CHECK(refused("expect:\n  CLARIFY: где заказ\n") == "OTV504");
    CHECK(refused("exspect:\n  order.status: где заказ\n") == "OTV104");
    CHECK(refused("expect:\n  order.status:\n") == "OTV142");
    CHECK(refused("expect: [a]\n") == "OTV143");
    CHECK(refused(dialog + "user: где заказ\n") == "OTV502");
    CHECK(refused(dialog + "outcome: answer\n") == "OTV501");
    CHECK(refused(dialog + "{user: a, press: b, outcome: answer}\n") == "OTV501");
    CHECK(refused(dialog + "{user: a, outcome: ask_again}\n") == "OTV145");
    CHECK(refused(dialog + "{user: a, outcome: answer, wait: 20}\n") == "OTV506");
    CHECK(refused(dialog + "{user: a, intents: order.status}\n") == "OTV104");
    CHECK(refused("dialogs:\n  - name: a\n    now: 2025-02-30T00:00:00Z\n    steps: [{user: a, outcome: answer}]\n") == "OTV505");
    CHECK(refused("dialogs:\n  - steps: [{user: a, outcome: answer}]\n") == "OTV150");
    CHECK(refused("dialogs:\n  - name: a\n") == "OTV150");
    CHECK(refused("expect: &a\n  order.status: где\n") == "OTV121");
    CHECK(refused("expect:\n  order.status: \xFF\n") == "OTV110");
}

TEST_CASE("the filter chooses by name; nothing chosen is no success") {
    const std::string table = "expect:\n  order.status: [где заказ, где посылка]\n";
    CHECK(run(table, "посылка").cases.size() == 1);
    CHECK_FALSE(run(table, "нет такого").passed());
}

TEST_CASE("the reporters tell every case, and hostile text stays text") {
    const Report report = run("expect:\n  order.status: |\n    где заказ\n    <b> ]]> & \"x\" # 'y' \\ z\n");
    const std::string tap = render(report, Format::kTap);
    CHECK(has(tap, "1..2\nok 1 - order.status: где заказ\nnot ok 2 - order.status: <b> ]]> & \"x\" \\# 'y' \\\\ z\n"));
    CHECK(has(tap, "message: '<b> ]]> & \"x\" # ''y'' \\ z'"));
    const std::string junit = render(report, Format::kJunit);
    CHECK(has(junit, "tests=\"2\" failures=\"1\" errors=\"0\" skipped=\"0\""));
    CHECK(has(junit, "&lt;b&gt; ]]&gt; &amp; &quot;x&quot;"));
    CHECK(has(render(report, Format::kJson), "{\"ok\":false,\"passed\":1,\"failed\":1,\"known_gap\":0,"));
    CHECK(has(render(report, Format::kText), "a.test.yaml:4:5: FAILED order.status: <b>"));
    CHECK(has(render(report, Format::kText, Language::kRussian), "прошло: 1, не прошло: 1"));
    const Report broken = run("expect: []\n");
    CHECK(has(render(broken, Format::kTap), "1..1\nnot ok 1 - a.test.yaml:1:9: error OTV143"));
    CHECK(has(render(broken, Format::kJunit), "errors=\"1\""));
}
