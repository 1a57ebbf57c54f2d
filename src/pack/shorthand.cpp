// SPDX-License-Identifier: MIT
#include "pack/shorthand.hpp"

#include <algorithm>

namespace otvet::pack::reading {
namespace {

constexpr char kMark = '\xF8';  ///< occurs in no valid UTF-8 and in no byte order mark

bool is_letter_byte(char c) { return static_cast<unsigned char>(c) >= 0x80; }

/// The end of the run that begins at `pos`.
std::size_t end_of_run(std::string_view bytes, std::size_t pos) {
    const auto letter = [&](std::size_t at) { return at < bytes.size() && is_letter_byte(bytes[at]); };
    while (letter(pos) || (pos < bytes.size() && bytes[pos] == ' ' && letter(pos + 1))) ++pos;
    return pos;
}

}  // namespace

Shorthand::Shorthand(std::string_view bytes) : bytes_(bytes) {
    text_.reserve(bytes.size() / 2);
    for (std::size_t pos = 0; pos < bytes.size();) {
        const std::size_t end = is_letter_byte(bytes[pos]) ? end_of_run(bytes, pos) : pos;
        if (end == pos) {
            text_.push_back(bytes[pos++]);
            continue;
        }
        runs_.push_back({static_cast<std::uint32_t>(text_.size()), static_cast<std::uint32_t>(pos),
                         static_cast<std::uint32_t>(end - pos)});
        text_.push_back(kMark);
        pos = end;
    }
}

std::size_t Shorthand::original_offset(std::size_t offset) const noexcept {
    const auto after = std::upper_bound(runs_.begin(), runs_.end(), offset,
                                        [](std::size_t at, const Run& run) { return at <= run.offset; });
    if (after == runs_.begin()) return offset;
    const Run& before = *std::prev(after);
    return before.original + before.size + (offset - before.offset - 1);
}

std::string Shorthand::restore(std::string_view value, std::size_t offset) const {
    std::string out;
    auto run = std::lower_bound(runs_.begin(), runs_.end(), offset,
                                [](const Run& one, std::size_t at) { return one.offset < at; });
    for (std::size_t pos = 0; pos < value.size();) {
        const std::size_t mark = std::min(value.find(kMark, pos), value.size());
        out.append(value, pos, mark - pos);
        pos = mark + 1;
        if (mark == value.size() || run == runs_.end()) continue;
        out.append(bytes_, run->original, run->size);
        ++run;
    }
    return out;
}

}  // namespace otvet::pack::reading
