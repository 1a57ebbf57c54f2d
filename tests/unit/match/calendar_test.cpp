// SPDX-License-Identifier: MIT
#include "match/calendar.hpp"

#include "match/reader.hpp"
#include "unit/match/support.hpp"

namespace otvet::match {
namespace {

using namespace testing;

constexpr std::int64_t kDay = 86'400;
constexpr std::int64_t kMay12 = 1'747'008'000;  // 2025-05-12T00:00:00Z

}  // namespace

TEST_CASE("a date with a year is past, today's or to come") {
    CHECK(compare_to_today("2025-05-11", kMay12) < 0);
    CHECK(compare_to_today("2025-05-12", kMay12) == 0);
    CHECK(compare_to_today("2025-05-12", kMay12 + kDay - 1) == 0);
    CHECK(compare_to_today("2025-05-12", kMay12 + kDay) < 0);
    CHECK(compare_to_today("2026-01-01", kMay12) > 0);
    CHECK(compare_to_today("2025-02-30", kMay12) == 0);
}

TEST_CASE("a date without a year is its nearest occurrence") {
    CHECK(compare_to_today("--05-11", kMay12) < 0);
    CHECK(compare_to_today("--05-12", kMay12) == 0);
    CHECK(compare_to_today("--05-20", kMay12) > 0);
    CHECK(compare_to_today("--12-30", kMay12) < 0);
    CHECK(compare_to_today("--01-02", kMay12 + 230 * kDay) > 0);  // said on 28 December
    CHECK(compare_to_today("--02-29", kMay12) < 0);               // of 2024
    CHECK(compare_to_today("--02-31", kMay12) == 0);
}

TEST_CASE("a day of the month is its nearest occurrence") {
    CHECK(compare_to_today("---10", kMay12) < 0);
    CHECK(compare_to_today("---12", kMay12) == 0);
    CHECK(compare_to_today("---15", kMay12) > 0);
    CHECK(compare_to_today("---01", kMay12 + 18 * kDay) > 0);  // said on the 30th
    CHECK(compare_to_today("---31", kMay12) > 0);              // of May, 19 days away; of March, 42
}

TEST_CASE("what is no date is neither") {
    for (const char* text : {"", "-", "--", "---", "---99", "--13-01", "2025", "2025-xx-01"}) {
        INFO(text);
        CHECK(compare_to_today(text, kMay12) == 0);
    }
}

TEST_CASE("a phrase asks whether the date has passed, with and without a year") {
    const auto pack = pack_of(intent("a.past", "phrases: [обещали :дата_прошла]") +
                              intent("a.coming", "phrases: [обещали :дата_впереди]"));
    const Context at{{}, kMay12};
    CHECK(told(*pack, decided(*pack, "обещали 10 мая 2025", at)) == "a.past");
    CHECK(told(*pack, decided(*pack, "обещали 10 мая", at)) == "a.past");
    CHECK(told(*pack, decided(*pack, "обещали 20 мая", at)) == "a.coming");
    CHECK(told(*pack, decided(*pack, "обещали 2 июня", at)) == "a.coming");
}

TEST_CASE("beginnings and ends of words match up to their longest") {
    for (const std::size_t size : {62u, 63u, 64u, 99u, 100u}) {
        std::string text;
        for (std::size_t i = 0; i < size; ++i) text += i % 2 == 0 ? "ш" : "у";
        const auto pack = pack_of(intent("a.begin", "phrases: ['" + text + "*']") + intent("a.end", "phrases: ['*" + text + "']"));
        INFO(size);
        CHECK(told(*pack, text + "щщ") == "a.begin");
        CHECK(told(*pack, "щщ" + text) == "a.end");
        CHECK(told(*pack, text.substr(2) + "щщ") == "–");
    }
}

TEST_CASE("a spent budget of repairs is told") {
    const auto pack = pack_of(intent("a.x", "phrases: [отменить заказ]"));
    Scratch scratch;
    CHECK(read(*pack, "атменить закас", 0, scratch));
    std::string many;
    while (many.size() < 4000) many += "атминить ";
    CHECK_FALSE(read(*pack, many, 0, scratch));
    CHECK(decided(*pack, many).repairs_spent);
}

}  // namespace otvet::match
