// SPDX-License-Identifier: MIT
#include "pack/parallel.hpp"

#include <stdexcept>

#include "catch.hpp"

using namespace otvet::pack;

TEST_CASE("every index is worked on once") {
    for (const std::size_t count : {0U, 1U, 2U, 7U, 1'000U}) {
        std::vector<std::atomic<int>> done(count);
        for_each_index(count, [&](std::size_t i) { ++done[i]; });
        for (const auto& times : done) CHECK(times == 1);
    }
}

TEST_CASE("what a thread throws, the caller hears") {
    const auto work = [](std::size_t i) {
        if (i == 17) throw std::bad_alloc();
    };
    CHECK_THROWS_AS(for_each_index(100, work), std::bad_alloc);
}

TEST_CASE("work beside the caller's ends before it is used") {
    for (const bool alone : {true, false}) {
        int made = 0;
        Beside beside;
        beside.start([&] { made = 7; }, alone);
        beside.finish();
        CHECK(made == 7);
    }
    Beside failing;
    failing.start([] { throw std::bad_alloc(); }, false);
    CHECK_THROWS_AS(failing.finish(), std::bad_alloc);
    CHECK_NOTHROW(failing.finish());
    Beside never;  // neither started nor finished
    Beside left;   // started and left
    left.start([] {}, false);
}
