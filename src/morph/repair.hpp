// SPDX-License-Identifier: MIT
// Repairs of words that no vocabulary knows: look-alikes, stretched letters, keyboard layout, transliteration,
// joined and split words, typos. Each repair has a price and leaves a trace.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace otvet::morph {

enum class RepairKind : std::uint8_t {
    kNone, kLookAlike, kStretched, kMask, kLayout, kTranslit, kJoined, kSplit, kPhonetic, kEdit, kEdit2,
};

/// What a word became. `words` has one element but for kJoined («какотменить» → как, отменить).
struct Repair {
    RepairKind kind = RepairKind::kNone;
    int price = 0;                    ///< 1 cheap … 9 dear
    std::vector<std::string> words;   ///< folded forms that the vocabulary or the dictionary knows
};

/// Switches, all on by default; for ablation and packs that want less.
struct RepairOptions {
    bool look_alikes = true, stretched = true, masks = true, layout = true, translit = true, joined = true,
         split = true, phonetic = true, edits = true;
};

/// The words repairs may aim at. Built once per pack from all forms its phrases and examples can match.
class Vocabulary {
public:
    virtual ~Vocabulary() = default;
    /// A form of a word of the pack.
    [[nodiscard]] virtual bool in_pack(std::string_view form) const = 0;
    /// A form of any dictionary word, or of the pack: never repaired.
    [[nodiscard]] virtual bool known(std::string_view form) const = 0;
};

/// Finds repairs. Immutable after construction; safe for concurrent const use.
class Repairer {
public:
    /// `forms`: the pack's forms (folded, sorted, no repeats). `vocabulary` must outlive the repairer.
    Repairer(const Vocabulary& vocabulary, const std::vector<std::string>& forms, RepairOptions options = {});
    ~Repairer();
    Repairer(Repairer&&) noexcept;
    Repairer& operator=(Repairer&&) noexcept;

    /// Words of one message, folded, in order, as the tokenizer gave them, with the message's folded text around
    /// them for layout (where , . ; ' [ ] are letters). `known[i]`: never touch word i.
    struct Word {
        std::string_view text;        ///< folded word
        std::string_view raw;         ///< folded run without spaces around it, with its punctuation («hf,jnftn»)
        bool known = false;           ///< in the pack or the dictionary
        bool glued_left = false;      ///< no space between it and the word before (they share a raw run)
    };
    struct Result {
        std::uint32_t first = 0;      ///< words [first, first+count) …
        std::uint32_t count = 1;      ///< … become
        Repair repair;
    };

    /// Repairs of the message, ascending and not overlapping; at most `budget` dear searches are made, so that the
    /// cost is linear in the message.
    void repair(const std::vector<Word>& words, std::vector<Result>& out, int budget = 24) const;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace otvet::morph
