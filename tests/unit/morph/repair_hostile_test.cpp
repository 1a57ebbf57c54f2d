// SPDX-License-Identifier: MIT
// Repairs of hostile messages: bounded work, valid and ordered results, the same every time.
#include <chrono>
#include <random>
#include <thread>

#include "catch.hpp"
#include "repair_fixture.hpp"

namespace {

using otvet::morph::Repairer;

/// Results lie inside the message, ascend, do not overlap, say known words, and cost 1 to 9.
void check_sound(const repair_test::Bench& bench, const std::string& text) {
    const repair_test::Message message(text, bench.vocabulary);
    const auto repaired = message.repaired(bench.repairer);
    std::size_t end = 0;
    for (const auto& result : repaired.results) {
        REQUIRE(result.first >= end);
        REQUIRE(result.count >= 1);
        end = result.first + result.count;
        REQUIRE(end <= message.words().size());
        REQUIRE(result.repair.price >= 1);
        REQUIRE(result.repair.price <= 9);
        REQUIRE_FALSE(result.repair.words.empty());
        for (const auto& word : result.repair.words) REQUIRE(bench.vocabulary.known(word));
    }
}

double milliseconds(const repair_test::Bench& bench, const repair_test::Message& message) {
    std::vector<Repairer::Result> out;
    double best = 1e9;
    for (int round = 0; round < 3; ++round) {
        const auto start = std::chrono::steady_clock::now();
        bench.repairer.repair(message.words(), out);
        best =
            std::min(best, std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
    }
    return best;
}

std::string random_text(std::mt19937& random, const std::vector<std::string>& alphabet, std::size_t bytes) {
    std::string text;
    while (text.size() < bytes) text += alphabet[random() % alphabet.size()];
    return text;
}

const std::vector<std::string> kSigns{"а", "о", "е", "и", "п", "р", "з",    "к",    "т", "ь", "н",
                                      "a", "e", "o", "s", "h", "4", "6",    "0",    ",", ".", ";",
                                      "'", "*", "@", " ", " ", " ", "\xff", "\xd0", "ξ", "😀", "`"};

}  // namespace

TEST_CASE("repair: random messages give sound results") {
    const repair_test::Bench bench;
    std::mt19937 random(7);
    for (int i = 0; i < 3000; ++i) check_sound(bench, random_text(random, kSigns, 1 + random() % 120));
    std::vector<std::string> words = bench.pack;
    for (auto& word : words) word += random() % 3 ? " " : "";
    for (int i = 0; i < 2000; ++i) {
        std::string text = random_text(random, words, 40);
        const std::size_t at = random() % text.size();
        text[at] = static_cast<char>(text[at] ^ (1U << (random() % 6)));
        check_sound(bench, text);
    }
}

TEST_CASE("repair: 16 KiB of anything costs little") {
    const repair_test::Bench bench;
    std::mt19937 random(1);
    std::vector<std::string> messages;
    const auto repeat = [&](const std::string& piece) {
        std::string text;
        while (text.size() < 16384) text += piece;
        messages.push_back(text);
    };
    for (const char* piece : {"жъ ",
                              "зщкщз ",
                              "в ",
                              "z ",
                              "q,",
                              "a.b.c.",
                              "х*",
                              "ghbdtn ",
                              "ghbdtn",
                              "zhzhzh ",
                              "shchyayuyo ",
                              "shchshchshchshchshchshchshchshchshchshch ",
                              "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb666666 ",
                              "про мо ",
                              "оооо",
                              "оооо ",
                              "з*к*з ",
                              "***а***б*** ",
                              "отменитезаказотменитезаказотмените ",
                              "ааабббвввгггдддеее ",
                              "6ьь6 ",
                              "'",
                              "д'д'",
                              "1а1а1а1а1а1а1а1а1а1а1а1а1а1а1а1а1а ",
                              "отмнетьь ",
                              "ne zakazz ",
                              "i'i'i'i' "}) {
        repeat(piece);
    }
    messages.push_back(random_text(random, kSigns, 16384));
    for (const std::string& text : messages) {
        const repair_test::Message message(text, bench.vocabulary);
        const double spent = milliseconds(bench, message);
        INFO(text.substr(0, 40) << ": " << spent << " ms for " << message.words().size() << " words");
        CHECK(spent < 40);  // 10 on the reference machine; sanitizers and loaded machines are slower
    }
}

TEST_CASE("repair: the budget bounds dear searches") {
    const repair_test::Bench bench;
    const std::string text = "атменить вазврат дастафка пасылка аплатить";
    CHECK(bench.repair(text, 0).results.empty());
    const auto some = bench.repair(text, 4);
    CHECK(!some.results.empty());
    CHECK(some.results.size() < 5);
    CHECK(bench.repair(text).results.size() == 5);
    CHECK(bench.repair("ghbdtn зaказ gde zakaz", 0).results.size() == 4);  // cheap ones go on
}

TEST_CASE("repair: long words are left alone") {
    const repair_test::Bench bench;
    std::string word = "отменить";
    while (word.size() < 2 * 41) word += "ж";
    CHECK(bench.repair(word).results.empty());
    CHECK(bench.repair(std::string(41, 'f')).results.empty());
    CHECK(bench.repair(std::string(40, 'f')).results.empty());
    CHECK(bench.repair("").results.empty());
    CHECK(bench.repair("отменитьотменитьотменитьотменитьотменить").results.size() == 1);  // 40 letters
}

TEST_CASE("repair: words the caller forbids, odd runs and empty words") {
    const repair_test::Bench bench;
    std::vector<Repairer::Result> out;
    bench.repairer.repair({{"зкз", "", true, false}, {"вазврат", "вазврат", true, false}}, out);
    CHECK(out.empty());
    bench.repairer.repair({{"ghbdtn", "something else", false, false}, {"", "", false, true}, {"", "", false, false}},
                          out);
    REQUIRE(out.size() == 1);
    CHECK(out[0].repair.words[0] == "привет");
}

TEST_CASE("repair: the same every time, from many threads, and with forms in any order") {
    const std::string text = "ghbdtn када приедит мой зaказ про мо код неработаит 4to s zakazom спсссс";
    const repair_test::Bench bench;
    const std::string expected = bench.repair(text).text;
    std::vector<std::thread> threads;
    std::vector<int> wrong(4, 0);
    for (int t = 0; t < 4; ++t) {
        threads.emplace_back([&, t] {
            for (int i = 0; i < 200; ++i) wrong[static_cast<std::size_t>(t)] += bench.repair(text).text != expected;
        });
    }
    for (auto& thread : threads) thread.join();
    CHECK(wrong == std::vector<int>(4, 0));

    auto shuffled = bench.pack;
    std::shuffle(shuffled.begin(), shuffled.end(), std::mt19937(3));
    const Repairer other(bench.vocabulary, shuffled);
    CHECK(repair_test::Message(text, bench.vocabulary).repaired(other).text == expected);
}

TEST_CASE("repair: an empty pack repairs only towards the dictionary") {
    const repair_test::FakeVocabulary vocabulary({}, {"машина", "привет"});
    const Repairer repairer(vocabulary, {});
    const auto repaired = [&](const char* text) {
        return repair_test::Message(text, vocabulary).repaired(repairer).text;
    };
    CHECK(repaired("мaшина") == "машина");
    CHECK(repaired("ghbdtn") == "привет");
    CHECK(repaired("машена") == "машена");
    CHECK(repaired("vfibyf ghbdtn") == "машина привет");
}
