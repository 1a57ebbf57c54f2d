// SPDX-License-Identifier: MIT
#include "pack/lexicon.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

namespace otvet::pack {

std::uint64_t hash_text(std::string_view text) noexcept {
    constexpr std::uint64_t kFactor = 0x9E3779B97F4A7C15ull;
    std::uint64_t h = 0xCBF29CE484222325ull ^ text.size();
    const char* at = text.data();
    std::size_t left = text.size();
    std::uint64_t piece = 0;
    for (; left >= 8; at += 8, left -= 8) {
        std::memcpy(&piece, at, 8);
        h = (h ^ piece) * kFactor;
        h ^= h >> 32;
    }
    piece = 0;
    for (std::size_t i = 0; i < left; ++i) piece |= static_cast<std::uint64_t>(static_cast<unsigned char>(at[i])) << (8 * i);
    h = (h ^ piece) * kFactor;
    h ^= h >> 32;
    h *= 0xD6E8FEB86659FD93ull;
    return h ^ (h >> 29);
}

AtomTable::Entry& AtomTable::slot(std::string_view text) {
    if ((size_ + 1) * 3 > entries_.size() * 2) grow();
    const std::uint64_t hash = hash_text(text);
    const std::size_t mask = entries_.size() - 1;
    std::size_t i = hash & mask;
    while (entries_[i].used != 0) {
        if (entries_[i].hash == hash && this->text(entries_[i]) == text) return entries_[i];
        i = (i + 1) & mask;
    }
    Entry& e = entries_[i];
    e.hash = hash;
    e.text = static_cast<std::uint32_t>(arena_.size());
    e.length = static_cast<std::uint16_t>(std::min<std::size_t>(text.size(), 0xFFFF));
    e.used = 1;
    e.first = static_cast<std::uint32_t>(size_++);  // its serial until freeze()
    arena_.append(text.substr(0, e.length));
    return e;
}

void AtomTable::grow() {
    std::vector<Entry> old(std::max<std::size_t>(entries_.size() * 2, 64));
    old.swap(entries_);
    const std::size_t mask = entries_.size() - 1;
    for (const Entry& e : old) {
        if (e.used == 0) continue;
        std::size_t i = e.hash & mask;
        while (entries_[i].used != 0) i = (i + 1) & mask;
        entries_[i] = e;
    }
}

void AtomTable::add(std::string_view text, AtomId atom) {
    if (text.empty()) return;
    pairs_.push_back(static_cast<std::uint64_t>(slot(text).first) << 32 | atom);
}

void AtomTable::add_known(std::string_view text, AtomId atom) {
    if (text.empty()) return;
    Entry& entry = slot(text);
    entry.used = 2;
    pairs_.push_back(static_cast<std::uint64_t>(entry.first) << 32 | atom);
}

void AtomTable::add_flags(std::string_view text, std::uint8_t flags) {
    if (!text.empty()) slot(text).flags |= flags;
}

/// Sorts by counting: the serials of the texts are dense.
void AtomTable::freeze() {
    std::vector<std::uint32_t> begin(size_ + 1, 0);
    for (const std::uint64_t p : pairs_) ++begin[(p >> 32) + 1];
    for (std::size_t i = 1; i < begin.size(); ++i) begin[i] += begin[i - 1];
    std::vector<AtomId> sorted(pairs_.size());
    std::vector<std::uint32_t> next(begin.begin(), begin.end() - 1);
    for (const std::uint64_t p : pairs_) sorted[next[p >> 32]++] = static_cast<AtomId>(p);
    std::vector<std::uint64_t>().swap(pairs_);
    pool_.reserve(sorted.size());
    for (Entry& e : entries_) {
        if (e.used == 0) continue;
        const auto first = sorted.begin() + begin[e.first], last = sorted.begin() + begin[e.first + 1];
        std::sort(first, last);
        const auto end = std::unique(first, last);
        e.count = static_cast<std::uint32_t>(end - first);
        e.first = e.count == 1 ? *first : static_cast<std::uint32_t>(pool_.size());
        if (e.count > 1) pool_.insert(pool_.end(), first, end);
    }
    pool_.shrink_to_fit();
    arena_.shrink_to_fit();
}

const AtomTable::Entry* AtomTable::find(std::string_view text, std::uint64_t hash) const noexcept {
    if (entries_.empty()) return nullptr;
    const std::size_t mask = entries_.size() - 1;
    for (std::size_t i = hash & mask; entries_[i].used != 0; i = (i + 1) & mask) {
        if (entries_[i].hash == hash && this->text(entries_[i]) == text) return &entries_[i];
    }
    return nullptr;
}

bool AtomTable::is_consistent(std::uint32_t atom_count) const {
    if (entries_.empty()) return true;
    std::size_t used = 0;
    for (const Entry& e : entries_) {
        if (e.used == 0) continue;
        ++used;
        const bool atoms = e.count == 1 ? e.first < atom_count : std::uint64_t{e.first} + e.count <= pool_.size();
        if (std::uint64_t{e.text} + e.length > arena_.size() || !atoms) return false;
    }
    const bool atoms = std::all_of(pool_.begin(), pool_.end(), [&](AtomId a) { return a < atom_count; });
    return atoms && std::has_single_bit(entries_.size()) && used < entries_.size();  // a free slot ends every search
}

std::vector<std::string> AtomTable::texts_not_known() const {
    std::vector<std::string> out;
    for (const Entry& e : entries_) {
        if (e.used == 1) out.emplace_back(text(e));
    }
    std::sort(out.begin(), out.end());
    return out;
}

std::vector<std::string_view> AtomTable::texts() const {
    std::vector<std::string_view> out;
    for (const Entry& e : entries_) {
        if (e.used != 0) out.emplace_back(text(e));
    }
    return out;
}

std::vector<std::string_view> AtomTable::texts_with_atoms() const {
    std::vector<std::string_view> out;
    for (const Entry& e : entries_) {
        if (e.used != 0 && e.count > 0) out.emplace_back(text(e));
    }
    return out;
}

}  // namespace otvet::pack
