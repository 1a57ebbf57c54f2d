// SPDX-License-Identifier: MIT
// The literals of `regex:` entries are found wherever a plain search finds them.
#include "pack/literal_index.hpp"

#include <random>
#include <set>

#include "catch.hpp"

using otvet::pack::LiteralIndex;

namespace {

std::set<std::uint32_t> found(const LiteralIndex& index, std::string_view text) {
    std::set<std::uint32_t> out;
    index.each_in(text, [&](std::uint32_t n) { out.insert(n); });
    return out;
}

}  // namespace

TEST_CASE("literals are found by their first bytes, nested ones too") {
    LiteralIndex index;
    index.add_all({" отмен", "", "а", "отменить заказ", "заказ", "№", "мен"});
    CHECK(found(index, " хочу отменить заказ ") == std::set<std::uint32_t>{0, 2, 3, 4, 6});
    CHECK(found(index, " № ") == std::set<std::uint32_t>{5});
    CHECK(found(index, "").empty());
    LiteralIndex none;
    none.add_all({"", ""});
    CHECK(found(none, " отмена ").empty());
}

TEST_CASE("the index finds what a plain search finds") {
    std::mt19937 random(7);
    const auto text_of = [&](std::size_t most) {
        std::string out;
        for (std::size_t n = 1 + random() % most; n > 0; --n) out += random() % 3 == 0 ? " " : random() % 2 == 0 ? "а" : "б";
        return out;
    };
    for (int round = 0; round < 200; ++round) {
        std::vector<std::string> literals;
        for (int i = 0; i < 20; ++i) literals.push_back(text_of(7));
        LiteralIndex index;
        index.add_all(literals);
        const std::string text = text_of(40);
        std::set<std::uint32_t> wanted;
        for (std::uint32_t n = 0; n < literals.size(); ++n) {
            if (text.find(literals[n]) != std::string::npos) wanted.insert(n);
        }
        CHECK(found(index, text) == wanted);
    }
}
