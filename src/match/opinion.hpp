// SPDX-License-Identifier: MIT
// The second opinion: what the examples say where phrases are silent, level, unsure or alone against them.
#pragma once

#include "match/decision.hpp"

namespace otvet::match {

/// Settles `out` by the likeness of examples, when policy.lead_bits says so: what is ahead of all others by that many bits is
/// the winner, a phrase counting policy.phrase_bits for its intent; a winner that is not far enough ahead is doubted, and
/// where what the shop has nothing to do with is ahead, nobody wins. Fills out.nearest and out.foreign when nothing is sure
/// then. Whole messages, follow-ups and a wish for a person stand as they are.
void hear_examples(const pack::CompiledPack& pack, Scratch& scratch, Decision& out);

}  // namespace otvet::match
