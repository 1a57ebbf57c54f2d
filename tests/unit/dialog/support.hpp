// SPDX-License-Identifier: MIT
// A small shop in memory, and talks with it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"
#include "dialog/conversation_json.hpp"
#include "otvet/engine.hpp"

namespace otvet::dialog::testing {

inline constexpr std::string_view kPackFile = R"(name: Проба
language: ru
format: 1
fallback: [Не понял., Опять не понял.]
clarify: Уточните вопрос.
did_you_mean: 'Вы про «{title}»?'
offer_operator: Позвать сотрудника?
empty: Напишите словами.
attachment: Файл получен.
escalation:
  text: Зову сотрудника.
  offline_text: Никого нет, работаем {часы}.
  queue: общая
  collect: phone
operator:
  intent: operator.request
  phrases: [позвать человека, нужен человек]
popular: [delivery.cost, return.how, order.status]
courtesy: [пожалуйста]
resume_on: [вернуть бот]
)";

inline constexpr std::string_view kIntents = R"(facts:
  часы: 9–18
  срок: 3–10
intents:
  order.status:
    title: Где мой заказ
    phrases: [где заказ]
    examples: где мой заказ
    needs: order_number
    ask: Какой номер заказа?
    answers:
      - Смотрите в кабинете.
      - 'Заказ {order_number}: {host.status | смотрите в кабинете}.'
  order.cancel:
    title: Отменить заказ
    phrases: [отменить заказ]
    answers: [Отменили., Отменили ещё раз.]
    options: [return.how, delivery.cost]
  return.how:
    title: Вернуть товар
    phrases: [вернуть товар]
    examples: хочу вернуть товар обратно
    answers: ['Вернём за {срок} {срок|день|дня|дней}.']
  delivery.cost:
    title: Сколько стоит доставка
    phrases: [сколько доставка]
    answers: [Бесплатно.]
  promo.apply:
    title: Ввести промокод
    phrases: [код скидки]
    answers: [Вводите в корзине.]
  promo.terms:
    title: Условия промокода
    phrases: [код скидки]
    answers: [Один на заказ.]
  account.hacked:
    title: Взломали
    phrases: [взломали аккаунт]
    priority: first
    beats: [operator.request]
    escalate: {when: always, reason: sensitive, queue: безопасность, priority: high, text: Никому не говорите код.}
  legal.claim:
    title: Претензия
    phrases: [подать претензию]
    answers: [Примем претензию.]
    escalate: always
  support.complaint:
    title: Жалоба
    phrases: [жалоба курьер]
    answers: [Извините.]
    escalate: offer
  chat.greeting:
    title: Привет
    whole: [привет]
    answers: [Здравствуйте.]
  chat.yes:
    title: Да
    whole: [да]
    answers: [Хорошо.]
  chat.no:
    title: Нет
    whole: [нет, не помогло]
    answers: [Понял.]
    escalate: {when: never, reason: negative}
  chat.abuse:
    title: Брань
    whole: [дурак]
    answers: [Понимаю.]
    escalate: {when: offer, reason: negative}
  other.taxi:
    title: Такси
    phrases: [вызвать такси]
    outcome: fallback
  operator.request:
    title: Позвать сотрудника
    whole: [оператор]
    escalate: always
)";

/// The shop's engine with lines added to pack.yaml and to the intents.
inline Engine engine(std::string_view settings = {}, std::string_view intents = {}, HostValues host = {}) {
    LoadOptions options;
    options.dictionary = OTVET_DICTIONARY_FILE;
    options.host_values = std::move(host);
    auto loaded = Engine::load(std::vector<PackFile>{{"pack.yaml", std::string(kPackFile) + std::string(settings)},
                                                     {"a.yaml", std::string(kIntents) + std::string(intents)}},
                               options);
    std::string problems;
    for (const Diagnostic& d : loaded.diagnostics()) problems += to_string(d, Language::kEnglish) + "\n";
    INFO(problems);
    REQUIRE(loaded);
    return *loaded;
}

inline const Engine& shop() {
    static const Engine out = engine();
    return out;
}

inline std::vector<std::string> ids(const Reply& reply) {
    std::vector<std::string> out;
    for (const Option& option : reply.options) out.push_back(option.id);
    return out;
}

/// A talk; checks of every reply that no policy may break.
class Talk {
public:
    explicit Talk(const Engine& engine = shop()) : engine_(engine) {}

    Reply say(std::string_view text) { return send({.text = text}); }
    Reply press(std::string_view option) { return send({.text = {}, .pressed = option}); }
    Reply attach(Attachment what, std::string_view text = {}) { return send({.text = text, .attachment = what}); }
    Reply send(const Message& message) {
        Reply reply = engine_.reply(message, state);
        CHECK(!reply.text.empty());
        CHECK(state.to_json().size() < 2048);
        return reply;
    }

    Conversation state;

private:
    Engine engine_;
};

inline std::string name(const Reply& reply) { return std::string(to_string(reply.outcome)); }

/// «answer order.status», «escalate no_match_limit», «clarify a b», «fallback a b».
inline std::string brief(const Reply& reply) {
    std::string out = name(reply);
    if (reply.outcome == Outcome::kEscalate) return out + " " + reply.escalation.reason;
    if (reply.outcome == Outcome::kAnswer) {
        for (const std::string& intent : reply.intents) out += " " + intent;
        return out;
    }
    for (const std::string& option : ids(reply)) out += " " + option;
    return out;
}

}  // namespace otvet::dialog::testing
