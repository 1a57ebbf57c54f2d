// SPDX-License-Identifier: MIT
// Y26, Y32, Y33, Y35: folders that are odd, that change while they are read, and files that lost a part.
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <functional>
#include <random>
#include <thread>

#include "catch.hpp"
#include "hostile/judge.hpp"
#include "text/utf8.hpp"
#include "unit/cli/command.hpp"

namespace {

using namespace otvet;
using namespace otvet::hostile;
using otvet::testing::TemporaryFolder;
using otvet::testing::write_file;
namespace fs = std::filesystem;

struct FolderCase {
    const char* name;
    std::function<void(const std::string& folder)> fill;  ///< beside a good pack
    Verdict verdict;
    const char* code;
};

std::string numbered_intent(int i) {
    return "intents:\n  a.n" + std::to_string(i) + ":\n    phrases: [слово" + std::to_string(i) + "]\n    answers: x\n";
}

const std::vector<FolderCase>& folder_cases() {
    static const std::vector<FolderCase> kCases = {
        {"the same id in two files", [](const std::string& f) { write_file(f + "/b.yaml", std::string(kGoodFile)); },
         Verdict::kRefused, "OTV173"},
        {"a name with a line end", [](const std::string& f) { write_file(f + "/b\nc.yaml", "паттерны: x\n"); },
         Verdict::kRefused, "OTV104"},
        {"a name with an escape", [](const std::string& f) { write_file(f + "/\x1b[31m.yaml", "паттерны: x\n"); },
         Verdict::kRefused, "OTV104"},
        {"a name like an option", [](const std::string& f) { write_file(f + "/-rf.yaml", numbered_intent(1)); },
         Verdict::kLoads, ""},
        {"a name that is no UTF-8", [](const std::string& f) { write_file(f + "/\xFF\xD0.yaml", "паттерны: x\n"); },
         Verdict::kRefused, "OTV104"},
        {"a folder whose name is no UTF-8",
         [](const std::string& f) { write_file(f + "/\xC0/b.yaml", "паттерны: x\n"); }, Verdict::kRefused, "OTV104"},
        {"files of editors",
         [](const std::string& f) {
             for (const char* n : {".b.yaml.swp", ".#b.yaml", "b.yaml~", "#b.yaml#", ".b.yaml"})
                 write_file(f + "/" + n, "{{{");
         },
         Verdict::kLoads, ""},
        {"a link to a folder above",
         [](const std::string& f) {
             fs::create_directory(f + "/sub");
             fs::create_directory_symlink(f, f + "/sub/up");
         },
         Verdict::kRefused, "OTV108"},
        {"a link to itself", [](const std::string& f) { fs::create_symlink("b.yaml", f + "/b.yaml"); },
         Verdict::kRefused, "OTV100"},
        {"a link to nothing", [](const std::string& f) { fs::create_symlink("nowhere", f + "/b.yaml"); },
         Verdict::kRefused, "OTV100"},
        {"a link to a device", [](const std::string& f) { fs::create_symlink("/dev/zero", f + "/b.yaml"); },
         Verdict::kRefused, "OTV100"},
        {"a pipe", [](const std::string& f) { REQUIRE(::mkfifo((f + "/b.yaml").c_str(), 0600) == 0); },
         Verdict::kRefused, "OTV100"},
        {"a folder with the name of a file", [](const std::string& f) { fs::create_directory(f + "/b.yaml"); },
         Verdict::kLoads, ""},
        {"a .yml", [](const std::string& f) { write_file(f + "/b.yml", numbered_intent(1)); }, Verdict::kWarned,
         "OTV109"},
        {"pack.yaml twice", [](const std::string& f) { write_file(f + "/sub/pack.yaml", std::string(kPackFile)); },
         Verdict::kRefused, "OTV149"},
        {"an empty file", [](const std::string& f) { write_file(f + "/b.yaml", ""); }, Verdict::kRefused, "OTV117"},
        {"no pack.yaml", [](const std::string& f) { fs::remove(f + "/pack.yaml"); }, Verdict::kRefused, "OTV103"},
        {"pack.yaml is a folder",
         [](const std::string& f) {
             fs::remove(f + "/pack.yaml");
             fs::create_directory(f + "/pack.yaml");
         },
         Verdict::kRefused, "OTV103"},
        {"nothing at all",
         [](const std::string& f) {
             fs::remove_all(f);
             fs::create_directory(f);
         },
         Verdict::kRefused, "OTV103"},
        {"folders within folders",
         [](const std::string& f) { write_file(f + "/" + repeated("d/", 40) + "b.yaml", numbered_intent(1)); },
         Verdict::kRefused, "OTV115"},
        {"many small files",
         [](const std::string& f) {
             for (int i = 0; i < (is_campaign() ? 9'990 : 300); ++i)
                 write_file(f + "/n" + std::to_string(i) + ".yaml", numbered_intent(i));
         },
         Verdict::kLoads, ""},
    };
    return kCases;
}

void fill_good(const std::string& folder) {
    write_file(folder + "/pack.yaml", std::string(kPackFile));
    write_file(folder + "/a.yaml", std::string(kGoodFile));
}

LoadOptions options() {
    LoadOptions out;
    out.dictionary = OTVET_DICTIONARY_FILE;
    return out;
}

}  // namespace

TEST_CASE("Y26 Y32 odd folders") {
    for (const FolderCase& one : folder_cases()) {
        INFO(one.name);
        const TemporaryFolder folder;
        fill_good(folder.path());
        one.fill(folder.path());
        judge_folder(folder.path(), {one.name, {{"a.yaml", ""}}, one.verdict, one.code});
    }
    if (::geteuid() == 0) return;  // root reads everything
    const TemporaryFolder folder;
    fill_good(folder.path());
    fs::permissions(folder / "a.yaml", fs::perms::none);
    judge_folder(folder.path(), {"a file that nobody may read", {{"a.yaml", ""}}, Verdict::kRefused, "OTV100"});
}

TEST_CASE("Y32 paths that are no folder") {
    for (const std::string& path : {std::string("/nowhere"), std::string("/dev/null"), std::string("/dev/zero"),
                                    std::string(), std::string("a\0b", 3), std::string(5'000, 'x')}) {
        const LoadResult loaded = Engine::load(path, options());
        CHECK(!loaded);
        CHECK(has_errors(loaded.diagnostics()));
        for (const Diagnostic& d : loaded.diagnostics()) CHECK(text::is_valid(to_string(d)));
    }
}

TEST_CASE("Y32 Y35 a folder that changes while it is read: what answers is one state of it") {
    const TemporaryFolder folder;
    const auto version = [](char letter) {
        return "intents:\n  a.b:\n    phrases: [слово]\n    answers: [" + std::string(4'000, letter) + "]\n";
    };
    const auto hash = [&](char letter) {
        const LoadResult one =
            Engine::load({{"pack.yaml", std::string(kPackFile)}, {"a.yaml", version(letter)}}, options());
        REQUIRE(one);
        return one->pack_hash();
    };
    const std::string hash_x = hash('x'), hash_y = hash('y');
    write_file(folder / "pack.yaml", std::string(kPackFile));
    write_file(folder / "a.yaml", version('x'));
    std::atomic<bool> done = false;
    std::thread writer([&] {
        for (int i = 0; !done; ++i) {
            write_file(folder / "next", version(i % 2 == 0 ? 'y' : 'x'));
            std::error_code ignored;
            fs::rename(folder / "next", folder / "a.yaml", ignored);
            if (i % 50 == 49) fs::remove(folder / "a.yaml", ignored);
        }
    });
    int loads = 0;
    for (int i = 0; i < (is_campaign() ? 3'000 : 150); ++i) {
        const LoadResult loaded = Engine::load(folder.path(), options());
        if (!loaded) continue;  // it was removed just then
        ++loads;
        Conversation talk;
        const std::string said = loaded->reply({.text = "слово"}, talk).text;
        const bool is_x = loaded->pack_hash() == hash_x;
        REQUIRE((is_x || loaded->pack_hash() == hash_y));
        REQUIRE(said == std::string(4'000, is_x ? 'x' : 'y'));
    }
    done = true;
    writer.join();
    CHECK(loads > 50);
}

TEST_CASE("Y33 what is written is loaded or told: no intent is lost to a cut or a changed byte") {
    // A file cannot say what it lost behind its end; what stands in it must be there.
    const std::vector<std::string> ids = {"order.cancel", "order.status", "payment.card", "chat.hello", "returns.how"};
    std::string good = "words:\n  вещь: стул / стол\nintents:\n";
    for (const std::string& id : ids) {
        good += "  " + id + ":\n    title: \"Тема\"\n    phrases:\n      - слово " +
                id.substr(0, id.find('.')).append(":вещь").substr(id.find('.')) +
                "\n      - дело (а / б) -в\n    examples: |\n      слово дело\n      дело а\n    answers:\n      - "
                "'Ответ: да'\n      - {text: Другой, channel: app}\n";
    }
    std::mt19937 random(34);
    LoadOptions without_dictionary;  // it has no say in this, and takes most of the time
    without_dictionary.without = {"dictionary"};
    static constexpr std::string_view kSigns = ",:[]{}'\"!&*?-|>%@`# \n\ta~<=.\\";
    const auto check = [&](const std::string& text) {
        const LoadResult loaded = Engine::load({{"pack.yaml", std::string(kPackFile)}, {"a.yaml", text}}, without_dictionary);
        REQUIRE(static_cast<bool>(loaded) != has_errors(loaded.diagnostics()));
        if (!loaded) return;
        const std::vector<IntentInfo> there = loaded->intents();
        for (const std::string& id : ids) {
            if (text.find("\n  " + id + ":\n") == std::string::npos) continue;
            const bool found = std::any_of(there.begin(), there.end(), [&](const IntentInfo& i) { return i.id == id; });
            if (!found) FAIL(id << " is lost:\n" << text);
        }
    };
    check(good);
    const std::size_t step = is_campaign() ? 1 : 9;
    for (std::size_t size = 0; size < good.size(); size += step) check(good.substr(0, size));
    const std::size_t changes = is_campaign() ? good.size() * 100 : 400;
    for (std::size_t i = 0; i < changes; ++i) {
        std::string text = good;
        const std::size_t at = random() % text.size();
        const char sign = kSigns[random() % kSigns.size()];
        switch (random() % 4) {
            case 0:
                text[at] = sign;
                break;
            case 1:
                text.insert(at, 1, sign);
                break;
            case 2:
                text.insert(at, 2, sign);
                break;
            default:
                text.erase(at, 1 + random() % 8);
        }
        check(text);
    }
}
