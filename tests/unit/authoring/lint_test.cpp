// SPDX-License-Identifier: MIT
// Lints on the shipped pack and in small: what they say holds, and what is right is left alone.
#include <algorithm>

#include "catch.hpp"
#include "otvet/authoring.hpp"

using namespace otvet;

namespace {

constexpr const char* kPackFile =
    "name: Проба\nlanguage: ru\nformat: 1\nfallback: Не понял.\nescalation:\n  text: Зову сотрудника.\n";

LoadOptions options() {
    LoadOptions out;
    out.dictionary = OTVET_DICTIONARY_FILE;
    return out;
}

const Engine& shipped() {
    static const LoadResult loaded = Engine::load(OTVET_SOURCE_DIR "/intents/ru", options());
    REQUIRE(loaded);
    return *loaded;
}

/// Codes of what is said about phrases and answers of one intent.
std::string said(const std::string& keys, const std::string& rest = {}) {
    const LoadResult loaded = Engine::load(
        std::vector<PackFile>{{"pack.yaml", kPackFile}, {"a.yaml", "intents:\n  a.b:\n    title: Т\n" + keys + rest}}, options());
    REQUIRE(loaded);
    std::string codes;
    for (const Diagnostic& d : testing::lint(*loaded)) {
        if (d.severity == Severity::kError || d.severity == Severity::kWarning) codes += (codes.empty() ? "" : " ") + d.code;
    }
    return codes;
}

std::string phrases(const std::string& list) { return said("    answers: [Да.]\n    phrases: " + list + "\n"); }
std::string answers(const std::string& list, const std::string& rest = {}) {
    return said("    phrases: [слово]\n    answers: " + list + "\n", rest);
}

/// What stands between the first «».
std::string quoted(const std::string& text) {
    const std::size_t begin = text.find("«") + std::string("«").size();
    return text.substr(begin, text.find("»", begin) - begin);
}

}  // namespace

namespace {

/// On the witness of each collision both intents match and the bot asks; returns how many there are.
std::size_t proved_collisions(const Engine& engine) {
    std::size_t collisions = 0;
    for (const Diagnostic& d : testing::lint(engine)) {
        if (d.code != "OTV423") continue;
        ++collisions;
        const std::string witness = quoted(d.message);
        INFO(d.message);
        Conversation talk;
        CHECK(engine.reply({.text = witness}, talk).outcome == Outcome::kClarify);
        const std::vector<Candidate> matched = engine.match(witness);
        const std::string names = d.message.substr(d.message.find("» ") + 3);
        for (const std::string& id : {names.substr(0, names.find(' ')),
                                      names.substr(names.find("with ") + 5, names.find(':') - names.find("with ") - 5)}) {
            INFO(id);
            CHECK(std::any_of(matched.begin(), matched.end(), [&](const Candidate& c) { return c.intent == id; }));
        }
    }
    return collisions;
}

}  // namespace

TEST_CASE("the witness of every collision in the shipped pack makes the bot ask") {
    static_cast<void>(proved_collisions(shipped()));  // today there is none: the next test has some
}

TEST_CASE("the witness of every collision of phrases with groups, neighbours, order and exclusions makes the bot ask") {
    const char* const kPairs[][2] = {{"отменить заказ", "заказ отменить"},
                                     {":отменить заказ", "заказ :отменить -курьер"},
                                     {"не+приходит код", "код не+приходит"},
                                     {"не .. работает", "не .. работает -сайт"},
                                     {"возвр* товар", "товар возврат"},
                                     {"(где / когда) посылка", "посылка (когда / почему)"},
                                     {":номер_заказа где", "где :номер_заказа"},
                                     {"=то кэшбэк", "кэшбэк =то"},
                                     {"промокод :не+работать", "промокод :не+работать -скидка"}};
    for (const auto& pair : kPairs) {
        INFO(pair[0] << " | " << pair[1]);
        const LoadResult loaded = Engine::load(std::vector<PackFile>{
            {"pack.yaml", kPackFile},
            {"a.yaml", std::string("intents:\n  a.one:\n    title: Раз\n    answers: [Раз.]\n    phrases: ['") + pair[0] +
                           "']\n  b.two:\n    title: Два\n    answers: [Два.]\n    phrases: ['" + pair[1] +
                           "']\nwords:\n  отменить: отменить / аннулировать\n"}},
            options());
        REQUIRE(loaded);
        CHECK(proved_collisions(*loaded) >= 1);
    }
}

TEST_CASE("an example that wins by likeness alone is told, as advice") {
    const LoadResult loaded = Engine::load(
        std::vector<PackFile>{
            {"pack.yaml", std::string(kPackFile) + "policy: {lead_bits: 1}\n"},
            {"a.yaml",
             "intents:\n  a.one:\n    title: Доставка\n    answers: [Раз.]\n    phrases: [когда привезут]\n    examples: |\n"
             "      когда привезут\n      сижу жду курьера третий час\n"
             "  b.two:\n    title: Возврат\n    answers: [Два.]\n    phrases: [вернуть деньги]\n    examples: вернуть деньги\n"
             "messages:\n  a.one: |\n    второй час жду курьера\n    курьера всё нет, сижу дома\n    жду курьера с утра\n"
             "    где курьер, сижу жду\n    курьера жду третий день\n    сижу дома, жду доставку\n"
             "  b.two: |\n    деньги не вернули\n    хочу деньги назад\n    оформить возврат\n    отдайте мои деньги\n"
             "    возврат на карту\n    не пришли деньги за товар\n"}},
        options());
    REQUIRE(loaded);
    std::size_t told = 0;
    for (const Diagnostic& d : testing::lint(*loaded)) {
        if (d.code != "OTV445") continue;
        ++told;
        CHECK(d.severity == Severity::kAdvice);
        CHECK(d.found == "сижу жду курьера третий час");
        CHECK(to_string(d, Language::kRussian).find("a.yaml:8:7: совет OTV445: ") == 0);
    }
    CHECK(told == 1);
}

TEST_CASE("phrases that another one does not make needless are left alone") {
    CHECK(phrases("[отменить заказ, отменить заказ срочно]").empty());           // more words rank higher
    CHECK(phrases("[отменить заказ -промокод, отменить заказ -доставка]").empty());
    CHECK(phrases("[не+нужен заказ, нужен заказ не]").find("OTV422") == 0);       // neighbours are words in any order
    CHECK(phrases("[не .. нужен, нужен .. не]").empty());
    CHECK(phrases("[не+нужен, не .. нужен]") == "OTV422");
    CHECK(phrases("['заказ :вопрос', заказ]").find("OTV422") == 0);
    CHECK(phrases("[(отменить / не+нужен) заказ, не+нужен+заказ]").empty());      // not proved: another tree
    CHECK(phrases("[отменить (заказ / ), отменить]") == "OTV422");                // the first says the same, and more
}

TEST_CASE("in whole and among exclusions, needless means something else") {
    CHECK(said("    answers: [Да.]\n    whole: [отмена заказа, заказа отмена]\n") == "OTV421");
    CHECK(said("    answers: [Да.]\n    whole: [отмена (заказа / ), отмена]\n").empty());
    CHECK(said("    answers: [Да.]\n    phrases: [отмена]\n    unless: [такси, такси вызвать]\n") == "OTV422");
}

TEST_CASE("numbers: units, ranges and what is meant decide") {
    CHECK(answers("[Вернём за 10 дней., Деньги вернём за 10 рабочих дней.]").empty());
    CHECK(answers("[Вернём за 3–10 дней., Вернём за 3-10 дней.]").empty());
    CHECK(answers("[Вернём за 10 дней., Вернём за 10 минут.]").empty());
    CHECK(answers("[Вернём за 10 дней., Вернём за 12 дней.]") == "OTV430");
    CHECK(answers("[Стоит 2 000 рублей., Стоит 2000 ₽.]").empty());
    CHECK(answers("['Вернём за 14 дней, заберём за 3 дня.', Вернём за 14 дней.]").empty());
    const std::string facts = "facts:\n  срок_возврата_денег: 3–10 дней\n";
    CHECK(answers("['{срок_возврата_денег}', Срок возврата денег – 14 дней.]", facts) == "OTV431");
    CHECK(answers("['{срок_возврата_денег}', Срок возврата товара – 14 дней.]", facts).empty());
}

TEST_CASE("words of one alphabet, and words that mix them on purpose, are left alone") {
    CHECK(answers("[SMS-код и iPhone на 3D-карте Wildberries]").empty());
    CHECK(answers("[Cкидка]") == "OTV420");   // a Latin C
    CHECK(answers("[ВMW и IKEA]") == "OTV420");  // a Russian В
}

TEST_CASE("limits of channels hold for the channels that a pack or a caller names") {
    const LoadResult loaded = Engine::load(
        std::vector<PackFile>{{"pack.yaml", kPackFile},
                              {"a.yaml", "intents:\n  a.b:\n    title: Двадцать один знак тут\n    phrases: [слово]\n"
                                         "    answers: Да.\n"}},
        options());
    REQUIRE(loaded);
    CHECK(testing::lint(*loaded).empty());
    CHECK(testing::lint(*loaded, {Language::kEnglish, 0, {"telegram"}}).empty());
    CHECK(testing::lint(*loaded, {Language::kEnglish, 0, {"whatsapp"}}).size() == 1);
}
