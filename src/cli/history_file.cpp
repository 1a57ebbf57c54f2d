// SPDX-License-Identifier: MIT
#include "cli/history_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>

#include "cli/line_reader.hpp"
#include "cli/message_text.hpp"

namespace otvet::cli {
namespace {

constexpr mode_t kOwnerOnly = 0600;

std::string absolute_from(const char* variable) {
    const char* value = std::getenv(variable);
    return value != nullptr && *value == '/' ? value : "";  // the XDG specification wants relative paths passed over
}

/// A file of its owner alone, also when it was made by other hands; -1 when it is none. No link is followed.
int open_own(const std::string& path, int flags) {
    const int file = ::open(path.c_str(), flags | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, kOwnerOnly);
    struct stat status {};
    if (file < 0) return -1;
    if (::fstat(file, &status) == 0 && S_ISREG(status.st_mode) && ::fchmod(file, kOwnerOnly) == 0) return file;
    ::close(file);
    return -1;
}

void make_folder(const std::string& file) {
    const std::filesystem::path folder = std::filesystem::path(file).parent_path();
    std::error_code error;
    std::filesystem::create_directories(folder.parent_path(), error);
    static_cast<void>(::mkdir(folder.c_str(), 0700));
}

bool write_lines(int file, const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines) text += line + "\n";
    const bool whole = ::write(file, text.data(), text.size()) == static_cast<ssize_t>(text.size());
    return ::close(file) == 0 && whole;
}

}  // namespace

std::string HistoryFile::usual_path() {
    std::string state = absolute_from("XDG_STATE_HOME");
    const std::string home = absolute_from("HOME");
    if (state.empty() && !home.empty()) state = home + "/.local/state";
    return state.empty() ? std::string() : state + "/otvet/chat_history";
}

std::vector<std::string> HistoryFile::read() const {
    std::vector<std::string> lines;
    const int file = path_.empty() ? -1 : open_own(path_, O_RDONLY);
    if (file < 0) return lines;
    LineReader reader(file, kMaxMessageBytes);
    for (Line line; reader.next(line);) {
        if (!line.text.empty()) lines.push_back(std::move(line.text));
    }
    ::close(file);
    if (lines.size() <= kKept) return lines;
    const bool long_file = lines.size() > 2 * kKept;
    lines.erase(lines.begin(), lines.end() - kKept);
    if (!long_file) return lines;
    const std::string fresh = path_ + "." + std::to_string(::getpid());
    const int target = open_own(fresh, O_WRONLY | O_CREAT | O_EXCL);
    if (target < 0) return lines;
    if (!write_lines(target, lines) || std::rename(fresh.c_str(), path_.c_str()) != 0) std::remove(fresh.c_str());
    return lines;
}

void HistoryFile::add(std::string_view line) const {
    if (path_.empty() || line.empty() || line.find('\n') != std::string_view::npos) return;
    make_folder(path_);
    const int file = open_own(path_, O_WRONLY | O_CREAT | O_APPEND);
    if (file >= 0) static_cast<void>(write_lines(file, {std::string(line)}));
}

}  // namespace otvet::cli
