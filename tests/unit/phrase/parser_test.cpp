// SPDX-License-Identifier: MIT
// Good phrases and their trees.
#include "phrase/parser.hpp"

#include <string>

#include "catch.hpp"
#include "support/phrase_tree.hpp"

using otvet::phrase::Node;
using otvet::phrase::NodeKind;
using otvet::phrase::parse;
using otvet::phrase::parse_group;
using otvet::phrase::Parsed;
using otvet::phrase::print;
using otvet::test::dump;
using otvet::test::same_tree;

namespace {

struct Good {
    const char* text;
    const char* tree;
};

const Good kPhrases[] = {
    // words
    {"отменить заказ", "(all отменить заказ)"},
    {"заказ", "(all заказ)"},
    {"  ОТМЕНИТЬ\tЗаказ  ", "(all отменить заказ)"},
    {"Ещё не пришёл", "(all еще не пришел)"},
    {"не ни без нет", "(all не ни без нет)"},
    {"42 3д 5post", "(all 42 3д 5post)"},
    {"sms CDEK Wi", "(all sms cdek wi)"},
    {"👍", "(all 👍)"},
    {"спасибо👍🏽❤️", "(all спасибо 👍 ❤)"},
    {"за́мок", "(all замок)"},
    {"ｓｍｓ", "(all sms)"},
    {"вернуть\u00a0деньги", "(all вернуть деньги)"},
    {"мои\u0306 заказ", "(all мой заказ)"},
    // one of
    {"(отменить / аннулировать) заказ", "(all (any отменить аннулировать) заказ)"},
    {"(отменить/аннулировать) заказ", "(all (any отменить аннулировать) заказ)"},
    {"(а | б)", "(all (any а б))"},
    {"помочь (вам / )", "(all помочь (any? вам))"},
    {"помочь ( / вам / мне)", "(all помочь (any? вам мне))"},
    {"помочь (вам / (мне / ))", "(all помочь (any? вам мне))"},
    {"помочь (вам / (мне / нам / ))", "(all помочь (any? вам (any мне нам)))"},
    {"(заказ)", "(all заказ)"},
    {"((заказ))", "(all заказ)"},
    {"(новый заказ)", "(all новый заказ)"},
    {"где (новый заказ)", "(all где новый заказ)"},
    {"(новый заказ / покупка)", "(all (any (all новый заказ) покупка))"},
    {"(а / (б / в))", "(all (any а (any б в)))"},
    // exclusions
    {"заказ -возврат", "(all заказ (not возврат))"},
    {"код -(скидка / промокод)", "(all код (not (any скидка промокод)))"},
    {"-возврат заказ", "(all (not возврат) заказ)"},
    {"заказ -:промокод -=то -воз* -*ся", "(all заказ (not :промокод) (not =то) (not воз*) (not *ся))"},
    {"заказ -не+нужен", "(all заказ (not (glued не нужен)))"},
    {"заказ -(новый подарок)", "(all заказ (not (all новый подарок)))"},
    {"заказ -(не .. нужен)", "(all заказ (not (ordered не нужен)))"},
    {"заказ -(а -б)", "(all заказ (not (all а (not б))))"},
    {"(отмена -возврат / отказ)", "(all (any (all отмена (not возврат)) отказ))"},
    {"заказ −возврат", "(all заказ (not возврат))"},
    {"заказ,-возврат", "(all заказ (not возврат))"},
    {"заказ -5", "(all заказ (not 5))"},
    // exact, prefix, suffix
    {"=то", "(all =то)"},
    {"=(дай / дайте)", "(all (any =дай =дайте))"},
    {"=(не+нужен / :имя / воз*)", "(all (any (glued =не =нужен) :имя воз*))"},
    {"=(заказ)", "(all =заказ)"},
    {"возвр*", "(all возвр*)"},
    {"*оплата", "(all *оплата)"},
    {"(*оплата)", "(all *оплата)"},
    {"(*оплата / возвр*) :заказ", "(all (any *оплата возвр*) :заказ)"},
    // neighbours and order
    {"не+приходит код", "(all (glued не приходит) код)"},
    {"а+б+в", "(all (glued а б в))"},
    {"а+(б+в)", "(all (glued а б в))"},
    {"не+(мочь / смог)", "(all (glued не (any мочь смог)))"},
    {"не+:прийти", "(all (glued не :прийти))"},
    {":не+приходить", "(all (glued :не приходить))"},
    {"=не+возвр*+*ка", "(all (glued =не возвр* *ка))"},
    {"(до / после / )+(новый год)", "(all (glued (any? до после) (all новый год)))"},
    {"(а .. б)+в", "(all (glued (ordered а б) в))"},
    {"не .. работает", "(all (ordered не работает))"},
    {"не..работает", "(all (ordered не работает))"},
    {"не … работает", "(all (ordered не работает))"},
    {"не ... работает", "(all (ordered не работает))"},
    {"а .. б .. в", "(all (ordered а б в))"},
    {"(а .. б) .. в", "(all (ordered а б в))"},
    {"не+мочь .. :войти сегодня", "(all (ordered (glued не мочь) :войти) сегодня)"},
    {"(а / б) .. (в г)", "(all (ordered (any а б) (all в г)))"},
    {"где а .. б -в", "(all где (ordered а б) (not в))"},
    // names and forms
    {":заказ :номер_заказа", "(all :заказ :номер_заказа)"},
    {":Вопрос", "(all :вопрос)"},
    {":order_number1", "(all :order_number1)"},
    {"перенести.повел", "(all перенести.повел)"},
    {"перенести.прош :заказ", "(all перенести.прош :заказ)"},
    {"(дать.повел / взять.инф)+заказ", "(all (glued (any дать.повел взять.инф) заказ))"},
    {"перенести.повел.", "(all перенести.повел)"},
    {"перенести.повел..заказ", "(all (ordered перенести.повел заказ))"},
    // hyphens
    {"смс-код", "(all (any (glued смс код) смскод))"},
    {"смс‑код", "(all (any (glued смс код) смскод))"},
    {"qr-код", "(all (any (glued qr код) qrкод))"},
    {"до-сих-пор", "(all (any (glued до сих пор) досихпор))"},
    {"=кое-как", "(all (any (glued =кое =как) =коекак))"},
    {"код -смс-код", "(all код (not (any (glued смс код) смскод)))"},
    {"мой+смс-код", "(all (glued мой (any (glued смс код) смскод)))"},
    {"код (qr-код / )", "(all код (any? (glued qr код) qrкод))"},
    // pasted sentences
    {"Где мой заказ?", "(all где мой заказ)"},
    {"Здравствуйте! Где заказ: мой; «тот самый»?!", "(all здравствуйте где заказ мой тот самый)"},
    {"где заказ.", "(all где заказ)"},
    {"где заказ. ?", "(all где заказ)"},
    {"в 10:00", "(all в 10 00)"},
    {"5,5", "(all 5 5)"},
    {"\"заказ\" 'мой'", "(all заказ мой)"},
};

const Good kGroups[] = {
    {"заказ / покупка / не+пускать", "(any заказ покупка (glued не пускать))"},
    {"заказ", "(any заказ)"},
    {"(заказ / покупка)", "(any заказ покупка)"},
    {"заказ\n/ покупка\n", "(any заказ покупка)"},
    {"смс-код", "(any (glued смс код) смскод)"},
    {"какой-то / :какой", "(any (any (glued какой то) какойто) :какой)"},
    {"новый год / =8+март -вчера", "(any (all новый год) (all (glued =8 март) (not вчера)))"},
    {"а | (б / )+в", "(any а (glued (any? б) в))"},
    {"дать.повел / возвр* / *ка", "(any дать.повел возвр* *ка)"},
};

std::string described(const Parsed& parsed) {
    std::string out;
    for (const auto& one : parsed.problems) {
        out += " #" + std::to_string(static_cast<unsigned>(one.code)) + "@" + std::to_string(one.column);
    }
    return out;
}

void check(const Good& good, Parsed (*parse_one)(std::string_view)) {
    const Parsed parsed = parse_one(good.text);
    INFO(good.text << described(parsed));
    REQUIRE(parsed.root);
    CHECK(dump(*parsed.root) == good.tree);
    const std::string printed = print(*parsed.root);
    INFO("printed: " << printed);
    const Parsed again = parse_one(printed);
    REQUIRE(again.root);
    CHECK(same_tree(*parsed.root, *again.root));
    CHECK(print(*again.root) == printed);
}

}  // namespace

TEST_CASE("good phrases have their trees, which survive printing") {
    for (const Good& good : kPhrases) check(good, parse);
}

TEST_CASE("good groups have their trees, which survive printing") {
    for (const Good& good : kGroups) check(good, parse_group);
}

TEST_CASE("the normal text") {
    const auto normal = [](const char* text) { return print(parse(text).root.value()); };
    CHECK(normal("(Отменить|аннулировать)   заказ!") == "(отменить / аннулировать) заказ");
    CHECK(normal("=(дай/дайте)") == "(=дай / =дайте)");
    CHECK(normal("смс-код") == "смс-код");
    CHECK(normal("(смс+код / смскод)") == "смс-код");
    CHECK(normal("не…работает -(б в)") == "не .. работает -(б в)");
    CHECK(normal("(/а) б") == "(а / ) б");
    CHECK(normal("(а б)+в .. (г д) перенести.инф") == "(а б)+в .. (г д) перенести.инф");
}

TEST_CASE("nodes know their columns in code points") {
    const Parsed parsed = parse("👍 где (мой / =наш) -не+то");
    REQUIRE(parsed.root);
    const std::vector<Node>& items = parsed.root->children;
    REQUIRE(items.size() == 4);
    const auto place = [](const Node& node) { return std::pair(node.column, node.length); };
    CHECK(place(items[0]) == std::pair(0U, 1U));
    CHECK(place(items[1]) == std::pair(2U, 3U));
    CHECK(place(items[2]) == std::pair(6U, 12U));
    CHECK(place(items[2].children[1]) == std::pair(13U, 4U));
    CHECK(place(items[3]) == std::pair(19U, 6U));
    CHECK(place(items[3].children[0]) == std::pair(20U, 5U));
    CHECK(place(*parsed.root) == std::pair(0U, 25U));
}

TEST_CASE("limits hold at their edges") {
    const auto repeated = [](std::string_view piece, std::size_t times) {
        std::string out;
        for (std::size_t i = 0; i < times; ++i) out += piece;
        return out;
    };
    CHECK(parse(repeated("я ", 500)).root);
    CHECK_FALSE(parse(repeated("я ", 500) + "я").root);
    CHECK(parse(repeated("(", 16) + "я" + repeated(")", 16)).root);
    CHECK_FALSE(parse(repeated("(", 17) + "я" + repeated(")", 17)).root);
    CHECK(parse("(" + repeated("я/", 299) + "я)").root);
    CHECK_FALSE(parse("(" + repeated("я/", 300) + "я)").root);
    CHECK(parse_group(repeated("я / ", 299) + "я").root);
    CHECK_FALSE(parse_group(repeated("я / ", 300) + "я").root);
    CHECK(parse(repeated("я", 100)).root);
    CHECK_FALSE(parse(repeated("я", 101)).root);
}
