// SPDX-License-Identifier: MIT
#include "morph/segment.hpp"

#include <algorithm>

#include "lang/collision_pairs.hpp"
#include "lang/function_words.hpp"

namespace otvet::morph {
namespace {

constexpr unsigned kShortContent = 3, kContentLength = 4, kLongContent = 5;
constexpr unsigned kLongBeside = 6;  ///< letters of a dictionary word beside one of the pack
constexpr std::uint32_t kUsual = 3;  ///< examples that make a short word a usual one
constexpr unsigned kTiny = 2;        ///< letters of the function words that are found in anything
constexpr unsigned kNever = 1000;
constexpr unsigned kPackCost = 2, kRareCost = 4, kShortPackCost = 5;
constexpr unsigned kFunctionCost = 3, kTwoLettersCost = 4, kOneLetterCost = 5, kOddPlaceCost = 2;

/// Function words by their first letter.
struct FunctionWords {
    struct Entry {
        Letters word;
        unsigned places;
    };
    std::array<Entry, lang::kFunctionWords.size()> entries;
    std::array<std::uint8_t, kLetterCount + 1> starts{};

    FunctionWords() {
        for (std::size_t i = 0; i < entries.size(); ++i) {
            for (const char32_t cp : lang::kFunctionWords[i].word) entries[i].word.push(letter_code(cp));
            entries[i].places = lang::kFunctionWords[i].places;
        }
        std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) { return a.word < b.word; });
        std::size_t place = 0;
        for (unsigned code = 0; code <= kLetterCount; ++code) {
            while (place < entries.size() && entries[place].word[0] < code) ++place;
            starts[code] = static_cast<std::uint8_t>(place);
        }
    }
};

const FunctionWords& function_words() {
    static const FunctionWords words;
    return words;
}

bool negates(const Letters& word) noexcept {
    if (word.size != lang::kNegation.size()) return false;
    for (unsigned i = 0; i < word.size; ++i) {
        if (word[i] != letter_code(lang::kNegation[i])) return false;
    }
    return true;
}

Letters part(const Letters& word, unsigned begin, unsigned end) noexcept {
    Letters out;
    for (unsigned i = begin; i < end; ++i) out.push(word[i]);
    return out;
}

/// The cheapest parting of word[i …] for every i, from the end to the beginning. Two states: whether a content word
/// stands in it already.
class Parting {
public:
    Parting(const FormTrie& trie, const Vocabulary& vocabulary, const Letters& word)
        : trie_(trie), vocabulary_(vocabulary), word_(word) {
        cells_[word.size] = {{{0, 0, Kind::kContent, false}, {kNever, 0, Kind::kContent, false}}};
        for (unsigned i = word.size; i-- > 0;) settle(i);
    }

    bool read(Pieces& out) const {
        out.size = 0;
        Tally tally;
        bool content = true;
        for (unsigned i = 0; i < word_.size;) {
            const Cell& cell = cells_[i][content ? 1 : 0];
            if (cell.cost >= kNever || out.size == kMaxPieces) return false;
            out.at[out.size++] = part(word_, i, cell.end);
            tally.add(cell.kind, cell.end - i, i == 0);
            i = cell.end;
            content = cell.rest_content;
        }
        const bool denies_next = out.size == 2 && tally.contents == 1 && negates(out.at[1]);  // «чекне пришел»
        out.price = tally.price(out.size, negates(out.at[0])) - (denies_next && tally.tiny_inside > 0 ? 1 : 0);
        return out.size >= 2 && out.price <= kDearestJoined;
    }

private:
    enum class Kind : std::uint8_t { kContent, kRareContent, kFunction, kOddFunction };
    struct Cell {
        unsigned cost = kNever;
        std::uint8_t end = 0;
        Kind kind = Kind::kContent;
        bool rest_content = false;  ///< the rest is read in the state with a content word
    };

    /// What the pieces of a parting are.
    struct Tally {
        unsigned contents = 0, rare = 0, short_rare = 0, longest = 0, longest_usual = 0, tiny_inside = 0, odd = 0;
        void add(Kind kind, unsigned size, bool first) {
            const bool is_rare = kind == Kind::kRareContent;
            if (is_rare || kind == Kind::kContent) {
                ++contents;
                longest = std::max(longest, size);
                if (!is_rare) longest_usual = std::max(longest_usual, size);
                rare += is_rare ? 1 : 0;
                short_rare += is_rare && size < kLongContent ? 1 : 0;
            } else {
                odd += kind == Kind::kOddFunction ? 1 : 0;
                tiny_inside += kind == Kind::kFunction && size <= kTiny && !first ? 1 : 0;
            }
        }
        [[nodiscard]] int price(unsigned pieces, bool negation) const {
            if (short_rare > 0 && longest_usual < kLongBeside) return kDearestJoined + 1;
            if (tiny_inside > 1 && longest <= kLongContent) return kDearestJoined + 1;
            if (pieces == 2 && negation) return 1;
            const bool short_pair = longest == kContentLength && contents > 1;
            return static_cast<int>(2 + tiny_inside + odd + std::min(rare, 1U) + (short_pair ? 1 : 0));
        }
    };

    void settle(unsigned i) {
        FormTrie::Node node = FormTrie::kRoot;
        for (unsigned end = i + 1; end <= word_.size; ++end) {
            node = trie_.child(node, word_[end - 1]);
            if (node == FormTrie::kNone) break;
            const unsigned size = end - i;
            if (size < kShortContent || size == word_.size || !trie_.ends(node) || !rest_is_read(end)) continue;
            const std::uint32_t weight = vocabulary_.weight(Spelled(part(word_, i, end)).view());
            if (size == kShortContent && weight < kUsual) continue;
            const unsigned cost = size == kShortContent ? kShortPackCost : weight == 0 ? kRareCost : kPackCost;
            offer(i, end, cost, weight == 0 ? Kind::kRareContent : Kind::kContent, true);
        }
        const FunctionWords& words = function_words();
        for (unsigned k = words.starts[word_[i]]; k < words.starts[word_[i] + 1U]; ++k)
            function_word(i, words.entries[k]);
    }

    void function_word(unsigned i, const FunctionWords::Entry& entry) {
        const Letters& word = entry.word;
        const unsigned end = i + word.size;
        if (end > word_.size || !rest_is_read(end) ||
            !std::equal(word.at.begin(), word.at.begin() + word.size, word_.at.begin() + i)) {
            return;
        }
        const unsigned place = i == 0 ? lang::kGluedFirst : end == word_.size ? lang::kGluedLast : lang::kGluedInside;
        const bool odd = (entry.places & place) == 0;
        if (odd && word.size == 1) return;
        const unsigned cost = word.size == 1 ? kOneLetterCost : word.size == kTiny ? kTwoLettersCost : kFunctionCost;
        offer(i, end, cost + (odd ? kOddPlaceCost : 0), odd ? Kind::kOddFunction : Kind::kFunction,
              word.size >= kShortContent);
    }

    [[nodiscard]] bool rest_is_read(unsigned end) const {
        return cells_[end][0].cost < kNever || cells_[end][1].cost < kNever;
    }

    /// Longer pieces are offered later and win at equal cost.
    void offer(unsigned i, unsigned end, unsigned cost, Kind kind, bool content) {
        for (const bool rest : {false, true}) {
            const unsigned total = cost + cells_[end][rest ? 1 : 0].cost;
            Cell& cell = cells_[i][content || rest ? 1 : 0];
            if (total < kNever && (total < cell.cost || (total == cell.cost && end > cell.end))) {
                cell = {total, static_cast<std::uint8_t>(end), kind, rest};
            }
        }
    }

    const FormTrie& trie_;
    const Vocabulary& vocabulary_;
    const Letters& word_;
    std::array<std::array<Cell, 2>, kMaxLetters + 1> cells_{};
};

/// «не» and any known word of four letters or more.
bool negated_word(const Vocabulary& vocabulary, const Letters& word, Pieces& out) {
    const auto size = static_cast<unsigned>(lang::kNegation.size());
    if (word.size < size + kContentLength || !negates(part(word, 0, size))) return false;
    const Letters rest = part(word, size, word.size);
    if (!vocabulary.known(Spelled(rest).view())) return false;
    out.size = 2;
    out.price = 1;
    out.at[0] = part(word, 0, size);
    out.at[1] = rest;
    return true;
}

/// A form of the pack that its examples have, and a long word of the dictionary.
bool two_words(const FormTrie& trie, const Vocabulary& vocabulary, const Letters& word, Pieces& out) {
    for (unsigned cut = word.size - kLongContent; cut >= kLongContent; --cut) {
        const Letters left = part(word, 0, cut), right = part(word, cut, word.size);
        const bool left_in = trie.contains(left);
        const Letters& of_pack = left_in ? left : right;
        const Letters& other = left_in ? right : left;
        if (other.size < kLongBeside || (!left_in && !trie.contains(right))) continue;
        if (vocabulary.weight(Spelled(of_pack).view()) == 0 || !vocabulary.known(Spelled(other).view())) continue;
        out.size = 2;
        out.price = kDearestJoined;
        out.at[0] = left;
        out.at[1] = right;
        return true;
    }
    return false;
}

}  // namespace

bool split_joined(const FormTrie& trie, const Vocabulary& vocabulary, const Letters& word, Pieces& out) {
    if (word.size < kShortestJoined) return false;
    if (Parting(trie, vocabulary, word).read(out)) {
        const auto known = [&](const Letters& piece) {
            return trie.contains(piece) || vocabulary.known(Spelled(piece).view());
        };
        if (std::all_of(out.at.begin(), out.at.begin() + out.size, known)) return true;
    }
    if (negated_word(vocabulary, word, out)) return true;
    return word.size >= kLongContent + kLongBeside && two_words(trie, vocabulary, word, out);
}

}  // namespace otvet::morph
