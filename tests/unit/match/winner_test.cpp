// SPDX-License-Identifier: MIT
// The rules of who wins, each by a small pack in which it decides (docs: who wins).
#include <thread>

#include "unit/match/support.hpp"

namespace otvet::match {

using namespace testing;

TEST_CASE("rule 1: the blocked are out") {
    const auto pack = pack_of(intent("a.x", "phrases: [отменить заказ], unless: [такси]") + intent("b.y", "phrases: [заказ]"));
    CHECK(told(*pack, "отменить заказ") == "a.x");
    CHECK(told(*pack, "отменить заказ такси") != "a.x");
}

TEST_CASE("rule 2: priority") {
    const auto pack = pack_of(intent("a.x", "phrases: [отменить большой заказ]") +
                              intent("b.y", "phrases: [заказ], priority: first") +
                              intent("c.z", "phrases: [отменить большой заказ сегодня], priority: last"));
    CHECK(told(*pack, "отменить большой заказ сегодня") == "b.y?");
    CHECK(rule(*pack, "отменить большой заказ сегодня") == "priority");
}

TEST_CASE("rule 3: beats, also across sentences and through a beaten one") {
    const std::string a = intent("a.x", "phrases: [отменить заказ], beats: [b.y]");
    const std::string b = intent("b.y", "phrases: [адрес доставки], beats: [c.z]");
    const std::string c = intent("c.z", "phrases: [вернуть деньги]");
    const auto pack = pack_of(a + b + c);
    CHECK(told(*pack, "Отменить заказ. Адрес доставки.") == "a.x");
    CHECK(rule(*pack, "Отменить заказ. Адрес доставки.") == "beats");
    CHECK(told(*pack, "Адрес доставки. Отменить заказ.") == "a.x");
    // b.y is out, so it beats nobody.
    CHECK(told(*pack, "отменить заказ адрес доставки вернуть деньги") == "a.x / c.z");
}

TEST_CASE("rule 3: beats yields to a rival that matched more words") {
    const auto pack = pack_of(intent("a.x", "phrases: [отменить заказ], beats: [b.y]") +
                              intent("b.y", "phrases: [изменить адрес доставки]"));
    CHECK(told(*pack, "отменить заказ изменить адрес доставки").substr(0, 3) == "b.y");
}

TEST_CASE("rule 4: whole before phrase before regex") {
    const auto pack = pack_of(intent("a.x", "whole: [отмена]") + intent("b.y", "phrases: [отмена]") +
                              intent("c.z", "regex: ['отмен']"));
    CHECK(told(*pack, "отмена") == "a.x");
    CHECK(rule(*pack, "отмена") == "kind");
    CHECK(told(*pack, "отмена сегодня") == "b.y");
}

TEST_CASE("rule 5: what requires all that another requires, and more") {
    const auto pack = pack_of(intent("a.x", "phrases: [отменить заказ]") + intent("b.y", "phrases: [не отменить заказ]"));
    CHECK(told(*pack, "не отменили заказ") == "b.y");  // «не» is no content word, so no other rule could tell
    CHECK(rule(*pack, "не отменили заказ") == "requires_more");
}

TEST_CASE("rule 6: more matched content words") {
    const auto pack = pack_of(intent("a.x", "phrases: [отменить заказ]") + intent("b.y", "phrases: [красный большой шкаф]"));
    const Decision decision = decided(*pack, "отменить заказ красный большой шкаф");
    CHECK(told(*pack, decision).substr(0, 3) == "b.y");
    CHECK(rule(*pack, "отменить заказ красный большой шкаф") == "more_words");
}

TEST_CASE("rule 7: fewer repairs") {
    const auto pack = pack_of(intent("a.x", "phrases: [отменить доставка]") + intent("a.y", "phrases: [отменить посылка]"));
    CHECK(told(*pack, "отменить доставку посылкку") == "a.x");
    CHECK(rule(*pack, "отменить доставку посылкку") == "fewer_repairs");
    CHECK(told(*pack, "отменить доставкку посылку") == "a.y");
}

TEST_CASE("rule 8: fewer unexplained content words; rule 9: ask") {
    const std::string b = intent("b.y", "phrases: [отменить посылка]");
    const std::string message = "отменить доставку шкаф посылка";
    const auto level = pack_of(intent("a.x", "phrases: [отменить доставка]") + b);
    CHECK(told(*level, message) == "a.x / b.y");
    const auto pack = pack_of(intent("a.x", "phrases: [отменить доставка], examples: [отменить доставку шкафа]") + b);
    CHECK(told(*pack, message) == "a.x");
    CHECK(rule(*pack, message) == "fewer_unexplained");
}

TEST_CASE("rule 9: level intents stay level in whatever order they are written") {
    const std::string a = intent("a.x", "phrases: [отменить доставка]"), b = intent("b.y", "phrases: [отменить посылка]");
    CHECK(told(*pack_of(a + b), "отменить доставку посылки") == told(*pack_of(b + a), "отменить доставку посылки"));
    const auto files = [](const std::string& first, const std::string& second) {
        return compile({{"pack.yaml", std::string(kPackFile)}, {"1.yaml", "intents:\n" + first}, {"2.yaml", "intents:\n" + second}});
    };
    for (const std::string_view message : {"отменить доставку посылки", "отменить посылку", "Отменить. Доставку."}) {
        CHECK(told(*files(a, b), message) == told(*files(b, a), message));
    }
}

TEST_CASE("many threads decide alike") {
    const auto pack = pack_of(intent("a.x", "phrases: [отменить заказ, отменить .. доставка]") +
                              intent("b.y", "phrases: [(отменить / отмена) :не+посылка]") +
                              intent("c.z", "phrases: [где заказ]"));
    const std::vector<std::string> messages = {"отменити заказ", "отмена не моя посылка", "где мой заказ? отмените",
                                               "jnvtybnm pfrfp", "otmenit zakaz", "отменить доставкку"};
    std::vector<std::string> wanted;
    for (const std::string& m : messages) wanted.push_back(told(*pack, m));
    std::vector<int> wrong(4, 0);
    std::vector<std::thread> threads;
    for (std::size_t t = 0; t < wrong.size(); ++t) {
        threads.emplace_back([&, t] {
            Scratch scratch;
            for (std::size_t n = 0; n < 600; ++n) {
                const std::size_t m = (n * 7 + t) % messages.size();
                wrong[t] += told(*pack, decide(*pack, messages[m], {}, scratch)) != wanted[m];
            }
        });
    }
    for (std::thread& thread : threads) thread.join();
    for (const int n : wrong) CHECK(n == 0);
}

}  // namespace otvet::match
