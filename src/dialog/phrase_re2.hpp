// SPDX-License-Identifier: MIT
// The RE2 expressions that a compiled phrase is equal to, over a sentence written as one line of words.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "match/decision.hpp"

namespace otvet {

/// « где заказ кэшбэки~кэшбэк @order_number »: each word between spaces; «~» and its stem behind a word that no vocabulary
/// knows, «@» and its type behind a number or in the place of an entity. A word that a repair reads in two ways is «это|то»,
/// and no expression is ready for that. Without a clock no date is «<» (past) or «>» (to come).
[[nodiscard]] std::string sentence_line(const pack::CompiledPack& pack, const match::Scratch& scratch, match::Range range);

/// A phrase holds in a sentence when every expression of `all` is found in its line and none of `none`, the sentence asks if it
/// must, or does not if it must not, and each of `all` can have words of its own; with `whole`, nothing but courtesy may be left over.
struct PhraseRe2 {
    std::vector<std::string> all, none;
    bool question = false, statement = false, whole = false;
};

/// `phrase` is an index of pack.phrases. Slow: looks through the whole lexicon.
[[nodiscard]] PhraseRe2 phrase_re2(const pack::CompiledPack& pack, std::uint32_t phrase);

}  // namespace otvet
