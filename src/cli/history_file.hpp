// SPDX-License-Identifier: MIT
// What a person typed in earlier talks: one line after another in a file that only its owner may read.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace otvet::cli {

/// One thread; several processes may add to one file. What cannot be read or written is left out without a word: a talk does
/// not fail for it.
class HistoryFile {
public:
    static constexpr std::size_t kKept = 500;  ///< lines

    /// No path: nothing is read or written.
    explicit HistoryFile(std::string path) : path_(std::move(path)) {}

    /// The last kKept lines, oldest first. A file of twice as many is cut down to them.
    [[nodiscard]] std::vector<std::string> read() const;
    /// Adds a line at the end; makes the file (mode 0600) and its folder (0700) when they are not there.
    void add(std::string_view line) const;

    /// $XDG_STATE_HOME/otvet/chat_history, else ~/.local/state/otvet/chat_history; empty when neither is known.
    [[nodiscard]] static std::string usual_path();

private:
    std::string path_;
};

}  // namespace otvet::cli
