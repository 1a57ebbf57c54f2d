// SPDX-License-Identifier: MIT
// The second opinion: examples confirm, doubt, part and overrule phrases, as the numbers of the policy say.
#include "match/opinion.hpp"
#include "unit/match/support.hpp"

namespace otvet::match {

using namespace testing;

namespace {

constexpr std::string_view kExamples =
    "messages:\n"
    "  order.late: |\n    курьер опаздывает на два часа\n    обещали вчера, а посылки нет\n    сижу жду курьера третий час\n"
    "    доставка задерживается уже неделю\n"
    "  order.where: |\n    где сейчас едет моя посылка\n    на каком этапе заказ\n    покажите трек посылки\n    отследить отправление\n"
    "  money.back: |\n    когда вернут деньги на карту\n    возврат средств не поступил\n    жду деньги за возврат\n"
    "    не пришли деньги обратно\n"
    "  scope.taxi: |\n    вызовите такси до вокзала\n    сколько стоит такси в аэропорт\n    водитель такси уехал с моим багажом\n";

std::unique_ptr<pack::CompiledPack> shop(std::string_view policy) {
    return compile({{"pack.yaml", std::string(kPackFile) + "policy: {" + std::string(policy) + "}\n"},
                    {"a.yaml", "intents:\n" + intent("order.late", "phrases: [опаздывать]") +
                                   intent("order.where", "phrases: [посылка, деньги за посылку]") +
                                   intent("money.back", "phrases: [деньги], whole: [деньги]") +
                                   "  scope.taxi: {title: Такси, outcome: fallback, phrases: [такси]}\n"},
                    {"b.yaml", std::string(kExamples)}});
}

}  // namespace

TEST_CASE("without the policy's numbers examples decide nothing") {
    const auto pack = shop("max_options: 3");
    CHECK(told(*pack, "отследить отправление") == "–");
    CHECK(told(*pack, "обещали вчера, а посылки нет") == "order.where");
}

TEST_CASE("a winner whose examples are far behind is doubted, and the nearest are told") {
    const auto pack = shop("doubt: 30");
    const Decision decision = decided(*pack, "обещали вчера, а посылки нет до сих пор");
    CHECK(told(*pack, decision) == "order.where?");
    CHECK(decision.winners[0].certainty == Certainty::kDoubted);
    REQUIRE_FALSE(decision.nearest.empty());
    CHECK(pack->model.intents[decision.nearest[0].intent].id.text == "order.late");
    CHECK(told(*pack, "где едет посылка") == "order.where");
    CHECK(told(*pack, "деньги") == "money.back");  // a whole message is the author's own word
}

TEST_CASE("doubt: 100 never doubts a winner that has any likeness") {
    const Decision decision = decided(*shop("doubt: 100"), "обещали вчера, а посылки нет до сих пор");
    REQUIRE(decision.winners.size() == 1);
    CHECK(decision.winners[0].certainty != Certainty::kDoubted);
}

TEST_CASE("a message of no phrase is answered when the examples of one intent lead all others") {
    const auto pack = shop("answer_alike: 10");
    CHECK(told(*pack, "хочу отследить отправление") == "order.where");
    CHECK(rule(*pack, "хочу отследить отправление") == "alike");
    CHECK(told(*pack, "сварите борщ") == "–");
    CHECK(told(*shop("answer_alike: 200"), "хочу отследить отправление") == "–");
}

TEST_CASE("overrule: examples win over a phrase that is too far behind, but never for what is foreign") {
    const auto pack = shop("doubt: 30, overrule: 50, answer_alike: 10");
    CHECK(told(*pack, "обещали вчера, а посылки нет до сих пор") == "order.late");
    const Decision decision = decided(*pack, "водитель уехал с моим багажом, посылка");
    CHECK(decision.foreign);
    CHECK(told(*pack, decision) == "order.where?");
}

TEST_CASE("level intents are parted when the examples of one of them lead") {
    const std::string message = "посылка опаздывает на каком этапе отследить отправление";
    CHECK(told(*shop("max_options: 3"), message) == "order.late / order.where");
    CHECK(told(*shop("doubt: 100"), message) == "order.where");
    CHECK(rule(*shop("doubt: 100"), message) == "alike");
}

TEST_CASE("likeness is the same in any order of files and examples") {
    const auto pack = shop("answer_alike: 10");
    const auto again = compile({{"pack.yaml", std::string(kPackFile) + "policy: {answer_alike: 10}\n"},
                                {"0.yaml", std::string(kExamples)},
                                {"z.yaml", "intents:\n" + intent("money.back", "phrases: [деньги], whole: [деньги]") +
                                               "  scope.taxi: {title: Такси, outcome: fallback, phrases: [такси]}\n" +
                                               intent("order.where", "phrases: [посылка, деньги за посылку]") +
                                               intent("order.late", "phrases: [опаздывать]")}});
    for (const std::string_view message : {"хочу отследить отправление", "где мой трек", "жду курьера"}) {
        const Decision a = decided(*pack, message), b = decided(*again, message);
        CHECK(told(*pack, a) == told(*again, b));
        REQUIRE(a.nearest.size() == b.nearest.size());
        for (std::size_t i = 0; i < a.nearest.size(); ++i) {
            CHECK(a.nearest[i].intent == b.nearest[i].intent);
            CHECK(a.nearest[i].bits == b.nearest[i].bits);
        }
    }
}

}  // namespace otvet::match
