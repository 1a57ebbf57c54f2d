// SPDX-License-Identifier: MIT
// Messages as tokens and sentences: where they are cut, what merges, and that every span is the customer's own text.
#include "text/analysis.hpp"

#include <chrono>

#include "catch.hpp"
#include "text/fold.hpp"
#include "text/limits.hpp"

namespace otvet::text {
namespace {

/// «слово слово? | слово»: tokens, sentences parted by « | », with their question marks.
std::string shape(std::string_view message) {
    Analysis a;
    analyse(message, a);
    std::string out;
    for (const Sentence& s : a.sentences) {
        if (!out.empty()) out += " | ";
        for (std::uint32_t t = s.first; t < s.last; ++t) {
            if (t > s.first) out += ' ';
            out += a.tokens[t].text;
        }
        if (s.question) out += '?';
        if (s.exclamation) out += '!';
    }
    return out;
}

std::string repeated(std::string_view piece, std::size_t count) {
    std::string out;
    for (std::size_t i = 0; i < count; ++i) out += piece;
    return out;
}

/// Tokens ascend, sentences tile them, spans lie in the message and overlap only where one sign became several words.
void check_invariants(std::string_view message) {
    Analysis a;
    analyse(message, a);
    std::uint32_t begin = 0, end = 0;
    for (const Token& t : a.tokens) {
        REQUIRE((t.begin >= end || (t.begin >= begin && a.normalized.text != message)));
        REQUIRE(t.end > t.begin);
        REQUIRE(t.end <= message.size());
        REQUIRE_FALSE(t.text.empty());
        REQUIRE(is_valid_utf8(t.text));
        REQUIRE(t.entity < static_cast<int>(a.entities.size()));
        begin = t.begin;
        end = t.end;
    }
    std::uint32_t at = 0;
    for (std::size_t s = 0; s < a.sentences.size(); ++s) {
        REQUIRE(a.sentences[s].first == at);
        REQUIRE(a.sentences[s].last > at);
        at = a.sentences[s].last;
        for (std::uint32_t t = a.sentences[s].first; t < at; ++t) REQUIRE(a.tokens[t].sentence == s);
    }
    REQUIRE(at == a.tokens.size());
}

}  // namespace

TEST_CASE("words and sentences are cut where people cut them") {
    CHECK(shape("Где мой заказ? Верните деньги!") == "где мой заказ? | верните деньги!");
    CHECK(shape("Здравствуйте. Заказ не пришёл...") == "здравствуйте | заказ не пришел");
    CHECK(shape("где заказ??? ну!!!") == "где заказ? | ну!");
    CHECK(shape("где заказ ?") == "где заказ?");
    CHECK(shape("где заказ\nкогда придет") == "где заказ | когда придет");
    CHECK(shape("ул. Ленина, д. 5") == "ул ленина д 5");
    CHECK(shape("не работает,почините") == "не работает почините");
    CHECK(shape("кое-кто где-то") == "кое кто где то");
    CHECK(shape("что?! как!?") == "что?! | как?!");
}

TEST_CASE("a mark on its own belongs to the sentence before it") {
    CHECK(shape("где заказ\n?") == "где заказ?");
    CHECK(shape("где заказ. ?") == "где заказ?");
    CHECK(shape("?") == "");
    CHECK(shape("? где заказ") == "где заказ");
}

TEST_CASE("entities become one token and end no sentence") {
    CHECK(shape("пришёл 12.05.2025 утром") == "пришел 2025-05-12 утром");
    CHECK(shape("пишите на a.b@mail.ru. Спасибо") == "пишите на a.b@mail.ru | спасибо");
    CHECK(shape("телефон +7 (916) 123-45-67, жду") == "телефон 79161234567 жду");
    Analysis a;
    const std::string message = "стоит 1 500 руб. или дороже?";
    analyse(message, a);
    REQUIRE(a.entities.size() == 1);
    CHECK(a.entities[0].type == EntityType::kSum);
    for (const Token& t : a.tokens) {
        if (t.kind == TokenKind::kEntity) CHECK(message.substr(t.begin, 5) == "1 500");
    }
    check_invariants(message);
}

TEST_CASE("spans are the customer's own bytes, whatever folding did") {
    const std::string message = "ОТМЕНИТЕ  за\u0301каз №12345678 ﬃ";
    Analysis a;
    analyse(message, a);
    REQUIRE(a.tokens.size() >= 3);
    const auto original = [&](const Token& t) { return message.substr(t.begin, t.end - t.begin); };
    CHECK(original(a.tokens[0]) == "ОТМЕНИТЕ");
    CHECK(original(a.tokens[1]) == "за\u0301каз");
    CHECK(original(a.tokens.back()) == "ﬃ");
    check_invariants(message);
}

TEST_CASE("words of one folded sign all have its span") {
    const std::string message = "дай ½ и \uFDFA";
    Analysis a;
    analyse(message, a);
    REQUIRE(a.tokens.size() > 5);
    for (const Token& t : a.tokens) CHECK(t.end > t.begin);
    CHECK(message.substr(a.tokens[1].begin, a.tokens[1].end - a.tokens[1].begin) == "½");
    CHECK(message.substr(a.tokens[2].begin, a.tokens[2].end - a.tokens[2].begin) == "½");
    CHECK(message.substr(a.tokens.back().begin) == "\uFDFA");
}

TEST_CASE("emoji alone are words, beside words they are not") {
    CHECK(shape("👍") == "👍");
    CHECK(shape("👍👍👍") == "👍");
    CHECK(shape("👍🏽") == "👍");
    CHECK(shape("спасибо 👍") == "спасибо");
    CHECK(shape("👍👎") == "👍 👎");
    CHECK(shape("❤️") == shape("❤"));
    Analysis a;
    analyse("👍", a);
    REQUIRE(a.tokens.size() == 1);
    CHECK(a.tokens[0].kind == TokenKind::kEmoji);
}

TEST_CASE("a lone plus or minus is a word") {
    CHECK(shape("+") == "плюс");
    CHECK(shape(" - ") == "минус");
    CHECK(shape("+++") == "плюс");
    CHECK(shape("+ спасибо") == "спасибо");
    check_invariants("+");
}

TEST_CASE("nothing to read gives nothing") {
    for (const std::string_view message : {"", " ", "\n\n", "...", "\u200B", "\u0301", "()", "\xFF"}) {
        Analysis a;
        analyse(message, a);
        CHECK(a.tokens.empty());
        CHECK(a.sentences.empty());
    }
}

TEST_CASE("runs between spaces keep their punctuation, for the keyboard layout") {
    Analysis a;
    analyse("hf,jnftn ytn", a);
    REQUIRE(a.tokens.size() == 3);
    CHECK(a.tokens[0].raw == "hf,jnftn");
    CHECK(a.tokens[1].raw == "hf,jnftn");
    CHECK(a.tokens[1].glued_left);
    CHECK(a.tokens[2].raw == "ytn");
    CHECK_FALSE(a.tokens[2].glued_left);
}

TEST_CASE("shouting is heard") {
    const auto shouts = [](std::string_view message) {
        Analysis a;
        analyse(message, a);
        return a.shouting;
    };
    CHECK(shouts("ГДЕ МОЙ ЗАКАЗ УЖЕ"));
    CHECK(shouts("где заказ!!!"));
    CHECK_FALSE(shouts("Где мой заказ!"));
    CHECK_FALSE(shouts("ОК"));
}

TEST_CASE("the same Analysis may be used again") {
    Analysis a;
    analyse("длинный текст. Из двух предложений с номером 12345678", a);
    analyse("да", a);
    REQUIRE(a.tokens.size() == 1);
    CHECK(a.tokens[0].text == "да");
    CHECK(a.sentences.size() == 1);
    CHECK(a.entities.empty());
}

TEST_CASE("M01-M03, M08, M28: huge messages are cut and take little time") {
    const std::string messages[] = {repeated("я", 65'536),      repeated("а ", 32'768),      std::string(64u << 20, 'a'),
                                    repeated("как где ", 2'000), repeated("12.05.2025 ", 900), repeated("漢", 20'000),
                                    repeated("👨‍👩‍👧", 1'000),      repeated("a@", 30'000),       repeated("\u0301", 40'000),
                                    repeated("?", 65'536),       repeated(".", 65'536),       repeated("4111 1111 1111 1111 ", 200)};
    for (const std::string& message : messages) {
        const auto begin = std::chrono::steady_clock::now();
        Analysis a;
        analyse(message, a);
        CHECK(std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count() < 0.5);
        CHECK(a.tokens.size() <= kMaxMessageCodePoints);
        check_invariants(message);
    }
}

TEST_CASE("random bytes and signs keep the invariants") {
    static const char* const kPieces[] = {"а", "заказ", " ", "  ", ".", "?", "!", "\n", ",", "-", "+", "5", "12.05.2025", "руб",
                                          "+7 916 123 45 67", "a@b.ru", "№12345678", "\xFF", "\xD0", "\u0301", "👍", "\u200B",
                                          "https://x.ru/a?b", "½", "ﬃ", "(", ")", "100", "ул.", "…", "\u2028", "\uFDFA"};
    std::uint64_t state = 3;
    const auto below = [&state](std::uint64_t bound) {
        state = state * 6364136223846793005ULL + 1442695040888963407ULL;
        return (state >> 33) % bound;
    };
    for (int n = 0; n < 40'000; ++n) {
        std::string message;
        for (std::uint64_t i = 1 + below(12); i > 0; --i) message += kPieces[below(std::size(kPieces))];
        INFO(message);
        check_invariants(message);
    }
}

}  // namespace otvet::text
