// SPDX-License-Identifier: MIT
#include "text/entities.hpp"

#include <set>

#include "catch.hpp"
#include "support/personal_data.hpp"
#include "text/entities_site.hpp"
#include "text/utf8.hpp"

using otvet::text::Entity;
using otvet::text::EntityType;
using otvet::text::find_entities;

namespace {

std::vector<Entity> entities(std::string_view text) {
    std::vector<Entity> out;
    find_entities(text, out);
    return out;
}

/// "phone=79161234567 sum=500": names and values in order.
std::string listed(std::string_view text) {
    std::string out;
    for (const Entity& one : entities(text)) {
        if (!out.empty()) out += ' ';
        out += std::string(otvet::text::entity_name(one.type)) + "=" + one.value;
    }
    return out;
}

struct Row {
    const char *text, *found;
};

void check(std::initializer_list<Row> rows) {
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(listed(row.text) == row.found);
    }
}

}  // namespace

TEST_CASE("order numbers") {
    check({
        {"где мой заказ 12345678-0001?", "order_number=12345678-0001"},
        {"1234567890-0001 не пришел", "order_number=1234567890-0001"},
        {"123456789–0001", "order_number=123456789-0001"},
        {"отправление 12345678-0001-2", "order_number=12345678-0001-2"},
        {"заказ 123456", "order_number=123456"},
        {"заказ №123456789", "order_number=123456789"},
        {"Заказ # 1234567", "order_number=1234567"},
        {"номер заказа: 00123456", "order_number=00123456"},
        {"номер 12345678", "order_number=12345678"},
        {"№ 1234567", "order_number=1234567"},
        {"order 987654", "order_number=987654"},
        {"заказ 89161234567", "order_number=89161234567"},
        {"заказ от мая, вот он 12345678", "order_number=12345678"},
        {"12345678 это мой заказ", "order_number=12345678"},
        {"заказ 12345", "number=12345"},
        {"заказ 1234567890123", "number=1234567890123"},
        {"заказ 99999999999999999999", ""},
        {"1234567-0001", "number=1234567 number=1"},
    });
}

TEST_CASE("track numbers") {
    check({
        {"80110012345678", "track_number=80110012345678"},
        {"трек 80110012345678 не виден", "track_number=80110012345678"},
        {"трек-номер 1234567890", "track_number=1234567890"},
        {"сдэк 1234567890", "track_number=1234567890"},
        {"посылка RA644000001RU", "track_number=RA644000001RU"},
        {"ra644000001ru", "track_number=RA644000001RU"},
        {"RA 644 000 001 RU", "track_number=RA644000001RU"},
        {"801100 12 34567 8", "track_number=80110012345678"},
        {"посылку жду, звоните 89161234567", "phone=79161234567"},
        {"отправление номер 801100123456", "track_number=801100123456"},
    });
}

TEST_CASE("phones") {
    check({
        {"+7 (916) 123-45-67", "phone=79161234567"},
        {"8 916 123 45 67", "phone=79161234567"},
        {"89161234567", "phone=79161234567"},
        {"7-916-123-45-67", "phone=79161234567"},
        {"8.916.123.45.67", "phone=79161234567"},
        {"8\u00A0916\u00A0123\u00A045\u00A067", "phone=79161234567"},
        {"(916) 123-45-67", "phone=79161234567"},
        {"916 123-45-67", "phone=79161234567"},
        {"тел. 9161234567", "phone=79161234567"},
        {"9161234567", "number=9161234567"},
        {"8 800 555-35-35", "phone=78005553535"},
        {"+375 29 123-45-67", "phone=375291234567"},
        {"8 (495) 123-45-67", "phone=74951234567"},
        {"тел 123-45-67", "phone=1234567"},
        {"89161234567 или 89261234567", "phone=79161234567 phone=79261234567"},
        {"артикул 89161234567", "number=89161234567"},
        {"79.161.234.156", ""},
    });
}

TEST_CASE("e-mails and links") {
    check({
        {"Ivan.Petrov+shop@Mail.RU", "email=ivan.petrov+shop@mail.ru"},
        {"пишите на иван@кириллица.рф.", "email=иван@кириллица.рф"},
        {"<a@b.co>", "email=a@b.co"},
        {"ivan@mail", ""},
        {"@ivan", ""},
        {"a@b@c.ru", "email=b@c.ru"},
        {"https://ozon.ru/t/abc?x=1.", "url=https://ozon.ru/t/abc?x=1"},
        {"http://user:pass@site.ru/a", "url=http://site.ru/a"},
        {"смотрите www.site.ru, там", "url=www.site.ru"},
        {"t.me/shop", "url=t.me/shop"},
        {"(https://пример.рф/заказ)", "url=https://пример.рф/заказ"},
        {"https://site.ru/89161234567", "url=https://site.ru/89161234567"},
    });
}

TEST_CASE("cards and papers") {
    check({
        {"4111 1111 1111 1111", "card=4111111111111111"},
        {"4111111111111111", "card=4111111111111111"},
        {"4111 1111 1111 1112", "number=4111 number=1111 number=1111 number=1112"},
        {"2200-0000-0000-0004", "card=2200000000000004"},
        {"паспорт 4512 345678", "passport=4512345678"},
        {"серия 4512 номер 345678", "passport=4512345678"},
        {"45 12 345678", "passport=4512345678"},
        {"паспорт 4512345678", "passport=4512345678"},
        {"4512345678", "number=4512345678"},
        {"112-233-445 95", "snils=11223344595"},
        {"112-233-445 96", "number=112 number=233 number=445 number=96"},
        {"ИНН 7707083893", "inn=7707083893"},
        {"ИНН 7707083894", "number=7707083894"},
        {"инн 500100732259", "inn=500100732259"},
        {"500100732259", "inn=500100732259"},
    });
}

TEST_CASE("sums") {
    check({
        {"1 234,50 руб", "sum=1234.50"},
        {"6 812 р", "sum=6812"},
        {"9 200 ₽", "sum=9200"},
        {"9\u00A0200₽", "sum=9200"},
        {"1.234,50 рублей", "sum=1234.50"},
        {"500р", "sum=500"},
        {"20 тыс", "sum=20000"},
        {"1,5 тыс. руб.", "sum=1500"},
        {"20к рублей", "sum=20000"},
        {"20к", "number=20"},
        {"цена 20к", "sum=20000"},
        {"2 млн", "sum=2000000"},
        {"1500 рублей 50 копеек", "sum=1500.50"},
        {"1500.5 руб", "sum=1500.50"},
        {"12 345 678 руб", "sum=12345678"},
        {"5 500 руб", "sum=5500"},
        {"заказ 5 и 12 500 руб", "number=5 sum=12500"},
        {"-500 руб", "sum=500"},
        {"р/с 500 р/с", "number=500"},
        {"9999999999999 руб", "number=9999999999999"},
    });
}

TEST_CASE("dates are real or nothing") {
    check({
        {"12.05.2025", "date=2025-05-12"},
        {"до 12.05", "date=--05-12"},
        {"12/05/2025", "date=2025-05-12"},
        {"2025-05-12", "date=2025-05-12"},
        {"12.05.25", "date=2025-05-12"},
        {"01.02.85", "date=1985-02-01"},
        {"12 мая", "date=--05-12"},
        {"12-го мая 2025 года", "date=2025-05-12"},
        {"5 числа", "date=---05"},
        {"31.02.2026", "number=31 number=2 number=2026"},
        {"00.00.0000", "number=0 number=0 number=0"},
        {"13/45/2026", "number=13 number=45 number=2026"},
        {"12.05.99999", ""},
        {"29.02.2024", "date=2024-02-29"},
        {"29.02.2025", "number=29 number=2 number=2025"},
        {"31 июня", "number=31"},
        {"послезавтра", ""},
        {"в 12:30", ""},
        {"12.05 кг", "number=12.05"},
        {"2024-2026", "number=2024 number=2026"},
    });
}

TEST_CASE("promo codes") {
    check({
        {"LETO300", "promo_code=LETO300"},
        {"промокод SALE20 не работает", "promo_code=SALE20"},
        {"20SALE", "promo_code=20SALE"},
        {"промокод SUMMER", "promo_code=SUMMER"},
        {"код WELCOME", "promo_code=WELCOME"},
        {"промокод лето300", "promo_code=лето300"},
        {"SUMMER", ""},
        {"iphone14", "number=14"},
        {"A5", "number=5"},
        {"телефон на 256GB", "number=256"},
        {"артикул AB123", "number=123"},
        {"ABCDEFGHIJKLMNOP1", "number=1"},
        {"мой промокод не работает", ""},
    });
}

TEST_CASE("other numbers") {
    check({
        {"00012", "number=12"},
        {"0", "number=0"},
        {"−1", "number=1"},
        {"1e309", "number=1 number=309"},
        {"½", ""},
        {"двадцать первый", ""},
        {"1,5 часа", "number=1.5"},
        {"1 2 3 4 5 6 7 8 9 10 11 12", "number=1 number=2 number=3 number=4 number=5 number=6 number=7 number=8 "
                                       "number=9 number=10 number=11 number=12"},
        {"192.168.1.1", ""},
        {"версия 1.2.3", ""},
        {"", ""},
        {"привет", ""},
        {"\xFF\xFE 12", "number=12"},
        {"[телефон]", ""},
    });
}

TEST_CASE("spans are bytes of the original") {
    const std::string text = "\xD0 звоните: +7 (916) 123-45-67, 500 руб.";
    const std::vector<Entity> found = entities(text);
    REQUIRE(found.size() == 2);
    CHECK(text.substr(found[0].begin, found[0].end - found[0].begin) == "+7 (916) 123-45-67");
    CHECK(text.substr(found[1].begin, found[1].end - found[1].begin) == "500 руб");
}

TEST_CASE("entities ascend, do not overlap, and are appended") {
    otvet::testing_support::PersonalData data(3);
    std::vector<Entity> found(1);
    find_entities("заказ 123456", found);
    CHECK(found.size() == 2);
    for (unsigned i = 0; i < 20'000; ++i) {
        const std::string text = data.personal(i % data.kSpellings).text + " " + data.harmless(i % data.kHarmless).text;
        std::size_t last = 0;
        for (const Entity& one : entities(text)) {
            REQUIRE(one.begin >= last);
            REQUIRE(one.begin < one.end);
            REQUIRE(one.end <= text.size());
            last = one.end;
        }
    }
}

TEST_CASE("an entity has the type of its generator") {
    const std::pair<const char*, EntityType> types[] = {
        {"phone", EntityType::kPhone}, {"card", EntityType::kCard}, {"email", EntityType::kEmail},
        {"passport", EntityType::kPassport}, {"snils", EntityType::kSnils}, {"inn", EntityType::kInn}};
    otvet::testing_support::PersonalData data(4);
    unsigned all = 0, good = 0;
    for (unsigned i = 0; i < 100 * data.kSpellings; ++i, ++all) {
        const auto one = data.personal(i % data.kSpellings);
        for (const auto& [name, type] : types) {
            if (one.spelling.substr(0, one.spelling.find(' ')) != name) continue;
            for (const Entity& entity : entities(one.text))
                if (entity.type == type && one.text.substr(entity.begin, entity.end - entity.begin) == one.value) ++good;
        }
    }
    CHECK(good * 1000 >= all * 999);
}

TEST_CASE("the work grows with the text, not faster") {
    using otvet::text::Links;
    for (const char* part : {"8 916 ", "4111 1111 1111 1111 ", "a@", "a@b.", "паспорт 1 ", "№ ", "1.", "A1", "12 мая "}) {
        std::size_t before = 0;
        for (const std::size_t times : {1'000U, 2'000U}) {
            std::string text;
            for (std::size_t i = 0; i < times; ++i) text += part;
            std::vector<otvet::text::Piece> pieces;
            otvet::text::lex(text, Links::kWhole, pieces);
            std::vector<otvet::text::Found> found;
            otvet::text::recognize(text, Links::kWhole, found);
            const std::size_t work = pieces.size() + found.size();
            CAPTURE(part, work, before);
            if (before != 0) CHECK(work <= 2 * before + 16);
            before = work;
        }
    }
}

TEST_CASE("every type has its own names") {
    std::set<std::string_view> names, phrase_names;
    for (int i = 0; i < static_cast<int>(EntityType::kCustom); ++i) {
        names.insert(otvet::text::entity_name(static_cast<EntityType>(i)));
        phrase_names.insert(otvet::text::entity_phrase_name(static_cast<EntityType>(i)));
    }
    CHECK(names.size() == 13);
    CHECK(phrase_names.size() == 13);
    CHECK(otvet::text::entity_name(EntityType::kTrackNumber) == "track_number");
    CHECK(otvet::text::entity_phrase_name(EntityType::kTrackNumber) == "трек_номер");
}

TEST_CASE("check digits") {
    using namespace otvet::text;
    CHECK(luhn("4111111111111111"));
    CHECK_FALSE(luhn("4111111111111112"));
    CHECK_FALSE(luhn(""));
    CHECK(valid_inn("7707083893"));
    CHECK(valid_inn("500100732259"));
    CHECK_FALSE(valid_inn("0000000000"));
    CHECK_FALSE(valid_inn("770708389"));
    CHECK(valid_snils("11223344595"));
    CHECK_FALSE(valid_snils("00000000000"));
    CHECK(valid_date(2000, 2, 29));
    CHECK_FALSE(valid_date(1900, 2, 29));
    CHECK_FALSE(valid_date(2026, 13, 1));
}

TEST_CASE("UTF-8 is strict") {
    using namespace otvet::text;
    CHECK(is_valid("Привет, мир 🙂"));
    for (const char* bad : {"\x80", "\xC0\xAF", "\xE0\x80\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xF5", "\xD0", "\xE2\x82"})
        CHECK_FALSE(is_valid(bad));
    CHECK(count_code_points("\xE2\x82" "a") == 2);         // one for the cut sequence
    CHECK(count_code_points("\xED\xA0\x80") == 3);         // no maximal subpart: one for each byte
    CHECK(count_code_points("\xF0\x9F\x99\x82") == 1);
    static_assert(decode("я", 0).cp == U'я' && decode("", 0).size == 0);
    std::string out;
    append(out, 0xD800);
    append(out, U'🙂');
    CHECK(out == "\uFFFD🙂");
}
