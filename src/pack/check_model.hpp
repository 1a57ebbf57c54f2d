// SPDX-License-Identifier: MIT
// What only the whole pack can tell: names that point nowhere, circles, intents that never speak.
#pragma once

#include <string>
#include <unordered_set>

#include "pack/model.hpp"
#include "pack/reporter.hpp"

namespace otvet::pack::reading {

/// How far the model can be trusted.
struct Trust {
    bool complete = false;  ///< every file was read; else nothing is said about missing names
    const std::unordered_set<std::string>* damaged = nullptr;  ///< ids: nothing is said about what these lack
    const std::unordered_set<std::string>* damaged_settings = nullptr;  ///< the same of keys of pack.yaml
};

/// `model.intents` must be sorted by id. Cost: n log n in intents and references; a star at the end of a name adds
/// the intents that it names.
void check_model(const Model& model, const Trust& trust, Reporter& reporter);

}  // namespace otvet::pack::reading
