// SPDX-License-Identifier: MIT
#include "catch.hpp"
#include "otvet/engine.hpp"

TEST_CASE("match lists the winner first with the customer's words") {
    const auto loaded = otvet::Engine::load(
        {{"pack.yaml", "name: Тест\nlanguage: ru\nformat: 1\nfallback:\n  - Не понял.\nescalation:\n  text: Соединяю.\n"},
         {"a.yaml",
          "intents:\n  order.cancel:\n    title: Отменить\n    phrases:\n      - отменить заказ\n    answers:\n      - Отменили.\n"
          "  order.status:\n    title: Статус\n    phrases:\n      - заказ\n    answers:\n      - Едет.\n"}},
        {.dictionary = OTVET_DICTIONARY_FILE});
    REQUIRE(loaded);
    const auto found = loaded->match("Отмените мой ЗАКАЗ!");
    REQUIRE(found.size() == 2);
    CHECK(found[0].intent == "order.cancel");
    CHECK(found[0].words == std::vector<std::string>{"отмените", "заказ"});
    CHECK(found[1].intent == "order.status");
    CHECK(loaded->match("погода").empty());
}
