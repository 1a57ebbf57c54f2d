// SPDX-License-Identifier: MIT
// What only the whole pack can tell: names that point nowhere, circles, intents that never speak.
#pragma once

#include "pack/model.hpp"
#include "pack/reporter.hpp"

namespace otvet::pack::reading {

/// `model.intents` must be sorted by id. `complete`: every file was read; else nothing is said about missing names.
/// Cost: n log n in intents and references; a star at the end of a name costs nothing more.
void check_model(const Model& model, bool complete, Reporter& reporter);

}  // namespace otvet::pack::reading
