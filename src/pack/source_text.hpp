// SPDX-License-Identifier: MIT
// The bytes of one file with a table from byte offsets to lines and code-point columns.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "otvet/diagnostics.hpp"

namespace otvet::pack::reading {

/// Views the bytes: they must outlive it. A lookup costs a binary search and at most 64 bytes of counting, however
/// long the line is. Offsets count from the first byte of the file, a byte order mark included; columns do not count
/// it.
class SourceText {
public:
    SourceText(std::string name, std::string_view bytes);

    [[nodiscard]] const std::string& name() const noexcept { return name_; }
    [[nodiscard]] std::string_view bytes() const noexcept { return bytes_; }
    /// Bytes of the byte order mark: 0 or 3.
    [[nodiscard]] std::size_t mark_size() const noexcept { return mark_size_; }

    /// The place of `length` bytes at `offset`; end_column is 0 when they leave the line or length is 0.
    [[nodiscard]] Region region(std::size_t offset, std::size_t length = 0) const;
    /// The file as a whole.
    [[nodiscard]] Region whole() const;

    /// Offset of the end of the line at `offset`, its line end left out.
    [[nodiscard]] std::size_t line_end(std::size_t offset) const noexcept;
    /// Offset of the first byte of the line at `offset`.
    [[nodiscard]] std::size_t line_begin(std::size_t offset) const noexcept;
    /// From `offset` to the end of its line.
    [[nodiscard]] std::string_view rest_of_line(std::size_t offset) const noexcept;
    [[nodiscard]] char at(std::size_t offset) const noexcept { return offset < bytes_.size() ? bytes_[offset] : '\0'; }

private:
    [[nodiscard]] std::size_t line_index(std::size_t offset) const noexcept;
    [[nodiscard]] std::size_t code_points_before(std::size_t offset) const noexcept;

    std::string name_;
    std::string_view bytes_;
    std::size_t mark_size_ = 0;
    std::vector<std::uint32_t> lines_;        ///< offsets of line starts
    std::vector<std::uint32_t> checkpoints_;  ///< code points before every 64th byte
};

}  // namespace otvet::pack::reading
