// SPDX-License-Identifier: MIT
// Bytes → folded text: both ways are one, spans lead back, limits hold at their edges, and hostile text stays harmless.
#include "text/normalize.hpp"

#include <chrono>
#include <initializer_list>

#include "catch.hpp"
#include "text/fold.hpp"
#include "text/limits.hpp"
#include "text/utf8.hpp"

namespace otvet::text {
namespace {

std::string utf8(char32_t cp) {
    std::string out;
    append(out, cp);
    return out;
}

std::string repeated(std::string_view piece, std::size_t count) {
    std::string out;
    for (std::size_t i = 0; i < count; ++i) out += piece;
    return out;
}

bool is_scalar(char32_t cp) { return cp <= 0x10FFFF && !(cp >= 0xD800 && cp <= 0xDFFF); }

/// What differs between the two ways, or nothing.
std::string disagreement(std::string_view original) {
    Normalized fast, slow;
    normalize(original, fast);
    normalize_by_icu(original, slow);
    if (fast.text != slow.text) return "text: «" + fast.text + "» «" + slow.text + "»";
    if (fast.bad_utf8 != slow.bad_utf8 || fast.truncated != slow.truncated) return "flags";
    for (std::size_t i = 0; i <= fast.text.size(); ++i) {
        // Inside a code point the way back is told for its first byte only.
        if (i < fast.text.size() && (static_cast<unsigned char>(fast.text[i]) & 0xC0) == 0x80) continue;
        if (fast.original(i) != slow.original(i)) return "way back of byte " + std::to_string(i);
    }
    return {};
}

/// Spans ascend, stay in the original and end on borders of its code points.
void check_spans(std::string_view original) {
    Normalized out;
    normalize(original, out);
    REQUIRE(is_valid_utf8(out.text));
    REQUIRE((out.origin.empty() || out.origin.size() == out.text.size() + 1));
    std::uint32_t before = 0;
    for (std::size_t i = 0; i <= out.text.size(); ++i) {
        REQUIRE(out.original(i) >= before);
        REQUIRE(out.original(i) <= original.size());
        before = out.original(i);
    }
}

double seconds_of(std::string_view original) {
    const auto begin = std::chrono::steady_clock::now();
    Normalized out;
    normalize(original, out);
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

class Random {
public:
    explicit Random(std::uint64_t seed) : state_(seed) {}
    std::uint64_t below(std::uint64_t bound) {
        state_ += 0x9E3779B97F4A7C15ULL;
        std::uint64_t z = state_;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        return (z ^ (z >> 31)) % bound;
    }

private:
    std::uint64_t state_;
};

}  // namespace

TEST_CASE("both ways give the same text for every code point, alone and inside a word") {
    for (char32_t cp = 0; cp <= 0x10FFFF; ++cp) {
        if (!is_scalar(cp)) continue;
        const std::string one = utf8(cp);
        for (const std::string& text : {one, "опер" + one + "атор"}) {
            const std::string found = disagreement(text);
            if (!found.empty()) FAIL("U+" << std::hex << static_cast<std::uint32_t>(cp) << " " << found);
        }
    }
}

TEST_CASE("both ways give the same text for random mixtures") {
    static const char32_t kSome[] = {U'а', U'Я', U'ё', U'Ё', U'й', U'q', U'Z', U'7', U' ', U'\n', U'\r', U'\t', U'.', U'?', 0,
                                     0x7F, 0xA0, 0xAB, 0xBB, 0x2013, 0x2014, 0x2019, 0x201C, 0x301, 0x306, 0x308, 0x200B,
                                     0x202E, 0xFEFF, 0x1F600, 0x2116, 0xFDFA, 0xDF, 0x130, 0xFB03, 0x85, 0x2028, 0x3000,
                                     0xAD, 0xFFFD, 0x1100, 0x1161, 0x11A8, 0x0E33, 0x0F71};
    Random random(7);
    for (int n = 0; n < 60'000; ++n) {
        std::string text;
        for (std::uint64_t i = 1 + random.below(24); i > 0; --i) {
            if (random.below(3) == 0) append(text, kSome[random.below(std::size(kSome))]);
            else if (random.below(40) == 0) text.push_back(static_cast<char>(random.below(256)));
            else append(text, static_cast<char32_t>(0x410 + random.below(64)));
        }
        const std::string found = disagreement(text);
        if (!found.empty()) FAIL(found << " for «" << text << "»");
        if (n % 20 == 0) check_spans(text);
    }
}

TEST_CASE("folding is stable: folded text folds to itself") {
    for (char32_t cp = 0; cp <= 0x10FFFF; ++cp) {
        if (!is_scalar(cp)) continue;
        const std::string once = fold("а" + utf8(cp) + "б");
        if (fold(once) != once) FAIL("U+" << std::hex << static_cast<std::uint32_t>(cp) << " «" << once << "»");
    }
}

TEST_CASE("the way back finds the customer's own bytes") {
    const std::string original = "О\u0301тмените \u200Bза\u00ADка\u0437 №5 ½ \uFB03";
    Normalized out;
    normalize(original, out);
    CHECK(out.text == "отмените заказ no5 1\u20442 ffi");
    const auto original_of = [&](std::string_view piece) {
        const std::size_t at = out.text.find(piece);
        return original.substr(out.original(at), out.original(at + piece.size()) - out.original(at));
    };
    CHECK(original_of("отмените") == "О\u0301тмените");
    CHECK(original_of("заказ") == "за\u00ADка\u0437");
    CHECK(original_of("no") == "№");
    CHECK(original_of("ffi") == "\uFB03");
}

TEST_CASE("composed and decomposed letters fold alike") {
    CHECK(fold("Ёлка и йод") == "елка и йод");
    CHECK(fold("Е\u0308лка и и\u0306од") == "елка и йод");
    CHECK(fold("за\u0301каз") == "заказ");
    CHECK(fold("й") != fold("и"));
}

TEST_CASE("stress by the letter's own mark is stress") {
    CHECK(fold("зѐркало") == "зеркало");
    CHECK(fold("зе\u0300ркало") == "зеркало");
    CHECK(fold("ѝли ӓ ӯ ќод") == "или а у код");
    CHECK(fold("мой ѐлка") == "мой елка");
}

TEST_CASE("the limit of code points holds at its edge") {
    for (const std::size_t count : {kMaxMessageCodePoints - 1, kMaxMessageCodePoints, kMaxMessageCodePoints + 1}) {
        for (const std::string_view piece : {"a", "я", "…", "😀"}) {
            const std::string original = repeated(piece, count);
            Normalized out;
            normalize(original, out);
            INFO(count << " of " << piece);
            CHECK(out.truncated == (count > kMaxMessageCodePoints));
            CHECK(disagreement(original).empty());
            check_spans(original);
        }
    }
}

TEST_CASE("the limit of bytes holds at its edge and cuts no code point") {
    // 4,096 code points of four bytes are exactly 16 KiB; more bytes than that need bad ones or more code points.
    Normalized out;
    const std::string exact = repeated("😀", kMaxMessageBytes / 4);
    normalize(exact, out);
    CHECK_FALSE(out.truncated);
    normalize(exact + "a", out);
    CHECK(out.truncated);
    normalize("a" + exact, out);
    CHECK(out.truncated);
    CHECK(is_valid_utf8(out.text));
    CHECK_FALSE(out.bad_utf8);
    normalize(std::string(64u << 20, 'x'), out);
    CHECK(out.truncated);
    CHECK(out.text.size() == kMaxMessageCodePoints);
}

TEST_CASE("a run of marks is cut at thirty") {
    for (const std::size_t count : {kMaxMarks - 1, kMaxMarks, kMaxMarks + 1, std::size_t{4000}}) {
        const std::string original = "а" + repeated("\u0316", count) + "б";
        INFO(count);
        CHECK(fold(original) == "аб");
        CHECK(disagreement(original).empty());
        check_spans(original);
    }
    // The mark after the thirtieth is dropped before it can compose.
    CHECK(fold("и" + repeated("\u0316", kMaxMarks - 1) + "\u0306") == "й");
    CHECK(fold("и" + repeated("\u0316", kMaxMarks) + "\u0306") == "и");
}

TEST_CASE("M04: marks without end take linear time") {
    const std::string_view pieces[] = {"\u0301", "\u0316", "\u0328\u0323\u0301", "\u0301\u0316"};
    for (const std::string_view piece : pieces) CHECK(seconds_of("а" + repeated(piece, 40'000)) < 0.5);
}

TEST_CASE("M05: letters under heaps of marks stay letters") {
    Random random(5);
    for (const unsigned marks : {1u, 5u, 50u}) {
        std::string zalgo;
        for (const char32_t cp : U"позовите оператора") {
            if (cp == 0) continue;
            append(zalgo, cp);
            for (unsigned i = 0; i < marks; ++i) {
                // Not the breve, which makes й of и, and no marks that fold into letters.
                char32_t mark = static_cast<char32_t>(0x300 + random.below(0x6F));
                if (mark == 0x306 || mark == 0x345) mark = 0x316;
                append(zalgo, mark);
            }
        }
        CHECK(fold(zalgo) == "позовите оператора");
    }
}

TEST_CASE("M06: what compatibility folding grows stays bounded") {
    const std::string huge = repeated("\uFDFA", kMaxMessageCodePoints);
    Normalized out;
    normalize(huge, out);
    CHECK(out.truncated);
    CHECK(out.text.size() <= kMaxFoldedBytes);
    check_spans(huge);
    CHECK(fold("㎏ Ⓐ ﬃ") == "kg a ffi");
}

TEST_CASE("M09: every byte and every pair of bytes gives valid text") {
    for (unsigned a = 0; a < 256; ++a) {
        for (unsigned b = 0; b < 257; ++b) {
            std::string pair(1, static_cast<char>(a));
            if (b < 256) pair.push_back(static_cast<char>(b));
            Normalized out;
            for (const std::string& text : {pair, pair + "привет", "привет" + pair}) {
                normalize(text, out);
                if (!is_valid_utf8(out.text)) FAIL("bytes " << a << " " << b);
                if (out.bad_utf8 == is_valid_utf8(text)) FAIL("flag of bytes " << a << " " << b);
            }
        }
    }
}

TEST_CASE("M09: broken UTF-8 becomes U+FFFD, one for each bad part") {
    CHECK(fold("\xC0\xAF") == "\uFFFD\uFFFD");
    CHECK(fold("\xE2\x82") == "\uFFFD");
    CHECK(fold("\xED\xA0\x80") == "\uFFFD\uFFFD\uFFFD");
    CHECK(fold("\xF4\x90\x80\x80") == "\uFFFD\uFFFD\uFFFD\uFFFD");
    CHECK(fold("а\x80" "б") == "а\uFFFDб");
}

TEST_CASE("M11, M12: invisible characters leave no trace inside a word") {
    for (const char32_t cp : {0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, 0xAD, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066,
                              0x2067, 0x2068, 0x2069, 0x180E, 0x61C, 0x301, 0xFE0F}) {
        INFO(static_cast<std::uint32_t>(cp));
        CHECK(fold("опер" + utf8(static_cast<char32_t>(cp)) + "атор") == "оператор");
    }
    CHECK(fold(repeated("\u202E", 1000) + "оператор") == "оператор");
}

TEST_CASE("M13: every space and line separator parts words") {
    for (const char32_t cp : {0x9, 0x20, 0xA0, 0x1680, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008,
                              0x2009, 0x200A, 0x202F, 0x205F, 0x3000}) {
        INFO(static_cast<std::uint32_t>(cp));
        CHECK(fold("где" + utf8(static_cast<char32_t>(cp)) + "заказ") == "где заказ");
    }
    for (const char32_t cp : {0xA, 0xB, 0xC, 0xD, 0x85, 0x2028, 0x2029}) {
        INFO(static_cast<std::uint32_t>(cp));
        CHECK(fold("где" + utf8(static_cast<char32_t>(cp)) + "заказ") == "где\nзаказ");
    }
}

TEST_CASE("M14: control characters become spaces") {
    CHECK(fold("а\x1b[2Jб\x07в\bг\u009B31m") == "а [2jб в г 31m");
    for (char32_t cp = 0; cp < 0xA0; ++cp) {
        if (cp >= 0x20 && cp < 0x7F) continue;
        for (const char c : fold("а" + utf8(cp) + "б")) CHECK((c == '\n' || static_cast<unsigned char>(c) >= 0x20));
    }
}

TEST_CASE("M28, M27: long runs of other scripts and emoji take linear time") {
    for (const std::string_view piece : {"ก็", "漢", "ᄀ", "क्", "ع", "ཀྱ", "ᠠ", "👨‍👩‍👧", "🏴󠁧󠁢", "🇷"}) {
        const std::string original = repeated(piece, 20'000);
        CHECK(seconds_of(original) < 0.5);
        CHECK(disagreement(original).empty());
        check_spans(original);
    }
}

TEST_CASE("M29: special letters fold as their small forms wherever they stand") {
    const std::pair<const char*, const char*> pairs[] = {{"ß", "ss"}, {"ẞ", "ss"}, {"ŉ", "ʼn"}, {"İ", "i"}, {"ﬃ", "ffi"},
                                                         {"ſ", "s"},  {"K", "k"}, {"Å", "å"}, {"ς", "σ"}};
    for (const auto& [from, to] : pairs) {
        const std::string f = from, t = fold(to);
        CHECK(fold(f + "код") == t + "код");
        CHECK(fold("к" + f + "од") == "к" + t + "од");
        CHECK(fold("код" + f) == "код" + t);
        check_spans("к" + f + "од");
    }
}

TEST_CASE("M30: noncharacters and private use stay apart from each other") {
    CHECK(fold("\uE000") != fold("\uE001"));
    CHECK(fold("\uFFFD") == "\uFFFD");
    CHECK(fold(utf8(0xFDD0)) != fold(utf8(0xFDD1)));
    CHECK(fold(utf8(0x10FFFF)) != fold(utf8(0x10FFFE)));
}

}  // namespace otvet::text
