// SPDX-License-Identifier: MIT
#include "pack/likeness.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <string>

#include "catch.hpp"

namespace otvet::pack {
namespace {

using Words = std::vector<std::string_view>;

std::map<std::uint32_t, std::uint32_t> sum(const Likeness& likeness, const Words& words) {
    std::vector<std::uint64_t> pieces;
    pieces_of(words, pieces);
    std::map<std::uint32_t, std::uint32_t> out;
    for (const std::uint64_t piece : pieces) {
        for (const auto& share : likeness.shares(piece)) out[share.group] += share.weight;
    }
    return out;
}

}  // namespace

TEST_CASE("log2_16 is a logarithm in sixteenths") {
    CHECK(log2_16(1) == 0);
    CHECK(log2_16(2) == 16);
    CHECK(log2_16(3) == 25);  // 16 · 1.585
    CHECK(log2_16(1024) == 160);
    CHECK(log2_16(1ULL << 63) == 63 * 16);
    for (std::uint64_t n = 1; n < 5000; ++n) CHECK(log2_16(n) <= log2_16(n + 1));
}

TEST_CASE("pieces are a set: their number is linear in the words, and capped") {
    std::vector<std::uint64_t> pieces, twice;
    pieces_of(Words{"где", "заказ"}, pieces);
    // где, заказ; ^где, где$; ^зак, зака, аказ, каз$ ; three pairs with the ends; two stems, and both together
    CHECK(pieces.size() == 2 + 2 + 4 + 3 + 3);
    pieces_of(Words{"где", "где"}, twice);
    CHECK(twice.size() == 1 + 2 + 3 + 1);
    pieces_of({}, pieces);
    CHECK(pieces.empty());
    const Words many(5000, "слово");
    pieces_of(many, pieces);
    CHECK(pieces.size() < 20);
    pieces_of(Words{std::string_view("\xff\x80\xc0", 3), "", "я"}, pieces);
    CHECK_FALSE(pieces.empty());
    const std::string endless(10'000, 'a');
    pieces_of(Words{endless}, pieces);
    CHECK(pieces.size() < 9);
}

TEST_CASE("stems that stand near one another count in any form and order") {
    const auto shared = [](const Words& one, const Words& other) {
        std::vector<std::uint64_t> a, b, both;
        pieces_of(one, a);
        pieces_of(other, b);
        std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
        return both.size();
    };
    const auto alone = shared({"потеряли"}, {"потеряли"}) + shared({"посылку"}, {"посылка"}) - 2;  // «потеряли» without its ends
    CHECK(shared({"потеряли", "посылку"}, {"посылка", "и", "потеряли"}) == alone + 1);
    CHECK(shared({"потеряли", "посылку"}, {"посылка", "у", "соседа", "синего", "дома", "потеряли"}) == alone);  // too far
    CHECK(shared({"я"}, {"я", "не"}) == 3);  // too short for a stem: itself, its run, the beginning
}

TEST_CASE("a word of one group's examples speaks for it, a word of all for none") {
    LikenessBuilder builder;
    for (int i = 0; i < 8; ++i) {
        builder.add(Words{"где", "посылка"}, 0);
        builder.add(Words{"где", "возврат"}, 1);  // as many pieces
    }
    const Likeness likeness = builder.finish(2);
    const auto parcel = sum(likeness, {"моя", "посылка"});
    CHECK(parcel.count(0) == 1);
    CHECK(parcel.count(1) == 0);
    CHECK(sum(likeness, {"зачем", "где", "тут"}).empty());
    CHECK(sum(likeness, {"борщ"}).empty());
    CHECK(sum(likeness, {"посылочка"}).count(0) == 1);  // by its beginning
    CHECK(Likeness().shares(1).empty());
    CHECK(LikenessBuilder().finish(3).empty());
}

}  // namespace otvet::pack
