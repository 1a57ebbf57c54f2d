// SPDX-License-Identifier: MIT
// Which of many literals stand in a text: an Aho-Corasick automaton over bytes, for FilteredRE2. (A. Aho, M. Corasick,
// 1975, «Efficient string matching: an aid to bibliographic search».)
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace otvet::bench {

class AtomFinder {
public:
    explicit AtomFinder(const std::vector<std::string>& atoms);

    /// Numbers of the atoms that stand anywhere in the text, ascending, each once.
    void find(std::string_view text, std::vector<int>& out) const;

private:
    static constexpr int kNone = -1;
    struct Node {
        std::array<std::int32_t, 256> next{};  ///< 0: the root
        std::int32_t fail = 0;
        std::int32_t atom = kNone;  ///< that ends here
        std::int32_t shorter = 0;   ///< the next node on the way of failures where an atom ends
    };
    void link();
    std::vector<Node> nodes_;
};

}  // namespace otvet::bench
