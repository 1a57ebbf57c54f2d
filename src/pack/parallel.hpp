// SPDX-License-Identifier: MIT
// Several threads while a pack loads; none outlives the load. Where no thread can be had, the caller's does the work.
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <exception>
#include <functional>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace otvet::pack {

inline constexpr std::size_t kMostThreads = 8;

/// How many threads a load may use, the caller's among them.
[[nodiscard]] inline std::size_t threads_to_use() noexcept {
    return std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, kMostThreads);
}

/// Calls work(i) for each i below `count`, in no order. An exception ends it, and is thrown on when all threads have
/// ended.
template <class Work>
void for_each_index(std::size_t count, Work&& work) {
    std::atomic<std::size_t> next{0};
    std::mutex mutex;
    std::exception_ptr failure;
    const auto run = [&]() noexcept {
        try {
            for (std::size_t i = next++; i < count; i = next++) work(i);
        } catch (...) {
            const std::lock_guard lock(mutex);
            if (!failure) failure = std::current_exception();
            next = count;
        }
    };
    std::vector<std::thread> helpers;
    try {
        helpers.reserve(kMostThreads);
        for (std::size_t t = 1; t < std::min(threads_to_use(), count); ++t) helpers.emplace_back(run);
    } catch (const std::exception&) {  // fewer helpers
    }
    run();
    for (std::thread& helper : helpers) helper.join();
    if (failure) std::rethrow_exception(failure);
}

/// One piece of work beside the caller's. Joined when it is asked for, or destroyed.
class Beside {
public:
    Beside() = default;
    Beside(const Beside&) = delete;
    Beside& operator=(const Beside&) = delete;
    ~Beside() {
        if (thread_.joinable()) thread_.join();
    }

    /// Starts it; at once and here when `alone`, or when there is no thread to be had.
    void start(std::function<void()> work, bool alone) {
        work_ = std::move(work);
        if (alone || threads_to_use() < 2) return run();
        try {
            thread_ = std::thread([this] { run(); });
        } catch (const std::exception&) {
            run();
        }
    }
    /// Waits for its end; throws what it threw.
    void finish() {
        if (thread_.joinable()) thread_.join();
        if (failure_) std::rethrow_exception(std::exchange(failure_, nullptr));
    }

private:
    void run() noexcept {
        try {
            work_();
        } catch (...) {
            failure_ = std::current_exception();
        }
    }
    std::function<void()> work_;
    std::exception_ptr failure_;
    std::thread thread_;
};

}  // namespace otvet::pack
