// SPDX-License-Identifier: MIT
// One small mistake each: its code and place.
#include "catch.hpp"
#include "unit/pack/support.hpp"

namespace {

using namespace otvet;
using namespace otvet::pack::testing;

struct Case {
    std::string_view name;
    std::string text;
    std::string_view code;
    unsigned line, column;
};

std::string intent(std::string_view keys) { return "intents:\n  a.b:\n    phrases: [слово]\n" + std::string(keys); }
std::string answered(std::string_view keys) { return intent("    answers: [Да.]\n" + std::string(keys)); }
std::string settings(std::string_view keys) { return std::string(kGoodPackFile) + std::string(keys); }

std::string repeated(std::string_view piece, std::size_t times) {
    std::string out;
    for (std::size_t i = 0; i < times; ++i) out += piece;
    return out;
}

/// True when the first problem is the expected one.
void check(const Case& one, const Loaded& loaded, std::string_view file) {
    INFO(one.name << "\n" << one.text.substr(0, 300) << "\n" << all_of(loaded.diagnostics));
    REQUIRE(!loaded.diagnostics.empty());
    const Diagnostic& first = loaded.diagnostics.front();
    CHECK(first.code == one.code);
    CHECK(first.region.file == file);
    CHECK(first.region.line == one.line);
    CHECK(first.region.column == one.column);
    CHECK(!first.message.empty());
}

// clang-format off
const std::vector<Case> kFiles{
    {"empty file", "", "OTV117", 0, 0},
    {"mark only", "\xEF\xBB\xBF", "OTV117", 0, 0},
    {"comments only", "# нет\n# ничего\n", "OTV117", 0, 0},
    {"null root", "~\n", "OTV130", 1, 1},
    {"scalar root", "привет\n", "OTV130", 1, 1},
    {"list root", "- intents\n", "OTV130", 1, 1},
    {"comma", ",", "OTV127", 1, 1},
    {"intents empty", "intents:\n", "OTV142", 1, 1},
    {"intents a list", "intents: []\n", "OTV143", 1, 10},
    {"intents a text", "intents: да\n", "OTV143", 1, 10},
    {"unknown top key", "intnets:\n  a: b\n", "OTV104", 1, 1},
    {"setting elsewhere", "fallback: нет\n", "OTV149", 1, 1},
    {"bad UTF-8", "intents: \xFF\n", "OTV110", 1, 10},
    {"overlong UTF-8", "# \xC0\xAF\n", "OTV110", 1, 3},
    {"surrogate", "# \xED\xA0\x80\n", "OTV110", 1, 3},
    {"above Unicode", "# \xF4\x90\x80\x80\n", "OTV110", 1, 3},
    {"truncated UTF-8", "# слово\xD0", "OTV110", 1, 8},
    {"Windows-1251", "# \xEF\xF0\xE8\xE2\xE5\xF2\n", "OTV110", 1, 3},
    {"UTF-16", std::string("\xFF\xFEi\0", 4), "OTV111", 0, 0},
    {"NUL", std::string("# я\0\n", 6), "OTV112", 1, 4},
    {"escape byte", "# \x1b[31m\n", "OTV112", 1, 3},
    {"C1 byte", "# \xC2\x9B\n", "OTV112", 1, 3},
    {"lone return", "a: b\rc: d\n", "OTV118", 1, 5},
    {"tab", "intents:\n\ta.b: c\n", "OTV113", 2, 1},
    {"tab after spaces", "intents:\n  \ta.b: c\n", "OTV113", 2, 3},
    {"NBSP indentation", "intents:\n \xC2\xA0 a.b: c\n", "OTV114", 2, 2},
    {"directive", "%YAML 1.2\n---\nintents:\n", "OTV126", 1, 1},
    {"second document", std::string(kGoodIntent) + "---\na: b\n", "OTV125", 8, 1},
    {"text after end", std::string(kGoodIntent) + "...\nfacts: {}\n", "OTV125", 9, 1},
    {"trailing text", "{intents: нет} лишнее\n", "OTV143", 1, 11},
    {"too deep, flow", "facts: " + repeated("[", 40) + repeated("]", 40) + "\n", "OTV115", 1, 39},
    {"too deep, unclosed", repeated("[", 16'384), "OTV115", 1, 17},
    {"too deep, maps", repeated("{", 21'989), "OTV115", 1, 32},
    {"too deep, dashes", repeated("- ", 500), "OTV115", 1, 65},
    {"too deep, question marks", repeated("? ", 500), "OTV115", 1, 65},
    {"anchor", answered("    title: &t Отмена\n"), "OTV121", 5, 12},
    {"alias", answered("    title: *t\n"), "OTV122", 5, 12},
    {"recursive alias", "facts: &a [*a]\n", "OTV121", 1, 8},
    {"tag", answered("    title: !!str Отмена\n"), "OTV123", 5, 12},
    {"lost exclamation", answered("    examples:\n      - !важно отмена\n"), "OTV123", 6, 9},
    {"unclosed single quote", answered("    title: 'Отмена\n"), "OTV128", 5, 12},
    {"unclosed bracket", answered("    options: [a.b\n"), "OTV120", 6, 1},
    {"bad escape", "entities:\n  n: \"\\d+\"\n", "OTV120", 2, 9},
    {"key over there", "intents:\n  a.b:\n    title: Раз\n   phrases: два\n", "OTV132", 4, 4},
    {"merge key", answered("    <<: {title: Да}\n"), "OTV124", 5, 5},
    {"list as a key", answered("    ? [a, b]\n    : c\n"), "OTV148", 5, 7},
    {"duplicate key", answered("    answers: [Нет.]\n"), "OTV140", 5, 5},
    {"duplicate key in quotes", answered("    \"answers\": [Нет.]\n"), "OTV140", 5, 6},
    {"duplicate intent", std::string(kGoodIntent) + "  order.cancel:\n    phrases: а\n    answers: б\n", "OTV140", 8, 3},
    {"unknown key", answered("    patterns: [а]\n"), "OTV104", 5, 5},
    {"upper case key", answered("    Title: Да\n"), "OTV104", 5, 5},
    {"look-alike key", answered("    titlе: Да\n"), "OTV104", 5, 5},
    {"key with a space", answered("    \"title \": Да\n"), "OTV104", 5, 6},
    {"empty title", answered("    title:\n    queue: q\n"), "OTV142", 5, 5},
    {"empty title before a null", answered("    title:\n    ~: q\n"), "OTV142", 5, 5},
    {"empty quoted title", answered("    title: ''\n"), "OTV142", 5, 12},
    {"empty item", answered("    examples:\n      - раз\n      -\n      - два\n"), "OTV142", 7, 7},
    {"last item empty", answered("    examples:\n      - раз\n      - # потом\n\n"), "OTV142", 7, 7},
    {"empty flow item", answered("    examples: [а, , б]\n"), "OTV142", 5, 19},
    {"empty list", answered("    examples: []\n"), "OTV142", 5, 15},
    {"empty block", answered("    examples: |\n\n    title: Да\n"), "OTV142", 5, 15},
    {"colon in a phrase", answered("    examples:\n      - вопрос: где заказ\n"), "OTV144", 6, 9},
    {"colon in an answer", intent("    answers:\n      - Итак: да\n"), "OTV144", 5, 9},
    {"list as a title", answered("    title: [а]\n"), "OTV143", 5, 12},
    {"text as follow_ups", answered("    follow_ups: а\n"), "OTV143", 5, 17},
    {"folded phrases", answered("    examples: >\n      раз\n      два\n"), "OTV159", 5, 15},
    {"bad priority", answered("    priority: high\n"), "OTV145", 5, 15},
    {"bad outcome", answered("    outcome: нет\n"), "OTV145", 5, 14},
    {"bad escalation", answered("    escalate: sometimes\n"), "OTV145", 5, 15},
    {"escalation without when", answered("    escalate: {text: Зову}\n"), "OTV150", 5, 15},
    {"number as a word", answered("    max_unexplained: много\n"), "OTV146", 5, 22},
    {"number with a point", answered("    max_unexplained: 1.5\n"), "OTV146", 5, 22},
    {"number with a minus", answered("    max_unexplained: -1\n"), "OTV146", 5, 22},
    {"number too long", answered("    max_unexplained: " + repeated("9", 400) + "\n"), "OTV146", 5, 22},
    {"bad date", intent("    answers:\n      - {text: Да, valid_until: 2026-02-30}\n"), "OTV153", 5, 33},
    {"not a leap year", intent("    answers:\n      - {text: Да, valid_until: 2100-02-29}\n"), "OTV153", 5, 33},
    {"answer without text", intent("    answers:\n      - {channel: site}\n"), "OTV150", 5, 9},
    {"unknown channel", intent("    answers:\n      - {text: Да, channel: fax}\n"), "OTV145", 5, 29},
    {"answer of a list", intent("    answers:\n      - [Да]\n"), "OTV143", 5, 9},
    {"escape in an answer", intent("    answers: \"\\x1b[31m\"\n"), "OTV155", 4, 15},
    {"bad id", "intents:\n  Order.cancel:\n    phrases: а\n    answers: б\n", "OTV170", 2, 3},
    {"id with an empty part", "intents:\n  order..cancel:\n    phrases: а\n    answers: б\n", "OTV170", 2, 3},
    {"mixed id", "intents:\n  оrder.cancel:\n    phrases: а\n    answers: б\n", "OTV171", 2, 3},
    {"bad name", "words:\n  два слова: а / б\n", "OTV172", 2, 3},
    {"nothing finds it", "intents:\n  a.b:\n    answers: Да.\n", "OTV200", 2, 3},
    {"nothing to say", intent(""), "OTV201", 2, 3},
    {"fallback speaks", answered("    outcome: fallback\n"), "OTV202", 4, 15},
    {"option to nowhere", answered("    options: [a.c]\n"), "OTV203", 5, 15},
    {"beats nothing", answered("    beats: [payment.*]\n"), "OTV204", 5, 13},
    {"two stars", answered("    beats: ['*.*']\n"), "OTV212", 5, 14},
    {"beats itself", answered("    beats: [a.b]\n"), "OTV205", 5, 13},
    {"unknown placeholder", intent("    answers: Через {дни} дней.\n"), "OTV206", 4, 20},
    {"open brace", intent("    answers: Через {дни дней.\n"), "OTV207", 4, 20},
    {"closing brace", intent("    answers: Через дни} дней.\n"), "OTV207", 4, 23},
    {"brace in a brace", intent("    answers: Через {а{б}}.\n"), "OTV207", 4, 20},
    {"empty braces", intent("    answers: Через { } дней.\n"), "OTV215", 4, 20},
    {"two plural forms", intent("    answers: \"{сумма|рубль|рублей}\"\n"), "OTV214", 4, 15},
    {"title in an answer", intent("    answers: Про {title}.\n"), "OTV216", 4, 18},
    {"needs an unknown entity", answered("    needs: нечто\n    ask: Какое?\n"), "OTV208", 5, 12},
    {"ask without needs", answered("    ask: Какое?\n"), "OTV209", 2, 3},
    {"after without phrases", answered("    follow_ups:\n      after: [a.b]\n"), "OTV218", 2, 3},
};

const std::vector<Case> kPackFiles{
    {"no name", "language: ru\nformat: 1\nfallback: а\nescalation: {text: б}\n", "OTV150", 0, 0},
    {"no escalation text", "name: а\nlanguage: ru\nformat: 1\nfallback: а\n", "OTV150", 0, 0},
    {"other format", "name: а\nlanguage: ru\nformat: 2\nfallback: а\nescalation: {text: б}\n", "OTV151", 3, 9},
    {"other language", "name: а\nlanguage: xx\nformat: 1\nfallback: а\nescalation: {text: б}\n", "OTV152", 2, 11},
    {"policy number zero", settings("policy:\n  no_match_limit: 0\n"), "OTV146", 8, 19},
    {"policy number large", settings("policy:\n  max_options: 2147483648\n"), "OTV146", 8, 16},
    {"unknown policy", settings("policy:\n  no_match_limits: 2\n"), "OTV104", 8, 3},
    {"popular to nowhere", settings("popular: [order.cancle]\n"), "OTV203", 7, 11},
    {"popular with a star", settings("popular: ['order.*']\n"), "OTV203", 7, 12},
    {"operator to nowhere", settings("operator: {intent: operator.request}\n"), "OTV203", 7, 20},
    {"unknown setting", settings("clarifi: Что?\n"), "OTV104", 7, 1},
};
// clang-format on

}  // namespace

TEST_CASE("each mistake has its code and its place") {
    for (const Case& one : kFiles) check(one, load_file(one.text), "a.yaml");
    for (const Case& one : kPackFiles) check(one, load_pack_file(one.text), "pack.yaml");
}

TEST_CASE("warnings do not keep a pack from loading") {
    const auto only = [](const std::string& text, std::string_view code, unsigned line, unsigned column) {
        const Loaded loaded = load_file(text);
        INFO(all_of(loaded.diagnostics));
        REQUIRE(loaded.diagnostics.size() == 1);
        CHECK(!has_errors(loaded.diagnostics));
        CHECK(loaded.diagnostics[0].code == code);
        CHECK(loaded.diagnostics[0].region.line == line);
        CHECK(loaded.diagnostics[0].region.column == column);
    };
    only(answered("    examples:\n      - отменить заказ #123\n"), "OTV129", 6, 24);
    only(intent("    answers: \"за\\u202Eказ\"\n"), "OTV156", 4, 15);
    only(intent("    answers: за\xE2\x80\xAEказ\n"), "OTV156", 4, 16);
    only(intent("    answers: Заказ {host.status}.\n"), "OTV210", 4, 20);
    only(intent("    answers: {site: Да.}\n"), "OTV211", 4, 21);
}

TEST_CASE("what looks dangerous but is fine") {
    const auto fine = [](const std::string& text) {
        const Loaded loaded = load_file(text);
        INFO(text << all_of(loaded.diagnostics));
        CHECK(loaded.diagnostics.empty());
    };
    fine("\xEF\xBB\xBF" + std::string(kGoodIntent));
    fine(answered("    title: Отмена # подпись\n"));
    fine(answered("    examples: |\n      отменить заказ #123\n      # не комментарий\n"));
    fine(intent("    answers: \"👨\xE2\x80\x8D👩 {сумма|рубль|рубля|рублей} {host.a | нет}\"\n"));
    fine(answered("    escalate: {when: offer, queue: q, reason: negative, priority: high}\n"));
    fine(intent("    escalate: always\n"));
    fine(intent("    outcome: fallback\n"));
}
