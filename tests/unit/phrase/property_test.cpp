// SPDX-License-Identifier: MIT
// What holds for every phrase: printing and parsing are inverse, and no text breaks the parser.
#include <set>
#include <string>

#include "catch.hpp"
#include "phrase/parser.hpp"
#include "support/phrase_generator.hpp"
#include "support/phrase_tree.hpp"

using otvet::phrase::Node;
using otvet::phrase::NodeKind;
using otvet::phrase::parse;
using otvet::phrase::parse_group;
using otvet::phrase::Parsed;
using otvet::phrase::print;
using otvet::test::dump;
using otvet::test::PhraseGenerator;
using otvet::test::same_tree;

namespace {

const std::vector<std::string> kWords = {"заказ", "вернуть", "не", "где", "мой", "42", "sms", "курьер", "👍"};
const std::vector<std::string> kPlainWords = {"заказ", "вернуть", "не", "где", "мой", "42", "sms", "курьер"};
const std::vector<std::string> kNames = {"товар", "не", "номер_заказа"};

void count_kinds(const Node& node, std::set<NodeKind>& kinds) {
    kinds.insert(node.kind);
    for (const Node& child : node.children) count_kinds(child, kinds);
}

/// The promises of parser.hpp about shape.
bool in_normal_form(const Node& node, bool root, bool in_row) {
    const bool inner = node.kind == NodeKind::kAll || node.kind == NodeKind::kGlued || node.kind == NodeKind::kOrdered;
    if (inner && node.children.size() < (root ? 1U : 2U)) return false;
    if (node.kind == NodeKind::kNot && (in_row || node.children.size() != 1)) return false;
    if (node.optional && node.kind != NodeKind::kAny) return false;
    const bool row = in_row || node.kind == NodeKind::kGlued || node.kind == NodeKind::kOrdered;
    for (const Node& child : node.children) {
        if (inner && child.kind == node.kind) return false;
        if (node.kind == NodeKind::kAny && child.optional) return false;
        if (!in_normal_form(child, false, row)) return false;
    }
    return true;
}

}  // namespace

TEST_CASE("parse(print(x)) is x for generated phrases") {
    PhraseGenerator generator(20'260'101, kPlainWords, kNames);
    std::set<NodeKind> kinds;
    for (int i = 0; i < 20'000; ++i) {
        const Node phrase = generator.phrase();
        const std::string text = print(phrase);
        const Parsed parsed = parse(text);
        INFO(text << "\n" << dump(phrase));
        REQUIRE(parsed.root);
        if (!same_tree(*parsed.root, phrase)) FAIL(dump(*parsed.root));
        REQUIRE(in_normal_form(*parsed.root, true, false));
        count_kinds(phrase, kinds);
    }
    CHECK(kinds.size() == 10);
}

TEST_CASE("the generator repeats itself") {
    PhraseGenerator a(7, kPlainWords, kNames), b(7, kPlainWords, kNames), c(8, kPlainWords, kNames);
    std::string first, second, third;
    for (int i = 0; i < 50; ++i) {
        first += print(a.phrase());
        second += print(b.phrase());
        third += print(c.phrase());
    }
    CHECK(first == second);
    CHECK(first != third);
}

TEST_CASE("random strings of signs and words never break the parser") {
    const std::vector<std::string> pieces = {"заказ", "а",  "z",  "5", "👍",    " ", " ", "(",       ")",
                                             "/",     "+",  "..", "-", "=",    "*", ":", ".",       ".прош",
                                             ":имя",  "-(", " -", "…", "\xff", "|", "[", "е\u0301", "_"};
    PhraseGenerator dice(42, kWords, kNames);
    std::size_t good = 0;
    for (int i = 0; i < 60'000; ++i) {
        std::string text;
        for (std::uint64_t n = 1 + dice.below(9); n > 0; --n) text += pieces[dice.below(pieces.size())];
        for (const auto parse_one : {parse, parse_group}) {
            const Parsed parsed = parse_one(text);
            INFO(text);
            REQUIRE(parsed.root.has_value() == parsed.problems.empty());
            if (!parsed.root) continue;
            ++good;
            const Parsed again = parse_one(print(*parsed.root));
            REQUIRE(again.root);
            if (!same_tree(*parsed.root, *again.root)) FAIL(dump(*parsed.root) + " / " + dump(*again.root));
        }
    }
    CHECK(good > 1'000);
}

TEST_CASE("random bytes never break the parser") {
    PhraseGenerator dice(43, kWords, kNames);
    for (int i = 0; i < 20'000; ++i) {
        std::string text;
        for (std::uint64_t n = dice.below(40); n > 0; --n) text += static_cast<char>(dice.below(256));
        const Parsed parsed = parse(text);
        REQUIRE(parsed.root.has_value() == parsed.problems.empty());
    }
}

TEST_CASE("a phrase cut anywhere is judged, and twice alike") {
    const std::string text = "👍 (отменить / =(дай / дайте)) .. не+:прийти -(возвр* / *ка) перенести.повел смс-код …";
    for (std::size_t size = 0; size <= text.size(); ++size) {
        const Parsed once = parse(text.substr(0, size)), twice = parse(text.substr(0, size));
        CHECK(once.root.has_value() == once.problems.empty());
        CHECK(once.problems.size() == twice.problems.size());
    }
}
