// SPDX-License-Identifier: MIT
// The second opinion: what the examples say where phrases are silent, level, unsure or alone against them.
#pragma once

#include "match/decision.hpp"

namespace otvet::match {

/// Settles `out` by the likeness of examples, as policy.doubt and policy.answer_alike allow: a winner whose examples are far
/// behind is doubted, level ones are parted, and one intent far ahead of the others wins where no phrase matched. Fills
/// out.nearest and out.foreign when nothing is sure then. Whole messages, follow-ups and a wish for a person stand as they are.
void hear_examples(const pack::CompiledPack& pack, Scratch& scratch, Decision& out);

}  // namespace otvet::match
