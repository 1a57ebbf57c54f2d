// SPDX-License-Identifier: MIT
// Reads a Hunspell dictionary: the affix rules (.aff) and the words with their flags (.dic).
#pragma once

#include <map>
#include <string>
#include <vector>

#include "letters.hpp"

namespace otvet::dictgen {

using Flag = std::u32string;  ///< one letter, two ("FLAG long") or a number ("FLAG num")

/// Replace `strip` by `append` at the word's end (or start), when the condition holds there.
struct AffixRule {
    Word strip;
    Word append;
    std::vector<Word> condition;  ///< a set of letters a position; a set starting with ^ is inverted; "." is any
};

struct AffixClass {
    bool prefix = false;
    bool crosses = false;  ///< suffixes apply to prefixed words too
    std::vector<AffixRule> rules;
};

struct Affixes {
    enum class FlagStyle { kLetter, kLong, kNumber };
    FlagStyle style = FlagStyle::kLetter;
    std::map<Flag, AffixClass> classes;
};

struct DictionaryWord {
    Word text;
    std::vector<Flag> flags;
};

/// Throw std::runtime_error with the file's name when it cannot be read or is not in UTF-8.
[[nodiscard]] Affixes read_affixes(const std::string& path);
[[nodiscard]] std::vector<DictionaryWord> read_words(const std::string& path, const Affixes& affixes);

/// Appends what the rule makes of the word, if its condition holds. False when it does not apply.
bool apply(const AffixRule& rule, bool prefix, const Word& word, Word& out);

}  // namespace otvet::dictgen
