// SPDX-License-Identifier: MIT
// The repair cascade over one message: what is shared by its steps.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "morph/fuzzy.hpp"
#include "morph/readings.hpp"
#include "morph/repair.hpp"
#include "morph/segment.hpp"

namespace otvet::morph {

inline constexpr int kTopPrice = 9;
/// Steps of lattice searches, and look-ups of dictionary words, for one message: far above any honest message.
inline constexpr Steps kMessageSteps = 60'000;
inline constexpr unsigned kStepsOfSign = 12;
inline constexpr int kMessageLookups = 3'000;

inline constexpr std::uint32_t kUsualExamples = 3;                ///< … of the pack make a word a usual one
inline constexpr unsigned kShortestStem = 7, kLongestEnding = 3;  ///< letters

/// What a Repairer holds.
struct RepairData {
    const Vocabulary& vocabulary;
    RepairOptions options;
    FormTrie trie;
    PhoneticIndex sounds;
};

/// Memory that one thread reuses from message to message; its size does not depend on the messages' content beyond the
/// number of words in the longest one.
struct RepairScratch {
    struct Claim {
        std::uint32_t first, count;
        Letters word;
    };
    struct Place {
        std::uint32_t begin, end;  ///< signs of the run
    };
    std::vector<std::uint8_t> taken;
    std::vector<Found> found;
    std::vector<Claim> layout, translit;
    std::vector<char32_t> run;
    std::vector<Place> places;
    std::string text;
    Letters piece;
    Lattice lattice;
};

/// One message. The Latin words are settled first, as one decision (repair_latin.cpp), then the rest word by word.
class MessageRepair {
public:
    using Word = Repairer::Word;
    using Result = Repairer::Result;

    MessageRepair(const RepairData& data, RepairScratch& scratch, const std::vector<Word>& words,
                  std::vector<Result>& out, int budget)
        : data_(data), scratch_(scratch), words_(words), out_(out), budget_(budget) {}

    /// False when a budget was spent.
    bool run();

private:
    // repair_latin.cpp
    using Claims = std::vector<RepairScratch::Claim>;
    /// How much of the message's unknown Latin words a way of reading explains.
    struct Coverage {
        unsigned letters = 0;      ///< typed Latin letters of the words that become known
        unsigned pack_words = 0;   ///< of these words, forms of the pack with three letters or more
        unsigned usual_words = 0;  ///< … that its examples have
        unsigned words = 0, longest = 0;
        bool all_function = true;  ///< they are function words of the pack
    };
    using SpanReader = std::uint32_t (MessageRepair::*)(std::uint32_t, std::uint32_t, std::uint32_t, bool, Letters&);
    void latin_words();
    void word_by_word(SpanReader reader, RepairKind kind);
    [[nodiscard]] bool is_latin_word(std::uint32_t i) const noexcept;
    Coverage claims(SpanReader reader, bool whole, Claims& out);
    void claims_in_run(SpanReader reader, bool whole, std::uint32_t first, std::uint32_t end, Claims& out,
                       Coverage& coverage);
    std::uint32_t layout_span(std::uint32_t token, std::uint32_t end, std::uint32_t base, bool whole, Letters& word);
    bool layout_of_signs(std::uint32_t begin, std::uint32_t end, bool whole, Letters& word);
    std::uint32_t translit_span(std::uint32_t token, std::uint32_t end, std::uint32_t base, bool whole, Letters& word);
    bool translit_word(const Signs& word, bool whole, Letters& best);
    void take(const Claims& claims, RepairKind kind, int price);
    bool place_run(std::uint32_t first, std::uint32_t end);
    void place_alone(std::uint32_t token);
    bool soften(Letters& word);
    [[nodiscard]] bool believed_alone(const Letters& word, unsigned cost) const;
    [[nodiscard]] bool tells(const Coverage& translit, bool latin_only) const;
    void follow_whole();
    void lone_twins();
    bool lone_twin(std::uint32_t i);
    bool latin_later(std::uint32_t i, const Signs& signs);

    // repair_words.cpp
    void single_letters();
    void known_stem(std::uint32_t i);
    bool split_known(std::uint32_t i);
    bool join_known(std::uint32_t i, bool left_in);
    void unknown_word(std::uint32_t i);
    bool chat(std::uint32_t i, std::string_view form, bool known, int price);
    bool look_alike(std::uint32_t i, const Signs& signs, const Script& script, Letters& base);
    bool masked(std::uint32_t i);
    bool latin_layout(std::uint32_t i, const Letters& typed);
    bool split(std::uint32_t i);
    bool joins_known(std::uint32_t first, std::uint32_t count, const Letters& word);
    /// `kind` and `price` are those of the step that led to `typed`, kNone and 0 when it was typed so.
    bool guess(std::uint32_t i, const Letters& typed, int max_edits, RepairKind kind, int price);
    [[nodiscard]] bool likelier(const Pieces& pieces, const FuzzyMatch& mistake, const Letters& typed) const;
    [[nodiscard]] bool is_usual(const Letters& word) const;
    [[nodiscard]] bool is_usual(const Pieces& pieces) const;
    bool take_pieces(std::uint32_t i, const Pieces& pieces, RepairKind kind, int price);
    [[nodiscard]] std::optional<FuzzyMatch> fuzzy(const Letters& typed, int max_edits);
    [[nodiscard]] std::optional<FuzzyMatch> negated_mistake(const Letters& typed);

    // shared
    [[nodiscard]] std::uint32_t run_end(std::uint32_t first) const noexcept;
    [[nodiscard]] bool in_pack(const Letters& word) const noexcept { return data_.trie.contains(word); }
    [[nodiscard]] bool known(std::string_view word) { return --lookups_ >= 0 && data_.vocabulary.known(word); }
    /// The stem counts too, for the forms that the pack has no paradigm of («кофемашину»).
    [[nodiscard]] bool known(const Letters& word) {
        const Spelled spelled(word);
        if (in_pack(word) || known(spelled.view())) return true;
        return word.size >= kShortestStem && data_.trie.depth(word) + kLongestEnding >= word.size && --lookups_ >= 0 &&
               data_.vocabulary.by_stem(spelled.view());
    }
    [[nodiscard]] bool dear() noexcept { return --budget_ >= 0; }
    [[nodiscard]] bool is_free(std::uint32_t first, std::uint32_t count) const noexcept {
        const auto begin = scratch_.taken.begin() + first;
        return std::find(begin, begin + count, 1) == begin + count;
    }
    /// Pays for a lattice of so many signs.
    [[nodiscard]] bool afford(unsigned signs) noexcept {
        return (steps_ -= static_cast<Steps>(kStepsOfSign * signs)) > 0;
    }
    /// Records a repair of words [first, first + count); returns true, for `return`.
    bool emit(std::uint32_t first, std::uint32_t count, RepairKind kind, int price, const Letters& word);
    Repair& add(std::uint32_t first, std::uint32_t count, RepairKind kind, int price);

    const RepairData& data_;
    RepairScratch& scratch_;
    const std::vector<Word>& words_;
    std::vector<Result>& out_;
    int budget_;
    int lookups_ = kMessageLookups;
    Steps steps_ = kMessageSteps;
    bool whole_layout_ = false, whole_translit_ = false;
    bool follow_ = false;      ///< known Latin words are read too
    bool companions_ = false;  ///< short words are believed, others of their message being read so
};

}  // namespace otvet::morph
