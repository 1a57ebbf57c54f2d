// SPDX-License-Identifier: MIT
#include "live/slots.hpp"

#include <atomic>

namespace otvet::live {
namespace {

/// Threads take numbers in turn, the same in every LiveEngine.
std::size_t thread_number() {
    static std::atomic<std::size_t> next{0};
    static thread_local const std::size_t kMine = next.fetch_add(1, std::memory_order_relaxed);
    return kMine;
}

}  // namespace

std::shared_ptr<const Edition> Slots::current() const {
    const Slot& slot = slots_[thread_number() % kSlots];
    const std::lock_guard lock(slot.mutex);
    return slot.edition;
}

void Slots::publish(const Engine& engine, std::uint64_t generation) {
    std::array<std::shared_ptr<const Edition>, kSlots> fresh;
    for (auto& edition : fresh) edition = std::make_shared<const Edition>(Edition{engine, generation});
    for (std::size_t i = 0; i < kSlots; ++i) {
        const std::lock_guard lock(slots_[i].mutex);
        slots_[i].edition.swap(fresh[i]);
    }
}

}  // namespace otvet::live
