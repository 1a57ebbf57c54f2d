// SPDX-License-Identifier: MIT
// Space-separated word lists of the language data, as words.
#pragma once

#include <string_view>
#include <vector>

namespace otvet::pack {

[[nodiscard]] inline std::vector<std::string_view> words_in(std::string_view list) {
    std::vector<std::string_view> out;
    for (std::size_t i = 0; i < list.size();) {
        const std::size_t end = std::min(list.find_first_of(" \n\t", i), list.size());
        if (end > i) out.push_back(list.substr(i, end - i));
        i = end + 1;
    }
    return out;
}

}  // namespace otvet::pack
