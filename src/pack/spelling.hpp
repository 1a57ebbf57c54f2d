// SPDX-License-Identifier: MIT
// «Did you mean»: the known name nearest to a misspelt one, also across alphabets and upper case.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace otvet::pack::reading {

/// Small letters, Russian letters that look like Latin ones made Latin, «ё» made «е»: equal for names that look the
/// same.
[[nodiscard]] std::u32string skeleton(std::string_view text);

/// True when both Latin and Russian letters stand in `text`.
[[nodiscard]] bool mixes_scripts(std::string_view text);

/// Small letters (Latin and Russian), «ё» made «е».
[[nodiscard]] std::string lower(std::string_view text);

/// A list of names with their skeletons, asked many times. Immutable after construction.
class Names {
public:
    explicit Names(std::vector<std::string_view> names);
    /// The name with the fewest edits, at most a third of its letters and three; the first of equals; empty: none is
    /// near.
    [[nodiscard]] std::string_view nearest(std::string_view word) const;

private:
    std::vector<std::string_view> names_;
    std::vector<std::u32string> skeletons_;
};

/// The same for a short list.
[[nodiscard]] std::string_view nearest(std::string_view word, std::vector<std::string_view> names);

/// "a, b, c"
[[nodiscard]] std::string joined(std::span<const std::string_view> names);

}  // namespace otvet::pack::reading
