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

TEST_CASE("a winner that is not far enough ahead is doubted, and the nearest are told") {
    const auto pack = shop("lead_bits: 90");
    const Decision decision = decided(*pack, "обещали вчера, а посылки нет до сих пор");
    CHECK(told(*pack, decision) == "order.where?");
    CHECK(decision.winners[0].certainty == Certainty::kDoubted);
    REQUIRE_FALSE(decision.nearest.empty());
    CHECK(pack->model.intents[decision.nearest[0].intent].id.text == "order.late");
    CHECK(told(*pack, "на каком этапе посылка, покажите трек посылки") == "order.where");
    CHECK(told(*pack, "деньги") == "money.back");  // a whole message is the author's own word
}

TEST_CASE("a phrase counts what policy says it is worth") {
    const std::string message = "обещали вчера, а посылки нет до сих пор";
    CHECK(told(*shop("lead_bits: 10, phrase_bits: 200"), message) == "order.where");
    CHECK(told(*shop("lead_bits: 10, phrase_bits: 0"), message) == "order.late");
    CHECK(rule(*shop("lead_bits: 10, phrase_bits: 0"), message) == "alike");
}

TEST_CASE("a message of no phrase is answered when the examples of one intent lead all others") {
    const auto pack = shop("lead_bits: 10");
    CHECK(told(*pack, "хочу отследить отправление") == "order.where");
    CHECK(rule(*pack, "хочу отследить отправление") == "alike");
    CHECK(told(*pack, "сварите борщ") == "–");
    CHECK(told(*shop("lead_bits: 200"), "хочу отследить отправление") == "–");
}

TEST_CASE("what is most like a foreign matter is nobody's, by phrase or by examples") {
    const auto pack = shop("lead_bits: 10, phrase_bits: 5");
    const Decision decision = decided(*pack, "водитель такси уехал с моим багажом, сколько стоит посылка");
    CHECK(decision.foreign);
    CHECK(told(*pack, "водитель уехал с моим багажом, посылка") == "order.where?");
}

TEST_CASE("words that no example has count against all intents") {
    const std::string message = "отследить гиппопотама экскаватором";
    CHECK(told(*shop("lead_bits: 5"), message) == "order.where");
    CHECK(told(*shop("lead_bits: 5, foreign_bits: 30"), message) == "–");
    CHECK(told(*shop("lead_bits: 5, foreign_bits: 10"), "отследить отправление") == "order.where");
}

TEST_CASE("level intents are parted when the examples of one of them lead") {
    const std::string message = "посылка опаздывает на каком этапе отследить отправление";
    CHECK(told(*shop("max_options: 3"), message) == "order.late / order.where");
    CHECK(told(*shop("lead_bits: 15"), message) == "order.where");
    CHECK(rule(*shop("lead_bits: 15"), message) == "alike");
    CHECK(told(*shop("lead_bits: 1000"), message) == "order.late / order.where");
}

TEST_CASE("likeness is the same in any order of files and examples") {
    const auto pack = shop("lead_bits: 10");
    const auto again = compile({{"pack.yaml", std::string(kPackFile) + "policy: {lead_bits: 10}\n"},
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
