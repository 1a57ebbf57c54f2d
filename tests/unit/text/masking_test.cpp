// SPDX-License-Identifier: MIT
#include "text/masking.hpp"

#include <iostream>
#include <map>

#include "catch.hpp"
#include "support/personal_data.hpp"
#include "text/utf8.hpp"

using otvet::text::is_valid;
using otvet::text::mask_personal_data;
using otvet::testing_support::Dice;
using otvet::testing_support::Labelled;
using otvet::testing_support::PersonalData;

namespace {

constexpr unsigned kRounds = 300;  // values of each spelling

bool masked_well(const Labelled& one, const std::string& masked) {
    if (one.mask.empty()) return masked == one.text;
    std::string wanted = one.text;
    return masked == wanted.replace(wanted.find(one.value), one.value.size(), one.mask);
}

struct Score {
    unsigned all = 0, good = 0;
    std::map<std::string, std::pair<unsigned, std::string>> bad;  // spelling → misses and the last of them

    void add(const Labelled& one) {
        const std::string masked = mask_personal_data(one.text);
        ++all;
        if (masked_well(one, masked)) return void(++good);
        auto& miss = bad[one.spelling];
        ++miss.first;
        miss.second = one.text + " → " + masked;
    }
    void print(const char* title) const {
        std::cout << title << ": " << good << " of " << all << "\n";
        for (const auto& [spelling, miss] : bad)
            std::cout << "  " << spelling << ": " << miss.first << " missed, e.g. " << miss.second << "\n";
    }
};

std::string repeated(std::string_view part, std::size_t times) {
    std::string out;
    while (times-- > 0) out += part;
    return out;
}

/// Text made to confuse: pieces of everything the masker knows.
std::string confusing(Dice& dice) {
    static constexpr std::string_view kParts[] = {
        "8", "916", "123", "45", "67", "4111", "1111", "4512", "345678", "9161234567", "89161234567", "4111111111111111", " ",
        " ", " ", "-", ".", ",", "(", ")", "+", "/", "№", "@", "a@b.ru", "ivan", "mail.ru", "заказ", " номер ", " паспорт ",
        " серия ", " инн ", " снилс ", " карта ", " телефон ", " код ", " смс ", " cvv ", "[телефон]", "[карта", "карта]",
        "https://", "u:p@h.ru/", "\n", "\xD0", "\xFF", "\xE2\x80", "\"", "7707083893", "112-233-445 95", "12.05.2025", "руб",
        "RA123456789RU", " мой ", "₽", "_", "40817810000000000001", "\u00A0", "х"};
    std::string out;
    for (unsigned i = dice.range(1, 14); i > 0; --i) out += dice.pick(kParts);
    return out;
}

}  // namespace

TEST_CASE("personal data is masked in all its spellings") {
    PersonalData data(20260101);
    Score score;
    for (unsigned round = 0; round < kRounds; ++round)
        for (unsigned i = 0; i < PersonalData::kSpellings; ++i) score.add(data.personal(i));
    score.print("recall");
    CHECK(score.all >= 10'000);
    CHECK(score.good * 1000.0 >= score.all * 999.0);
}

TEST_CASE("harmless numbers stay") {
    PersonalData data(20260102);
    Score score;
    for (unsigned round = 0; round < kRounds; ++round)
        for (unsigned i = 0; i < PersonalData::kHarmless; ++i) score.add(data.harmless(i));
    score.print("harmless left alone");
    CHECK(score.all >= 10'000);
    CHECK(score.good * 1000.0 >= score.all * 995.0);
}

TEST_CASE("masking keeps the kind and the rest of the message") {
    struct Row {
        const char *text, *masked;
    };
    const Row rows[] = {
        {"", ""},
        {"где мой заказ", "где мой заказ"},
        {"позвоните 8 916 123-45-67, заказ 12345678-0001", "позвоните [телефон], заказ 12345678-0001"},
        {"серия 4512 № 345678 выдан 12.05.2010", "серия [паспорт] выдан 12.05.2010"},
        {"карта 4111 1111 1111 1111 срок 12/27", "карта [карта] срок 12/27"},
        {"cvv 123", "cvv [код]"},
        {"код из смс 4821 пришёл", "код из смс [код] пришёл"},
        {"счёт 40817810099910004312", "счёт [счет]"},
        {"https://user:secret@site.ru/a", "https://[логин]@site.ru/a"},
        {"https://user:p@ss@site.ru/a", "https://[логин]@site.ru/a"},
        {"tel:+79161234567", "tel:[телефон]"},
        {"https://wa.me/79161234567?text=hi", "https://wa.me/[телефон]?text=hi"},
        {"на мой номер 9161234567", "на мой номер [телефон]"},
        {"мои телефоны 9161234567, 9261234567", "мои телефоны [телефон], [телефон]"},
        {"4512345678 мой паспорт", "[паспорт] мой паспорт"},
        {"ivan@mail.ru.Позвоните", "[почта].Позвоните"},
        {"ivan@mail.ruПозвоните", "[почта]Позвоните"},
        {"ivan @ mail.ru", "[почта]"},
        {"кредитная карта 2024-2026, лимит 300000", "кредитная карта 2024-2026, лимит 300000"},
        {"заказ 99999999999999999999", "заказ 99999999999999999999"},
        {"１２３ ８９１６１２３４５６７", "１２３ [телефон]"},
        {"[телефон] и [карта]", "[телефон] и [карта]"},
        {"плохие \xFF\xD0 байты", "плохие \uFFFD\uFFFD байты"},
    };
    for (const Row& row : rows) CHECK(mask_personal_data(row.text) == row.masked);
}

TEST_CASE("a masked text stays as it is") {
    Dice dice(7);
    for (unsigned i = 0; i < 200'000; ++i) {
        const std::string text = confusing(dice);
        const std::string once = mask_personal_data(text);
        const std::string twice = mask_personal_data(once);
        if (is_valid(once) && once == twice) continue;
        CAPTURE(i, text);
        REQUIRE(once == twice);
        REQUIRE(is_valid(once));
    }
}

TEST_CASE("any bytes give valid UTF-8") {
    Dice dice(8);
    for (unsigned i = 0; i < 20'000; ++i) {
        std::string text;
        for (unsigned k = dice.range(0, 60); k > 0; --k)
            text += static_cast<char>(dice.below(3) == 0 ? dice.range('0', '9') : dice.below(256));
        const std::string once = mask_personal_data(text);
        REQUIRE(is_valid(once));
        REQUIRE(mask_personal_data(once) == once);
    }
}

// No clock: at this size anything but linear cost does not come back.
TEST_CASE("traps of windows and backtracking come through") {
    const std::string cards = mask_personal_data(repeated("4111 1111 1111 1111 ", 200));
    CHECK(cards == repeated("[карта] ", 200));
    CHECK(mask_personal_data(repeated("7", 4096)) == repeated("7", 4096));
    for (const char* part : {"a@", "a.", "@", "http://", "http://a:", "\"@", "8 ", "паспорт ", "1-", "+", "a1", "№ ", "[", "@ "}) {
        const std::string text = repeated(part, 200'000) + "@b";  // a quadratic step would take hours
        CHECK(is_valid(mask_personal_data(text)));
    }
    CHECK(mask_personal_data(std::string(65'536, 'a')).size() == 65'536);
}

TEST_CASE("a value without its message has a mask by its type") {
    using otvet::text::EntityType;
    using otvet::text::mask_name;
    CHECK(mask_name(EntityType::kPassport) == "[паспорт]");
    CHECK(mask_name(EntityType::kOrderNumber).empty());
    CHECK(mask_name(EntityType::kCustom).empty());
}
