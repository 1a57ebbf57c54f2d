// SPDX-License-Identifier: MIT
// Reading of choices without an engine: words as they come from the matcher, folded.
#include "dialog/choice.hpp"

#include <sstream>

#include "catch.hpp"
#include "lang/plural_ru.hpp"

namespace {

using namespace otvet;
using namespace otvet::dialog;

struct Words {
    explicit Words(const std::string& text) {
        std::istringstream in(text);
        for (std::string w; in >> w;) texts.push_back(w);
        for (const std::string& t : texts) {
            match::Word word;
            word.text = t;
            word.function = t == "вы" || t == "меня" || t == "это" || t == "у" || t == "и";
            words.push_back(word);
        }
    }
    std::vector<std::string> texts;
    std::vector<match::Word> words;
};

std::string read(const std::string& text, ChoiceRules rules = {}) {
    const Words words(text);
    const Choice c = read_choice(words.words, {"Отменить заказ", "Вернуть товар", "Оплата картой"}, rules);
    switch (c.kind) {
        case Choice::Kind::kNone: return "none";
        case Choice::Kind::kRefused: return "refused";
        case Choice::Kind::kUnclear: return "unclear";
        case Choice::Kind::kPicked: break;
    }
    std::string out;
    for (const std::size_t i : c.picked) out += std::to_string(i + 1);
    return out + (c.by_part ? " part" : "");
}

}  // namespace

TEST_CASE("numbers, ordinals and places choose") {
    for (const auto* text : {"1", "первый", "первое", "первую", "один", "вариант 1", "номер один", "1й", "давайте первый", "верхний"}) {
        INFO(text);
        CHECK(read(text) == "1");
    }
    for (const auto* text : {"3", "третий", "третье", "третью", "третьего", "последнее", "последний", "нижний", "три"}) {
        INFO(text);
        CHECK(read(text) == "3");
    }
    CHECK(read("2 и 1") == "21");
    CHECK(read("2 2") == "2");
    CHECK(read("средний") == "2");
    CHECK(read("обе") == "123");
    for (const auto* text : {"0", "4", "99", "не 2", "не первое", "десятый"}) CHECK(read(text) == "unclear");
    for (const auto* text : {"123", "12345678", "второго мая", "вторник", "у меня один вопрос", "2 кг"}) {
        INFO(text);
        CHECK(read(text) == "none");
    }
}

TEST_CASE("yes and no") {
    CHECK(read("да") == "unclear");
    CHECK(read("да", {true, true, true}) == "1");
    CHECK(read("ага верно", {true, true, true}) == "1");
    CHECK(read("да", {false, false, false}) == "none");
    for (const auto* text : {"нет", "неа", "ни то ни другое", "не то", "нет не это", "другое", "не надо", "ничего из этого", "ни один"}) {
        INFO(text);
        CHECK(read(text) == "refused");
    }
    CHECK(read("нет спасибо") == "none");
    CHECK(read("да нет") == "unclear");
    CHECK(read("нет", {false, false, false}) == "none");
}

TEST_CASE("titles choose whole or by a part that only one has") {
    CHECK(read("отменить заказ") == "1");
    CHECK(read("вернуть") == "2 part");
    CHECK(read("про оплату") == "3 part");
    CHECK(read("товары") == "2 part");
    CHECK(read("заказать") == "none");
    CHECK(read("вернуть заказ") == "none");
    CHECK(read("вернуть", {true, false, false}) == "none");
    CHECK(read("вернуть товар", {false, false, false}) == "2");
}

TEST_CASE("«не помогло» in short messages") {
    for (const auto* text : {"не помогло", "это не помогло", "вы меня не поняли", "ответ не то", "бесполезно"}) {
        INFO(text);
        CHECK(says_unhelpful(Words(text).words));
    }
    for (const auto* text : {"переустановил приложение не помогло", "помогло", "не пришло", ""}) {
        INFO(text);
        CHECK(!says_unhelpful(Words(text).words));
    }
    CHECK(says_unknown(Words("не знаю").words));
    CHECK(!says_unknown(Words("знаю").words));
}

TEST_CASE("Russian plural forms") {
    for (const unsigned n : {1U, 21U, 101U, 1001U}) CHECK(lang::plural_form(n) == 0);
    for (const unsigned n : {2U, 4U, 23U, 104U}) CHECK(lang::plural_form(n) == 1);
    for (const unsigned n : {0U, 5U, 11U, 12U, 14U, 111U, 20U}) CHECK(lang::plural_form(n) == 2);
}
