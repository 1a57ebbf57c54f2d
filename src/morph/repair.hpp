// SPDX-License-Identifier: MIT
// Repairs of words that no vocabulary knows: look-alikes, stretched letters, keyboard layout, transliteration,
// joined and split words, typos. Each repair has a price and leaves a trace.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace otvet::morph {

class Writer;
class Reader;

enum class RepairKind : std::uint8_t {
    kNone,
    kLookAlike,
    kStretched,
    kMask,
    kLayout,
    kTranslit,
    kJoined,
    kSplit,
    kPhonetic,
    kEdit,
    kEdit2,
    kChat,  ///< a chat spelling (lang/chat_spellings.def)
};

/// What a word became. `words` has one element but for kJoined («какотменить» → как, отменить), kChat («лк» → личный,
/// кабинет) and a layout or transliteration of joined words. A repair that took two steps («zakas» → закас → заказ) has
/// the kind of the first and the sum of the prices.
struct Repair {
    RepairKind kind = RepairKind::kNone;
    int price = 0;                   ///< 1 cheap … 9 dear
    std::vector<std::string> words;  ///< folded forms that the vocabulary or the dictionary knows
    std::string other;               ///< beside a single word: another that is as likely meant; read both, and ask
};

/// Switches, all on by default; for ablation and packs that want less.
struct RepairOptions {
    bool look_alikes = true, stretched = true, masks = true, layout = true, translit = true, joined = true,
         split = true, phonetic = true, edits = true, chat = true;
};

/// The words repairs may aim at. Built once per pack from all forms its phrases and examples can match.
class Vocabulary {
public:
    virtual ~Vocabulary() = default;
    /// A form of a word of the pack.
    [[nodiscard]] virtual bool in_pack(std::string_view form) const = 0;
    /// A form of any dictionary word, or of the pack: never repaired.
    [[nodiscard]] virtual bool known(std::string_view form) const = 0;
    /// A form of a dictionary word; packs also list misspellings, which are poorer aims.
    [[nodiscard]] virtual bool in_dictionary(std::string_view form) const { return known(form); }
    /// A form that only its stem makes a word of the pack («кофемашину»).
    [[nodiscard]] virtual bool by_stem(std::string_view /*form*/) const { return false; }
    /// A form of verbs alone, and no participle: no preposition stands before it.
    [[nodiscard]] virtual bool only_verb(std::string_view /*form*/) const { return false; }
    /// In how many of the pack's examples the word stands: of equally near aims the commoner one is likelier.
    [[nodiscard]] virtual std::uint32_t weight(std::string_view /*form*/) const { return kUsualWeight; }
    static constexpr std::uint32_t kUsualWeight = 8;
};

/// Finds repairs. Immutable after construction; safe for concurrent const use.
///
/// Prices: look-alike, stretched, chat spelling 1 · layout, translit 1 when they explain most of the message's Latin
/// letters, else 2 · mask, split, phonetic 2 · joined 1 («не» and a word) to 4 (see segment.hpp) · one mistake 2
/// (neighbour key, like sound, swap, doubled letter) or 3 · two mistakes 5 to 7. Prices of several steps add up, to 9
/// at most. Of parting a word and mending it the cheaper is done; of level ones the parting, if its words
/// are usual ones and the mended one is not, or is heard in spite of two other letters; a letter typed twice is mended. Known words stay as
/// they are, but for these cases: pieces of a split word of which one is unknown («про мо код»), or of which one is not
/// in the pack while its examples have the whole («до ставка»); three or more single letters in a row («о п е р а т о
/// р»); the strong rows of lang/chat_spellings.def («тока»); words known by their stem alone («оплато»); Latin words of
/// the pack in a message whose other Latin words are read as Russian («sms ot banka»); a lone Latin letter of the shape
/// of a Russian function word before a Russian word («c картой»). Latin words become Russian only as forms of the pack,
/// the rarer the closer («Casio» is not «часе»), or when most of the message's Latin letters become known words.
/// Phonetic and edit repairs aim at forms of the pack only, prefer those that the dictionary has and the pack's
/// examples use, and do not guess (see fuzzy.hpp).
class Repairer {
public:
    /// `forms`: the pack's forms, folded, in any order. `vocabulary` must outlive the repairer; the forms need not.
    Repairer(const Vocabulary& vocabulary, const std::vector<std::string>& forms, RepairOptions options = {});
    static Repairer of_views(const Vocabulary& vocabulary, const std::vector<std::string_view>& forms,
                             RepairOptions options = {});
    ~Repairer();
    Repairer(Repairer&&) noexcept;
    Repairer& operator=(Repairer&&) noexcept;

    /// Words of one message, folded, in order, as the tokenizer gave them, with the message's folded text around
    /// them for layout (where , . ; ' [ ] are letters). `known[i]`: never touch word i.
    struct Word {
        std::string_view text;    ///< folded word
        std::string_view raw;     ///< folded run without spaces around it, with its punctuation («hf,jnftn»)
        bool known = false;       ///< in the pack or the dictionary
        bool glued_left = false;  ///< no space between it and the word before (they share a raw run)
        bool by_stem = false;     ///< `known` by its stem alone: may be a misspelling of a word of the dictionary
        bool name = false;        ///< written like a name: never parted, and at most one mistake away from a word
    };
    struct Result {
        std::uint32_t first = 0;  ///< words [first, first+count) …
        std::uint32_t count = 1;  ///< … become
        Repair repair;
    };

    /// Repairs of the message, ascending and not overlapping; at most `budget` dear searches (joined, phonetic, edits)
    /// are made, and all other searches together take a bounded number of steps, so that the cost is linear in the
    /// message. `out` is cleared first. Keeps no memory of the message but a small scratch a thread.
    /// Returns false when one of these budgets was spent.
    bool repair(const std::vector<Word>& words, std::vector<Result>& out, int budget = 24) const;

    /// Pairs of the pack's forms that repairs could confuse: one mistake apart or of one sound. `same_word(a, b)` tells
    /// whether they are forms of one word; such pairs are left out. Sorted, the first of a pair before the second, at
    /// most `limit`. Cost: one search for each form, about 0.1 s for 60,000 forms. For reports, not for messages.
    [[nodiscard]] std::vector<std::pair<std::string, std::string>> collisions(
        const std::function<bool(std::string_view, std::string_view)>& same_word, std::size_t limit = 1000) const;

    /// Bytes that the search structures take.
    [[nodiscard]] std::size_t memory() const noexcept;

    /// The search structures to and from a file. read() returns nothing when they contradict themselves.
    void write(Writer& out) const;
    [[nodiscard]] static std::optional<Repairer> read(const Vocabulary& vocabulary, Reader& in, RepairOptions options);

private:
    struct Impl;
    explicit Repairer(std::unique_ptr<Impl> impl) noexcept;
    std::unique_ptr<Impl> impl_;
};

}  // namespace otvet::morph
