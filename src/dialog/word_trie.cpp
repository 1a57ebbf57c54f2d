// SPDX-License-Identifier: MIT
#include "dialog/word_trie.hpp"

#include <algorithm>
#include <span>

#include "regex/expression.hpp"

namespace otvet {
namespace {

/// Bytes of the character that begins at `at`.
std::size_t character(std::string_view text, std::size_t at) {
    std::size_t end = at + 1;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) ++end;
    return end - at;
}

/// What all words share behind their first `from` bytes, in whole characters; `words` is sorted.
std::size_t common(std::span<const std::string_view> words, std::size_t from) {
    const std::string_view first = words.front(), last = words.back();
    std::size_t end = from;
    while (end < first.size() && end < last.size()) {
        const std::size_t size = character(first, end);
        if (first.substr(end, size) != last.substr(end, size)) break;
        end += size;
    }
    return end;
}

/// The rests of the words behind `from` bytes that they share.
std::string tree(std::span<const std::string_view> words, std::size_t from) {
    const std::size_t end = common(words, from);
    std::string out = regex::quote(words.front().substr(from, end - from));
    if (words.size() == 1) return out + regex::quote(words.front().substr(end));
    std::string branches;
    std::size_t first = 0;
    if (words.front().size() == end) first = 1;  // sorted: the shortest comes first
    while (first < words.size()) {
        const std::string_view letter = words[first].substr(end, character(words[first], end));
        std::size_t last = first;
        while (last < words.size() && words[last].substr(end).starts_with(letter)) ++last;
        branches += (branches.empty() ? "" : "|") + tree(words.subspan(first, last - first), end);
        first = last;
    }
    const bool optional = words.front().size() == end;
    if (optional && branches.size() == character(branches, 0)) return out + branches + "?";
    return out + "(?:" + branches + ")" + (optional ? "?" : "");
}

}  // namespace

std::string expression_of_words(std::vector<std::string_view> words) {
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    return words.empty() ? std::string("[^\\x00-\\x{10FFFF}]") : tree(words, 0);
}

}  // namespace otvet
