// SPDX-License-Identifier: MIT
// Three files with ten different mistakes: all are found in one load, word for word as in expected.<language>.txt.
#include <fstream>
#include <sstream>

#include "catch.hpp"
#include "unit/pack/support.hpp"

namespace {

using namespace otvet;

std::string read(const std::string& path) {
    std::ifstream stream(path, std::ios::binary);
    std::stringstream out;
    out << stream.rdbuf();
    return out.str();
}

/// Diagnostics with paths that count from the pack.
std::string found(const std::string& folder, Language language) {
    Diagnostics diagnostics;
    const auto sources = pack::read_folder(folder, language, diagnostics);
    static_cast<void>(pack::parse_pack(sources, language, diagnostics));
    for (Diagnostic& d : diagnostics) d.region.file = d.region.file.substr(folder.size() + 1);
    return pack::testing::all_of(diagnostics, language);
}

}  // namespace

TEST_CASE("ten mistakes in three files are all told at once, in both languages") {
    const std::string folder = OTVET_SOURCE_DIR "/tests/golden/bad_packs/ten_mistakes";
    CHECK(found(folder, Language::kEnglish) == read(folder + "/expected.en.txt"));
    CHECK(found(folder, Language::kRussian) == read(folder + "/expected.ru.txt"));
}
