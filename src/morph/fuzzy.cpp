// SPDX-License-Identifier: MIT
#include "morph/fuzzy.hpp"

#include <algorithm>
#include <bit>
#include <cstdlib>
#include <tuple>

#include "lang/collision_pairs.hpp"
#include "lang/phonetics.hpp"

namespace otvet::morph {
namespace {

constexpr std::size_t kMaxAlike = 24;
constexpr unsigned kShortestOfTwoMistakes = 6;
constexpr std::uint32_t kUsualShort = 3;  ///< examples of a word of four letters that a word of three may be

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

constexpr int kRankOfCost = 8;      ///< a unit of cost
constexpr int kRankOfStep = 10;     ///< each further letter that differs in a word that sounds the same
constexpr int kHeardCredit = 1;     ///< the ear before the fingers, when both explain a word
constexpr int kMissingCredit = 5;   ///< a letter left out is the commonest of dear mistakes
constexpr int kUnlistedFine = 6;    ///< the pack may list misspellings; the dictionary does not
constexpr int kMostWeightBits = 5;  ///< words of more examples are all common
constexpr int kRankOfBit = 2;       ///< twice as many examples
constexpr int kLevelRanks = 4;

int bits_of(std::uint32_t weight) noexcept {
    return std::min(static_cast<int>(std::bit_width(weight)), kMostWeightBits);
}

/// How unlikely it is that `typed` stands for the word: the way of the mistake, less what the pack tells of the word.
int rank_of(const Vocabulary& vocabulary, const Letters& typed, const Found& found) {
    int rank = kRankOfCost * found.cost;
    if (found.heard)
        rank += kRankOfStep * (edit_distance(typed, found.word) - 1) - kHeardCredit;
    else if (found.edits == 1 && found.cost == kDearEdit && found.word.size > typed.size)
        rank -= kMissingCredit;
    const Spelled word(found.word);
    if (!vocabulary.in_dictionary(word.view())) rank += kUnlistedFine;
    return rank - kRankOfBit * bits_of(vocabulary.weight(word.view()));
}

/// What decides between candidates, the smaller the better.
auto order(const Letters& typed, const Found& found) noexcept {
    return std::make_tuple(found.rank, found.word[0] != typed[0], length_gap(found.word, typed),
                           found.word.back() != typed.back(), -static_cast<int>(common_start(found.word, typed)));
}

/// Equally likely by everything that says something about the word rather than about its ending.
bool level(const Letters& typed, const Found& a, const Found& b) noexcept {
    return std::abs(a.rank - b.rank) < kLevelRanks && (a.word[0] != typed[0]) == (b.word[0] != typed[0]) &&
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

/// «сйт» is «сайт»: a letter left out after the first one.
bool lost_letter(const Vocabulary& vocabulary, const Letters& typed, const Found& found) {
    return !found.heard && found.edits == 1 && found.word.size == typed.size + 1U && found.word[0] == typed[0] &&
           vocabulary.weight(Spelled(found.word).view()) >= kUsualShort;
}

bool acceptable(const Vocabulary& vocabulary, const Letters& typed, const Found& found) {
    if (typed.size < kShortestFuzzy) return lost_letter(vocabulary, typed, found);
    if (found.edits >= 2) return found.word.size >= kShortestOfTwoMistakes && !negates(typed, found.word);
    const int distance = found.heard ? edit_distance(typed, found.word) : found.cost;
    const bool doubled = distance <= kCheapEdit && found.word.size < typed.size;
    return found.word.size >= kShortestFuzzy || doubled;
}

/// `word` with its beginning `from` turned into `to`.
Letters with_stem(const Letters& word, std::u32string_view from, std::u32string_view to) noexcept {
    Letters out;
    for (const char32_t cp : to) out.push(letter_code(cp));
    for (unsigned i = static_cast<unsigned>(from.size()); i < word.size; ++i) out.push(word[i]);
    return out;
}

/// The cost of the one mistake between them; more than any when there are two.
int mistake_cost(const Letters& typed, const Letters& word) noexcept {
    const unsigned at = common_start(typed, word);
    if (edit_distance(typed, word) > 1) return 2 * kDearEdit;
    const auto twice = [at](const Letters& longer) {
        return (at > 0 && longer[at] == longer[at - 1U]) || (at + 1U < longer.size && longer[at] == longer[at + 1U]);
    };
    if (typed.size != word.size) return twice(typed.size > word.size ? typed : word) ? kCheapEdit : kDearEdit;
    const bool swap = at + 1U < word.size && typed[at] == word[at + 1U] && typed[at + 1U] == word[at];
    return swap || near_letters(typed[at], word[at]) ? kCheapEdit : kDearEdit;
}

/// The twin need not be a form of the pack: a known word that is as near is as likely meant.
bool twin_is_as_near(const Vocabulary& vocabulary, const Letters& typed, const Letters& word) {
    int distance = -1;
    const auto as_near = [&](std::u32string_view from, std::u32string_view to) {
        if (!starts_with(word, from)) return false;
        const Letters twin = with_stem(word, from, to);
        if (distance < 0) distance = edit_distance(typed, word);
        const int other = edit_distance(typed, twin);
        if (other > distance || (other == 1 && mistake_cost(typed, twin) > mistake_cost(typed, word))) return false;
        return vocabulary.known(Spelled(twin).view());
    };
    return std::any_of(lang::kCollisionPairs.begin(), lang::kCollisionPairs.end(),
                       [&](const lang::CollisionPair& pair) {
                           return as_near(pair.one, pair.other) || as_near(pair.other, pair.one);
                       });
}

struct Choice {
    const Found* best = nullptr;
    const Found* other = nullptr;  ///< as likely
};

/// The best of `found`, with the other one when it would be a guess between two; nothing when between more.
Choice choose(const Vocabulary& vocabulary, const Letters& typed, std::vector<Found>& found) {
    std::erase_if(found, [&](const Found& one) { return !acceptable(vocabulary, typed, one); });
    if (found.empty()) return {};
    if (found.size() > 1) {
        for (Found& one : found) one.rank = rank_of(vocabulary, typed, one);
    }
    const Found* best = &*std::min_element(
        found.begin(), found.end(), [&](const Found& a, const Found& b) { return order(typed, a) < order(typed, b); });
    const auto weight = [&](const Found& one) { return vocabulary.weight(Spelled(one.word).view()); };
    const Found* other = nullptr;
    for (const Found& one : found) {
        if (&one == best) continue;
        const bool as_near = one.edits <= best->edits && !(best->heard && one.cost > best->cost);
        const bool guess = typed.size <= kShortestFuzzy || best->edits >= 2;
        const bool rival = (as_near && never_mix(one.word, best->word)) ||
                           (guess && level(typed, one, *best) && !same_family(one.word, best->word) &&
                            (weight(one) > 0 || weight(*best) == 0));
        if (!rival) continue;
        if (typed.size < kShortestFuzzy || (other != nullptr && !same_family(one.word, other->word))) return {};
        if (other == nullptr || order(typed, one) < order(typed, *other)) other = &one;
    }
    if (twin_is_as_near(vocabulary, typed, best->word) && other == nullptr) return {};
    return {best, other};
}

/// A soft or hard sign where no spelling has one, behind a vowel: fingers put it there, not ears («скоько», «заказаь»).
bool slipped_sign(const Letters& typed) noexcept {
    constexpr std::uint32_t kSigns = letter_set(lang::kSilent), kVowels = letter_set(lang::kVowelLetters);
    for (unsigned i = 1; i < typed.size; ++i) {
        if ((letter_bit(typed[i]) & kSigns) != 0 && (letter_bit(typed[i - 1U]) & kVowels) != 0) return true;
    }
    return false;
}

/// Appends the forms of the same sound, each once.
void add_alike(const PhoneticIndex& sounds, const Letters& typed, std::vector<Found>& out) {
    if (slipped_sign(typed)) return;
    sounds.find(typed, kMaxAlike, [&](const Letters& form) {
        if (form == typed) return;  // known by its stem alone
        Found one{form, kPhoneticPrice, 1, true, 0};
        const auto same = std::find_if(out.begin(), out.end(), [&](const Found& f) { return f.word == form; });
        if (same == out.end())
            out.push_back(one);
        else
            *same = one;
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
    if (typed.size < kShortestTyped) return std::nullopt;
    const auto match = [&](const Choice& choice) {
        const Found& found = *choice.best;
        const Letters other = choice.other != nullptr ? choice.other->word : Letters();
        if (found.heard) return FuzzyMatch{found.word, kPhoneticPrice, RepairKind::kPhonetic, other};
        if (found.edits < 2) return FuzzyMatch{found.word, found.cost, RepairKind::kEdit, other};
        return FuzzyMatch{found.word, found.cost + kTwoEditsExtra, RepairKind::kEdit2, other};
    };
    scratch.clear();
    if (sources.edits) find_edits(sources.trie, typed, 1, scratch);
    if (sources.phonetic) add_alike(sources.sounds, typed, scratch);
    const bool near = !scratch.empty();
    if (const Choice choice = choose(sources.vocabulary, typed, scratch); choice.best != nullptr) return match(choice);
    if (near || !sources.edits || typed.size < kTwoMistakes || max_edits < 2) {
        return std::nullopt;  // ambiguous near by: farther is no better
    }
    find_edits(sources.trie, typed, 2, scratch);
    if (const Choice choice = choose(sources.vocabulary, typed, scratch); choice.best != nullptr) return match(choice);
    return std::nullopt;
}

}  // namespace otvet::morph
