// SPDX-License-Identifier: MIT
#include "morph/fuzzy.hpp"

#include <algorithm>
#include <tuple>

#include "lang/collision_pairs.hpp"

namespace otvet::morph {
namespace {

constexpr std::size_t kMaxAlike = 24;
constexpr unsigned kShortestOfTwoMistakes = 6;

bool starts_with(const Letters& word, std::u32string_view stem, unsigned at = 0) noexcept {
    if (stem.size() + at > word.size) return false;
    for (std::size_t i = 0; i < stem.size(); ++i) {
        if (word[at + i] != letter_code(stem[i])) return false;
    }
    return true;
}

unsigned common_start(const Letters& a, const Letters& b) noexcept {
    unsigned i = 0;
    while (i < a.size && i < b.size && a[i] == b[i]) ++i;
    return i;
}

int length_gap(const Letters& a, const Letters& b) noexcept { return std::abs(int{a.size} - int{b.size}); }

/// Forms of one word, as far as spelling tells: nothing but the last letters differ.
bool same_family(const Letters& a, const Letters& b) noexcept {
    const unsigned shorter = std::min(a.size, b.size);
    return common_start(a, b) >= std::max(3U, shorter > 3 ? shorter - 3U : 0U);
}

/// What decides between candidates, the smaller the better.
auto rank(const Letters& typed, const Found& found) noexcept {
    return std::make_tuple(found.cost, found.word[0] != typed[0], length_gap(found.word, typed),
                           found.word.back() != typed.back(), -static_cast<int>(common_start(found.word, typed)));
}

/// Equally near by everything that says something about the word rather than about its ending.
bool level(const Letters& typed, const Found& a, const Found& b) noexcept {
    return a.cost == b.cost && (a.word[0] != typed[0]) == (b.word[0] != typed[0]) &&
           length_gap(a.word, typed) == length_gap(b.word, typed);
}

/// `a` is `b` with a negation put before it, or the other way round.
bool negates(const Letters& a, const Letters& b) noexcept {
    const Letters& longer = a.size > b.size ? a : b;
    const Letters& shorter = a.size > b.size ? b : a;
    if (longer.size != shorter.size + lang::kNegation.size() || !starts_with(longer, lang::kNegation)) return false;
    return std::equal(shorter.at.begin(), shorter.at.begin() + shorter.size,
                      longer.at.begin() + lang::kNegation.size());
}

bool acceptable(const Letters& typed, const Found& found) noexcept {
    if (found.edits >= 2) return found.word.size >= kShortestOfTwoMistakes && !negates(typed, found.word);
    const bool doubled = found.cost <= kCheapEdit && found.word.size < typed.size;
    return found.word.size >= kShortestFuzzy || doubled;
}

/// `word` with its beginning `from` turned into `to`.
Letters with_stem(const Letters& word, std::u32string_view from, std::u32string_view to) noexcept {
    Letters out;
    for (const char32_t cp : to) out.push(letter_code(cp));
    for (unsigned i = static_cast<unsigned>(from.size()); i < word.size; ++i) out.push(word[i]);
    return out;
}

/// The twin need not be a form of the pack: a known word that is as near is as likely meant.
bool twin_is_as_near(const Vocabulary& vocabulary, const Letters& typed, const Letters& word) {
    int distance = -1;
    const auto as_near = [&](std::u32string_view from, std::u32string_view to) {
        if (!starts_with(word, from)) return false;
        const Letters twin = with_stem(word, from, to);
        if (distance < 0) distance = edit_distance(typed, word);
        return edit_distance(typed, twin) <= distance && vocabulary.known(Spelled(twin).view());
    };
    return std::any_of(lang::kCollisionPairs.begin(), lang::kCollisionPairs.end(),
                       [&](const lang::CollisionPair& pair) {
                           return as_near(pair.one, pair.other) || as_near(pair.other, pair.one);
                       });
}

/// The best of `found`, unless it would be a guess.
const Found* choose(const Vocabulary& vocabulary, const Letters& typed, const std::vector<Found>& found) {
    const Found* best = nullptr;
    for (const Found& one : found) {
        if (!acceptable(typed, one)) continue;
        if (best == nullptr || rank(typed, one) < rank(typed, *best)) best = &one;
    }
    if (best == nullptr) return nullptr;
    for (const Found& one : found) {
        if (&one == best || !acceptable(typed, one)) continue;
        if (one.edits <= best->edits && never_mix(one.word, best->word)) return nullptr;
        const bool guess = typed.size <= kShortestFuzzy || best->edits >= 2;
        if (guess && level(typed, one, *best) && !same_family(one.word, best->word)) return nullptr;
    }
    return twin_is_as_near(vocabulary, typed, best->word) ? nullptr : best;
}

void find_alike(const PhoneticIndex& sounds, const Letters& typed, std::vector<Found>& out) {
    out.clear();
    sounds.find(typed, kMaxAlike, [&](const Letters& form) {
        // The distance ranks forms of one sound; it is no mistake of the fingers, so that two count for no more than
        // one.
        out.push_back({form, edit_distance(typed, form), 1});
    });
}

}  // namespace

bool never_mix(const Letters& a, const Letters& b) noexcept {
    for (const auto& pair : lang::kCollisionPairs) {
        if (starts_with(a, pair.one) && starts_with(b, pair.other)) return true;
        if (starts_with(a, pair.other) && starts_with(b, pair.one)) return true;
    }
    return false;
}

std::optional<FuzzyMatch> find_fuzzy(const FuzzySources& sources, const Letters& typed, int max_edits,
                                     std::vector<Found>& scratch) {
    if (typed.size < kShortestFuzzy) return std::nullopt;
    if (sources.phonetic) {
        find_alike(sources.sounds, typed, scratch);
        if (const Found* best = choose(sources.vocabulary, typed, scratch)) {
            return FuzzyMatch{best->word, kPhoneticPrice, RepairKind::kPhonetic};
        }
        if (!scratch.empty()) return std::nullopt;  // heard in two ways: fingers know no better
    }
    if (!sources.edits) return std::nullopt;
    const int most = typed.size >= kTwoMistakes ? std::min(max_edits, 2) : 1;
    for (int edits = 1; edits <= most; ++edits) {
        find_edits(sources.trie, typed, edits, scratch);
        if (const Found* best = choose(sources.vocabulary, typed, scratch)) {
            const bool two = best->edits >= 2;
            return FuzzyMatch{best->word, best->cost + (two ? kTwoEditsExtra : 0),
                              two ? RepairKind::kEdit2 : RepairKind::kEdit};
        }
        if (edits == 1 && !scratch.empty()) return std::nullopt;  // ambiguous near by: farther is no better
    }
    return std::nullopt;
}

}  // namespace otvet::morph
