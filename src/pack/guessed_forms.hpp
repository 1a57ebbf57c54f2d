// SPDX-License-Identifier: MIT
// Forms of words that only their stem makes words of the pack: aims for repairs, which need whole forms.
#pragma once

#include <string>
#include <vector>

#include "pack/lexicon.hpp"

namespace otvet::pack {

/// Adds stem + ending for every stem of a Russian word, where the stem of that is the same stem again. In no order; may repeat what
/// `forms` holds.
void add_guessed_forms(const AtomTable& stems, std::vector<std::string>& forms);

}  // namespace otvet::pack
