// SPDX-License-Identifier: MIT
#include "pack/literal_index.hpp"

#include <algorithm>
#include <bit>

#include "pack/lexicon.hpp"

namespace otvet::pack {

std::size_t LiteralIndex::slot_of(std::string_view key) const noexcept {
    return static_cast<std::size_t>(hash_text(key)) & (slots_.size() - 1);
}

void LiteralIndex::add_all(const std::vector<std::string>& literals) {
    literals_ = literals;
    for (std::uint32_t n = 0; n < literals_.size(); ++n) {
        if (!literals_[n].empty()) filed_.push_back(n);
    }
    if (filed_.empty()) return;
    std::stable_sort(filed_.begin(), filed_.end(), [this](std::uint32_t a, std::uint32_t b) { return key_of(a) < key_of(b); });
    slots_.resize(std::bit_ceil(filed_.size() * 2 + 1));
    for (std::uint32_t first = 0, next = 0; first < filed_.size(); first = next) {
        const std::string_view key = key_of(filed_[first]);
        while (next < filed_.size() && key_of(filed_[next]) == key) ++next;
        std::size_t i = slot_of(key);
        while (slots_[i].count != 0) i = (i + 1) & (slots_.size() - 1);
        slots_[i] = {first, next - first};
        sizes_ |= 1u << key.size();
    }
}

}  // namespace otvet::pack
