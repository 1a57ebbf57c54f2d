// SPDX-License-Identifier: MIT
#include "morph/segment.hpp"

#include <algorithm>

#include "lang/function_words.hpp"

namespace otvet::morph {
namespace {

constexpr unsigned kContentLength = 4;
constexpr unsigned kNever = 1000;
constexpr unsigned kPackCost = 2, kShortPackCost = 4, kFunctionCost = 3, kOneLetterCost = 5;

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

Letters part(const Letters& word, unsigned begin, unsigned end) noexcept {
    Letters out;
    for (unsigned i = begin; i < end; ++i) out.push(word[i]);
    return out;
}

/// The cheapest parting of word[i …] for every i, from the end to the beginning. Two states: whether a content word
/// stands in it already.
class Parting {
public:
    Parting(const FormTrie& trie, const Letters& word) : trie_(trie), word_(word) {
        cells_[word.size] = {{{0, 0, false}, {kNever, 0, false}}};
        for (unsigned i = word.size; i-- > 0;) settle(i);
    }

    bool read(Pieces& out) const {
        out.size = 0;
        bool content = true;
        for (unsigned i = 0; i < word_.size;) {
            const Cell& cell = cells_[i][content ? 1 : 0];
            if (cell.cost >= kNever || out.size == kMaxPieces) return false;
            out.at[out.size++] = part(word_, i, cell.end);
            i = cell.end;
            content = cell.rest_content;
        }
        return out.size >= 2;
    }

private:
    struct Cell {
        unsigned cost = kNever;
        std::uint8_t end = 0;
        bool rest_content = false;  ///< the rest is read in the state with a content word
    };

    void settle(unsigned i) {
        FormTrie::Node node = FormTrie::kRoot;
        for (unsigned end = i + 1; end <= word_.size; ++end) {
            node = trie_.child(node, word_[end - 1]);
            if (node == FormTrie::kNone) break;
            const unsigned size = end - i;
            if (size < 3 || size == word_.size || !trie_.ends(node)) continue;
            offer(i, end, size >= kContentLength ? kPackCost : kShortPackCost, size >= kContentLength);
        }
        const FunctionWords& words = function_words();
        for (unsigned k = words.starts[word_[i]]; k < words.starts[word_[i] + 1U]; ++k) {
            const auto& [word, places] = words.entries[k];
            const unsigned end = i + word.size;
            if (end > word_.size || !std::equal(word.at.begin(), word.at.begin() + word.size, word_.at.begin() + i))
                continue;
            const unsigned place = i == 0              ? lang::kGluedFirst
                                   : end == word_.size ? lang::kGluedLast
                                                       : lang::kGluedInside;
            if ((places & place) != 0)
                offer(i, end, word.size == 1 ? kOneLetterCost : kFunctionCost, word.size >= kContentLength);
        }
    }

    /// Longer pieces are offered later and win at equal cost.
    void offer(unsigned i, unsigned end, unsigned cost, bool content) {
        for (const bool rest : {false, true}) {
            const unsigned total = cost + cells_[end][rest ? 1 : 0].cost;
            Cell& cell = cells_[i][content || rest ? 1 : 0];
            if (total < kNever && (total < cell.cost || (total == cell.cost && end > cell.end))) {
                cell = {total, static_cast<std::uint8_t>(end), rest};
            }
        }
    }

    const FormTrie& trie_;
    const Letters& word_;
    std::array<std::array<Cell, 2>, kMaxLetters + 1> cells_{};
};

bool two_words(const FormTrie& trie, const Vocabulary& vocabulary, const Letters& word, Pieces& out) {
    for (unsigned cut = word.size - kContentLength; cut >= kContentLength; --cut) {
        const Letters left = part(word, 0, cut), right = part(word, cut, word.size);
        const bool left_in = trie.contains(left), right_in = trie.contains(right);
        if (!left_in && !right_in) continue;
        if (!vocabulary.known(Spelled(left_in ? right : left).view())) continue;
        out.size = 2;
        out.at[0] = left;
        out.at[1] = right;
        return true;
    }
    return false;
}

}  // namespace

bool split_joined(const FormTrie& trie, const Vocabulary& vocabulary, const Letters& word, Pieces& out) {
    if (word.size < kShortestJoined) return false;
    if (Parting(trie, word).read(out)) {
        const auto known = [&](const Letters& piece) {
            return trie.contains(piece) || vocabulary.known(Spelled(piece).view());
        };
        if (std::all_of(out.at.begin(), out.at.begin() + out.size, known)) return true;
    }
    return word.size >= 2 * kContentLength && two_words(trie, vocabulary, word, out);
}

}  // namespace otvet::morph
