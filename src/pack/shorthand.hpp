// SPDX-License-Identifier: MIT
// A pack is nearly all Russian text, and the YAML parser tries several expressions on each of its bytes. A shorthand
// gives it one byte for each run of Russian words and puts the words back afterwards: parsing costs a third.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace otvet::pack::reading {

/// Immutable; views the bytes that it was made of, which must be valid UTF-8. A run is letters outside ASCII parted by
/// single spaces; YAML gives no meaning to what is inside, in any kind of text. Line ends, indents and signs stay.
class Shorthand {
public:
    explicit Shorthand(std::string_view bytes);

    [[nodiscard]] const std::string& text() const noexcept { return text_; }
    /// The offset in the original of an offset in text().
    [[nodiscard]] std::size_t original_offset(std::size_t offset) const noexcept;
    /// `value`, which the parser read from `offset` of text() on, with its runs put back.
    [[nodiscard]] std::string restore(std::string_view value, std::size_t offset) const;

private:
    struct Run {
        std::uint32_t offset;    ///< of the mark in text()
        std::uint32_t original;  ///< of the run in the bytes
        std::uint32_t size;      ///< bytes of the run
    };
    std::string_view bytes_;
    std::string text_;
    std::vector<Run> runs_;
};

}  // namespace otvet::pack::reading
