// SPDX-License-Identifier: MIT
// Rules of src/lang → the forms a word might have and the Hunspell dictionary might keep apart. Over-generates:
// whoever asks must look the candidates up.
#pragma once

#include <vector>

#include "lexicon.hpp"

namespace otvet::dictgen {

/// What the candidate must be in the dictionary to count.
enum class Slot : std::uint8_t {
    kFinite,      ///< a past, imperative or bare word
    kParticiple,  ///< an adjective
    kNominal,     ///< a bare word, or declined but no adjective
};

struct Candidate {
    Word text;
    std::uint16_t bits = 0;
    Slot slot = Slot::kFinite;
    bool irregular = false;  ///< stands beside a regular form: режь and нарезай are both right
};

/// Forms of an infinitive, by its text alone.
[[nodiscard]] std::vector<Candidate> verb_candidates(const Word& infinitive);

/// Active participles and the like, from the forms the verb is known to have.
[[nodiscard]] std::vector<Candidate> participle_candidates(const Word& infinitive, const FormList& known);

/// Comparatives and short forms of an adjective; short ones only if its known forms have a short feminine.
[[nodiscard]] std::vector<Candidate> adjective_candidates(const Word& adjective, const FormList& known);

/// A form of the present or simple future.
[[nodiscard]] bool is_present(std::uint16_t bits);

/// The same, of the first person singular: плачу, вернусь.
[[nodiscard]] bool is_first_singular(const TextWithBits& form);

/// Cases of a noun; `known` are the forms it has.
[[nodiscard]] std::vector<Candidate> noun_candidates(const Word& noun, const FormList& known);

}  // namespace otvet::dictgen
