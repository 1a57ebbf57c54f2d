// SPDX-License-Identifier: MIT
// Files with one mistake each, tests/golden/bad_files/<code>_<what>.yaml: exactly that code is told, and the message is
// what expected.<language>.txt says. OTVET_UPDATE_GOLDEN=1 writes those anew; read the difference before you keep it.
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "catch.hpp"
#include "otvet/authoring.hpp"

using namespace otvet;

namespace {

const std::string kFolder = OTVET_SOURCE_DIR "/tests/golden/bad_files";
constexpr std::int64_t kClock = 1'757'000'000;  // 4 September 2025

constexpr const char* kPackFile =
    "name: Проба\nlanguage: ru\nformat: 1\nfallback: Не понял.\nescalation:\n  text: Зову сотрудника.\n";

std::string bytes_of(const std::filesystem::path& path) {
    std::ostringstream out;
    out << std::ifstream(path, std::ios::binary).rdbuf();
    return out.str();
}

std::vector<std::filesystem::path> files() {
    std::vector<std::filesystem::path> out;
    for (const auto& entry : std::filesystem::directory_iterator(kFolder)) {
        if (entry.path().extension() == ".yaml") out.push_back(entry.path());
    }
    std::sort(out.begin(), out.end());
    return out;
}

/// A file with settings is the whole pack; any other one stands beside a pack.yaml.
std::vector<PackFile> pack_of(const std::string& bytes) {
    if (bytes.starts_with("name:")) return {{"pack.yaml", bytes}};
    return {{"pack.yaml", kPackFile}, {"a.yaml", bytes}};
}

Diagnostics check(const std::string& bytes, Language language) {
    LoadOptions options;
    options.dictionary = OTVET_DICTIONARY_FILE;
    options.language = language;
    const LoadResult loaded = Engine::load(pack_of(bytes), options);
    Diagnostics found = loaded.diagnostics();
    if (!loaded) return found;
    for (Diagnostic& d : loaded->check_examples(language)) found.push_back(std::move(d));
    for (Diagnostic& d : testing::lint(*loaded, {language, kClock, {}})) found.push_back(std::move(d));
    return found;
}

std::string all_of(const Diagnostics& found, Language language) {
    std::string out;
    for (const Diagnostic& d : found) out += "  " + to_string(d, language) + "\n";
    return out;
}

void compare(Language language, const std::string& expected) {
    std::string got;
    for (const auto& path : files()) {
        const std::string name = path.stem().string();
        const Diagnostics found = check(bytes_of(path), language);
        INFO(name << "\n" << all_of(found, language));
        const auto mistakes = std::count_if(found.begin(), found.end(),
                                            [](const Diagnostic& d) { return d.severity == Severity::kError || d.severity == Severity::kWarning; });
        CHECK(mistakes == 1);
        if (!found.empty()) CHECK(found.front().code == name.substr(0, 6));
        got += name + "\n" + all_of(found, language);
    }
    if (std::getenv("OTVET_UPDATE_GOLDEN") != nullptr) std::ofstream(kFolder + "/" + expected) << got;
    CHECK(got == bytes_of(kFolder + "/" + expected));
}

}  // namespace

TEST_CASE("each bad file is told its one mistake, in English") {
    CHECK(files().size() >= 60);
    compare(Language::kEnglish, "expected.en.txt");
}

TEST_CASE("each bad file is told its one mistake, in Russian") { compare(Language::kRussian, "expected.ru.txt"); }
