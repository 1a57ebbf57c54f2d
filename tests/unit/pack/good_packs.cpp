// SPDX-License-Identifier: MIT
// What a good pack becomes, place by place.
#include "catch.hpp"
#include "unit/pack/support.hpp"

namespace {

using namespace otvet;
using namespace otvet::pack::testing;

void check_place(const pack::Located& located, std::string_view text, unsigned line, unsigned column, unsigned end) {
    CHECK(located.text == text);
    CHECK(located.place.line == line);
    CHECK(located.place.column == column);
    CHECK(located.place.end_column == end);
}

}  // namespace

TEST_CASE("every form of a list gives the same texts with their own places") {
    const Loaded loaded = load_file(
        "intents:\n"
        "  б.а:\n"
        "    title: 'Да''нет'\n"
        "    phrases: |\n"
        "      раз два\n"
        "\n"
        "        три\n"
        "    whole: [четыре, \"пять\"]\n"
        "    unless: шесть\n"
        "    examples:\n"
        "    - null\n"
        "    - ~\n"
        "    - 012\n"
        "    - 12:30\n"
        "    answers:\n"
        "      - Обычный.\n"
        "      - {text: До срока., channel: vk, valid_until: 2028-02-29}\n"
        "      - site: На сайте.\n"
        "        telegram: В телеграме.\n"
        "      - |\n"
        "        Первая строка\n"
        "        вторая строка\n"
        "    max_unexplained: 0\n"
        "    priority: last\n");
    INFO(all_of(loaded.diagnostics));
    REQUIRE(loaded.diagnostics.empty());
    REQUIRE(loaded.model.intents.size() == 1);
    const pack::IntentModel& intent = loaded.model.intents[0];
    check_place(intent.id, "б.а", 2, 3, 6);
    check_place(intent.title, "Да'нет", 3, 13, 0);
    REQUIRE(intent.phrases.size() == 2);
    check_place(intent.phrases[0], "раз два", 5, 7, 14);
    check_place(intent.phrases[1], "три", 7, 9, 12);
    REQUIRE(intent.whole.size() == 2);
    check_place(intent.whole[0], "четыре", 8, 13, 19);
    check_place(intent.whole[1], "пять", 8, 22, 26);
    check_place(intent.unless.at(0), "шесть", 9, 13, 18);
    REQUIRE(intent.examples.size() == 4);
    CHECK(intent.examples[0].text == "null");
    CHECK(intent.examples[1].text == "~");
    CHECK(intent.examples[2].text == "012");
    CHECK(intent.examples[3].text == "12:30");
    REQUIRE(intent.answers.size() == 5);
    CHECK(intent.answers[1].channel == "vk");
    CHECK(intent.answers[1].valid_until == "2028-02-29");
    CHECK(intent.answers[2].channel == "site");
    CHECK(intent.answers[3].text.text == "В телеграме.");
    CHECK(intent.answers[4].text.text == "Первая строка\nвторая строка");
    CHECK(intent.max_unexplained == 0);
    CHECK(intent.priority == pack::Priority::kLast);
}

TEST_CASE("Windows line ends and a byte order mark move no place") {
    std::string text = "\xEF\xBB\xBFintents:\n  a.b:\n    phrases: |\n      раз\n      два\n    answers: Да.\n";
    const Loaded unix_ends = load_file(text);
    for (std::size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + 2))
        text.insert(at, 1, '\r');
    const Loaded windows = load_file(text);
    REQUIRE(windows.diagnostics.empty());
    REQUIRE(unix_ends.diagnostics.empty());
    const auto& a = unix_ends.model.intents.at(0).phrases;
    const auto& b = windows.model.intents.at(0).phrases;
    REQUIRE(a.size() == 2);
    REQUIRE(b.size() == 2);
    check_place(b[1], "два", 5, 7, 10);
    check_place(a[1], "два", 5, 7, 10);
}

TEST_CASE("settings of pack.yaml arrive") {
    const Loaded loaded = load_pack_file(std::string(kGoodPackFile) +
                                         "version: 1.10\n"
                                         "did_you_mean: [\"Вы про «{title}»?\"]\n"
                                         "operator: {intent: order.cancel, phrases: [оператор, человек]}\n"
                                         "popular: [order.cancel]\n"
                                         "courtesy: [пожалуйста]\n"
                                         "policy: {no_match_limit: 7, max_repair_price: 0}\n");
    INFO(all_of(loaded.diagnostics));
    REQUIRE(loaded.diagnostics.empty());
    const pack::Settings& s = loaded.model.settings;
    CHECK(s.name.text == "Проба");
    CHECK(s.format == 1);
    CHECK(s.version == "1.10");
    CHECK(s.escalation_text.text == "Зову сотрудника.");
    CHECK(s.operator_phrases.size() == 2);
    CHECK(s.policy.no_match_limit == 7);
    CHECK(s.policy.max_repair_price == 0);
    CHECK(s.policy.clarify_limit == 2);
}

TEST_CASE("groups, forms, entities and facts") {
    const Loaded loaded = load_file(std::string(kGoodIntent) +
                                    "words:\n  заказ: [заказ, код+скидки]\n  вещь: >-\n    стол /\n    стул\n"
                                    "forms: {прийти: придёт придут}\n"
                                    "entities:\n  артикул: '\\d{3}'\n"
                                    "facts: {срок: 10}\n");
    INFO(all_of(loaded.diagnostics));
    REQUIRE(loaded.diagnostics.empty());
    REQUIRE(loaded.model.words.size() == 2);
    CHECK(loaded.model.words[0].value.text == "стол / стул");
    CHECK(loaded.model.words[1].value.text == "заказ / код+скидки");
    CHECK(loaded.model.forms.at(0).value.text == "придёт придут");
    check_place(loaded.model.entities.at(0).value, "\\d{3}", 15, 13, 18);
    CHECK(loaded.model.facts.at(0).value.text == "10");
}

TEST_CASE("duplicates across files name both places") {
    const Loaded loaded = load({{"pack.yaml", std::string(kGoodPackFile)},
                                {"a.yaml", std::string(kGoodIntent) + "words: {ещё: а}\n"},
                                {"b.yaml", std::string(kGoodIntent) + "words: {Еще: б}\n"}});
    INFO(all_of(loaded.diagnostics));
    REQUIRE(loaded.diagnostics.size() == 4);
    CHECK(loaded.diagnostics[0].code == "OTV173");
    CHECK(loaded.diagnostics[0].region.file == "b.yaml");
    CHECK(loaded.diagnostics[1].severity == Severity::kNote);
    CHECK(loaded.diagnostics[1].region.file == "a.yaml");
    CHECK(loaded.diagnostics[1].region.line == 2);
    CHECK(loaded.diagnostics[2].region.line == 8);
}

TEST_CASE("the digest depends on names and bytes, not on the order of files or where the pack lies") {
    const pack::Source a{"x/a.yaml", std::string(kGoodIntent)}, p{"x/pack.yaml", std::string(kGoodPackFile)};
    const std::string hash = load({a, p}).model.hash;
    CHECK(hash.size() == 32);
    CHECK(load({p, a}).model.hash == hash);
    CHECK(load({{"/y/z/a.yaml", a.bytes}, {"/y/z/pack.yaml", p.bytes}}).model.hash == hash);
    CHECK(load({{"x/b.yaml", a.bytes}, p}).model.hash != hash);
    CHECK(load({{"x/a.yaml", a.bytes + "\n"}, p}).model.hash != hash);
}

TEST_CASE("a syntax error hides no other file, and blames nobody for its names") {
    const Loaded loaded = load({{"pack.yaml", std::string(kGoodPackFile)},
                                {"a.yaml", "intents:\n  a.b:\n    phrases: [а\n"},
                                {"b.yaml",
                                 "intents:\n  c.d:\n    phrases: а\n    answers: б\n    options: [a.b]\n"
                                 "    priority: x\n"}});
    INFO(all_of(loaded.diagnostics));
    REQUIRE(loaded.diagnostics.size() == 2);
    CHECK(loaded.diagnostics[0].code == "OTV120");
    CHECK(loaded.diagnostics[1].code == "OTV145");
}
