// SPDX-License-Identifier: MIT
// The test files of a pack, or those that were named.
#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <system_error>

#include "lang/messages.hpp"
#include "lang/terms.hpp"
#include "otvet/testing.hpp"
#include "pack/loader.hpp"

namespace otvet::testing {
namespace {

namespace fs = std::filesystem;
using lang::Code;

bool is_test_folder(const fs::path& path) { return path.filename() == "tests" || path.filename() == "тесты"; }

class Finder {
public:
    Finder(Language language, Diagnostics& out) : language_(language), out_(out) {}

    /// A named file is taken whatever it is called.
    void take(const std::string& name) {
        std::error_code error;
        const fs::file_status status = fs::status(name, error);
        if (fs::is_directory(status)) walk(name, true, 0);
        else read(name);
    }

    /// Below a pack: *.test.yaml everywhere, every *.yaml below a folder of tests.
    void walk(const fs::path& folder, bool all, std::size_t depth) {
        std::vector<fs::path> entries;
        std::error_code error;
        fs::directory_iterator entry(folder, error);
        for (; !error && entry != fs::directory_iterator(); entry.increment(error)) entries.push_back(entry->path());
        if (error) return unreadable(folder.string(), error);
        std::sort(entries.begin(), entries.end(),
                  [](const fs::path& a, const fs::path& b) { return a.native() < b.native(); });
        for (const fs::path& path : entries) visit(path, all, depth);
    }

    std::vector<PackFile> files;

private:
    void visit(const fs::path& path, bool all, std::size_t depth) {
        const std::string name = path.filename().string();
        if (name.starts_with('.')) return;
        std::error_code error;
        if (fs::is_directory(fs::status(path, error))) {
            if (depth < pack::kMaxDepth) walk(path, all || is_test_folder(path), depth + 1);
            return;
        }
        if (name.ends_with(".test.yaml") || (all && name.ends_with(".yaml") && name != "pack.yaml")) read(path.string());
    }

    void unreadable(const std::string& name, const std::error_code& error) {
        const std::string reason =
            error ? error.message() : std::string(lang::term(lang::Term::kReadFailed, language_));
        out_.push_back(lang::make(Code::kFileUnreadable, Region{name, 0, 0, 0, 0}, {}, {name, reason}, language_));
    }

    void read(const std::string& name) {
        std::ifstream stream(name, std::ios::binary);
        if (!stream) return unreadable(name, std::error_code(errno, std::generic_category()));
        PackFile file{name, std::string(pack::kMaxFileBytes + 1, '\0')};
        stream.read(file.bytes.data(), static_cast<std::streamsize>(file.bytes.size()));
        file.bytes.resize(static_cast<std::size_t>(stream.gcount()));
        if (stream.bad()) return unreadable(name, {});
        files.push_back(std::move(file));  // a file that is too large is told when it is parsed
    }

    Language language_;
    Diagnostics& out_;
};

}  // namespace

std::vector<PackFile> find_tests(const std::string& pack, const std::vector<std::string>& paths, Language language,
                                 Diagnostics& problems) {
    Finder finder(language, problems);
    std::error_code error;
    const bool compiled = fs::is_regular_file(pack, error);
    if (paths.empty() && !compiled) finder.walk(pack, is_test_folder(pack), 0);
    for (const std::string& path : paths) finder.take(path);
    return std::move(finder.files);
}

}  // namespace otvet::testing
