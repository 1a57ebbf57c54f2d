// SPDX-License-Identifier: MIT
#include "pack/spelling.hpp"

#include <algorithm>
#include <utility>

#include "lang/look_alikes.hpp"
#include "text/utf8.hpp"

namespace otvet::pack::reading {
namespace {

constexpr std::size_t kMaxCompared = 100;  ///< code points; longer names are compared by their beginnings

bool is_latin(char32_t cp) { return (cp >= U'a' && cp <= U'z') || (cp >= U'A' && cp <= U'Z'); }
bool is_russian(char32_t cp) { return cp >= 0x400 && cp <= 0x52F; }

char32_t small(char32_t cp) {
    if ((cp >= U'A' && cp <= U'Z') || (cp >= 0x410 && cp <= 0x42F)) return cp + 0x20;
    if (cp == 0x401 || cp == 0x451) return 0x435;  // Ё ё → е
    return cp;
}

char32_t latin_twin(char32_t cp) {
    for (const auto& twin : lang::kLatinTwins) {
        if (twin.cyrillic == cp) return static_cast<unsigned char>(twin.latin);
    }
    return cp;
}

/// Damerau-Levenshtein (adjacent swaps), given up above `limit`.
std::size_t edits(std::u32string_view a, std::u32string_view b, std::size_t limit) {
    const std::size_t gap = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
    if (gap > limit) return limit + 1;
    std::vector<std::size_t> before(b.size() + 1), above(b.size() + 1), row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) above[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        std::size_t best = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t change = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[j] = std::min({above[j] + 1, row[j - 1] + 1, change});
            const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
            best = std::min(best, row[j]);
        }
        if (best > limit) return limit + 1;
        std::swap(before, above);
        std::swap(above, row);
    }
    return above[b.size()];
}

}  // namespace

std::u32string skeleton(std::string_view text) {
    std::u32string out;
    for (std::size_t pos = 0; pos < text.size() && out.size() < kMaxCompared;) {
        const text::Decoded one = text::decode(text, pos);
        out.push_back(latin_twin(small(one.cp)));
        pos += one.size;
    }
    return out;
}

bool mixes_scripts(std::string_view text) {
    bool latin = false, russian = false;
    for (std::size_t pos = 0; pos < text.size();) {
        const text::Decoded one = text::decode(text, pos);
        latin = latin || is_latin(one.cp);
        russian = russian || is_russian(one.cp);
        pos += one.size;
    }
    return latin && russian;
}

std::string lower(std::string_view text) {
    std::string out;
    for (std::size_t pos = 0; pos < text.size();) {
        const text::Decoded one = text::decode(text, pos);
        text::append(out, small(one.cp));
        pos += one.size;
    }
    return out;
}

Names::Names(std::vector<std::string_view> names) : names_(std::move(names)) {
    skeletons_.reserve(names_.size());
    for (const std::string_view name : names_) skeletons_.push_back(skeleton(name));
}

std::string_view Names::nearest(std::string_view word) const {
    const std::u32string wanted = skeleton(word);
    std::size_t best = std::min<std::size_t>(3, std::max<std::size_t>(1, wanted.size() / 3)) + 1;
    std::string_view found;
    for (std::size_t i = 0; i < names_.size() && best > 0; ++i) {
        const std::size_t price = edits(wanted, skeletons_[i], best - 1);
        if (price >= best) continue;
        best = price;
        found = names_[i];
    }
    return found;
}

std::string_view nearest(std::string_view word, std::vector<std::string_view> names) {
    return Names(std::move(names)).nearest(word);
}

std::string joined(std::span<const std::string_view> names) {
    std::string out;
    for (const std::string_view name : names) {
        if (!out.empty()) out += ", ";
        out += name;
    }
    return out;
}

}  // namespace otvet::pack::reading
