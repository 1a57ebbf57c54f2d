// SPDX-License-Identifier: MIT
#include "morph/edit_search.hpp"

#include <algorithm>
#include <tuple>

#include "lang/keyboard.hpp"
#include "lang/phonetics.hpp"

namespace otvet::morph {
namespace {

using NearTable = std::array<std::uint32_t, kLetterCount>;

constexpr void join(NearTable& table, char32_t a, char32_t b) {
    table[letter_code(a)] |= letter_bit(letter_code(b));
    table[letter_code(b)] |= letter_bit(letter_code(a));
}

constexpr NearTable make_near() {
    NearTable table{};
    for (std::size_t row = 0; row < lang::kKeyRows.size(); ++row) {
        const std::u32string_view keys = lang::kKeyRows[row];
        for (std::size_t i = 0; i < keys.size(); ++i) {
            if (i + 1 < keys.size()) join(table, keys[i], keys[i + 1]);
            if (row == 0) continue;
            const std::u32string_view above = lang::kKeyRows[row - 1];
            if (i < above.size()) join(table, keys[i], above[i]);
            if (i + 1 < above.size()) join(table, keys[i], above[i + 1]);
        }
    }
    for (const auto letters : lang::kAlike) {
        for (const char32_t a : letters) {
            for (const char32_t b : letters) join(table, a, b);
        }
    }
    return table;
}
constexpr NearTable kNear = make_near();

/// One search. The walk has a place in the trie and a place in the word; each step spends a mistake or none.
class Search {
public:
    Search(const FormTrie& trie, const Letters& typed, int max_edits, std::vector<Found>& out)
        : trie_(trie), typed_(typed), max_edits_(max_edits), out_(out) {}

    void walk(FormTrie::Node node, unsigned i, int edits, int cost) {
        if (edits == max_edits_) {
            follow(node, i, edits, cost);
            return;
        }
        if (i == typed_.size) {
            if (trie_.ends(node)) keep(edits, cost);
        } else {
            if (const auto next = trie_.child(node, typed_[i]); next != FormTrie::kNone) {
                step(next, typed_[i], i + 1, edits, cost);
            }
            left_in(node, i, edits, cost);
            swapped(node, i, edits, cost);
        }
        other_letters(node, i, edits, cost);
    }

private:
    void step(FormTrie::Node node, unsigned code, unsigned i, int edits, int cost) {
        if (!path_.push(code)) return;
        walk(node, i, edits, cost);
        --path_.size;
    }

    /// No mistakes left: the rest must be there as typed.
    void follow(FormTrie::Node node, unsigned i, int edits, int cost) {
        const std::uint8_t mark = path_.size;
        for (; i < typed_.size; ++i) {
            node = trie_.child(node, typed_[i]);
            if (node == FormTrie::kNone || !path_.push(typed_[i])) {
                path_.size = mark;
                return;
            }
        }
        if (trie_.ends(node)) keep(edits, cost);
        path_.size = mark;
    }

    /// A letter was typed that does not belong there.
    void left_in(FormTrie::Node node, unsigned i, int edits, int cost) {
        if (i == 0 && !free_first()) return;
        const bool doubled =
            (i > 0 && typed_[i] == typed_[i - 1]) || (i + 1 < typed_.size && typed_[i] == typed_[i + 1]);
        walk(node, i + 1, edits + 1, cost + (doubled ? kCheapEdit : kDearEdit));
    }

    void swapped(FormTrie::Node node, unsigned i, int edits, int cost) {
        if (i + 1 >= typed_.size || typed_[i] == typed_[i + 1]) return;
        const auto middle = trie_.child(node, typed_[i + 1]);
        if (middle == FormTrie::kNone) return;
        const auto last = trie_.child(middle, typed_[i]);
        if (last == FormTrie::kNone || !path_.push(typed_[i + 1])) return;
        step(last, typed_[i], i + 2, edits + 1, cost + kCheapEdit);
        --path_.size;
    }

    /// A letter was left out, or taken for another.
    void other_letters(FormTrie::Node node, unsigned i, int edits, int cost) {
        const bool last_edit = edits + 1 == max_edits_;
        for (std::uint32_t set = trie_.children(node); set != 0; set &= set - 1) {
            const auto code = static_cast<unsigned>(std::countr_zero(set));
            const auto next = trie_.child(node, code);
            if ((i > 0 || free_first()) && (!last_edit || goes_on(next, i))) {
                const bool doubled = i > 0 && code == typed_[i - 1];
                step(next, code, i, edits + 1, cost + (doubled ? kCheapEdit : kDearEdit));
            }
            if (i == typed_.size || code == typed_[i] || (last_edit && !goes_on(next, i + 1))) continue;
            const bool near = near_letters(code, typed_[i]);
            if (i > 0 || near || free_first())
                step(next, code, i + 1, edits + 1, cost + (near ? kCheapEdit : kDearEdit));
        }
    }

    [[nodiscard]] bool goes_on(FormTrie::Node node, unsigned i) const noexcept {
        return i < typed_.size ? (trie_.children(node) & letter_bit(typed_[i])) != 0 : trie_.ends(node);
    }
    [[nodiscard]] bool free_first() const noexcept { return max_edits_ == 1 && typed_.size >= kFreeFirstLetter; }

    void keep(int edits, int cost) {
        if (edits == 0) return;
        for (Found& found : out_) {
            if (!(found.word == path_)) continue;
            found.cost = std::min(found.cost, cost);
            found.edits = std::min(found.edits, edits);
            return;
        }
        if (out_.size() < kMaxFound) {
            out_.push_back({path_, cost, edits});
            return;
        }
        const auto worst = std::max_element(out_.begin(), out_.end(), before);
        const Found candidate{path_, cost, edits};
        if (before(candidate, *worst)) *worst = candidate;
    }

public:
    static bool before(const Found& a, const Found& b) {
        return std::tie(a.cost, a.edits, a.word) < std::tie(b.cost, b.edits, b.word);
    }

private:
    const FormTrie& trie_;
    const Letters& typed_;
    int max_edits_;
    std::vector<Found>& out_;
    Letters path_;
};

}  // namespace

bool near_letters(unsigned a, unsigned b) noexcept { return (kNear[a] & letter_bit(b)) != 0; }

void find_edits(const FormTrie& trie, const Letters& typed, int max_edits, std::vector<Found>& out) {
    out.clear();
    if (max_edits < 1 || typed.size == 0) return;
    Search(trie, typed, max_edits, out).walk(FormTrie::kRoot, 0, 0, 0);
    std::sort(out.begin(), out.end(), Search::before);
}

int edit_distance(const Letters& a, const Letters& b) noexcept {
    std::array<std::array<int, kMaxLetters + 1>, 3> rows;
    for (unsigned j = 0; j <= b.size; ++j) rows[0][j] = static_cast<int>(j);
    for (unsigned i = 1; i <= a.size; ++i) {
        auto& row = rows[i % 3];
        const auto& above = rows[(i + 2) % 3];
        const auto& two_above = rows[(i + 1) % 3];
        row[0] = static_cast<int>(i);
        for (unsigned j = 1; j <= b.size; ++j) {
            const int changed = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[j] = std::min({above[j] + 1, row[j - 1] + 1, changed});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min(row[j], two_above[j - 2] + 1);
        }
    }
    return rows[a.size % 3][b.size];
}

}  // namespace otvet::morph
