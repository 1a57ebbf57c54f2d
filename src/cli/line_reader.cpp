// SPDX-License-Identifier: MIT
#include "cli/line_reader.hpp"

#include <unistd.h>

#include <algorithm>
#include <cerrno>

namespace otvet::cli {
namespace {

constexpr std::size_t kStep = 64u << 10;

/// Bytes read, 0 at the end, -1 with errno.
ssize_t read_some(int descriptor, char* out, std::size_t size) {
    for (;;) {
        const ssize_t count = ::read(descriptor, out, size);
        if (count >= 0 || errno != EINTR) return count;
    }
}

}  // namespace

LineReader::LineReader(int descriptor, std::size_t max_bytes) : descriptor_(descriptor), max_bytes_(max_bytes) {}

bool LineReader::fill() {
    buffer_.resize(kStep);
    const ssize_t count = read_some(descriptor_, buffer_.data(), kStep);
    if (count < 0) error_ = errno;
    buffer_.resize(static_cast<std::size_t>(std::max<ssize_t>(count, 0)));
    at_ = 0;
    return count > 0;
}

void LineReader::append(Line& line, std::size_t end) {
    const std::size_t room = max_bytes_ - line.text.size();
    line.cut = line.cut || end - at_ > room;
    line.text.append(buffer_, at_, std::min(end - at_, room));
    at_ = end;
}

bool LineReader::next(Line& line) {
    line = {};
    bool any = false;
    while (at_ < buffer_.size() || fill()) {
        any = true;
        const std::size_t end = std::min(buffer_.find('\n', at_), buffer_.size());
        append(line, end);
        if (end == buffer_.size()) continue;
        ++at_;
        break;
    }
    if (!line.cut && line.text.ends_with('\r')) line.text.pop_back();
    if (first_ && line.text.starts_with("\xEF\xBB\xBF")) line.text.erase(0, 3);  // a mark that editors on Windows leave
    first_ = first_ && !any;
    return any && error_ == 0;
}

std::string read_all(int descriptor, std::size_t max_bytes) {
    std::string out;
    std::string step(kStep, '\0');
    while (out.size() < max_bytes) {
        const ssize_t count = read_some(descriptor, step.data(), std::min(kStep, max_bytes - out.size()));
        if (count <= 0) break;
        out.append(step, 0, static_cast<std::size_t>(count));
    }
    return out;
}

}  // namespace otvet::cli
