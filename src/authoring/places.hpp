// SPDX-License-Identifier: MIT
// Places inside a text of a pack.
#pragma once

#include <string_view>

#include "pack/model.hpp"

namespace otvet::testing {

/// The place of `length` bytes at `begin` of a text that stands on one line of its file; else the text's own place.
[[nodiscard]] Region part_of(const pack::Located& text, std::size_t begin, std::size_t length);

}  // namespace otvet::testing
