// SPDX-License-Identifier: MIT
// The lints of `otvet check`, a file for each family; all report to one reporter, which sorts.
#pragma once

#include "otvet/authoring.hpp"
#include "pack/compiled.hpp"
#include "pack/reporter.hpp"

namespace otvet::testing {

using pack::reading::Reporter;

/// Mixed alphabets, repeated examples, buttons, lengths, dates.
void lint_texts(const pack::CompiledPack& pack, const LintOptions& options, Reporter& reporter);
/// Numbers that differ from a fact or from one another.
void lint_numbers(const pack::CompiledPack& pack, Reporter& reporter);
/// Groups and facts that nothing uses.
void lint_unused(const pack::CompiledPack& pack, Reporter& reporter);
/// Capitals and ё in expressions, which the folded text never has.
void lint_expressions(const pack::CompiledPack& pack, Reporter& reporter);
/// Phrases of one intent that repeat or cover one another.
void lint_cover(const pack::CompiledPack& pack, Reporter& reporter);
/// Phrases that are level with another intent, lose or are blocked on their own words.
void lint_clashes(const pack::CompiledPack& pack, Reporter& reporter);
/// Examples that no phrase of their intent matches.
void lint_examples(const pack::CompiledPack& pack, Reporter& reporter);
/// Verbs that lack forms, or a partner of the other aspect.
void lint_verbs(const pack::CompiledPack& pack, Reporter& reporter);

}  // namespace otvet::testing
