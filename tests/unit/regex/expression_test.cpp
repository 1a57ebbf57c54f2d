// SPDX-License-Identifier: MIT
#include "regex/expression.hpp"

#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <string>

#include "catch.hpp"

using otvet::regex::CompileError;
using otvet::regex::Expression;
using otvet::regex::Span;
using Kind = CompileError::Kind;

namespace {

std::unique_ptr<Expression> compiled(std::string_view source, bool allow_empty = false) {
    CompileError error;
    auto out = Expression::compile(source, error, allow_empty);
    INFO("source: " << source << ", reason: " << error.reason);
    REQUIRE(out);
    return out;
}

CompileError refused(std::string_view source) {
    CompileError error;
    INFO("source: " << source.substr(0, 80));
    REQUIRE(Expression::compile(source, error) == nullptr);
    CHECK_FALSE(error.reason.empty());
    return error;
}

std::string repeated(std::string_view piece, std::size_t times) {
    std::string out;
    for (std::size_t i = 0; i < times; ++i) out += piece;
    return out;
}

/// Sends the process's stderr into a file while it lives.
class CapturedStderr {
public:
    CapturedStderr() : file_(std::tmpfile()), saved_(dup(2)) {
        std::fflush(stderr);
        dup2(fileno(file_), 2);
    }
    ~CapturedStderr() {
        restore();
        std::fclose(file_);
    }
    long written() {
        restore();
        std::fseek(file_, 0, SEEK_END);
        return std::ftell(file_);
    }

private:
    void restore() {
        if (saved_ < 0) return;
        std::fflush(stderr);
        dup2(saved_, 2);
        close(saved_);
        saved_ = -1;
    }
    std::FILE* file_;
    int saved_;
};

struct Bad {
    const char* source;
    Kind kind;
    const char* piece;
    std::size_t column;
};

const Bad kBad[] = {
    {"x{1001}", Kind::kSyntax, "{1001}", 1},
    {"(x{1000}){2}", Kind::kSyntax, "{2}", 9},
    {"\\pL{1000}", Kind::kTooLarge, "", 0},
    {"(?=a)", Kind::kUnsupported, "(?=", 0},
    {"код(?!а)", Kind::kUnsupported, "(?!", 3},
    {"(?<=а)б", Kind::kUnsupported, "(?<=", 0},
    {"(?<!а)б", Kind::kUnsupported, "(?<!", 0},
    {"(?<имя>а)", Kind::kUnsupported, "(?<", 0},
    {"(?>а+)б", Kind::kUnsupported, "(?>", 0},
    {"(?#х)а", Kind::kUnsupported, "(?#", 0},
    {"(a)\\1", Kind::kUnsupported, "\\1", 3},
    {"(?P<n>a)(?P=n)", Kind::kUnsupported, "(?P=", 8},
    {"привет\\k<n>", Kind::kUnsupported, "\\k", 6},
    {"а\\Cб", Kind::kUnsupported, "\\C", 1},
    {"[z-a]", Kind::kSyntax, "z-a", 1},
    {"где [я-а]", Kind::kSyntax, "я-а", 5},
    {"(?P<n", Kind::kSyntax, "(?P<n", 0},
    {"*a", Kind::kSyntax, "*", 0},
    {"\\*а(*б)", Kind::kSyntax, "*", 4},
    {"а**", Kind::kSyntax, "**", 1},
    {"да)", Kind::kSyntax, ")", 2},
    {"да(нет", Kind::kSyntax, "(", 2},
    {"[абв", Kind::kSyntax, "[абв", 0},
    {"а\\", Kind::kSyntax, "", 0},
    {"а\\y", Kind::kSyntax, "\\y", 1},
    {"\\p{Klingon}", Kind::kSyntax, "\\p{Klingon}", 0},
    {"а\xff", Kind::kSyntax, "\xff", 1},
    {"\xed\xa0\x80", Kind::kSyntax, "\xed", 0},
    {"\xc0\xaf", Kind::kSyntax, "\xc0", 0},
    {"а\xd0", Kind::kSyntax, "\xd0", 1},
    {"\\bпривет\\b", Kind::kAsciiClass, "\\b", 0},
    {"привет\\b", Kind::kAsciiClass, "\\b", 6},
    {"\\w+", Kind::kAsciiClass, "\\w", 0},
    {"а[\\W]", Kind::kAsciiClass, "\\W", 2},
    {"а\\B", Kind::kAsciiClass, "\\B", 1},
    {"[[:word:]]", Kind::kAsciiClass, "[:word:]", 1},
    {"[^[:^alpha:]]", Kind::kAsciiClass, "[:^alpha:]", 2},
    {"да [A-я]", Kind::kAsciiClass, "A-я", 4},
    {"", Kind::kMatchesEmpty, "", 0},
    {".*", Kind::kMatchesEmpty, "", 0},
    {"^", Kind::kMatchesEmpty, "", 0},
    {"$", Kind::kMatchesEmpty, "", 0},
    {"a?", Kind::kMatchesEmpty, "", 0},
    {"(|)", Kind::kMatchesEmpty, "", 0},
    {"[^x]*", Kind::kMatchesEmpty, "", 0},
    {"(да|)", Kind::kMatchesEmpty, "", 0},
};

}  // namespace

TEST_CASE("a bad expression is refused with its kind, piece and column") {
    for (const Bad& bad : kBad) {
        const CompileError error = refused(bad.source);
        INFO(bad.source << ": " << error.reason << " [" << error.piece << "] at " << error.column);
        CHECK(error.kind == bad.kind);
        CHECK(error.piece == bad.piece);
        CHECK(error.column == bad.column);
    }
}

TEST_CASE("ASCII classes come with a rewrite") {
    CHECK(refused("\\w+").reason.find("[a-zа-я0-9]") != std::string::npos);
    CHECK(refused("\\bкод").reason.find("a space") != std::string::npos);
    CHECK(refused("(?<n>а)").reason.find("(?P<name>") != std::string::npos);
}

TEST_CASE("a quotation and a class keep their letters from the scan") {
    CHECK(compiled("\\Q(?=\\w\\E")->found_in("x(?=\\wx"));
    CHECK(compiled("[](?=]")->found_in("]"));
    CHECK(compiled("\\\\b")->found_in("\\b"));
    CHECK(compiled("\\d{2}\\s")->found_in("42 "));
}

TEST_CASE("limits hold at their edges") {
    CHECK(compiled(repeated("a", otvet::regex::kMaxSource)));
    CHECK(refused(repeated("a", otvet::regex::kMaxSource + 1)).kind == Kind::kTooLarge);
    CHECK(compiled("a{1000}"));
    CHECK(compiled(repeated("а{1000}", 2)));
    CHECK(refused(repeated("аб{1000}", 6)).kind == Kind::kTooLarge);
}

TEST_CASE("costly sources are refused quickly") {
    const std::string sources[] = {repeated("(", 100'000),
                                   repeated("(", 4'000),
                                   repeated("\\pL", 1'365),
                                   repeated("(a{10}){10}{10}", 200),
                                   repeated("(?:", 1'300),
                                   repeated("[", 4'000),
                                   repeated("a|", 2'000) + "b{1000}{1000}"};
    for (const std::string& source : sources) {
        const auto start = std::chrono::steady_clock::now();
        refused(source);
        CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(2));
    }
}

TEST_CASE("nothing reaches stderr") {
    CapturedStderr captured;
    for (const Bad& bad : kBad) {
        CompileError error;
        (void)Expression::compile(bad.source, error);
    }
    CompileError error;
    (void)Expression::compile(repeated("(", 100'000), error);
    (void)Expression::compile(repeated("\\pL", 1'365), error);
    const auto wide = Expression::compile("(а|б)[^я]{0,40}(в|г)$", error);  // its DFA outgrows small budgets
    const bool hit = wide->found_in(repeated("абвг где как ", 2'000));
    CHECK(captured.written() == 0);
    CHECK_FALSE(hit);
}

TEST_CASE("an expression over the canonical sentence") {
    const auto expression = compiled("^ отмен(а|ить)?( его| это)? $");
    CHECK(expression->found_in(" отмена "));
    CHECK(expression->found_in(" отменить это "));
    CHECK_FALSE(expression->found_in(" отменить заказ "));
    CHECK_FALSE(expression->found_in(""));
    CHECK(expression->group_count() == 2);
    CHECK(expression->source() == "^ отмен(а|ить)?( его| это)? $");
}

TEST_CASE("letters are case-sensitive and whole, not bytes") {
    CHECK_FALSE(compiled("код")->found_in("КОД"));
    CHECK(compiled("^.$")->found_in("я"));
    CHECK_FALSE(compiled("^..$")->found_in("я"));
    CHECK(compiled("(?i)код")->found_in("КОД"));
}

TEST_CASE("find gives spans in bytes from a place on") {
    const auto expression = compiled("(?P<part>\\d{2})-(\\d)?(х)?");
    std::vector<Span> groups;
    const std::string text = "№ 12-3, 45-";
    REQUIRE(expression->find(text, 0, groups));
    REQUIRE(groups.size() == 4);
    CHECK(text.substr(groups[0].begin, groups[0].end - groups[0].begin) == "12-3");
    CHECK(text.substr(groups[1].begin, groups[1].end - groups[1].begin) == "12");
    CHECK(groups[3].begin == std::string::npos);
    const std::size_t next = groups[0].end;
    REQUIRE(expression->find(text, next, groups));
    CHECK(groups[0].begin == text.find("45-"));
    CHECK(groups[2].begin == std::string::npos);
    CHECK_FALSE(expression->find(text, groups[0].end, groups));
    CHECK(groups.empty());
    CHECK_FALSE(expression->find(text, text.size() + 1, groups));
    CHECK_FALSE(expression->find({}, 0, groups));
}

TEST_CASE("an anchor holds to the text, not to the place where the search starts") {
    std::vector<Span> groups;
    CHECK_FALSE(compiled("^а")->find("аа", 2, groups));
    CHECK(compiled("^а")->find("аа", 0, groups));
}

TEST_CASE("an empty match is allowed when asked for") {
    const auto expression = compiled("а*", true);
    std::vector<Span> groups;
    REQUIRE(expression->find("", 0, groups));
    CHECK(groups[0].begin == groups[0].end);
}

TEST_CASE("any bytes are a legal text") {
    const auto expression = compiled("за(каз|явка)");
    for (int byte = 0; byte < 256; ++byte) {
        const std::string sign(1, static_cast<char>(byte));
        CHECK_FALSE(expression->found_in(sign + sign));
        CHECK(expression->found_in(sign + "заказ" + sign));
    }
    CHECK(expression->found_in(std::string("\0заказ", 11)));
}

TEST_CASE("the same source gives the same verdict and the same program") {
    for (const Bad& bad : kBad) {
        const CompileError first = refused(bad.source), second = refused(bad.source);
        CHECK(first.kind == second.kind);
        CHECK(first.reason == second.reason);
        CHECK(first.column == second.column);
    }
    CHECK(compiled("(а|б)+в")->program_size() == compiled("(а|б)+в")->program_size());
}

TEST_CASE("every short source over the signs is judged without a crash") {
    const std::string signs = "ab\\()[]{}*+?|^$.-Qwb1:P<>=!,0\n";
    std::size_t refusals = 0;
    for (const char a : signs) {
        for (const char b : signs) {
            for (const char c : signs) {
                CompileError error;
                refusals += Expression::compile(std::string{a, b, c}, error) == nullptr;
            }
        }
    }
    CHECK(refusals > 1'000);
}

TEST_CASE("quote makes any text literal") {
    const std::string text = "а.*(б)[в]{2}\\w ^$|?+-№🙂";
    CHECK(compiled(otvet::regex::quote(text))->found_in("x" + text + "x"));
    CHECK(otvet::regex::quote("").empty());
}
