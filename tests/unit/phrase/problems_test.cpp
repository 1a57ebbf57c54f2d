// SPDX-License-Identifier: MIT
// Bad phrases, each with its code and column.
#include <algorithm>
#include <string>
#include <vector>

#include "catch.hpp"
#include "phrase/parser.hpp"

using otvet::lang::Code;
using otvet::phrase::parse;
using otvet::phrase::parse_group;
using otvet::phrase::Parsed;
using otvet::phrase::Problem;

namespace {

struct Bad {
    std::string text;
    Code code;
    std::uint32_t column;
    std::uint32_t length = 1;
    std::size_t problems = 1;
};

const std::vector<Bad> kPhrases = {
    {"", Code::kPhraseEmpty, 0, 0},
    {"   ", Code::kPhraseEmpty, 0, 0},
    {"?!.", Code::kPhraseDot, 2},
    {"!!!", Code::kPhraseEmpty, 0, 0},
    {"где \xff", Code::kPhraseBadUtf8, 4},
    {"где \xed\xa0\x80", Code::kPhraseBadUtf8, 4},
    {"где\x01заказ", Code::kPhraseControl, 3},
    {"где\nзаказ", Code::kPhraseControl, 3},
    {std::string("где\0", 7), Code::kPhraseControl, 3},
    {"за\u00adказ", Code::kPhraseControl, 2},
    {"\u202eзаказ", Code::kPhraseControl, 0},
    {"\u0301", Code::kPhraseControl, 0},
    // parentheses
    {"(отменить заказ", Code::kPhraseUnclosed, 0},
    {"а ((б / в)", Code::kPhraseUnclosed, 2},
    {"отменить) заказ", Code::kPhraseUnopened, 8},
    {"где ()", Code::kPhraseEmptyParentheses, 4},
    {"где ( )", Code::kPhraseEmptyParentheses, 4},
    {"где ( / )", Code::kPhraseEmptyParentheses, 4},
    {"где (а / / б / )", Code::kPhraseEmptyAlternative, 15},
    {"где (а)(б)", Code::kPhraseMissingSpace, 7},
    {"оплат(а / ы)", Code::kPhraseMissingSpace, 5},
    {"(а / б)слово", Code::kPhraseMissingSpace, 7, 5},
    {"слово:имя", Code::kPhraseMissingSpace, 5, 4},
    {"слово=то", Code::kPhraseMissingSpace, 5},
    // signs without a meaning
    {"отменить / аннулировать заказ", Code::kPhraseSlashOutside, 9},
    {"/", Code::kPhraseSlashOutside, 0},
    {"а | б", Code::kPhraseSlashOutside, 2},
    {"[мой] заказ", Code::kPhraseSquareBracket, 0},
    {"{имя} заказ", Code::kPhraseBrace, 0},
    {"заказ <имя>", Code::kPhraseAngle, 6},
    {"@заказ", Code::kPhraseAt, 0},
    {"заказ #5", Code::kPhraseHash, 6},
    {"^заказ", Code::kPhraseAnchor, 0},
    {"заказ$", Code::kPhraseAnchor, 5},
    {"скидка 10%", Code::kPhrasePercent, 9},
    {"а & б", Code::kPhraseSign, 2},
    {"а_б", Code::kPhraseSign, 1},
    {"№ 5", Code::kPhraseSign, 0},
    {"а \\w б", Code::kPhraseSign, 2},
    {"а → б", Code::kPhraseSign, 2},
    // minus
    {"заказ - возврат", Code::kPhraseMinusSpace, 6},
    {"- возврат заказ", Code::kPhraseMinusSpace, 0},
    {"-", Code::kPhraseMinusAlone, 0},
    {"заказ -", Code::kPhraseMinusAlone, 6},
    {"заказ (а / -)", Code::kPhraseMinusAlone, 11},
    {"заказ -/", Code::kPhraseMinusAlone, 6, 1, 2},
    {"заказ --возврат", Code::kPhraseDoubleMinus, 7},
    {"заказ- возврат", Code::kPhraseMinusPlace, 5},
    {"заказ-(а / б)", Code::kPhraseMinusPlace, 5},
    {"(а / б)-в", Code::kPhraseMinusPlace, 7},
    {":не-то", Code::kPhraseMinusPlace, 3},
    {"а+-б", Code::kPhraseMinusPlace, 2},
    {"заказ — возврат", Code::kPhraseDash, 6},
    // plus and order
    {"+", Code::kPhrasePlusEdge, 0},
    {"+а б", Code::kPhrasePlusEdge, 0},
    {"а б+", Code::kPhrasePlusEdge, 3},
    {"(а+)", Code::kPhrasePlusEdge, 2},
    {"а++б", Code::kPhrasePlusEdge, 1},
    {"а + б", Code::kPhrasePlusSpace, 2},
    {"купить +в", Code::kPhrasePlusSpace, 7},
    {".. а", Code::kPhraseOrderEdge, 0, 2},
    {"а ..", Code::kPhraseOrderEdge, 2, 2},
    {"где заказ...", Code::kPhraseOrderEdge, 9, 3},
    {"(а …)", Code::kPhraseOrderEdge, 3},
    {"а .. .. б", Code::kPhraseOrderEdge, 2, 2},
    {"а .. -б", Code::kPhraseNotOperand, 5},
    {"-а .. б", Code::kPhraseNotOperand, 3, 2},
    {"не+(а -б)", Code::kPhraseNotOperand, 6, 2},
    {"а .. (б / в -г)", Code::kPhraseNotOperand, 12, 2},
    // exact, star, class
    {"=", Code::kPhraseExactAlone, 0},
    {"= то", Code::kPhraseExactAlone, 0},
    {"а =)", Code::kPhraseExactAlone, 2, 1, 2},
    {"=:имя", Code::kPhraseExactOperand, 0},
    {"==то", Code::kPhraseExactOperand, 0},
    {"=возвр*", Code::kPhraseExactOperand, 6},
    {"=дать.повел", Code::kPhraseExactOperand, 5, 6},
    {"=(дать.повел / взять)", Code::kPhraseExactOperand, 0},
    {"*", Code::kPhraseStarAlone, 0},
    {"а * б", Code::kPhraseStarAlone, 2},
    {"воз*врат", Code::kPhraseStarPlace, 3},
    {"*плат*", Code::kPhraseStarPlace, 5},
    {"(а / б)*", Code::kPhraseStarPlace, 7},
    {":имя*", Code::kPhraseStarPlace, 4},
    {"смс-ко*", Code::kPhraseStarPlace, 6},
    {"*смс-код", Code::kPhraseStarPlace, 0},
    {"дать.foo", Code::kPhraseFormUnknown, 4, 4},
    {"заказ.Где", Code::kPhraseFormUnknown, 5, 4},
    {"(дать / взять).повел", Code::kPhraseFormPlace, 14, 6},
    {":имя.прош", Code::kPhraseFormPlace, 4, 5},
    {"смс-код.инф", Code::kPhraseFormPlace, 7, 4},
    {"где. заказ", Code::kPhraseDot, 3},
    {". заказ", Code::kPhraseDot, 0},
    {"заказ .прош", Code::kPhraseDot, 6},
    {"(вам / )", Code::kPhraseOnlyOptional, 0, 8},
    // nothing required
    {"-возврат", Code::kPhraseOnlyNot, 0, 8},
    {"-а -б", Code::kPhraseOnlyNot, 0, 5},
    {"а (б / -в)", Code::kPhraseOnlyNot, 7, 2},
    {"а -(-б)", Code::kPhraseOnlyNot, 3, 4},
    {"(а / ) (б / )", Code::kPhraseOnlyOptional, 0, 13},
    {"а (б / (в / ) (г / ))", Code::kPhraseOnlyOptional, 7, 13},
    {"а (б / )+(в / )", Code::kPhraseOnlyOptional, 2, 13},
    {"а -(б / )", Code::kPhraseNotOptional, 3, 6},
    // words
    {"закaз", Code::kPhraseMixedScript, 3},
    {"где cкидка", Code::kPhraseMixedScript, 4},
    {"смс-кoд", Code::kPhraseMixedScript, 5},
    {":закaз", Code::kPhraseMixedScript, 4},
    {"\ufdfa", Code::kPhraseBadWord, 0},
};

const std::vector<Bad> kGroups = {
    {"", Code::kPhraseEmpty, 0, 0},
    {" ?", Code::kPhraseEmpty, 2, 0},
    {"а / ", Code::kPhraseEmptyAlternative, 4, 0},
    {" / а", Code::kPhraseEmptyAlternative, 1},
    {"а / / б", Code::kPhraseEmptyAlternative, 4},
    {"а) / б", Code::kPhraseUnopened, 1},
    {"а / (б", Code::kPhraseUnclosed, 4},
    {"а / -б", Code::kPhraseOnlyNot, 4, 2},
    {"а / (б / )", Code::kPhraseOnlyOptional, 0, 0},
};

void check(const Bad& bad, Parsed (*parse_one)(std::string_view)) {
    const Parsed parsed = parse_one(bad.text);
    INFO(bad.text);
    CHECK_FALSE(parsed.root);
    REQUIRE_FALSE(parsed.problems.empty());
    const Problem& first = parsed.problems.front();
    INFO("expected code " << static_cast<unsigned>(bad.code) << ", found «" << first.found << "»");
    CHECK(static_cast<unsigned>(first.code) == static_cast<unsigned>(bad.code));
    CHECK(first.column == bad.column);
    CHECK(first.length == bad.length);
    CHECK(parsed.problems.size() == bad.problems);
}

std::string repeated(std::string_view piece, std::size_t times) {
    std::string out;
    for (std::size_t i = 0; i < times; ++i) out += piece;
    return out;
}

}  // namespace

TEST_CASE("bad phrases are refused with a code and a column") {
    for (const Bad& bad : kPhrases) check(bad, parse);
}

TEST_CASE("bad groups are refused with a code and a column") {
    for (const Bad& bad : kGroups) check(bad, parse_group);
}

TEST_CASE("limits are named") {
    check({repeated("я ", 501), Code::kPhraseTooLong, 1'000}, parse);
    check({repeated("(", 17) + "я" + repeated(")", 17), Code::kPhraseTooDeep, 16}, parse);
    check({"(" + repeated("я/", 300) + "я)", Code::kPhraseGroupTooBig, 0}, parse);
    check({repeated("я", 101), Code::kPhraseWordTooLong, 0, 101}, parse);
    check({repeated("я ", 10'001), Code::kPhraseTooLong, 20'000}, parse_group);
}

TEST_CASE("the advice quotes the phrase") {
    CHECK(parse("отменить / аннулировать заказ").problems.at(0).arguments.at(0) == "(отменить / аннулировать)");
    CHECK(parse("заказ - возврат").problems.at(0).arguments.at(0) == "-возврат");
    CHECK(parse("где закaз").problems.at(0).arguments == std::vector<std::string>{"a", "4"});
    CHECK(parse("дать.foo").problems.at(0).arguments.at(0) == "foo");
    CHECK(parse("за\u00adказ").problems.at(0).arguments.at(0) == "U+00AD");
    CHECK(parse("а (б / -в)").problems.at(0).found == "-в");
    CHECK(parse("[а").problems.at(0).found == "[");
}

TEST_CASE("all problems come at once, in the order of columns") {
    const Parsed parsed = parse("[а] - б (в закaз ^ дать.foo");
    std::vector<Code> codes;
    std::vector<std::uint32_t> columns;
    for (const Problem& one : parsed.problems) {
        codes.push_back(one.code);
        columns.push_back(one.column);
    }
    CHECK(std::is_sorted(columns.begin(), columns.end()));
    const std::vector<Code> expected = {Code::kPhraseSquareBracket, Code::kPhraseMinusSpace, Code::kPhraseUnclosed,
                                        Code::kPhraseMixedScript,   Code::kPhraseAnchor,     Code::kPhraseFormUnknown};
    CHECK(codes == expected);
}

TEST_CASE("a hopeless text gives a bounded list quickly") {
    CHECK(parse(repeated("^", 900)).problems.size() == otvet::phrase::kMaxProblems);
    CHECK(parse(repeated("^", 1'000'000)).problems.size() == 1);
    CHECK_FALSE(parse(repeated("(", 1'000)).root);
    CHECK_FALSE(parse(repeated("=(", 500)).root);
    CHECK_FALSE(parse(repeated("-(", 500)).root);
    CHECK_FALSE(parse(repeated(")", 1'000)).root);
    CHECK_FALSE(parse_group(repeated("(а / ", 4'000)).root);
}
