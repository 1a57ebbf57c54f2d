// SPDX-License-Identifier: MIT
// Values to bytes and back, for files that this very version wrote. One list of fields serves both ways: a function
// `fields(archive, value)` or a member `archive(archive)` names them, and the Writer or the Reader does the rest.
#pragma once

#include <algorithm>
#include <concepts>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <unordered_map>
#include <utility>
#include <vector>

namespace otvet::morph {

/// True for T and const T: lets one function serve writing and reading.
template <class T, class Wanted>
concept Is = std::same_as<std::remove_const_t<T>, Wanted>;

/// Numbers and structs of numbers without holes, which are copied as they lie in memory.
template <class T>
concept Plain = std::is_trivially_copyable_v<T> && (std::has_unique_object_representations_v<T> || std::is_enum_v<T>);

class Writer {
public:
    template <class... T>
    void operator()(const T&... values) {
        (write(values), ...);
    }
    /// A text that many values have: written once, then by its number.
    void shared(const std::string& text) {
        const auto [at, fresh] = shared_.try_emplace(text, static_cast<std::uint32_t>(shared_.size()));
        write(at->second);
        if (fresh) write(text);
    }
    [[nodiscard]] std::string take() noexcept { return std::move(bytes_); }

private:
    void raw(const void* data, std::size_t size) { bytes_.append(static_cast<const char*>(data), size); }
    void count(std::size_t n) { write(static_cast<std::uint64_t>(n)); }

    void write(const std::string& text) {
        count(text.size());
        bytes_ += text;
    }
    template <class T>
    void write(const std::optional<T>& value) {
        write(static_cast<std::uint8_t>(value.has_value()));
        if (value) write(*value);
    }
    template <class T>
    void write(const std::vector<T>& list) {
        count(list.size());
        if constexpr (Plain<T>) {
            raw(list.data(), list.size() * sizeof(T));
        } else {
            for (const T& item : list) write(item);
        }
    }
    template <class T>
    void write(const T& value) {
        if constexpr (Plain<T>) raw(&value, sizeof(T));
        else if constexpr (requires { value.archive(*this); }) value.archive(*this);
        else fields(*this, value);
    }

    std::string bytes_;
    std::unordered_map<std::string, std::uint32_t> shared_;
};

/// Never reads outside of its bytes: what is missing comes out empty, and ok() turns false.
class Reader {
public:
    explicit Reader(std::string_view bytes) : rest_(bytes) {}

    template <class... T>
    void operator()(T&... values) {
        (read(values), ...);
    }
    void shared(std::string& text) {
        std::uint32_t number = 0;
        read(number);
        if (ok_ && number == shared_.size()) read(shared_.emplace_back());
        ok_ = ok_ && number < shared_.size();
        if (ok_) text = shared_[number];
    }
    [[nodiscard]] bool ok() const noexcept { return ok_; }
    [[nodiscard]] bool at_end() const noexcept { return ok_ && rest_.empty(); }

private:
    bool raw(void* data, std::size_t size) {
        if (!ok_ || size > rest_.size()) return ok_ = false;
        if (size != 0) std::memcpy(data, rest_.data(), size);
        rest_.remove_prefix(size);
        return true;
    }
    /// A number of items of at least `size` bytes each.
    std::size_t count(std::size_t size) {
        std::uint64_t n = 0;
        read(n);
        if (n <= rest_.size() / size) return static_cast<std::size_t>(n);
        ok_ = false;
        return 0;
    }

    void read(std::string& text) {
        const std::size_t size = count(1);
        text.assign(rest_.substr(0, size));
        rest_.remove_prefix(size);
    }
    template <class T>
    void read(std::optional<T>& value) {
        std::uint8_t has = 0;
        read(has);
        value.reset();
        if (has != 0) read(value.emplace());
    }
    template <class T>
    void read(std::vector<T>& list) {
        if constexpr (Plain<T>) {
            list.resize(count(sizeof(T)));
            raw(list.data(), list.size() * sizeof(T));
        } else {
            list.clear();
            const std::size_t size = count(8);
            list.reserve(std::min(size, rest_.size() / 64 + 1));  // a false number must not cost memory
            for (std::size_t i = 0; i < size && ok_; ++i) read(list.emplace_back());
        }
    }
    template <class T>
    void read(T& value) {
        if constexpr (Plain<T>) raw(&value, sizeof(T));
        else if constexpr (requires { value.archive(*this); }) value.archive(*this);
        else fields(*this, value);
    }

    std::string_view rest_;
    std::vector<std::string> shared_;
    bool ok_ = true;
};

}  // namespace otvet::morph
