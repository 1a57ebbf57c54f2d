// SPDX-License-Identifier: MIT
// The mapped ru.otvd behind Dictionary: checked once at open, then read in place without further checks.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "morph/dictionary_format.hpp"
#include "morph/mapped_file.hpp"
#include "otvet/result.hpp"

namespace otvet::morph {

/// Immutable after open(); safe for concurrent const use.
class DictionaryImage {
public:
    /// Maps and checks the file: magic, version, size, checksum, then every index and offset in it, so that no later
    /// read can leave the mapping. Cost: one pass over the file.
    static Result<DictionaryImage> open(const std::string& path);

    /// Calls visit(lemma, bits) for each lexeme that has the form, until it returns false. No allocation.
    template <class Visit>
    void for_each_reading(std::string_view form, Visit&& visit) const noexcept(noexcept(visit(0U, std::uint16_t{})));

    /// Calls visit(text, bits) for each form of each lexeme of the lemma; forms may repeat. The text is overwritten by
    /// the next one.
    template <class Visit>
    void for_each_form(std::uint32_t lemma, Visit&& visit) const;

    [[nodiscard]] std::string lemma_text(std::uint32_t lemma) const;
    [[nodiscard]] std::uint64_t checksum() const noexcept { return checksum_; }
    [[nodiscard]] std::size_t lemma_count() const noexcept { return lemmas_.size() - 1; }

private:
    using Letters = std::array<unsigned char, format::kMaxWord>;

    bool bind_sections(const format::Header& header);
    [[nodiscard]] bool is_consistent() const;
    [[nodiscard]] bool lexemes_are_consistent() const;
    [[nodiscard]] bool endings_are_consistent() const;
    [[nodiscard]] bool lemmas_are_consistent() const;
    [[nodiscard]] const format::ParadigmEnding* find_ending(std::uint16_t paradigm, const unsigned char* text,
                                                            std::size_t length) const noexcept;
    [[nodiscard]] bool has_stem(const format::Lexeme& lexeme, const unsigned char* stem,
                                std::size_t length) const noexcept {
        return lexeme.stem_length == length && std::memcmp(letters_.data() + lexeme.stem, stem, length) == 0;
    }
    [[nodiscard]] std::span<const format::ParadigmEnding> endings_of(std::uint16_t paradigm) const noexcept {
        return paradigm_endings_.subspan(paradigms_[paradigm], paradigms_[paradigm + 1U] - paradigms_[paradigm]);
    }
    void text_of(const format::Lexeme& lexeme, std::uint32_t ending, std::string& out) const;

    MappedFile file_;
    std::uint64_t checksum_ = 0;
    std::span<const std::uint32_t> slots_;  // a power of two of them, at least one empty
    std::span<const format::Lexeme> lexemes_;
    std::span<const format::Lemma> lemmas_;
    std::span<const format::Paradigm> paradigms_;
    std::span<const format::ParadigmEnding> paradigm_endings_;
    std::span<const format::EndingText> ending_texts_;
    std::span<const unsigned char> letters_;
};

template <class Visit>
void DictionaryImage::for_each_reading(std::string_view form, Visit&& visit) const
    noexcept(noexcept(visit(0U, std::uint16_t{}))) {
    Letters word;
    std::array<std::uint64_t, format::kMaxWord + 1> hashes;  // [i] of the first i letters
    const std::size_t length = format::encode(form, word);
    hashes[0] = format::kHashStart;
    for (std::size_t i = 0; i < length; ++i) hashes[i + 1] = format::extend(hashes[i], word[i]);
    const std::size_t mask = slots_.size() - 1;
    const std::size_t shortest = length > format::kMaxEnding ? length - format::kMaxEnding : 1;
    for (std::size_t stem = length; stem >= shortest && stem > 0; --stem) {  // short endings are the usual ones
        const std::uint64_t hash = format::finish(hashes[stem]);
        const std::uint32_t wanted = format::fingerprint(hash);
        for (std::size_t i = hash & mask; slots_[i] != 0; i = (i + 1) & mask) {
            if ((slots_[i] & ~format::kIndexMask) != wanted) continue;
            const format::Lexeme& lexeme = lexemes_[(slots_[i] & format::kIndexMask) - 1];
            if (!has_stem(lexeme, word.data(), stem)) continue;
            const auto* ending = find_ending(lexeme.paradigm, word.data() + stem, length - stem);
            if (ending != nullptr && !visit(lexeme.lemma, ending->bits)) return;
        }
    }
}

template <class Visit>
void DictionaryImage::for_each_form(std::uint32_t lemma, Visit&& visit) const {
    std::string text;
    for (std::uint32_t i = lemmas_[lemma].first_lexeme; i < lemmas_[lemma + 1U].first_lexeme; ++i) {
        for (const format::ParadigmEnding& ending : endings_of(lexemes_[i].paradigm)) {
            text_of(lexemes_[i], ending.ending, text);
            visit(std::as_const(text), ending.bits);
        }
    }
}

}  // namespace otvet::morph
