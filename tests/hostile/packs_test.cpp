// SPDX-License-Identifier: MIT
// Every pack of every row gets its verdict, the same from the library, the C ABI and the command.
#include <algorithm>

#include "catch.hpp"
#include "hostile/judge.hpp"

namespace {

using namespace otvet;
using namespace otvet::hostile;

/// Processes take time: of the rows with very many small files the quick run gives the command some.
constexpr std::size_t kCommandsARow = 50;

void judge_row(std::size_t index) {
    const PackRow& row = pack_rows().at(index);
    const PackCases cases = row.make(is_campaign());
    const std::size_t step = is_campaign() ? 1 + cases.size() / 5'000 : 1 + cases.size() / kCommandsARow;
    for (std::size_t i = 0; i < cases.size(); ++i)
        judge(cases[i], i % step == 0 ? Through::kAllThree : Through::kLibrary);
    WARN(row.name << ": " << cases.size() << " packs, " << (cases.size() + step - 1) / step
                  << " through the command too");
}

}  // namespace

TEST_CASE("Y01 strings of one to three signs") { judge_row(0); }
TEST_CASE("Y02 Y03 Y10 Y11 Y13 broken YAML") { judge_row(1); }
TEST_CASE("Y04 nesting") { judge_row(2); }
TEST_CASE("Y05-Y08 anchors and aliases") { judge_row(3); }
TEST_CASE("Y09 Y16 keys") { judge_row(4); }
TEST_CASE("Y12 documents") { judge_row(5); }
TEST_CASE("Y14 wrong types") { judge_row(6); }
TEST_CASE("Y15 scalars that look like something else") { judge_row(7); }
TEST_CASE("Y17 numbers") { judge_row(8); }
TEST_CASE("Y18-Y21 Y24 expressions") { judge_row(9); }
TEST_CASE("Y19 Y22 phrases and groups") { judge_row(10); }
TEST_CASE("Y25 Y37 answers") { judge_row(11); }
TEST_CASE("Y27 Y28 encodings and line ends") { judge_row(12); }
TEST_CASE("Y29 Y30 signs that nobody sees") { judge_row(13); }
TEST_CASE("Y23 Y31 bulk") { judge_row(14); }
TEST_CASE("Y33 cut and changed packs") { judge_row(15); }
TEST_CASE("Y34 Y36 Y38 meanings") { judge_row(16); }

TEST_CASE("the quick run has 1,500 hostile packs, each row has some") {
    std::size_t count = 0;
    for (const PackRow& row : pack_rows()) {
        const std::size_t size = row.make(false).size();
        CHECK(size >= 8);
        count += size;
    }
    CHECK(pack_rows().size() == 17);
    CHECK(count >= 1'500);
}
