// SPDX-License-Identifier: MIT
// The policy of a talk, rule by rule.
#include "unit/dialog/support.hpp"

namespace {

using namespace otvet;
using namespace otvet::dialog::testing;
using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("a sure winner is answered with its options") {
    Talk talk;
    const Reply reply = talk.say("отменить заказ");
    CHECK(brief(reply) == "answer order.cancel");
    CHECK(reply.text == "Отменили.");
    CHECK(ids(reply) == Ids{"return.how", "delivery.cost"});
    CHECK(!reply.pack_version.empty());
    CHECK(reply.trace_id.size() == 16);
}

TEST_CASE("two questions are answered in their order, small talk beside a question is not") {
    Talk talk;
    const Reply reply = talk.say("Отменить заказ? Сколько доставка?");
    CHECK(brief(reply) == "answer order.cancel delivery.cost");
    CHECK(reply.text == "Отменили.\n\nБесплатно.");
    CHECK(brief(Talk().say("привет")) == "answer chat.greeting");
}

TEST_CASE("max_answers and max_options limit a reply") {
    Talk talk(engine("policy: {max_answers: 1, max_options: 1}\n"));
    const Reply reply = talk.say("Отменить заказ? Сколько доставка?");
    CHECK(brief(reply) == "answer order.cancel");
    CHECK(ids(reply) == Ids{"return.how"});
}

TEST_CASE("a wish for a person escalates, with the desk's fields") {
    Talk talk;
    const Reply reply = talk.send({.text = "нужен человек", .id = "m1"});
    CHECK(brief(reply) == "escalate user_request");
    CHECK(reply.text == "Зову сотрудника.");
    CHECK(reply.intents == Ids{"operator.request"});
    CHECK(reply.escalation.queue == "общая");
    CHECK(reply.escalation.priority == "normal");
    CHECK(reply.escalation.messages == Ids{"m1"});
    CHECK(reply.escalation.first_message_id == "m1");
    CHECK(!reply.escalation.offline);
    CHECK(reply.escalation.collect.empty());
    CHECK(reply.escalation.trace_id == reply.trace_id);
    CHECK(!reply.escalation.ruleset.empty());
    CHECK(brief(Talk().press("operator.request")) == "escalate user_request");
    CHECK(brief(Talk().say("привет, где заказ? и позовите человека")) == "escalate user_request");
}

TEST_CASE("an urgent intent for people keeps its own queue beside a wish for a person") {
    const Reply reply = Talk().say("взломали аккаунт, нужен человек");
    CHECK(brief(reply) == "escalate sensitive");
    CHECK(reply.intents == Ids{"account.hacked"});
    CHECK(reply.escalation.queue == "безопасность");
    CHECK(reply.escalation.priority == "high");
    CHECK(reply.text == "Никому не говорите код.");
}

TEST_CASE("escalate: always says the answer and that a person comes") {
    const Reply reply = Talk().say("подать претензию");
    CHECK(brief(reply) == "escalate rule");
    CHECK(reply.text == "Примем претензию.\n\nЗову сотрудника.");
    CHECK(brief(Talk().press("legal.claim")) == "escalate rule");
}

TEST_CASE("escalate: offer adds a person to the buttons, and «да» calls one") {
    Talk talk;
    const Reply reply = talk.say("жалоба на курьера");
    CHECK(brief(reply) == "answer support.complaint");
    CHECK(ids(reply) == Ids{"operator.request"});
    CHECK(brief(talk.say("да")) == "escalate user_request");
}

TEST_CASE("nobody online: another text and what to ask for") {
    const Reply reply = Talk().send({.text = "оператор", .operators_online = false});
    CHECK(reply.text == "Никого нет, работаем 9–18.");
    CHECK(reply.escalation.offline);
    CHECK(reply.escalation.offline_text == reply.text);
    CHECK(reply.escalation.collect == "phone");
}

TEST_CASE("level intents are asked about, and chosen in every way") {
    const auto choose = [](std::string_view text) {
        Talk talk;
        const Reply asked = talk.say("код скидки");
        CHECK(brief(asked) == "clarify promo.apply promo.terms");
        CHECK(asked.text == "Уточните вопрос.");
        return brief(talk.say(text));
    };
    for (const auto* text : {"1", "1.", "первое", "первый вариант", "давайте первый", "под номером 1", "Ввести промокод",
                             "ввести", "нет, первое", "1-й"}) {
        INFO(text);
        CHECK(choose(text) == "answer promo.apply");
    }
    for (const auto* text : {"2", "2)", "второе", "вторая", "последнее", "про условия", "да, второе"}) {
        INFO(text);
        CHECK(choose(text) == "answer promo.terms");
    }
    CHECK(choose("оба") == "answer promo.apply promo.terms");
    CHECK(choose("да") == "clarify promo.apply promo.terms");
    CHECK(choose("5") == "clarify promo.apply promo.terms");
    CHECK(choose("не первое") == "clarify promo.apply promo.terms");
    CHECK(choose("промокод") == "clarify promo.apply promo.terms");
    CHECK(choose("отменить заказ") == "answer order.cancel");
    CHECK(choose("оператор") == "escalate user_request");
    CHECK(choose("ни то ни другое") == "fallback delivery.cost return.how order.status");
    CHECK(choose("нет") == "fallback delivery.cost return.how order.status");
}

TEST_CASE("a pressed option answers, an unknown one leaves the word to the text") {
    Talk talk;
    talk.say("код скидки");
    CHECK(brief(talk.press("promo.terms")) == "answer promo.terms");
    CHECK(brief(talk.send({.text = "отменить заказ", .pressed = "gone.option"})) == "answer order.cancel");
    CHECK(brief(talk.press("other.taxi")).substr(0, 8) == "fallback");
    CHECK(brief(talk.press("gone.option")).substr(0, 7) == "clarify");
}

TEST_CASE("questions back have a limit") {
    Talk talk;
    CHECK(name(talk.say("код скидки")) == "clarify");
    CHECK(name(talk.say("код скидки")) == "clarify");
    CHECK(brief(talk.say("код скидки")) == "escalate ambiguous_limit");
}

TEST_CASE("a sure answer forgives misunderstandings") {
    Talk talk;
    CHECK(brief(talk.say("абырвалг")) == "fallback delivery.cost return.how order.status");
    CHECK(name(talk.say("отменить заказ")) == "answer");
    CHECK(name(talk.say("абырвалг")) == "fallback");
    const Reply second = talk.say("абырвалг пшш");
    CHECK(brief(second) == "escalate no_match_limit");
    CHECK(second.escalation.shown.size() >= 3);
}

TEST_CASE("an intent with outcome fallback counts as not understood") {
    Talk talk;
    const Reply reply = talk.say("вызвать такси");
    CHECK(reply.outcome == Outcome::kFallback);
    CHECK(reply.intents.empty());
    CHECK(reply.text == "Не понял.");
    CHECK(brief(talk.say("вызвать такси")) == "escalate no_match_limit");
}

TEST_CASE("shouting what is not understood calls a person earlier") {
    Talk talk(engine("policy: {no_match_limit: 5}\n"));
    CHECK(name(talk.say("АБЫРВАЛГ ПШШ!!!")) == "fallback");
    CHECK(brief(talk.say("АБЫРВАЛГ ПШШ!!!")) == "escalate negative");
}

TEST_CASE("options that were shown twice or refused are not offered again") {
    Talk talk(engine("policy: {no_match_limit: 9}\n"));
    CHECK(brief(talk.say("абырвалг")) == "fallback delivery.cost return.how order.status");
    CHECK(brief(talk.say("нет")) == "fallback operator.request");
}

TEST_CASE("the same question again offers a person, then calls one") {
    Talk talk;
    CHECK(brief(talk.say("сколько доставка")) == "answer delivery.cost");
    CHECK(brief(talk.say("привет")) == "answer chat.greeting");
    const Reply second = talk.say("сколько доставка");
    CHECK(brief(second) == "answer delivery.cost");
    CHECK(second.text == "Бесплатно.\n\nПозвать сотрудника?");
    CHECK(ids(second) == Ids{"operator.request"});
    const Reply third = talk.say("сколько доставка");
    CHECK(brief(third) == "escalate repeated_question");
    CHECK(third.intents == Ids{"delivery.cost"});
    CHECK(brief(talk.say("сколько доставка")) == "answer delivery.cost");
}

TEST_CASE("the same intent about another order is no repetition") {
    Talk talk;
    for (const auto* text : {"где заказ 12345678-0001", "где заказ 12345678-0002", "где заказ 12345678-0003"}) {
        CHECK(brief(talk.say(text)) == "answer order.status");
    }
}

TEST_CASE("small talk is no repetition, and three equal replies never follow each other") {
    Talk talk;
    CHECK(talk.say("привет").text == "Здравствуйте.");
    CHECK(talk.say("привет").text == "Здравствуйте.");
    CHECK(talk.say("привет").text == "Здравствуйте.\n\nПозвать сотрудника?");
    CHECK(talk.say("привет").text == "Здравствуйте.");
}

TEST_CASE("«не помогло» asks what else, then calls a person") {
    Talk talk;
    CHECK(brief(talk.say("не помогло")) == "answer chat.no");  // nothing was said before
    Talk other;
    other.say("отменить заказ");
    const Reply first = other.say("не помогло");
    CHECK(brief(first) == "clarify return.how delivery.cost order.status");  // the answer's own buttons come first
    CHECK(brief(other.say("вы меня не поняли")) == "escalate negative");
    Talk fresh;
    fresh.say("отменить заказ");
    fresh.say("не помогло");
    CHECK(brief(fresh.say("вернуть товар")) == "answer return.how");
    CHECK(name(fresh.say("не помогло")) == "clarify");  // the sign before was answered
}

TEST_CASE("insults are answered once, with a person at hand") {
    Talk talk;
    const Reply first = talk.say("дурак");
    CHECK(brief(first) == "answer chat.abuse");
    CHECK(ids(first) == Ids{"operator.request"});
    CHECK(brief(talk.say("дурак")) == "escalate negative");
}

TEST_CASE("a missing detail is asked for beside the answer, once") {
    Talk talk;
    const Reply first = talk.say("где заказ");
    CHECK(brief(first) == "answer order.status");
    CHECK(first.text == "Смотрите в кабинете.\n\nКакой номер заказа?");
    const Reply second = talk.say("12345678-0001");
    CHECK(brief(second) == "answer order.status");
    CHECK(second.text == "Заказ 12345678-0001: смотрите в кабинете.");
    REQUIRE(second.entities.size() == 1);
    CHECK(second.entities[0].type == "order_number");
    CHECK(talk.say("где заказ").text.find("Какой номер") == std::string::npos);
}

TEST_CASE("a bare number after the question is the number that was asked for") {
    Talk talk;
    talk.say("где заказ");
    const Reply reply = talk.say("вот: 7654321");
    CHECK(brief(reply) == "answer order.status");
    CHECK(reply.text == "Заказ 7654321: смотрите в кабинете.");
    CHECK(reply.entities.at(0).type == "order_number");
}

TEST_CASE("another question abandons the detail, «не знаю» goes on without it") {
    Talk talk;
    talk.say("где заказ");
    CHECK(brief(talk.say("отменить заказ")) == "answer order.cancel");
    Talk other;
    other.say("где заказ");
    CHECK(brief(other.say("не знаю номера")) == "clarify operator.request");
}

TEST_CASE("policy ask_first asks before it answers") {
    const Engine strict = engine("policy: {ask_first: 1}\n");
    Talk talk(strict);
    const Reply first = talk.say("где заказ");
    CHECK(name(first) == "clarify");
    CHECK(first.text == "Какой номер заказа?");
    CHECK(talk.say("12345678-0001").text == "Заказ 12345678-0001: смотрите в кабинете.");
    Talk other(strict);
    other.say("где заказ");
    CHECK(other.say("не знаю").text == "Смотрите в кабинете.");
    CHECK(brief(Talk(strict).say("где заказ 12345678-0001")) == "answer order.status");
}

TEST_CASE("attachments and empty messages are inputs of their own") {
    Talk talk;
    const Reply first = talk.attach(Attachment::kPhoto);
    CHECK(name(first) == "clarify");
    CHECK(first.text == "Файл получен.");
    const Reply second = talk.attach(Attachment::kVoice);
    CHECK(brief(second) == "escalate attachment");
    CHECK(second.escalation.tags == Ids{"voice"});
    CHECK(brief(Talk().attach(Attachment::kPhoto, "отменить заказ")) == "answer order.cancel");
    const Reply captioned = Talk().attach(Attachment::kPhoto, "подать претензию");
    CHECK(captioned.escalation.tags == Ids{"legal", "photo"});
    CHECK(Talk().attach(Attachment::kSticker).text == "Напишите словами.");
    for (const auto* text : {"", "   ", "...", "\xE2\x80\x8B", "?!"}) CHECK(Talk().say(text).text == "Напишите словами.");
    Talk words;
    words.attach(Attachment::kPhoto);
    words.say("отменить заказ");
    CHECK(name(words.attach(Attachment::kPhoto)) == "clarify");
}

TEST_CASE("an empty message leaves the question open") {
    Talk talk;
    talk.say("код скидки");
    CHECK(brief(talk.say("?")) == "clarify promo.apply promo.terms");
    CHECK(brief(talk.say("2")) == "answer promo.terms");
}

TEST_CASE("too much text goes to a person") {
    std::string text;
    for (int i = 0; i < 5000; ++i) text += "да ";
    const Reply reply = Talk().say(text);
    CHECK(brief(reply) == "escalate too_long");
    CHECK((reply.degraded & 2U) != 0);
}

TEST_CASE("while a person talks the bot is silent, until a phrase brings it back") {
    Talk talk;
    talk.say("код скидки");
    talk.state.mute();
    const Reply silent = talk.say("где заказ");
    CHECK(silent.muted);
    CHECK(talk.state.muted());
    const Reply back = talk.say("верните бота");
    CHECK(!back.muted);
    CHECK(!talk.state.muted());
    CHECK(name(back) == "clarify");
    talk.state.mute();
    talk.state.unmute();
    CHECK(brief(talk.say("где заказ")) == "answer order.status");
}

TEST_CASE("personal data is masked in every field for the desk") {
    Talk talk;
    const Reply reply = talk.say("нужен человек, телефон +7 916 123-45-67, карта 4111 1111 1111 1111, почта a.b@mail.ru");
    const std::string json = to_json(reply.escalation);
    for (const auto* secret : {"916", "123-45", "4111", "1111", "mail.ru"}) {
        INFO(secret);
        CHECK(json.find(secret) == std::string::npos);
    }
    CHECK(reply.escalation.summary.find("[телефон]") != std::string::npos);
    CHECK(reply.escalation.entities.size() == 3);
}

TEST_CASE("the summary says the topic and what was tried") {
    Talk talk;
    talk.say("отменить заказ");
    const Reply reply = talk.say("подать претензию");
    CHECK(reply.escalation.summary ==
          "Тема: Претензия. Сообщение: «подать претензию»\nБот ответил: Отменить заказ. Бот предлагал: Вернуть товар, Сколько "
          "стоит доставка");
    REQUIRE(reply.escalation.candidates.size() == 1);
    CHECK(reply.escalation.candidates[0].intent == "legal.claim");
    CHECK(reply.escalation.candidates[0].words == Ids{"подать", "претензию"});
}

TEST_CASE("a talk outlives a reload that drops what it remembers") {
    Talk talk;
    talk.say("код скидки");
    const Engine small = engine({}, "  zz.other:\n    phrases: [кот пёс]\n    answers: [Мяу.]\n");
    Conversation state = Conversation::from_json(
        R"({"v":1,"turn":3,"options":["gone.a","gone.b"],"question":"clarify","pending":"gone.c","recent":[["gone.d",3]]})");
    CHECK(small.reply({.text = "2"}, state).outcome == Outcome::kFallback);
}
