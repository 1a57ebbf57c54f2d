// SPDX-License-Identifier: MIT
// A list of a few plain values that lives on the stack, and on the heap only when it grows past N.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <type_traits>
#include <vector>

namespace otvet::match {

template <class T, std::size_t N>
class SmallList {
    static_assert(std::is_trivially_copyable_v<T>);

public:
    void push_back(const T& value) {
        if (size_ < N) {
            near_[size_] = value;
        } else {
            if (size_ == N) far_.assign(near_.begin(), near_.end());
            far_.push_back(value);
        }
        ++size_;
    }
    void clear() noexcept { size_ = 0; }
    template <class Wanted>
    std::size_t erase_if(Wanted&& wanted) {
        T* const kept = std::remove_if(begin(), end(), wanted);
        const auto gone = static_cast<std::size_t>(end() - kept);
        if (size_ > N && size_ - gone <= N) std::copy(begin(), kept, near_.begin());
        size_ -= gone;
        if (size_ > N) far_.resize(size_);
        return gone;
    }
    [[nodiscard]] T* begin() noexcept { return size_ > N ? far_.data() : near_.data(); }
    [[nodiscard]] T* end() noexcept { return begin() + size_; }
    [[nodiscard]] const T* begin() const noexcept { return size_ > N ? far_.data() : near_.data(); }
    [[nodiscard]] const T* end() const noexcept { return begin() + size_; }
    [[nodiscard]] const T& operator[](std::size_t i) const noexcept { return begin()[i]; }
    [[nodiscard]] std::size_t size() const noexcept { return size_; }
    [[nodiscard]] bool empty() const noexcept { return size_ == 0; }

private:
    std::array<T, N> near_;  // only [0, size_) means anything while size_ ≤ N
    std::vector<T> far_;     // all of it past that
    std::size_t size_ = 0;
};

}  // namespace otvet::match
