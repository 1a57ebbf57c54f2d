// SPDX-License-Identifier: MIT
// Names of intents with a star: «payment.*».
#pragma once

#include <string_view>

namespace otvet::pack {

/// True when `name` is `pattern`, where one «*» stands for any text.
[[nodiscard]] inline bool glob_matches(std::string_view pattern, std::string_view name) {
    const std::size_t star = pattern.find('*');
    if (star == std::string_view::npos) return pattern == name;
    const std::string_view head = pattern.substr(0, star), tail = pattern.substr(star + 1);
    return name.size() >= head.size() + tail.size() && name.starts_with(head) && name.ends_with(tail);
}

}  // namespace otvet::pack
