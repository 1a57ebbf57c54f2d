// SPDX-License-Identifier: MIT
// The pack that is live, held several times so that threads that read it do not meet.
//
// A mutex a slot, and not std::atomic<std::shared_ptr>: libstdc++ 12 unlocks that one with a relaxed operation when it is
// read, which is a data race by the letter and by TSan. A slot has a reference count of its own too; one count for all
// threads would be the one cache line that every reply writes.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <mutex>

#include "otvet/engine.hpp"

namespace otvet::live {

/// A pack that went live.
struct Edition {
    Engine engine;
    std::uint64_t generation = 0;
};

class Slots {
public:
    /// The live edition. Locks the calling thread's slot for a copy of a pointer.
    [[nodiscard]] std::shared_ptr<const Edition> current() const;

    /// Puts an edition into every slot. Strong: when memory lacks, nothing has changed. A reader may wait for one
    /// exchange of pointers; the old edition is freed outside of all locks.
    void publish(const Engine& engine, std::uint64_t generation);

private:
    static constexpr std::size_t kSlots = 16;
    static constexpr std::size_t kCacheLine = 64;

    struct alignas(kCacheLine) Slot {
        mutable std::mutex mutex;
        std::shared_ptr<const Edition> edition;
    };
    std::array<Slot, kSlots> slots_;
};

}  // namespace otvet::live
