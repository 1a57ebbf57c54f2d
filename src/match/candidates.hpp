// SPDX-License-Identifier: MIT
// The index at work: from a message's words to the phrases that hold in its sentences.
#pragma once

#include <vector>

#include "match/decision.hpp"

namespace otvet::match {

/// Every intent's best hit in each sentence, and across sentences where it has none inside one; blocked ones are out.
/// Also sets resume and spent.
void find_hits(const pack::CompiledPack& pack, const Context& context, Scratch& scratch, Decision& out);

}  // namespace otvet::match
