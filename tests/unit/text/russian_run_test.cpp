// SPDX-License-Identifier: MIT
// Letters four a step are what they are one by one; what a message is said to lack, it lacks.
#include "text/russian_run.hpp"

#include <random>
#include <string>

#include "catch.hpp"
#include "text/entities_lexer.hpp"
#include "text/normalize.hpp"
#include "text/utf8.hpp"

namespace otvet::text {
namespace {

/// By the code points, one at a time.
bool is_small_letter(std::string_view pair) {
    const Decoded d = decode(pair, 0);
    return d.ok && d.size == 2 && d.cp >= 0x430 && d.cp <= 0x44F;
}

}  // namespace

TEST_CASE("each pair of bytes is a letter or not at each of four places") {
    for (unsigned pair = 0; pair < 0x10000; ++pair) {
        const char bytes[] = {static_cast<char>(pair >> 8), static_cast<char>(pair & 0xFF)};
        const bool letter = is_small_letter({bytes, 2});
        for (std::size_t place = 0; place < 4; ++place) {
            std::string text = "аяпр";
            text.replace(2 * place, 2, bytes, 2);
            if (four_small_letters(text.data()) != letter) FAIL("pair " << pair << " at " << place);
        }
    }
}

TEST_CASE("a run of small letters ends where the first other sign begins") {
    std::mt19937 random(1);
    const char* const pieces[] = {"а", "я", "п", "р", "ж", "ё", "Ж", " ", "x", "і", "№", "\xD0", "😀"};
    for (int round = 0; round < 20'000; ++round) {
        std::string text;
        for (unsigned i = random() % 20; i > 0; --i)
            text += pieces[random() % (random() % 3 == 0 ? std::size(pieces) : 5)];
        std::size_t end = 0;
        while (end + 1 < text.size() && is_small_letter(std::string_view(text).substr(end, 2))) end += 2;
        REQUIRE(skip_small_letters(text, 0) == end);
    }
}

TEST_CASE("what normalizing has not seen is not there") {
    std::mt19937 random(2);
    const char* const pieces[] = {"заказ", "ё", "Ж", " ", "x",    "Q", "7",  "@", "!",
                                  "?",     ".", "-", "№", "\xFF", "½", "\n", "«", "é"};
    Normalized out;
    for (int round = 0; round < 20'000; ++round) {
        std::string text;
        for (unsigned i = random() % 8; i > 0; --i) text += pieces[random() % std::size(pieces)];
        normalize(text, out);
        INFO(text);
        if (worth_lexing(text)) REQUIRE(out.has_ascii_word);
        if (text.find("Ж") != std::string::npos) REQUIRE(out.has_capital);
        if (text.find('!') != std::string::npos) REQUIRE(out.has_exclamation);
    }
    normalize("где мой заказ?", out);
    CHECK_FALSE(out.has_ascii_word);
    CHECK_FALSE(out.has_capital);
    CHECK_FALSE(out.has_exclamation);
}

}  // namespace otvet::text
