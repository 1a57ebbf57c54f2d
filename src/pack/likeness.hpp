// SPDX-License-Identifier: MIT
// How alike a message and the examples of each intent are: a count of which words, stems, neighbours and four-letter pieces
// stand in whose examples, kept as bits. A piece that makes up seven times as much of one intent's examples as of all
// examples gives that intent 3 bits. (The likelihood of the piece in the intent's texts, smoothed half and half by that in
// all texts, against the latter: C. Zhai, J. Lafferty, 2004, «A study of smoothing methods for language models».)
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "text/analysis.hpp"

namespace otvet::pack {

inline constexpr std::size_t kMaxLikeWords = 96;    ///< of a message; later words do not count
inline constexpr std::uint32_t kBit = 16;           ///< weights are 16ths of a bit

/// 16 · log2(n), in whole numbers so that every machine agrees; n > 0.
[[nodiscard]] std::uint32_t log2_16(std::uint64_t n) noexcept;

/// A token as likeness counts it: a word by its letters, a number or an entity by its kind.
[[nodiscard]] std::string_view like_word(const text::Token& token, std::span<const text::Entity> entities) noexcept;

/// The pieces of a text of canonical words: words, pairs of neighbours (with the ends of the text), runs of four letters (with
/// the ends of the word), and stems of words of three letters and more, each alone and with each of the three before it, in
/// either order; as hashes; sorted, each once. Reads kMaxLikeWords words. Any bytes are legal.
void pieces_of(std::span<const std::string_view> words, std::vector<std::uint64_t>& out);

/// Immutable after the builder; safe from many threads.
class Likeness {
public:
    struct Share {
        std::uint32_t group;   ///< as given to the builder
        std::uint32_t weight;  ///< in 16ths of a bit, > 0
    };

    /// The groups that a piece speaks for; empty when no example has it, or all have it alike. O(1).
    [[nodiscard]] std::span<const Share> shares(std::uint64_t piece) const noexcept;
    /// pieces_of() without those that speak for nobody. Returns how many words of three letters and more have a stem that no
    /// example has, each time they stand.
    std::size_t known_pieces(std::span<const std::string_view> words, std::vector<std::uint64_t>& out) const;
    [[nodiscard]] std::uint32_t groups() const noexcept { return groups_; }
    [[nodiscard]] bool empty() const noexcept { return shares_.empty(); }

    /// For files; what was read must be is_consistent() before anything else is asked of it.
    template <class Archive>
    void archive(Archive& a) { a(keys_, begin_, count_, shares_, beginnings_, groups_); }
    template <class Archive>
    void archive(Archive& a) const { a(keys_, begin_, count_, shares_, beginnings_, groups_); }
    [[nodiscard]] bool is_consistent() const;

    static constexpr std::size_t kBeginnings = 4'096;

private:
    friend class LikenessBuilder;
    std::vector<std::uint64_t> keys_;    // an open table, a power of two of slots; 0: free
    std::vector<std::uint32_t> begin_;   // by slot
    std::vector<std::uint32_t> count_;   // by slot
    std::vector<Share> shares_;
    std::vector<std::uint64_t> beginnings_;  // of the examples' stems, a bit each: most words of a message need no stem then
    std::uint32_t groups_ = 0;
};

class LikenessBuilder {
public:
    /// One example of a group.
    void add(std::span<const std::string_view> words, std::uint32_t group);
    [[nodiscard]] Likeness finish(std::uint32_t groups);

private:
    std::vector<std::pair<std::uint64_t, std::uint32_t>> pairs_;  // piece, group
    std::vector<std::uint64_t> pieces_;                           // by group, with repetition
    std::vector<std::uint64_t> beginnings_, scratch_;
};

}  // namespace otvet::pack
