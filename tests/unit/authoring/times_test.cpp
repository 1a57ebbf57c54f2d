// SPDX-License-Identifier: MIT
#include "authoring/times.hpp"
#include "catch.hpp"

using namespace otvet::testing;

TEST_CASE("times") {
    CHECK(parse_time("1970-01-01T00:00:00Z") == 0);
    CHECK(parse_time("2025-09-04T12:52:00+03:00") == 1756979520);
    CHECK(parse_time("2025-09-04T09:52:00") == 1756979520);
    CHECK(parse_time("2024-02-29T23:59:59-01:30") == 1709256599);
    for (const char* bad : {"", "2025", "2025-09-04", "2025-09-04 12:52:00", "2025-13-04T12:52:00", "2025-02-29T00:00:00",
                            "2025-09-04T24:00:00", "2025-09-04T12:52:00+3", "2025-09-04T12:52:00Zx", "-025-09-04T12:52:00"}) {
        INFO(bad);
        CHECK_FALSE(parse_time(bad));
    }
}

TEST_CASE("durations") {
    CHECK(parse_duration("90s") == 90);
    CHECK(parse_duration("20m") == 1200);
    CHECK(parse_duration("3h") == 10800);
    CHECK(parse_duration("2d") == 172800);
    for (const char* bad : {"", "m", "20", "-1m", "1.5h", "20 m", "20mm", "99999999999999999999s", "1000001s"}) {
        INFO(bad);
        CHECK_FALSE(parse_duration(bad));
    }
}
