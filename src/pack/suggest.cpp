// SPDX-License-Identifier: MIT
#include "pack/suggest.hpp"

#include <algorithm>

#include "text/utf8.hpp"

namespace otvet::pack {
namespace {

std::u32string decode_all(std::string_view s) {
    std::u32string out;
    for (std::size_t i = 0; i < s.size() && out.size() < 64;) {
        const text::Decoded d = text::decode(s, i);
        out.push_back(d.cp);
        i += d.size;
    }
    return out;
}

std::size_t distance(const std::u32string& a, const std::u32string& b) {
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t corner = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t above = row[j];
            row[j] = std::min({above + 1, row[j - 1] + 1, corner + (a[i - 1] != b[j - 1])});
            corner = above;
        }
    }
    return row[b.size()];
}

}  // namespace

std::string nearest(std::string_view wrong, const std::vector<std::string>& names) {
    const std::u32string w = decode_all(wrong);
    std::string best;
    std::size_t least = std::max<std::size_t>(2, w.size() / 2) + 1;
    for (const std::string& name : names) {
        const std::size_t d = distance(w, decode_all(name));
        if (d < least) {
            least = d;
            best = name;
        }
    }
    return best;
}

}  // namespace otvet::pack
