// SPDX-License-Identifier: MIT
// What hostile input found, each by its name.
#include <algorithm>
#include <ctime>

#include "catch.hpp"
#include "hostile/packs.hpp"
#include "pack/literal.hpp"
#include "regex/expression.hpp"
#include "text/utf8.hpp"

namespace {

using namespace otvet;
using namespace otvet::hostile;

LoadResult load(const std::string& rules) { return Engine::load(beside(rules), {.dictionary = OTVET_DICTIONARY_FILE}); }

bool tells(const LoadResult& loaded, std::string_view code) {
    const Diagnostics& all = loaded.diagnostics();
    return std::any_of(all.begin(), all.end(), [&](const Diagnostic& d) { return d.code == code; });
}

double seconds_since(std::clock_t begin) { return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC; }

}  // namespace

TEST_CASE("a refused expression of an entity does not crash on the pack's examples") {
    const LoadResult loaded =
        load("entities: {код: '(', другой: '\\d{4}'}\nmessages: {order.cancel: [отмените 1234]}\n");
    CHECK(!loaded);
    CHECK(tells(loaded, "OTV404"));
}

TEST_CASE("a long chain of groups is refused, not walked off the stack") {
    std::string rules = "words:\n";
    for (int i = 0; i < 20'000; ++i) rules += "  а" + std::to_string(i) + ": :а" + std::to_string(i + 1) + " / б\n";
    const LoadResult loaded = load(rules + "  а20000: я\nintents:\n  a.b:\n    phrases: [:а0]\n    answers: x\n");
    CHECK(!loaded);
    CHECK(tells(loaded, "OTV409"));
}

TEST_CASE("an entity whose group is empty, or whose value is cut, is whole UTF-8 and has a length") {
    const LoadResult loaded = load("entities: {пусто: 'код(x?)', длинно: '#[а-я€]+'}\n");
    REQUIRE(loaded);
    std::string letters;
    for (int i = 0; i < 200; ++i) letters += "€";
    Conversation talk;
    const std::string message = "код #" + letters;
    const Reply reply = loaded->reply({.text = message}, talk);
    for (const Entity& e : reply.entities) {
        CHECK(e.begin < e.end);
        CHECK(text::is_valid(e.value));
        CHECK(e.value.find("\uFFFD") == std::string::npos);
    }
}

TEST_CASE("a long link is cut between letters") {
    const LoadResult loaded = load("facts: {имя: а}\n");
    REQUIRE(loaded);
    for (std::size_t x = 0; x < 4; ++x) {
        const std::string message = "https://example.org/" + std::string(x, 'x') + repeated("я", 1'500);
        Conversation talk;
        for (const Entity& e : loaded->reply({.text = message}, talk).entities) CHECK(text::is_valid(e.value));
    }
}

TEST_CASE("an empty map is told") { CHECK(tells(load("{}\n"), "OTV117")); }

TEST_CASE("intents that beat one another in layers cost no more with each layer") {
    std::string rules = "intents:\n";
    for (int i = 0; i < 90; ++i) {
        rules +=
            "  l" + std::to_string(i / 2) + ".n" + std::to_string(i % 2) + ":\n    phrases: [слово]\n    answers: x\n";
        if (i / 2 < 44) rules += "    beats: [l" + std::to_string(i / 2 + 1) + ".*]\n";
    }
    const LoadResult loaded = load(rules);
    REQUIRE(loaded);
    const auto begin = std::clock();
    Conversation talk;
    CHECK(!loaded->reply({.text = "слово"}, talk).text.empty());
    CHECK(seconds_since(begin) < 0.5);
}

TEST_CASE("a thousand intents with one phrase are level in a moment") {
    std::string rules = "intents:\n";
    for (int i = 0; i < 1'000; ++i)
        rules += "  a.n" + std::to_string(i) + ":\n    phrases: [слово дело]\n    answers: x\n";
    const LoadResult loaded = load(rules);
    REQUIRE(loaded);
    const auto begin = std::clock();
    Conversation talk, other;
    const Reply reply = loaded->reply({.text = "слово дело"}, talk);
    CHECK(seconds_since(begin) < 0.1);
    CHECK(to_json(reply) == to_json(loaded->reply({.text = "слово дело"}, other)));
}

TEST_CASE("the literal of an expression stands in whatever the expression finds") {
    const std::pair<const char*, const char*> found[] = {{"\\x41слово", "Aслово"},
                                                         {"\\pLслово", "яслово"},
                                                         {"\\p{L}слово", "яслово"},
                                                         {"\\07x", "\ax"},
                                                         {"\\Qа.б\\E", "а.б"},
                                                         {"[[:digit:]]слово", "1слово"},
                                                         {"[\\]]слово", "]слово"},
                                                         {"[^]а]слово", "бслово"},
                                                         {"[]а]слово", "]слово"},
                                                         {"([])])слово", ")слово"},
                                                         {"([^)]б)слово", "абслово"},
                                                         {"\\d слово", "1 слово"},
                                                         {"\\(слово", "(слово"},
                                                         {"слово{2}", "словоо"},
                                                         {"сло(?:во)?", "сло"},
                                                         {"а|б", "б"},
                                                         {"\\x{410}б", "Аб"},
                                                         {"\\PLслово", "1слово"},
                                                         {"\\n1", "\n1"},
                                                         {"[a-z[:^digit:]]x", "zx"}};
    for (const auto& [source, text] : found) {
        INFO(source);
        regex::CompileError error;
        const auto expression = regex::Expression::compile(source, error);
        REQUIRE(expression);
        CHECK(expression->found_in(text));
        CHECK(std::string_view(text).find(pack::required_literal(source)) != std::string_view::npos);
    }
    CHECK(pack::required_literal("как \\d слово") == " слово");
}
