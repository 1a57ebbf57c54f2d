// SPDX-License-Identifier: MIT
#include "hostile/judge.hpp"

#include <malloc.h>

#include <cstdlib>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <vector>

#include "catch.hpp"
#include "hostile/handles.hpp"
#include "lang/messages.hpp"
#include "text/utf8.hpp"
#include "unit/cli/command.hpp"

namespace otvet::hostile {
namespace {

/// One thing told, however it came.
struct Told {
    std::string code, severity, file, message;
    std::size_t line = 0, column = 0;
    bool operator==(const Told&) const = default;
};

struct Heard {
    bool loaded = false;
    std::vector<Told> told;
};

std::string without_folder(std::string file, const std::string& folder) {
    if (!folder.empty() && file.starts_with(folder)) file.erase(0, std::min(folder.size() + 1, file.size()));
    std::string out;  // names of files may be any bytes; JSON has U+FFFD for bad ones
    for (std::size_t at = 0; at < file.size();) {
        const text::Decoded d = text::decode(file, at);
        text::append(out, d.cp);
        at += d.size;
    }
    return out;
}

Heard heard(const LoadResult& loaded, const std::string& folder) {
    Heard out{static_cast<bool>(loaded), {}};
    for (const Diagnostic& d : loaded.diagnostics()) {
        REQUIRE(text::is_valid(to_string(d)));
        out.told.push_back({d.code, std::string(to_string(d.severity)), without_folder(d.region.file, folder),
                            d.message, d.region.line, d.region.column});
    }
    return out;
}

std::vector<Told> told_in(const nlohmann::json& list, const std::string& folder) {
    std::vector<Told> out;
    for (const auto& d : list) {
        out.push_back({d.at("code"), d.at("severity"), without_folder(d.at("file"), folder), d.at("message"),
                       d.at("line"), d.at("column")});
    }
    return out;
}

bool begins_with(const std::vector<Told>& all, const std::vector<Told>& beginning) {
    return all.size() >= beginning.size() && std::equal(beginning.begin(), beginning.end(), all.begin());
}

std::string shown(const std::vector<Told>& told) {
    std::string out;
    for (const Told& t : told) {
        if (out.size() > 4'000) return out + "…";
        out += t.file + ":" + std::to_string(t.line) + ":" + std::to_string(t.column) + " " + t.code + " " +
               t.severity + " " + t.message.substr(0, 200) + "\n";
    }
    return out;
}

bool is_one_of(const std::string& code, const std::string& codes) {
    return ("|" + codes + "|").find("|" + code + "|") != std::string::npos;
}

bool has_expected(const std::vector<Told>& told, const PackCase& pack) {
    if (pack.code.empty()) return true;
    for (const Told& t : told) {
        const bool fits = (pack.verdict != Verdict::kRefused || t.severity == "error") &&
                          is_one_of(t.code, pack.code) && (pack.line == 0 || t.line == pack.line) &&
                          t.message.find(pack.says) != std::string::npos;
        if (fits) return true;
    }
    return false;
}

/// `lints` are what the command said beside the library.
void check_verdict(const Heard& library, const std::vector<Told>& lints, const PackCase& pack) {
    const bool told = has_expected(library.told, pack) || has_expected(lints, pack);
    const bool right =
        pack.verdict == Verdict::kDecided || (library.loaded == (pack.verdict != Verdict::kRefused) && told);
    if (right) return;
    FAIL_CHECK(pack.name << ": " << (library.loaded ? "loaded" : "refused") << ", wanted " << pack.code << " line "
                         << pack.line << " «" << pack.says << "»\n"
                         << shown(library.told) << shown(lints) << lang::printable(pack.files.back().bytes, 500));
}

LoadOptions load_options() {
    LoadOptions options;
    options.dictionary = OTVET_DICTIONARY_FILE;
    return options;
}

otvet_options c_options() {
    static const std::string kDictionary = OTVET_DICTIONARY_FILE;
    otvet_options out;
    otvet_options_init(&out, sizeof out);
    out.dictionary = kDictionary.data();
    out.dictionary_size = kDictionary.size();
    out.skip_examples = 1;
    return out;
}

Heard heard(otvet_status status, Owned<otvet_engine> engine, Owned<otvet_text> problems, const std::string& folder) {
    const bool opened = engine != nullptr;
    REQUIRE(opened == (status == OTVET_OK));
    REQUIRE((status == OTVET_OK || status == OTVET_BAD_PACK));
    return {opened, told_in(nlohmann::json::parse(bytes_of(problems.get())), folder)};
}

Heard ask_c(const std::vector<PackFile>& files) {
    std::vector<otvet_file> views;
    for (const PackFile& f : files) views.push_back({f.name.data(), f.name.size(), f.bytes.data(), f.bytes.size()});
    const otvet_options options = c_options();
    otvet_engine* engine = nullptr;
    otvet_text* problems = nullptr;
    const otvet_status status = otvet_engine_open_files(views.data(), views.size(), &options, &engine, &problems);
    return heard(status, Owned<otvet_engine>(engine), Owned<otvet_text>(problems), {});
}

Heard ask_c(const std::string& folder) {
    const otvet_options options = c_options();
    otvet_engine* engine = nullptr;
    otvet_text* problems = nullptr;
    const otvet_status status = otvet_engine_open(folder.data(), folder.size(), &options, &engine, &problems);
    return heard(status, Owned<otvet_engine>(engine), Owned<otvet_text>(problems), folder);
}

constexpr bool is_sanitized() {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    return true;
#else
    return false;
#endif
}

/// `otvet check`: what it says, and what it costs.
Heard ask_command(const std::string& folder, const std::string& name) {
    const testing::Result result = testing::run(
        {.arguments = {"check", folder, "--json", "--dictionary", OTVET_DICTIONARY_FILE, "--now", "1750000000"}});
    INFO(name << "\n" << result.err.substr(0, 2'000) << result.out.substr(0, 500));
    REQUIRE(result.signal == 0);
    REQUIRE(result.err.empty());
    REQUIRE((result.code == 0 || result.code == 1 || result.code == 3));
    if (!is_sanitized()) {
        CHECK(result.seconds <= kSecondsAPack);
        CHECK(result.mebibytes <= kMebibytesAPack);
    }
    const auto report = nlohmann::json::parse(result.out);
    const bool loaded = report.at("loaded");
    REQUIRE(loaded == (result.code != 3));
    return {loaded, told_in(report.at("diagnostics"), folder)};
}

void check_same(const Heard& library, const Heard& other, const char* way, const PackCase& pack) {
    const bool same = other.loaded == library.loaded &&
                      (library.loaded ? begins_with(other.told, library.told) : other.told == library.told);
    if (!same)
        FAIL_CHECK(pack.name << ": " << way << " differs from the library\n"
                             << shown(library.told) << "against\n"
                             << shown(other.told));
}

void write_files(const std::vector<PackFile>& files, const std::string& folder) {
    for (const PackFile& f : files) testing::write_file(folder + "/" + f.name, f.bytes);
}

}  // namespace

bool is_campaign() {
    const char* const asked = std::getenv("OTVET_CAMPAIGN");
    return asked != nullptr && std::string_view(asked) != "0";
}

void judge(const PackCase& lazy, Through ways) {
    PackCase pack = lazy;
    if (pack.text) pack.files.back().bytes = pack.text();
    LoadOptions options = load_options();
    // Opening the dictionary takes most of the time of a small pack; it has no say in what is refused.
    if (ways == Through::kLibrary) options.without = {"dictionary"};
    const Heard library = heard(Engine::load(pack.files, options), {});
    if (ways == Through::kLibrary) return check_verdict(library, {}, pack);
    const Heard abi = ask_c(pack.files);
    check_same(library, abi, "the C ABI", pack);
    const testing::TemporaryFolder folder;
    write_files(pack.files, folder.path());
    if (pack.text) pack.files.back().bytes.resize(500);
    pack.files.back().bytes.shrink_to_fit();
    ::malloc_trim(0);  // what this process holds counts for the command too, until it has become another program
    const Heard command = ask_command(folder.path(), pack.name);
    check_same(library, command, "the command", pack);
    check_verdict(library, command.told, pack);
}

void judge_folder(const std::string& folder, const PackCase& expected) {
    const Heard library = heard(Engine::load(folder, load_options()), folder);
    const Heard abi = ask_c(folder);
    CHECK(abi.loaded == library.loaded);
    const Heard command = ask_command(folder, expected.name);
    check_same(library, command, "the command", expected);
    check_verdict(library, command.told, expected);
}

}  // namespace otvet::hostile
