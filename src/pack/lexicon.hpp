// SPDX-License-Identifier: MIT
// One hash from a word's form to the atoms it satisfies, filled while a pack is compiled and read for every word of
// every message. Forms, stems, prefixes and suffixes live in tables of the same kind.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace otvet::pack {

using AtomId = std::uint32_t;

/// 64 bits, eight bytes of the text a step. Images hold its values, and belong to one byte order.
[[nodiscard]] std::uint64_t hash_text(std::string_view text) noexcept;

/// Tells the processor that the memory will be read soon; a hint, any address is legal.
inline void prefetch(const void* address) noexcept {
#if defined(__GNUC__) || defined(__clang__)
    __builtin_prefetch(address);
#else
    static_cast<void>(address);
#endif
}

/// Flags of a form.
enum FormFlags : std::uint8_t {
    kFunctionForm = 1,  ///< never counts as content
    kCourtesyForm = 2,  ///< `whole` passes over it
};

/// Text → (flags, atoms). Built once, then immutable and safe for concurrent reading.
class AtomTable {
public:
    struct Entry {
        std::uint64_t hash = 0;
        std::uint32_t text = 0;    ///< offset into the arena
        std::uint16_t length = 0;  ///< bytes
        std::uint8_t flags = 0;
        std::uint8_t used = 0;     ///< 0 free, 1 in use, 2 in use by a form of the dictionary
        std::uint32_t first = 0;   ///< the atom itself when there is one, else where they begin in the pool
        std::uint32_t count = 0;
    };

    /// While building: adds an atom and flags to a text. Repeats are harmless.
    void add(std::string_view text, AtomId atom);
    /// The same for a form that came out of the dictionary.
    void add_known(std::string_view text, AtomId atom);
    void add_flags(std::string_view text, std::uint8_t flags);
    /// Ends building: packs the atoms and drops what only building needs.
    void freeze();

    [[nodiscard]] const Entry* find(std::string_view text) const noexcept { return find(text, hash_text(text)); }
    /// `hash` is hash_text(text).
    [[nodiscard]] const Entry* find(std::string_view text, std::uint64_t hash) const noexcept;
    /// Before find(): the memory where it begins to look.
    void expect(std::uint64_t hash) const noexcept {
        if (!entries_.empty()) prefetch(&entries_[hash & (entries_.size() - 1)]);
    }
    [[nodiscard]] std::span<const AtomId> atoms(const Entry& entry) const noexcept {
        return {entry.count == 1 ? &entry.first : pool_.data() + entry.first, entry.count};
    }
    [[nodiscard]] std::string_view text(const Entry& entry) const noexcept {
        return std::string_view(arena_).substr(entry.text, entry.length);
    }
    [[nodiscard]] std::size_t size() const noexcept { return static_cast<std::size_t>(size_); }
    [[nodiscard]] bool empty() const noexcept { return size_ == 0; }
    /// For files; a table that was read must be is_consistent() before anything else is asked of it.
    template <class Archive>
    void archive(Archive& a) { a(entries_, arena_, pool_, size_); }
    template <class Archive>
    void archive(Archive& a) const { a(entries_, arena_, pool_, size_); }
    [[nodiscard]] bool is_consistent(std::uint32_t atom_count) const;

    /// While building: every text that add_known never gave, sorted.
    [[nodiscard]] std::vector<std::string> texts_not_known() const;
    /// Every text, and every text that has an atom, in no order; the views live as long as the table.
    [[nodiscard]] std::vector<std::string_view> texts() const;
    [[nodiscard]] std::vector<std::string_view> texts_with_atoms() const;

private:
    Entry& slot(std::string_view text);
    void grow();

    std::vector<Entry> entries_;
    std::string arena_;
    std::vector<AtomId> pool_;
    std::vector<std::uint64_t> pairs_;  ///< while building: entry's serial << 32 | atom
    std::uint64_t size_ = 0;
};

}  // namespace otvet::pack
