// SPDX-License-Identifier: MIT
// The words of the Hunspell dictionary by their folded text, split by what their flags say they are.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <vector>

#include "hunspell.hpp"

namespace otvet::dictgen {

/// A .dic entry is one of these, or several at once («стать»: a verb and a noun).
enum class Kind : std::uint8_t {
    kVerb,        ///< an infinitive with its regular forms
    kPast,        ///< a past that stands apart from its infinitive: «пришла» with пришло, пришли
    kImperative,  ///< an imperative that stands apart: «позови» with позовите
    kNominal,     ///< anything that is declined
    kBare,        ///< a word with no other form: an adverb, a preposition, or one form of another word
};
inline constexpr std::size_t kKinds = 5;

struct TextWithBits {
    Word text;  ///< folded
    std::uint16_t bits = 0;
    bool operator==(const TextWithBits&) const = default;
    auto operator<=>(const TextWithBits&) const = default;
};
using FormList = std::vector<TextWithBits>;  ///< sorted by text, each text once

/// Sorts by text and merges the bits of equal texts.
void normalize(FormList& forms);

class Lexicon {
public:
    /// Parts of one folded text: the .dic entries (as spelled, ё and capitals kept) with the flags of each kind.
    using Parts = std::array<std::vector<DictionaryWord>, kKinds>;

    Lexicon(Affixes affixes, const std::vector<DictionaryWord>& words);

    [[nodiscard]] const std::map<Word, Parts>& parts() const { return parts_; }
    [[nodiscard]] bool has(const Word& text, Kind kind) const;
    /// True when the declined part has an adjective's flag.
    [[nodiscard]] bool is_adjective(const Word& text) const;

    /// True when the dictionary spells the declined word with a capital only.
    [[nodiscard]] bool is_name(const Word& text) const;

    /// True when the declined word ends like a plural and is spelled with ё.
    [[nodiscard]] bool is_yo_plural(const Word& text) const;

    /// All forms of that part, with their bits; empty when there is no such part.
    [[nodiscard]] FormList forms(const Word& text, Kind kind) const;

private:
    void add(const DictionaryWord& word);
    void expand(const DictionaryWord& word, Kind kind, FormList& out) const;

    Affixes affixes_;
    std::map<Word, Parts> parts_;
};

/// Whether a present form is of the first person, by its ending.
[[nodiscard]] bool is_first_person(WordView form);

/// Whether the text ends like an infinitive.
[[nodiscard]] bool looks_infinitive(WordView text);

}  // namespace otvet::dictgen
