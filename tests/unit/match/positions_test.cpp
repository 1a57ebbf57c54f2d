// SPDX-License-Identifier: MIT
// Positions of words by class against plain sets, in short messages and in such as need several pages.
#include <map>
#include <random>
#include <set>

#include "catch.hpp"
#include "match/scratch.hpp"

using otvet::match::Positions;

namespace {

constexpr std::uint32_t kClasses = 300;

std::vector<std::uint32_t> listed(const Positions& positions, std::uint32_t c, std::uint32_t first,
                                  std::uint32_t last) {
    std::vector<std::uint32_t> out;
    positions.each(c, first, last, [&](std::uint16_t w) {
        out.push_back(w);
        return true;
    });
    return out;
}

void check(std::uint32_t words, Positions& positions, std::mt19937& random) {
    std::map<std::uint32_t, std::set<std::uint32_t>> wanted;
    positions.reset(kClasses);
    for (std::uint32_t w = words; w-- > 0;) {
        for (int i = 0; i < 5; ++i) {
            const std::uint32_t c = random() % kClasses;
            wanted[c].insert(w);
            positions.add(c, w);
        }
    }
    REQUIRE(positions.classes().size() == wanted.size());
    for (std::uint32_t c = 0; c < kClasses; ++c) {
        REQUIRE(positions.present(c) == (wanted.count(c) != 0));
        const std::uint32_t first = random() % (words + 1), last = first + random() % (words + 2 - first);
        const std::set<std::uint32_t>& all = wanted[c];
        const std::vector<std::uint32_t> inside(all.lower_bound(first), all.lower_bound(last));
        REQUIRE(listed(positions, c, first, last) == inside);
        REQUIRE(positions.first_in(c, first, last) == (inside.empty() ? otvet::pack::kNone : inside.front()));
        std::uint64_t page = 0;
        for (const std::uint32_t w : all) page |= w < 64 ? 1ULL << w : 0;
        REQUIRE(positions.first_page(c) == page);
    }
}

}  // namespace

TEST_CASE("positions are those of plain sets, however long the message is") {
    Positions positions;
    std::mt19937 random(1);
    for (const std::uint32_t words : {1U, 9U, 63U, 64U, 65U, 128U, 200U, 7U, 2'000U, 3U}) {
        INFO(words);
        for (int round = 0; round < 5; ++round) check(words, positions, random);
    }
}

TEST_CASE("packs of other sizes may share one memory of positions") {
    Positions positions;
    positions.reset(5);
    positions.add(4, 0);
    positions.reset(2);
    CHECK_FALSE(positions.present(0));
    CHECK_FALSE(positions.present(1));
    positions.add(1, 3);
    positions.reset(5);
    for (std::uint32_t c = 0; c < 5; ++c) CHECK_FALSE(positions.present(c));
}
