// SPDX-License-Identifier: MIT
// Wordings: in turn, by channel, by date; placeholders.
#include <stdexcept>

#include "unit/dialog/support.hpp"

namespace {

using namespace otvet;
using namespace otvet::dialog::testing;

constexpr std::string_view kMore = R"(  a.channels:
    title: Каналы
    phrases: [слон бегемот]
    answers:
      - Всем.
      - {text: Телеграму., channel: telegram}
  a.dated:
    title: Акция
    phrases: [тигр пантера]
    answers:
      - {text: Скидка., valid_until: '2025-09-04'}
      - Акция прошла.
  a.host:
    title: Хост
    phrases: [жираф зебра]
    answers: ['[{host.name | никто}]']
  a.track:
    title: Трек
    phrases: [волк лиса]
    answers: ['Найдём {promo_code} скоро.']
)";

const Engine& zoo() {
    static const Engine out = engine({}, kMore);
    return out;
}

constexpr std::int64_t kDay = 1'756'944'000;  // 2025-09-04, midnight UTC

}  // namespace

TEST_CASE("wordings come in turn, the same in every run") {
    for (int run = 0; run < 2; ++run) {
        Talk talk;
        CHECK(talk.say("отменить заказ").text == "Отменили.");
        CHECK(talk.say("вернуть товар").text == "Вернём за 3–10 дней.");
        CHECK(talk.say("отменить заказ").text == "Отменили ещё раз.");
        CHECK(talk.say("вернуть товар").text == "Вернём за 3–10 дней.");
        CHECK(talk.say("отменить заказ").text == "Отменили.");
    }
}

TEST_CASE("a channel has its own wording") {
    CHECK(Talk(zoo()).send({.text = "слон бегемот", .channel = "telegram"}).text == "Телеграму.");
    CHECK(Talk(zoo()).send({.text = "слон бегемот", .channel = "site"}).text == "Всем.");
    CHECK(Talk(zoo()).say("слон бегемот").text == "Всем.");
}

TEST_CASE("a dated wording is said to the end of its day") {
    Talk talk(zoo());
    const auto at = [&](std::int64_t now) { return Talk(zoo()).send({.text = "тигр пантера", .now = now}).text; };
    CHECK(at(kDay) == "Скидка.");
    CHECK(at(kDay + 86'399) == "Скидка.");
    CHECK(at(kDay + 86'400) == "Акция прошла.");
    CHECK(at(0) == "Скидка.");
    CHECK(!at(-1).empty());
    CHECK(!at(INT64_MIN / 2).empty());
    CHECK(!at(INT64_MAX / 2).empty());
}

TEST_CASE("values of the host are data: cleaned, capped, never expanded") {
    const auto with = [](HostValues host) { return Talk(engine({}, kMore, std::move(host))).say("жираф зебра").text; };
    CHECK(with({}) == "[никто]");
    CHECK(with([](std::string_view) { return std::nullopt; }) == "[никто]");
    CHECK(with([](std::string_view name) { return std::optional<std::string>(name); }) == "[name]");
    CHECK(with([](std::string_view) { return std::optional<std::string>("{срок} {{x}} %n ${y}"); }) == "[{срок} {{x}} %n ${y}]");
    CHECK(with([](std::string_view) { return std::optional<std::string>("a\nb\x1b[2J\xE2\x80\xAE" "c\xFF"); }) ==
          "[a b[2Jc\xEF\xBF\xBD]");
    CHECK(with([](std::string_view) { return std::optional<std::string>(std::string(5000, 'x')); }).size() == 302);
    CHECK(with([](std::string_view) -> std::optional<std::string> { throw std::runtime_error("no"); }) == "[никто]");
}

TEST_CASE("a wording without the missing entity is preferred, else the entity is left out") {
    CHECK(Talk().say("где заказ").text.substr(0, 4) == std::string_view("Смотрите").substr(0, 4));
    CHECK(Talk().say("где заказ 12345678-0001").text == "Заказ 12345678-0001: смотрите в кабинете.");
    CHECK(Talk(zoo()).say("волк лиса").text == "Найдём скоро.");
}
