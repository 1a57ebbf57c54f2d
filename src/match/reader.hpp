// SPDX-License-Identifier: MIT
// A message's tokens → words with the atoms they satisfy, repaired where no vocabulary knows them.
#pragma once

#include <cstdint>

#include "match/scratch.hpp"

namespace otvet::match {

/// Fills scratch.analysis, words, sentences, atoms and positions. `now` in Unix seconds, 0 without a clock.
/// Returns false when a budget of repairs was spent, and words may have stayed unrepaired for that.
bool read(const pack::CompiledPack& pack, std::string_view message, std::int64_t now, Scratch& scratch);

/// The sentence as `regex:` entries see it: « слово слово »; with all words of the range.
void canonical_text(const Scratch& scratch, Range range, std::string& out);

}  // namespace otvet::match
