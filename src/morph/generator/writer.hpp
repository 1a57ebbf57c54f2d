// SPDX-License-Identifier: MIT
// Lemmas with their forms → the bytes of ru.otvd (see morph/dictionary_format.hpp).
#pragma once

#include <map>
#include <string>
#include <vector>

#include "lexicon.hpp"

namespace otvet::dictgen {

/// A lemma's forms in groups that share a stem well: the forms of one .dic entry each. The first group holds the
/// lemma's own text.
using Lemmas = std::map<Word, std::vector<FormList>>;

/// The file's bytes: the same for the same lemmas. Throws std::runtime_error when a limit of the format is passed.
[[nodiscard]] std::string write_dictionary(const Lemmas& lemmas);

}  // namespace otvet::dictgen
