// SPDX-License-Identifier: MIT
// What the command prints, byte for byte, beside its exit status: tests/golden/cli/<name>.txt.
// OTVET_UPDATE_GOLDEN=1 writes the files anew; read the difference before you keep it.
#include <cstdlib>
#include <string>

#include "catch.hpp"
#include "unit/cli/command.hpp"

namespace {

using namespace otvet::testing;

const std::string kBadTests = OTVET_SOURCE_DIR "/tests/golden/harness/bad";
const std::string kGoodTests = OTVET_SOURCE_DIR "/tests/golden/harness/good";
const std::string kLog = "{\"text\":\"есть подарочная упаковка?\"}\n{\"text\":\"хочу подарочную упаковку\"}\n{\"text\":\"где заказ\"}\n";

struct Golden {
    std::string name;
    Call call;
};

const std::string kRussian = "LC_ALL=ru_RU.UTF-8";
const std::string kPack = small_pack();
const std::string kBadPack = OTVET_SOURCE_DIR "/tests/golden/bad_packs/ten_mistakes";
const std::string kAdvicePack = OTVET_SOURCE_DIR "/tests/golden/bad_packs/advice";

Call russian(Call call) {
    call.environment = {kRussian};
    return call;
}

const std::vector<Golden>& cases() {
    static const std::vector<Golden> all = {
        {"help.en", {{"--help"}}},
        {"help.ru", russian({{"--help"}})},
        {"help_ask.en", {{"ask", "--help"}}},
        {"help_ask.ru", russian({{"ask", "--help"}})},
        {"no_command.en", {{}}},
        {"unknown_command.en", {{"answer"}}},
        {"no_pack.ru", russian({{"ask"}})},
        {"missing_folder.en", {{"ask", "/nowhere/at/all", "привет"}}},
        {"version.en", {{"version"}}},
        {"ask.en", {{"ask", kPack, "где моя посылка?"}}},
        {"ask_nothing.ru", russian({{"ask", kPack, "абырвалг"}})},
        {"ask_operator.en", {{"ask", kPack, "позовите", "оператора"}}},
        {"chat.en", {{"chat", kPack}, "где заказ\n1\n"}},
        {"chat_commands.ru", russian({{"chat", kPack, "--commands"}, "/why\n/reset\n/nope\n/help\n/quit\nгде заказ\n"})},
        {"batch_errors.en", {{"batch", kPack}, "{\"text\": 1}\n[]\n{\n\n{\"attachment\": \"film\"}\n{}\n"}},
        {"check_clean.en", {{"check", kPack}}},
        {"check_bad.en", {{"check", kBadPack}}},
        {"check_bad.ru", russian({{"check", kBadPack}})},
        {"check_bad_json.en", {{"check", kBadPack, "--json"}}},
        {"check_bad_github.en", {{"check", kBadPack, "--format", "github"}}},
        {"check_bad_github.ru", russian({{"check", kBadPack, "--format", "github"}})},
        {"check_bad_sarif.en", {{"check", kBadPack, "--format", "sarif"}}},
        {"check_bad_sarif.ru", russian({{"check", kBadPack, "--format", "sarif"}})},
        {"check_bad_json.ru", russian({{"check", kBadPack, "--json"}})},
        {"check_advice.en", {{"check", kAdvicePack}}},
        {"check_advice.ru", russian({{"check", kAdvicePack}})},
        {"check_advice_sarif.en", {{"check", kAdvicePack, "--format", "sarif"}}},
        {"explain_no_intent.en", {{"explain", kPack, "где", "--intent", "order.nope"}}},
        {"forms.ru", russian({{"forms", kPack, "посылок"}})},
        {"forms_unused.en", {{"forms", kPack, "кэшбэки"}}},
    };
    return all;
}

/// `--help` of every command, and every reporter of `otvet test`, in both languages.
std::vector<Golden> in_both_languages() {
    std::vector<Golden> out;
    const auto add = [&](const std::string& name, const Call& call) {
        out.push_back({name + ".en", call});
        out.push_back({name + ".ru", russian(call)});
    };
    for (const char* command : {"batch", "chat", "check", "completion", "diff", "compile", "bench", "explain", "forms", "gaps", "init", "man",
                                "noise", "report", "schema", "test", "version"}) {
        add(std::string("help_") + command, {{command, "--help"}});
    }
    for (const char* format : {"text", "tap", "junit", "json"}) {
        add(std::string("test_bad_") + format, {{"test", kPack, kBadTests, "--format", format}});
    }
    add("test_good", {{"test", kPack, kGoodTests}});
    add("test_confusions", {{"test", kPack, kBadTests, "--format", "tap=/dev/null", "--confusions", "-"}});
    add("explain_re2", {{"explain", kPack, "где мой заказ", "--re2", "--intent", "order.cancel"}});
    add("gaps", {{"gaps", kPack, "-"}, kLog});
    add("gaps_json", {{"gaps", kPack, "-", "--json"}, kLog});
    add("diff_same", {{"diff", kPack, kPack, "-"}, kLog});
    return out;
}

/// Paths of this checkout and versions must not stand in a golden file.
std::string settled(std::string text) {
    const std::string root = OTVET_SOURCE_DIR;
    for (std::size_t at = text.find(root); at != std::string::npos; at = text.find(root)) {
        text.replace(at, root.size(), "SOURCE");
    }
    return text;
}

std::string shown(const Result& result) {
    return "exit " + std::to_string(result.code) + "\n--- standard output\n" + settled(result.out) +
           "--- standard error\n" + settled(result.err);
}

}  // namespace

TEST_CASE("what the command prints is what the golden files say") {
    const bool update = std::getenv("OTVET_UPDATE_GOLDEN") != nullptr;
    std::vector<Golden> all = cases();
    for (Golden& one : in_both_languages()) all.push_back(std::move(one));
    for (const Golden& one : all) {
        INFO(one.name);
        const std::string path = golden(one.name + ".txt");
        const std::string got = shown(run(one.call));
        if (update) write_file(path, got);
        CHECK(got == read_file(path));
    }
}
