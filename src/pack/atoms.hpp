// SPDX-License-Identifier: MIT
// Words of phrases → atoms: which forms of a message satisfy them. A word of the dictionary stands for its whole
// paradigm(s), a word that the dictionary lacks for its stem; `forms:` of the pack add to paradigms.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "morph/dictionary.hpp"
#include "pack/lexicon.hpp"
#include "pack/model.hpp"
#include "phrase/ast.hpp"
#include "text/entities.hpp"

namespace otvet::pack {

/// The tables that a message's words are looked up in.
struct Lexicon {
    AtomTable forms;     ///< exact forms
    AtomTable stems;     ///< Snowball stems, asked only for words that no dictionary knows
    AtomTable prefixes;  ///< «возвр*» without the star
    AtomTable suffixes;
    std::uint64_t prefix_lengths = 0, suffix_lengths = 0;  ///< bit n: some prefix has n code points; bit 63: 63 or more
    std::vector<AtomId> entity_atoms;   ///< by entity type, then by custom index; kNoAtom when no phrase asks
    AtomId past_date = UINT32_MAX, coming_date = UINT32_MAX;  ///< kNoAtom when no phrase asks
    std::uint32_t atom_count = 0;
};

inline constexpr AtomId kNoAtom = UINT32_MAX;

/// Makes atoms; one per pack, while it is compiled.
class AtomBuilder {
public:
    AtomBuilder(std::shared_ptr<const morph::Dictionary> dictionary, const std::vector<NamedText>& forms);

    [[nodiscard]] AtomId word(std::string_view folded, phrase::FormClass form_class);
    [[nodiscard]] AtomId exact(std::string_view folded);
    [[nodiscard]] AtomId prefix(std::string_view folded);
    [[nodiscard]] AtomId suffix(std::string_view folded);
    [[nodiscard]] AtomId entity(std::size_t index);
    [[nodiscard]] AtomId past_date();    ///< a date before the host's clock
    [[nodiscard]] AtomId coming_date();  ///< a date after it

    /// Every form of the word gets the flags.
    void flag_word(std::string_view folded, std::uint8_t flags);
    /// Every form of the words that `folded` may be a form of, itself included.
    [[nodiscard]] std::vector<std::string> forms_of(std::string_view folded) const;
    /// True when the dictionary or the pack's `forms:` know it.
    [[nodiscard]] bool known(std::string_view folded) const;

    [[nodiscard]] std::uint32_t count() const noexcept { return lexicon_.atom_count; }
    [[nodiscard]] AtomTable& form_table() noexcept { return lexicon_.forms; }

    /// Ends building.
    [[nodiscard]] Lexicon finish();

private:
    struct Paradigm {
        std::vector<std::string> forms;     ///< of a head of `forms:`, the head among them
        std::vector<std::uint32_t> lemmas;  ///< dictionary lemmas whose head word it is
    };
    using Lemmas = std::vector<std::uint32_t>;
    [[nodiscard]] Lemmas lemmas_of(std::string_view folded) const;
    void add_forms(const Lemmas& lemmas, phrase::FormClass form_class, AtomId atom);
    AtomId intern(std::string key, bool& fresh);
    AtomId make_word(std::string_view folded, phrase::FormClass form_class);
    void settle_stems();

    /// What was found once of a word that phrases and examples repeat.
    struct Asked {
        std::array<AtomId, 4> atoms{kNoAtom, kNoAtom, kNoAtom, kNoAtom};  ///< by FormClass
        std::optional<bool> known;
    };
    struct HashText {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const noexcept { return hash_text(text); }
    };
    Asked& asked(std::string_view folded) const;

    std::shared_ptr<const morph::Dictionary> dictionary_;
    std::vector<Paradigm> paradigms_;
    std::unordered_map<std::string, std::vector<std::uint32_t>> paradigm_forms_;  ///< form → paradigms
    std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> paradigm_lemmas_;  ///< lemma → paradigms
    std::unordered_map<std::string, AtomId> ids_;
    mutable std::unordered_map<std::string, Asked, HashText, std::equal_to<>> asked_;
    Lexicon lexicon_;
};

}  // namespace otvet::pack
