// SPDX-License-Identifier: MIT
// Files that nobody writes on purpose: every one gets a verdict, quickly, in valid UTF-8.
#include <chrono>
#include <random>

#include "catch.hpp"
#include "lang/messages.hpp"
#include "text/utf8.hpp"
#include "unit/pack/support.hpp"

namespace {

using namespace otvet;
using namespace otvet::pack::testing;

constexpr std::string_view kSigns = ",:[]{}'\"!&*?-|>%@`# \n\ta~<=.\\\x01\x7F";

bool all_printable(const Diagnostics& diagnostics) {
    for (const Diagnostic& d : diagnostics) {
        const std::string line = to_string(d, Language::kRussian);
        if (!text::is_valid(line) || line.find_first_of("\x1b\n\x7f") != std::string::npos) return false;
    }
    return true;
}

/// Small nonsense is never a pack: an error comes out of it.
void check_nonsense(const std::string& text) {
    const Loaded loaded = load_file(text);
    if (has_errors(loaded.diagnostics) && all_printable(loaded.diagnostics)) return;
    FAIL("accepted or unprintable: " << lang::printable(text) << "\n" << all_of(loaded.diagnostics));
}

double seconds_to_load(const std::string& text) {
    const auto start = std::chrono::steady_clock::now();
    const Loaded loaded = load_file(text);
    CHECK(loaded.diagnostics.size() <= 2 * 201 + 10);
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

std::string repeated(std::string_view piece, std::size_t times) {
    std::string out;
    for (std::size_t i = 0; i < times; ++i) out += piece;
    return out;
}

}  // namespace

TEST_CASE("all files of one and two signs, and many of three and more, are refused") {
    for (const char a : kSigns) {
        check_nonsense(std::string{a});
        for (const char b : kSigns) check_nonsense(std::string{a, b});
    }
    std::mt19937 random(20'240'601);
    for (int i = 0; i < 6'000; ++i) {
        std::string text;
        const std::size_t size = 3 + (i % 4 == 0 ? random() % 12 : 0);
        while (text.size() < size) text.push_back(kSigns[random() % kSigns.size()]);
        check_nonsense(text);
    }
}

TEST_CASE("a cut or changed pack never breaks the loader") {
    const std::string good =
        std::string(kGoodIntent) + "words: {вещь: [стул, \"стол\"]}\nfacts:\n  срок: |\n    10 дней\n";
    for (std::size_t size = 0; size < good.size(); ++size) {
        CHECK(all_printable(load_file(std::string_view(good).substr(0, size)).diagnostics));
    }
    std::mt19937 random(7);
    for (int i = 0; i < 5'000; ++i) {
        std::string text = good;
        for (int k = 0; k < 1 + i % 3; ++k) {
            const std::size_t at = random() % text.size();
            const char sign = i % 5 == 0 ? static_cast<char>(random() % 256) : kSigns[random() % kSigns.size()];
            if (random() % 2 == 0) {
                text[at] = sign;
            } else {
                text.insert(at, 1, sign);
            }
        }
        if (!all_printable(load_file(text).diagnostics)) FAIL(lang::printable(text, 1'000));
    }
}

TEST_CASE("a large bad file costs no more than linear time") {
    const std::size_t n = 200'000;
    CHECK(seconds_to_load(repeated("[", n)) < 5);
    CHECK(seconds_to_load(repeated("{", n)) < 5);
    CHECK(seconds_to_load(repeated("- ", n)) < 5);
    CHECK(seconds_to_load(repeated("\n", n)) < 5);
    CHECK(seconds_to_load(repeated("---\n", n)) < 5);
    CHECK(seconds_to_load("facts: {" + repeated("а: б, ", n / 4) + "}") < 5);
    CHECK(seconds_to_load("words: {а: [" + repeated("б,", n) + "]}") < 5);
    CHECK(seconds_to_load("intents:\n" + repeated("  \"a b\": 1\n", n / 20)) < 5);
    CHECK(seconds_to_load("intents:\n  a.b:\n    examples: |\n" + repeated("      слово\n", n / 4)) < 5);
    CHECK(seconds_to_load("intents:\n  a.b:\n    examples:\n" + repeated("      -\n", n / 20)) < 5);
    CHECK(seconds_to_load("facts: {а: '" + repeated("''", n) + "'}") < 5);
}

TEST_CASE("limits hold at their edges") {
    const std::string before = "intents:\n  a.b:\n    phrases: [а]\n    answers: ";
    CHECK(load_file(before + std::string(pack::kMaxAnswerBytes, 'a') + "\n").diagnostics.empty());
    CHECK(load_file(before + std::string(pack::kMaxAnswerBytes + 1, 'a') + "\n").diagnostics.at(0).code == "OTV154");
    const std::string name(100, 'a');
    CHECK(load_file("facts: {" + name + ": б}\n" + std::string(kGoodIntent)).diagnostics.empty());
    CHECK(load_file("facts: {" + name + "a: б}\n" + std::string(kGoodIntent)).diagnostics.at(0).code == "OTV174");
    const std::string full = std::string(kGoodIntent) + "#";
    CHECK(load_file(full + std::string(pack::kMaxFileBytes - full.size(), 'x')).diagnostics.empty());
    CHECK(load_file(full + std::string(pack::kMaxFileBytes - full.size() + 1, 'x')).diagnostics.at(0).code == "OTV105");
}

TEST_CASE("a long chain of beats is walked without recursion, and its circle is found") {
    std::string text = "intents:\n";
    const int count = 5'000;
    for (int i = 0; i < count; ++i) {
        text += "  a.n" + std::to_string(i) + ":\n    phrases: [б]\n    answers: в\n    beats: [a.n" +
                std::to_string((i + 1) % count) + "]\n";
    }
    const Loaded loaded = load_file(text);
    REQUIRE(loaded.diagnostics.size() == 1);
    CHECK(loaded.diagnostics[0].code == "OTV205");
    CHECK(loaded.diagnostics[0].message.size() < 600);
}

TEST_CASE("intents that all beat one another are told once, with the shortest circle") {
    std::string text = "intents:\n";
    for (int i = 0; i < 300; ++i) {
        text += "  a.n" + std::to_string(i) + ":\n    phrases: [б]\n    answers: в\n    beats: [a.*]\n";
    }
    const Loaded loaded = load_file(text);
    REQUIRE(loaded.diagnostics.size() == 1);
    CHECK(loaded.diagnostics[0].code == "OTV205");
    CHECK(loaded.diagnostics[0].message == "beats goes in a circle: a.n0 → a.n1 → a.n0");
}

TEST_CASE("circles that share no intent are told each, also when a finished intent leads back into one") {
    const auto intent = [](std::string_view id, std::string_view beats) {
        return "  a." + std::string(id) + ":\n    phrases: [б]\n    answers: в\n    beats: [" + std::string(beats) + "]\n";
    };
    const Loaded loaded = load_file("intents:\n" + intent("b", "a.c, a.e") + intent("c", "a.d") + intent("d", "a.b") +
                                    intent("e", "a.d") + intent("f", "a.b, a.g") + intent("g", "a.f"));
    REQUIRE(loaded.diagnostics.size() == 2);
    CHECK(loaded.diagnostics[0].message == "beats goes in a circle: a.b → a.c → a.d → a.b");
    CHECK(loaded.diagnostics[1].message == "beats goes in a circle: a.f → a.g → a.f");
}

TEST_CASE("phrases that nobody would hear are an error, not lost") {
    const std::string pack(kGoodPackFile);
    const Loaded phrases = load_pack_file(pack + "operator:\n  phrases: [позвать]\n");
    REQUIRE(phrases.diagnostics.size() == 1);
    CHECK(phrases.diagnostics[0].code == "OTV220");
    CHECK(phrases.diagnostics[0].region.line == 8);
    CHECK(load_pack_file(pack + "resume_on: [спасибо]\n").diagnostics.at(0).code == "OTV220");
    CHECK(load_pack_file(pack + "operator:\n  intent: order.cancel\n  phrases: [позвать]\n").diagnostics.empty());
    const Loaded damaged = load_pack_file(pack + "operator:\n  intent:\n  phrases: [позвать]\n");
    REQUIRE(damaged.diagnostics.size() == 1);
    CHECK(damaged.diagnostics[0].code == "OTV142");
}
