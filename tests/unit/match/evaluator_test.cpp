// SPDX-License-Identifier: MIT
// What phrases mean, sign by sign, and every difference that tests/differential has found.
#include "unit/match/support.hpp"

namespace otvet::match {
namespace {

using namespace testing;

/// Whether a pack of this one phrase hears the message.
bool hears(const std::string& phrase, std::string_view message, const std::string& more = {}, const char* key = "phrases") {
    const auto pack = pack_of(intent("a.x", std::string(key) + ": ['" + phrase + "']"), more);
    return !decided(*pack, message).hits.empty();
}

}  // namespace

TEST_CASE("words stand in any order and form") {
    CHECK(hears("отменить заказ", "заказы мои отмените"));
    CHECK_FALSE(hears("отменить заказ", "отменить"));
    CHECK(hears("придет курьер", "курьер придёт"));
}

TEST_CASE("one word satisfies one item") {
    CHECK_FALSE(hears("заказ заказ", "мой заказ"));
    CHECK(hears("заказ заказ", "заказ и заказ"));
    CHECK(hears("(заказ / товар) заказ", "товар заказ"));
    CHECK_FALSE(hears("(заказ / товар) заказ", "заказ"));
}

TEST_CASE("an exclusion looks at the whole sentence and at no other") {
    CHECK_FALSE(hears("заказ -возврат", "возврат за заказ"));
    CHECK(hears("заказ -возврат", "Где заказ? Возврат не нужен."));
    CHECK_FALSE(hears("заказ -(код / не+пришел)", "заказ не пришёл"));
    CHECK(hears("заказ -(код / не+пришел)", "заказ не вчера пришёл"));
}

TEST_CASE("glued words are neighbours, ordered ones near") {
    CHECK(hears("не+приходит код", "код не приходит"));
    CHECK_FALSE(hears("не+приходит код", "код не всегда приходит"));
    CHECK(hears("не .. работает", "не а б в работает"));
    CHECK_FALSE(hears("не .. работает", "не а б в г работает"));
    CHECK_FALSE(hears("не .. работает", "работает не"));
    CHECK(hears("(нет / не было)+заказ", "было не заказ"));
}

TEST_CASE("a negation may have one function word after it") {
    CHECK(hears(":не+приходит", "не приходит"));
    CHECK(hears(":не+приходит", "ни разу не приходит"));
    CHECK(hears(":не+приходит", "не мне приходит"));
    CHECK_FALSE(hears(":не+приходит", "не курьер приходит"));
}

TEST_CASE("whole takes the message without courtesy") {
    CHECK(hears("отмена", "Добрый день! Отмена, пожалуйста. Спасибо", {}, "whole"));
    CHECK_FALSE(hears("отмена", "отмена заказа", {}, "whole"));
    CHECK(hears("спасибо", "спасибо", {}, "whole"));
    CHECK(hears("(ваш / ) код", "код", {}, "whole"));
    // The first way would leave a word over; another covers it.
    CHECK(hears("(код / ) (код заказ / код)", "код заказ", {}, "whole"));
}

TEST_CASE("a phrase across sentences is heard, below those inside one") {
    const auto pack = pack_of(intent("a.x", "phrases: [отменить заказ]"));
    const Decision decision = decided(*pack, "Отмените. Мой заказ.");
    REQUIRE(decision.hits.size() == 1);
    CHECK(decision.hits[0].across);
}

TEST_CASE("across sentences the whole message is one sentence") {
    const auto pack = pack_of(intent("a.x", "phrases: [не+работает -код]"));
    const Decision decision = decided(*pack, "Так не. Работает сайт.");
    REQUIRE(decision.hits.size() == 1);
    CHECK(decision.hits[0].across);
    CHECK(decided(*pack, "Так не. Работает сайт. Где код?").hits.empty());
}

TEST_CASE("unless blocks in its own sentence") {
    const auto pack = pack_of(intent("a.x", "phrases: [заказ], unless: [такси]"));
    CHECK(told(*pack, "заказ такси") == "–");
    CHECK(told(*pack, "Где заказ? Такси уже здесь.") == "a.x");
}

TEST_CASE("regression: a form class leaves out the word as it is written in the phrase") {
    CHECK(hears("перенести.повел", "перенесите"));
    CHECK_FALSE(hears("перенести.повел", "перенести"));
    CHECK_FALSE(hears("отменить.прош", "отменить"));
    CHECK(hears("отменить.прош", "отменили"));
    CHECK(hears("отменить.инф", "отменить"));
}

TEST_CASE("regression: an exact form elsewhere in the pack hides no stem") {
    const std::string a = intent("a.x", "phrases: [кешбэк]");
    CHECK(told(*pack_of(a), "кешбэка") == "a.x");
    CHECK(told(*pack_of(a + intent("b.y", "phrases: [=кешбэка товар]")), "кешбэка") == "a.x");
}

TEST_CASE("regression: forms of `forms:` are known words even when no phrase uses them") {
    const auto pack = pack_of(intent("a.x", "phrases: [кешбэк]"), "forms: {кешбокс: кешбока}\n");
    Scratch scratch;
    (void)decide(*pack, "кешбока", {}, scratch);
    REQUIRE(scratch.words.size() == 1);
    CHECK(scratch.words[0].repair == morph::RepairKind::kNone);
}

TEST_CASE("a hostile message spends the budget and says so, and takes bounded time") {
    const auto pack = pack_of(intent("a.x", "phrases: [(а .. а .. а .. а .. а .. а) (а а а а а а) такого+не+бывает]"));
    std::string message;
    for (int i = 0; i < 1'000; ++i) message += "а ";
    const Decision decision = decided(*pack, message + "такого не бывает");
    CHECK((decision.spent || !decision.hits.empty()));
}

}  // namespace otvet::match
