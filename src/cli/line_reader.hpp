// SPDX-License-Identifier: MIT
// Lines of a file or of standard input, in bounded memory however long a line is.
#pragma once

#include <cstddef>
#include <string>

namespace otvet::cli {

/// Of a line of `batch` and of a log: room for the longest message with every sign as \uXXXX, many times over.
inline constexpr std::size_t kMaxLineBytes = 1u << 20;

struct Line {
    std::string text;   ///< without its end, CR LF included
    bool cut = false;   ///< it was longer than the limit; the rest was read and dropped
};

/// One thread.
class LineReader {
public:
    /// Does not own the descriptor.
    LineReader(int descriptor, std::size_t max_bytes);

    /// False at the end, or when reading failed. A last line without an end counts.
    [[nodiscard]] bool next(Line& line);
    /// errno of what ended reading early, or 0.
    [[nodiscard]] int error() const noexcept { return error_; }

private:
    [[nodiscard]] bool fill();
    void append(Line& line, std::size_t end);

    int descriptor_;
    std::size_t max_bytes_;
    std::string buffer_;
    std::size_t at_ = 0;
    int error_ = 0;
    bool first_ = true;
};

/// All of a descriptor, at most `max_bytes` of it.
[[nodiscard]] std::string read_all(int descriptor, std::size_t max_bytes);

}  // namespace otvet::cli
