// SPDX-License-Identifier: MIT
// read_folder: the files of a pack in a stable order.
#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <system_error>
#include <utility>

#include "pack/loader.hpp"
#include "pack/reporter.hpp"

namespace otvet::pack {
namespace {

namespace fs = std::filesystem;
using lang::Code;

constexpr std::size_t kReadStep = 64u << 10;

/// Folders that hold test tables.
bool is_test_folder(std::string_view name) { return name == "tests" || name == "тесты"; }

bool is_pack_source(std::string_view name) { return name.ends_with(".yaml") && !name.ends_with(".test.yaml"); }

/// Walks by hand: the order must be stable, and links to folders are followed but not in circles.
class FolderReader {
public:
    FolderReader(Language language, Diagnostics& out) : language_(language), out_(out) {}

    std::vector<Source> read(const std::string& folder) {
        std::error_code error;
        const fs::path root(folder);
        const fs::file_status status = fs::status(root, error);
        if (!fs::exists(status)) {
            report(Code::kFolderMissing, folder, {folder});
        } else if (!fs::is_directory(status)) {
            report(Code::kFolderIsFile, folder, {folder});
        } else {
            walk(root);
            if (!has_pack_file_) report(Code::kNoPackFile, folder, {});
        }
        return std::move(sources_);
    }

private:
    void report(Code code, const std::string& file, std::initializer_list<std::string_view> arguments) {
        out_.push_back(lang::make(code, Region{file, 0, 0, 0, 0}, {}, arguments, language_));
    }
    void unreadable(const std::string& name, const std::error_code& error) {
        const std::string reason =
            error ? error.message() : std::string(lang::term(lang::Term::kReadFailed, language_));
        report(Code::kFileUnreadable, name, {name, reason});
    }

    void walk(const fs::path& folder) {
        std::error_code error;
        const fs::path real = fs::canonical(folder, error);
        if (error) return unreadable(folder.string(), error);
        if (std::find(above_.begin(), above_.end(), real) != above_.end()) {
            return report(Code::kLinkLoop, folder.string(), {folder.string()});
        }
        above_.push_back(real);
        for (const fs::path& entry : sorted_entries(folder)) visit(entry);
        above_.pop_back();
    }

    std::vector<fs::path> sorted_entries(const fs::path& folder) {
        std::vector<fs::path> out;
        std::error_code error;
        fs::directory_iterator entry(folder, error);
        for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
            if (out.size() > kMaxFiles * 2) break;  // the limit of files is reported by visit()
            out.push_back(entry->path());
        }
        if (error) unreadable(folder.string(), error);
        std::sort(out.begin(), out.end(), [](const fs::path& a, const fs::path& b) { return a.native() < b.native(); });
        return out;
    }

    void visit(const fs::path& path) {
        const std::string name = path.filename().string();
        if (name.empty() || name.front() == '.' || full_) return;
        std::error_code error;
        const fs::file_status status = fs::status(path, error);
        if (fs::is_directory(status)) {
            if (is_test_folder(name)) return;
            if (above_.size() < kMaxDepth) return walk(path);
            return report(Code::kTooDeep, path.string(), {std::to_string(kMaxDepth)});  // rules below would be lost
        }
        if (name.ends_with(".yml")) report(Code::kYmlIgnored, path.string(), {path.string()});
        if (!is_pack_source(name)) return;
        if (above_.size() == 1 && name == "pack.yaml") has_pack_file_ = true;
        if (sources_.size() >= kMaxFiles) {
            full_ = true;
            return report(Code::kTooManyFiles, path.string(), {std::to_string(kMaxFiles)});
        }
        if (error || !fs::exists(status)) {
            return unreadable(path.string(), error ? error : make_error_code(std::errc::no_such_file_or_directory));
        }
        if (!fs::is_regular_file(status)) {
            return report(Code::kFileUnreadable, path.string(),
                          {path.string(), lang::term(lang::Term::kRegularFile, language_)});
        }
        read_file(path);
    }

    /// Reads at most one byte more than the limit, whatever the file system says about the size.
    void read_file(const fs::path& path) {
        std::ifstream stream(path, std::ios::binary);
        Source source{path.string(), {}};
        if (!stream) return unreadable(source.name, std::error_code(errno, std::generic_category()));
        while (stream && source.bytes.size() <= kMaxFileBytes) {
            const std::size_t before = source.bytes.size();
            source.bytes.resize(before + kReadStep);
            stream.read(source.bytes.data() + before, static_cast<std::streamsize>(kReadStep));
            source.bytes.resize(before + static_cast<std::size_t>(stream.gcount()));
        }
        if (stream.bad()) return unreadable(source.name, {});
        if (source.bytes.size() > kMaxFileBytes) {
            return report(Code::kFileTooLarge, source.name, {std::to_string(kMaxFileBytes)});
        }
        total_ += source.bytes.size();
        if (total_ > kMaxPackBytes) {
            full_ = true;
            return report(Code::kPackTooLarge, source.name, {std::to_string(kMaxPackBytes)});
        }
        sources_.push_back(std::move(source));
    }

    Language language_;
    Diagnostics& out_;
    std::vector<Source> sources_;
    std::vector<fs::path> above_;  ///< real paths of the folders that are being walked
    std::size_t total_ = 0;
    bool full_ = false;
    bool has_pack_file_ = false;  ///< its entry exists, readable or not
};

}  // namespace

std::vector<Source> read_folder(const std::string& folder, Language language, Diagnostics& out) {
    return FolderReader(language, out).read(folder);
}

}  // namespace otvet::pack
