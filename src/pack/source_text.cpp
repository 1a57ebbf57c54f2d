// SPDX-License-Identifier: MIT
#include "pack/source_text.hpp"

#include <algorithm>
#include <utility>

namespace otvet::pack::reading {
namespace {

constexpr std::size_t kStep = 64;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

bool starts_code_point(char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }

std::size_t count_starts(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), starts_code_point));
}

}  // namespace

SourceText::SourceText(std::string name, std::string_view bytes) : name_(std::move(name)), bytes_(bytes) {
    if (bytes_.substr(0, 3) == kByteOrderMark) mark_size_ = 3;
    lines_.push_back(static_cast<std::uint32_t>(mark_size_));
    for (std::size_t at = bytes_.find('\n'); at != std::string_view::npos; at = bytes_.find('\n', at + 1)) {
        lines_.push_back(static_cast<std::uint32_t>(at + 1));
    }
    std::size_t count = 0;
    for (std::size_t at = 0; at <= bytes_.size(); at += kStep) {
        checkpoints_.push_back(static_cast<std::uint32_t>(count));
        count += count_starts(bytes_.substr(at, kStep));
    }
}

std::size_t SourceText::line_index(std::size_t offset) const noexcept {
    const auto after = std::upper_bound(lines_.begin(), lines_.end(), offset);
    return after == lines_.begin() ? 0 : static_cast<std::size_t>(after - lines_.begin()) - 1;
}

std::size_t SourceText::code_points_before(std::size_t offset) const noexcept {
    const std::size_t step = offset / kStep;
    return checkpoints_[step] + count_starts(bytes_.substr(step * kStep, offset - step * kStep));
}

std::size_t SourceText::line_begin(std::size_t offset) const noexcept { return lines_[line_index(offset)]; }

std::size_t SourceText::line_end(std::size_t offset) const noexcept {
    const std::size_t next = line_index(offset) + 1;
    if (next >= lines_.size()) return bytes_.size();
    const std::size_t end = lines_[next] - std::size_t{1};
    return end > 0 && bytes_[end - 1] == '\r' ? end - 1 : end;
}

std::string_view SourceText::rest_of_line(std::size_t offset) const noexcept {
    if (offset >= bytes_.size()) return {};
    const std::size_t end = line_end(offset);
    return end > offset ? bytes_.substr(offset, end - offset) : std::string_view{};
}

Region SourceText::region(std::size_t offset, std::size_t length) const {
    offset = std::min(offset, bytes_.size());
    const std::size_t line = line_index(offset);
    const std::size_t before = code_points_before(offset);
    const std::size_t column = before - std::min(before, code_points_before(lines_[line])) + 1;
    Region out{name_, static_cast<std::uint32_t>(line + 1), static_cast<std::uint32_t>(column), 0, offset};
    if (length != 0 && offset + length <= line_end(offset)) {
        out.end_column = static_cast<std::uint32_t>(column + count_starts(bytes_.substr(offset, length)));
    }
    return out;
}

Region SourceText::whole() const { return Region{name_, 0, 0, 0, 0}; }

}  // namespace otvet::pack::reading
