// SPDX-License-Identifier: MIT
// What the opaque handles of otvet.h are, and the fence that no exception passes.
#pragma once

#include <cstring>
#include <new>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include "otvet/live.hpp"
#include "otvet/otvet.h"

struct otvet_text {
    std::string bytes;
};

struct otvet_talk {
    otvet::Conversation talk;
};

struct otvet_engine {
    otvet::LiveEngine live;
    otvet::Language language = otvet::Language::kEnglish;
};

namespace otvet::capi {

/// Runs f, which gives a status; any exception becomes one.
template <class F>
otvet_status guarded(F&& f) noexcept {
    try {
        return f();
    } catch (const std::bad_alloc&) {
        return OTVET_NO_MEMORY;
    } catch (...) {
        return OTVET_INTERNAL;
    }
}

/// A text may be NULL when it is empty.
inline bool readable(const void* data, size_t size) noexcept { return data != nullptr || size == 0; }

inline std::string_view view(const char* data, size_t size) noexcept {
    return data == nullptr ? std::string_view() : std::string_view(data, size);
}

/// Nothing happens when the caller does not want it.
inline void hand_out(std::string bytes, otvet_text** out) {
    if (out != nullptr) *out = new otvet_text{std::move(bytes)};
}

template <class T>
void clear(T** out) noexcept {
    if (out != nullptr) *out = nullptr;
}

/// Copies what the caller's header knew of a structure; false when its size makes no sense, or when it asks for something
/// that this library does not know.
template <class T>
bool read_struct(const T* in, T& out) noexcept {
    static_assert(std::is_trivially_copyable_v<T>);
    if (in->struct_size < sizeof(size_t)) return false;
    const size_t known = in->struct_size < sizeof(T) ? in->struct_size : sizeof(T);
    std::memcpy(&out, in, known);
    const auto* const bytes = reinterpret_cast<const unsigned char*>(in);
    for (size_t i = known; i < in->struct_size; ++i) {
        if (bytes[i] != 0) return false;
    }
    return true;
}

/// Zeroes and the size; of a smaller structure than ours as much as there is.
template <class T>
void init_struct(T* out, size_t size) noexcept {
    if (out == nullptr || size < sizeof(size_t)) return;
    std::memset(static_cast<void*>(out), 0, size);
    std::memcpy(static_cast<void*>(out), &size, sizeof size);
}

}  // namespace otvet::capi
