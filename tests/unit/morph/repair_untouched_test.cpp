// SPDX-License-Identifier: MIT
// What must stay as it was typed.
#include "catch.hpp"
#include "repair_fixture.hpp"

TEST_CASE("repair: names, brands, Latin and known words stay") {
    const repair_test::Bench bench;
    const char* const kept[] = {
        // Known words, however near to the pack's.
        "кот",
        "кота",
        "дом",
        "повар",
        "поставка",
        "брат",
        "выход",
        "свернуть",
        "дать",
        "кара",
        "вода",
        "касса",
        "ванна",
        "группа",
        "длинный",
        "машина",
        "книга",
        "яблоко",
        "ток",
        "отмена и обмена",
        "я и ты",
        "а у о",
        // Names and brands, in both scripts.
        "iphone 15 pro max",
        "samsung",
        "galaxy",
        "xiaomi redmi note",
        "huawei",
        "apple watch",
        "sony playstation",
        "bosch",
        "philips",
        "adidas",
        "nike",
        "zara",
        "wildberries",
        "ozon",
        "telegram",
        "whatsapp",
        "youtube",
        "macbook air",
        "honor magic",
        "lenovo thinkpad",
        "asus rog",
        "dyson",
        "usb",
        "sms",
        "vpn",
        "qr",
        "wifi",
        "iphone",
        "git",
        "айфон",
        "ксяоми",
        "хуавей",
        "самсунг",
        "леново",
        "николай",
        "вадим",
        "зульфия",
        "акакий",
        "мурманск",
        "тверь",
        "ижевск",
        "бангладеш",
        "арарат",
        "кузнецов",
        "петров",
        "абвгд",
        // English.
        "where is my order",
        "hello i want to cancel my order",
        "please help me",
        "thank you",
        // Too short or too far for a guess.
        "зкз",
        "кд",
        "акз",
        "бэ",
        "фыва",
        "йцукен",
        "абракадабра",
        "трям",
        "хрю",
        "бла бла",
        "ололо",
        // Numbers, articles, fragments.
        "12345",
        "8 800 555 35 35",
        "a1b2c3",
        "qwe123",
        "x",
        "x y",
        "wb12345678",
        "2шт",
        "samsung note 9",
        "asus rog pro",
        "zoom",
        "100р",
        "5g",
        "м2",
        "http www com",
        "n/a",
        "c++",
        "r2d2",
        // Equally near to two words that must not be mixed.
        "омена",
        "огмена",
        "пставка",
        "овар",
    };
    std::size_t touched = 0;
    for (const char* text : kept) {
        const auto repaired = bench.repair(text);
        // Of a guarded pair both are read, so that nothing is decided: see match's tests.
        const bool undecided = repaired.results.size() == 1 && !repaired.results[0].repair.other.empty();
        if (repaired.results.empty() || undecided) continue;
        UNSCOPED_INFO(text << " → " << repaired.text);
        ++touched;
    }
    CHECK(touched == 0);
}

TEST_CASE("repair: each switch leaves its kind alone") {
    using otvet::morph::RepairOptions;
    struct Row {
        const char* typed;
        bool RepairOptions::*option;
    };
    const Row rows[] = {
        {"зaкaз", &RepairOptions::look_alikes},
        {"ваааашшшштарелка приветтттт", &RepairOptions::stretched},
        {"с**ка", &RepairOptions::masks},
        {"ghbdtn", &RepairOptions::layout},
        {"ыьы", &RepairOptions::layout},
        {"otmenite dostavku", &RepairOptions::translit},
        {"гдезаказ", &RepairOptions::joined},
        {"про мо код", &RepairOptions::split},
        {"о п е р а т о р", &RepairOptions::split},
        {"оформеть", &RepairOptions::phonetic},
        {"закащ", &RepairOptions::edits},
        {"спс", &RepairOptions::chat},
    };
    for (const Row& row : rows) {
        INFO(row.typed);
        CHECK_FALSE(repair_test::Bench().repair(row.typed).results.empty());
        RepairOptions options;
        options.*row.option = false;
        // Other kinds may stand in for some («приветтттт» has a doubled letter too): only the pure ones are compared.
        RepairOptions only;
        only.look_alikes = only.stretched = only.masks = only.layout = only.translit = only.joined = only.split =
            only.phonetic = only.edits = only.chat = false;
        CHECK(repair_test::Bench(only).repair(row.typed).results.empty());
        only.*row.option = true;
        CHECK_FALSE(repair_test::Bench(only).repair(row.typed).results.empty());
        if (row.option == &RepairOptions::phonetic || row.option == &RepairOptions::stretched) continue;
        CHECK(repair_test::Bench(options).repair(row.typed).results.empty());
    }
}
