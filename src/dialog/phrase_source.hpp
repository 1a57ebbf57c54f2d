// SPDX-License-Identifier: MIT
// Where a compiled phrase was written.
#pragma once

#include "pack/compiled.hpp"

namespace otvet {

/// The text of the phrase with its place in the pack. Precondition: `phrase` is an index of pack.phrases.
[[nodiscard]] const pack::Located& phrase_source(const pack::CompiledPack& pack, std::uint32_t phrase);

}  // namespace otvet
