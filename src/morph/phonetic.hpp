// SPDX-License-Identifier: MIT
// The sound of a Russian word: words that are written differently and heard alike have one key (rules:
// lang/phonetics.hpp).
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "morph/letters.hpp"

namespace otvet::morph {

/// The key, itself spelled with letters. Linear, no allocation.
[[nodiscard]] Letters phonetic_key(const Letters& word) noexcept;

/// Forms by their sound. Immutable after construction; safe for concurrent const use.
class PhoneticIndex {
public:
    explicit PhoneticIndex(const std::vector<Letters>& forms);

    /// Calls `visit(form)` for each form that sounds like `word`, in the order of the forms, at most `limit` of them.
    template <typename Visit>
    void find(const Letters& word, std::size_t limit, Visit&& visit) const {
        const Letters key = phonetic_key(word);
        const std::uint32_t wanted = hash(key);
        for (const Entry& entry : bucket(wanted)) {
            if (limit == 0) return;
            if (entry.hash != wanted) continue;
            const Letters form = spelled(entry.form);
            if (!(phonetic_key(form) == key)) continue;
            --limit;
            visit(form);
        }
    }
    /// Calls `visit(form)` for every form, in their order.
    template <typename Visit>
    void each(Visit&& visit) const {
        for (std::size_t place = 0; place < letters_.size(); place += 1U + letters_[place]) {
            visit(spelled(static_cast<std::uint32_t>(place)));
        }
    }
    [[nodiscard]] std::size_t bytes() const noexcept;

    /// For files; an index that was read must be is_consistent() before anything else is asked of it.
    PhoneticIndex() = default;
    template <class Archive>
    void archive(Archive& a) { a(entries_, starts_, letters_); }
    template <class Archive>
    void archive(Archive& a) const { a(entries_, starts_, letters_); }
    [[nodiscard]] bool is_consistent() const;

private:
    struct Entry {
        std::uint32_t hash;
        std::uint32_t form;  ///< where its letters start in letters_, behind their number
    };
    [[nodiscard]] static std::uint32_t hash(const Letters& key) noexcept;
    [[nodiscard]] static std::uint32_t bucket_of(std::uint32_t hash) noexcept;
    [[nodiscard]] std::span<const Entry> bucket(std::uint32_t hash) const noexcept;
    [[nodiscard]] Letters spelled(std::uint32_t place) const noexcept;

    std::vector<Entry> entries_;         ///< by bucket, then by form
    std::vector<std::uint32_t> starts_;  ///< first entry of each bucket; one more ends the last
    std::vector<std::uint8_t> letters_;
};

}  // namespace otvet::morph
