// SPDX-License-Identifier: MIT
// Word forms of Russian: form → lemmas and lemma → forms, from one compact mapped file that a build-time
// generator makes of the Hunspell dictionary and our table of joined forms.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "otvet/result.hpp"

namespace otvet::morph {

using LemmaId = std::uint32_t;

/// Classes a form may belong to; a set of bits.
enum FormBits : std::uint16_t {
    kImperativeForm = 1, kPastForm = 2, kInfinitiveForm = 4, kFirstPerson = 8, kParticiple = 16, kGerund = 32,
    kVerbForm = 64,   ///< any form of a verb's paradigm
};

struct Form {
    std::string text;         ///< folded: lower case, ё→е
    std::uint16_t bits = 0;
};

/// Immutable; safe for concurrent const use. All texts are folded (text::fold).
class Dictionary {
public:
    /// Maps the file. Errors: dictionary.missing, dictionary.foreign (not ours or another version), dictionary.damaged
    /// (checksum). Cost: one pass over the file for the checksum.
    static Result<std::shared_ptr<const Dictionary>> open(const std::string& path);
    ~Dictionary();

    /// True when some paradigm has this form. No allocation; well under 1 µs.
    [[nodiscard]] bool knows(std::string_view form) const noexcept;

    /// Appends the lemmas of the form (ascending, no repeats) with the bits it has there. No allocation but `out`'s.
    struct Reading { LemmaId lemma; std::uint16_t bits; };
    void readings(std::string_view form, std::vector<Reading>& out) const;

    /// The word as a dictionary prints it.
    [[nodiscard]] std::string lemma_text(LemmaId lemma) const;

    /// Every form of the lemma, joined ones included, sorted, no repeats.
    [[nodiscard]] std::vector<Form> forms(LemmaId lemma) const;

    /// Calls visit(text, bits) for every form of the lemma, unsorted; a form may come more than once, with other bits. The
    /// text lives until visit returns. One allocation a call.
    void each_form(LemmaId lemma, const std::function<void(std::string_view, std::uint16_t)>& visit) const;

    [[nodiscard]] std::size_t lemma_count() const noexcept;
    /// Tells one dictionary file from another.
    [[nodiscard]] std::uint64_t checksum() const noexcept;

private:
    struct Impl;
    explicit Dictionary(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

/// Snowball stem of a folded word. Safe from many threads (a stemmer per thread).
/// The view is valid until the next call on the same thread.
[[nodiscard]] std::string_view stem(std::string_view folded_word);

}  // namespace otvet::morph
