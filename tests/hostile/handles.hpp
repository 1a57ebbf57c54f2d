// SPDX-License-Identifier: MIT
// Handles of the C ABI that free themselves.
#pragma once

#include <memory>
#include <string>

#include "otvet/otvet.h"

namespace otvet::hostile {

struct Free {
    void operator()(otvet_text* p) const { otvet_text_free(p); }
    void operator()(otvet_talk* p) const { otvet_talk_free(p); }
    void operator()(otvet_engine* p) const { otvet_engine_free(p); }
};
template <class T>
using Owned = std::unique_ptr<T, Free>;

inline std::string bytes_of(const otvet_text* text) { return {otvet_text_data(text), otvet_text_size(text)}; }

}  // namespace otvet::hostile
