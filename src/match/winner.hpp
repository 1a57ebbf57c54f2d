// SPDX-License-Identifier: MIT
// The rules of who wins and how sure, over the hits of one message.
#pragma once

#include "match/decision.hpp"

namespace otvet::match {

/// Fills winners or level from out.hits.
void choose(const pack::CompiledPack& pack, const Context& context, Scratch& scratch, Decision& out);

}  // namespace otvet::match
