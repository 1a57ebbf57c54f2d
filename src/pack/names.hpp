// SPDX-License-Identifier: MIT
// What may be a name in a pack.
#pragma once

#include "pack/model.hpp"
#include "pack/reporter.hpp"

namespace otvet::pack::reading {

inline constexpr std::size_t kMaxNameCodePoints = 100;

/// «topic.name»: small Latin or Russian letters, digits and «_», parted by single dots; one alphabet a part; at most
/// kMaxNameCodePoints.
void check_intent_id(const Located& id, Reporter& reporter);

/// Letters of one alphabet, digits, «_»; a word (`is_word`) may have hyphens.
void check_name(const Located& name, bool is_word, Reporter& reporter);

}  // namespace otvet::pack::reading
