// SPDX-License-Identifier: MIT
// Which of many literals occur in a text, at a cost that does not grow with their number: each is filed under its first
// bytes, and the text is asked once at every position.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace otvet::pack {

/// Immutable after add_all(); safe for concurrent reading.
class LiteralIndex {
public:
    /// Literals by their numbers; empty ones are never found.
    void add_all(const std::vector<std::string>& literals);

    /// Calls visit(number) for every literal that occurs in the text; a number may come more than once. Linear in the
    /// text and in what is visited.
    template <class Visit>
    void each_in(std::string_view text, Visit&& visit) const {
        for (std::size_t at = 0; at < text.size() && sizes_ != 0; ++at) {
            if ((static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) continue;  // inside a sign
            for (unsigned size = 1; size <= kMaxKey && size <= text.size() - at; ++size) {
                if ((sizes_ >> size & 1) == 0) continue;
                const std::string_view key = text.substr(at, size);
                for (std::size_t i = slot_of(key); slots_[i].count != 0; i = (i + 1) & (slots_.size() - 1)) {
                    visit_slot(slots_[i], key, text.substr(at), visit);
                }
            }
        }
    }

private:
    static constexpr std::size_t kMaxKey = 8;  ///< bytes: four letters
    struct Slot {
        std::uint32_t first = 0, count = 0;  ///< in filed_, all of one key; 0: free
    };

    [[nodiscard]] std::size_t slot_of(std::string_view key) const noexcept;
    [[nodiscard]] std::string_view key_of(std::uint32_t number) const noexcept {
        return std::string_view(literals_[number]).substr(0, kMaxKey);
    }
    template <class Visit>
    void visit_slot(const Slot& slot, std::string_view key, std::string_view rest, Visit& visit) const {
        if (key_of(filed_[slot.first]) != key) return;
        for (std::uint32_t i = slot.first; i < slot.first + slot.count; ++i) {
            if (rest.starts_with(literals_[filed_[i]])) visit(filed_[i]);
        }
    }

    std::vector<std::string> literals_;
    std::vector<std::uint32_t> filed_;  ///< numbers of literals, sorted by key
    std::vector<Slot> slots_;           ///< open addressing; a power of two of them, half of them free
    std::uint32_t sizes_ = 0;           ///< bit n: some key has n bytes
};

}  // namespace otvet::pack
