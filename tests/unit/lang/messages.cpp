// SPDX-License-Identifier: MIT
#include "lang/messages.hpp"

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"

using namespace otvet;

namespace {

struct Row {
    std::string_view code, english, english_hint, russian, russian_hint;
};

const std::vector<Row> kRows{
#define OTVET_MESSAGE(name, code, severity, en, en_hint, ru, ru_hint) Row{code, en, en_hint, ru, ru_hint},
#include "lang/messages_check.def"
#include "lang/messages_lint.def"
#include "lang/messages_pack.def"
#include "lang/messages_phrase.def"
#undef OTVET_MESSAGE
};

/// The arguments that a text names.
std::set<char> arguments(std::string_view text) {
    std::set<char> out;
    for (std::size_t i = 0; i + 2 < text.size(); ++i) {
        if (text[i] == '{' && text[i + 1] >= '0' && text[i + 1] <= '9' && text[i + 2] == '}') out.insert(text[i + 1]);
    }
    return out;
}

}  // namespace

TEST_CASE("every row of the catalogue says the same in both languages") {
    for (const Row& row : kRows) {
        INFO(row.code << " " << row.english);
        CHECK(row.code.size() == 6);
        CHECK(row.code.substr(0, 3) == "OTV");
        CHECK(!row.english.empty());
        CHECK(!row.russian.empty());
        CHECK(arguments(row.english) == arguments(row.russian));
        CHECK(row.english_hint.empty() == row.russian_hint.empty());
    }
}

TEST_CASE("one word for one thing: an intent is «интент»") {
    for (const Row& row : kRows) {
        INFO(row.code << " " << row.russian);
        CHECK(row.russian.find("намерен") == std::string_view::npos);
        CHECK(row.russian_hint.find("намерен") == std::string_view::npos);
    }
}

TEST_CASE("arguments are put in once and made printable") {
    const auto d =
        lang::make(lang::Code::kDuplicateKey, {"a.yaml", 3, 4, 0, 0}, "x\x1b", {"{0}\n\x1b[31m"}, Language::kEnglish);
    CHECK(d.message == "the key «{0}\\u{0A}\\u{1B}[31m» stands here twice; YAML would keep one of them");
    CHECK(d.found == "x\\u{1B}");
    CHECK(to_string(d).substr(0, 27) == "a.yaml:3:4: error OTV140: t");
    CHECK(to_string(d, Language::kRussian).find("ошибка OTV140") != std::string::npos);
}

TEST_CASE("printable keeps letters, shows the rest and cuts by code points") {
    CHECK(lang::printable("ёлка 👍") == "ёлка 👍");
    CHECK(lang::printable("\xE2\x80\xAE") == "\\u{202E}");
    CHECK(lang::printable("\xFF\xD0") == "\\u{FF}\\u{D0}");
    CHECK(lang::printable("\xED\xA0\x80") == "\\u{ED}\\u{A0}\\u{80}");
    CHECK(lang::printable("абвг", 3) == "абв…");
    CHECK(lang::printable("абв", 3) == "абв");
}

TEST_CASE("a region without a line, and severities") {
    Diagnostic d;
    d.code = "OTV100";
    d.message = "m";
    d.region.file = "f\n";
    CHECK(to_string(d) == "f\\u{0A}: error OTV100: m");
    CHECK(has_errors({d}));
    d.severity = Severity::kWarning;
    CHECK(!has_errors({d}));
    CHECK(!has_errors({}));
}
