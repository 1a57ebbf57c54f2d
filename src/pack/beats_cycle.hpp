// SPDX-License-Identifier: MIT
// `beats` must not go in a circle.
#pragma once

#include "pack/intent_names.hpp"
#include "pack/model.hpp"
#include "pack/reporter.hpp"

namespace otvet::pack::reading {

/// Reports one circle, the shortest that a walk meets, of every set of intents that beat one another in circles, at the
/// entry that closes it. Stars count, but do not name their own intent.
void check_beats(const Model& model, const IntentNames& names, Reporter& reporter);

}  // namespace otvet::pack::reading
