// SPDX-License-Identifier: MIT
#include "pack/folder_stamp.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <vector>

#include "pack/loader.hpp"

namespace otvet::pack {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMaxEntries = 20'000;  // a pack that loads has fewer; the rest is not looked at

class Stamper {
public:
    FolderStamp stamp(const fs::path& root) {
        walk(root, 0);
        return out_;
    }

private:
    void walk(const fs::path& folder, std::size_t depth) {
        if (!add(folder) || depth >= kMaxDepth) return;
        for (const fs::path& entry : sorted_entries(folder)) {
            const std::string name = entry.filename().string();
            if (name.empty() || name.front() == '.' || ++seen_ > kMaxEntries) continue;
            std::error_code error;
            if (fs::is_directory(entry, error)) walk(entry, depth + 1);
            else if (name.ends_with(".yaml")) (void)add(entry);
        }
    }

    static std::vector<fs::path> sorted_entries(const fs::path& folder) {
        std::vector<fs::path> out;
        std::error_code error;
        fs::directory_iterator entry(folder, error);
        for (; !error && entry != fs::directory_iterator() && out.size() < kMaxEntries; entry.increment(error)) {
            out.push_back(entry->path());
        }
        std::sort(out.begin(), out.end(), [](const fs::path& a, const fs::path& b) { return a.native() < b.native(); });
        return out;
    }

    bool add(const fs::path& path) {
        for (const char c : path.native()) number(static_cast<unsigned char>(c));
        struct stat found {};
        if (::stat(path.c_str(), &found) != 0) return number(0), false;
        number(static_cast<std::uint64_t>(found.st_dev));
        number(static_cast<std::uint64_t>(found.st_ino));
        number(static_cast<std::uint64_t>(found.st_size));
        // Both: a copy may keep the time of writing, and only the system sets the time of change.
        for (const timespec& time : {found.st_mtim, found.st_ctim}) {
            number(static_cast<std::uint64_t>(time.tv_sec));
            number(static_cast<std::uint64_t>(time.tv_nsec));
        }
        out_.newest = std::max(out_.newest, static_cast<std::int64_t>(found.st_ctim.tv_sec));
        return true;
    }

    void number(std::uint64_t value) noexcept {  // FNV-1a
        for (int i = 0; i < 8; ++i) out_.digest = (out_.digest ^ (value >> (8 * i) & 0xFF)) * 0x100000001B3ULL;
    }

    FolderStamp out_{0xCBF29CE484222325ULL, 0};
    std::size_t seen_ = 0;
};

}  // namespace

FolderStamp stamp_folder(const std::string& folder) { return Stamper().stamp(fs::path(folder)); }

}  // namespace otvet::pack
