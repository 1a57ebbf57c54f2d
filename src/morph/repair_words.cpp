// SPDX-License-Identifier: MIT
// The cascade for words that are not Latin: chat spellings, look-alikes, stretched letters, masks, the Latin layout,
// split and joined words, sound and typing mistakes.
#include <iterator>

#include "lang/chat_spellings.hpp"
#include "lang/collision_pairs.hpp"
#include "lang/verb_prefixes.hpp"
#include "morph/repair_message.hpp"

namespace otvet::morph {
namespace {

constexpr unsigned kShortestSplit = 6;
constexpr unsigned kShortestKnownSplit = 7;  ///< letters of a split word that the pack does not have
constexpr std::uint32_t kMostSplitPieces = 3;
constexpr unsigned kLatinLayoutShortest = 3;
constexpr unsigned kNegatedShortest = 5;
constexpr int kNegationPrice = 1;
constexpr int kJoinedAlonePrice = 2;
constexpr unsigned kShortestStemMistake = 5;
constexpr unsigned kMisspeltEnding = 2;  ///< letters
constexpr unsigned kJoinedAlone = 8;         ///< where one mistake is allowed, words are parted from this length
constexpr std::uint32_t kSingleLetters = 3;  ///< fewer in a row are prepositions and initials

const lang::ChatSpelling* find_chat(std::string_view form) noexcept {
    const auto* row = std::lower_bound(std::begin(lang::kChatSpellings), std::end(lang::kChatSpellings), form,
                                       [](const lang::ChatSpelling& a, std::string_view b) { return a.form < b; });
    return row != std::end(lang::kChatSpellings) && row->form == form ? row : nullptr;
}

/// A preposition that is a prefix of verbs, too.
bool is_prefix(std::string_view form) noexcept {
    return std::find(lang::kVerbPrefixes.begin(), lang::kVerbPrefixes.end(), form) != lang::kVerbPrefixes.end();
}

bool has_double(const Letters& word) noexcept {
    const auto end = word.at.begin() + word.size;
    return std::adjacent_find(word.at.begin(), end) != end;
}

/// The lengths of the strong chat spellings, as bits: a handful, while most words of a message are asked for.
constexpr std::uint32_t strong_chat_sizes() {
    std::uint32_t sizes = 0;
    for (const auto& row : lang::kChatSpellings) sizes |= row.strong ? 1U << row.form.size() : 0U;
    return sizes;
}

bool is_strong_chat(std::string_view form) noexcept {
    static constexpr auto kForms = [] {
        std::array<std::string_view, 16> forms{};
        std::size_t size = 0;
        for (const auto& row : lang::kChatSpellings) {
            if (row.strong) forms.at(size++) = row.form;
        }
        return forms;
    }();
    constexpr std::uint32_t kSizes = strong_chat_sizes();
    if (form.size() >= 32 || (kSizes >> form.size() & 1U) == 0) return false;
    for (const std::string_view one : kForms) {
        if (one.empty()) return false;
        if (one == form) return true;
    }
    return false;
}

Letters negation() noexcept {
    Letters word;
    for (const char32_t cp : lang::kNegation) word.push(letter_code(cp));
    return word;
}

/// One letter of any script.
bool is_single(std::string_view text) noexcept {
    const auto lead = text.empty() ? 0U : static_cast<unsigned char>(text[0]);
    return (text.size() == 1 && is_latin(lead)) || (text.size() == 2 && lead >= 0xC2);
}

}  // namespace

Repair& MessageRepair::add(std::uint32_t first, std::uint32_t count, RepairKind kind, int price) {
    std::fill_n(scratch_.taken.begin() + first, count, std::uint8_t{1});
    Result& result = out_.emplace_back();
    result.first = first;
    result.count = count;
    result.repair.kind = kind;
    result.repair.price = std::min(price, kTopPrice);
    return result.repair;
}

bool MessageRepair::emit(std::uint32_t first, std::uint32_t count, RepairKind kind, int price, const Letters& word) {
    add(first, count, kind, price).words.emplace_back(Spelled(word).view());
    return true;
}

std::uint32_t MessageRepair::run_end(std::uint32_t first) const noexcept {
    std::uint32_t end = first + 1;
    while (end < words_.size() && words_[end].glued_left) ++end;
    return end;
}

bool MessageRepair::run() {
    const auto count = static_cast<std::uint32_t>(words_.size());
    bool unknown = false, strong = false, hidden = false, by_stem = false, lone_letter = false;
    std::uint32_t singles = 0, most_singles = 0;
    for (const Word& word : words_) {
        hidden = hidden || (word.glued_left && singles > 0);
        unknown = unknown || !word.known;
        by_stem = by_stem || word.by_stem;
        lone_letter = lone_letter || (word.text.size() == 1 && is_latin(static_cast<unsigned char>(word.text[0])));
        strong = strong || (word.known && is_strong_chat(word.text));
        singles = is_single(word.text) ? singles + 1 : 0;
        most_singles = std::max(most_singles, singles);
    }
    scratch_.taken.assign(count, 0);
    for (std::uint32_t i = 0; i + 1 < count; ++i) {
        if (words_[i].known) split_known(i);
    }
    if (!unknown && !strong && !hidden && !by_stem && !lone_letter && most_singles < kSingleLetters) return true;
    if (most_singles >= kSingleLetters && data_.options.split) single_letters();
    if (unknown) latin_words();
    if (data_.options.look_alikes && (unknown || lone_letter) && !whole_layout_ && !whole_translit_) lone_twins();
    for (std::uint32_t i = 0; unknown && i < count; ++i) {  // before a piece is mended by itself («нали чии»)
        if (!words_[i].known && scratch_.taken[i] == 0 && words_[i].text.size() > 1) split(i);
    }
    for (std::uint32_t i = 0; i < count; ++i) {
        if (scratch_.taken[i] != 0) continue;
        if (!words_[i].known) {
            unknown_word(i);
        } else if (strong && chat(i, words_[i].text, true, 1)) {
            continue;
        } else if (words_[i].by_stem) {
            known_stem(i);
        } else if (hidden && is_single(words_[i].text)) {
            masked(i);  // «х*й» of two known letters
        }
    }
    std::sort(out_.begin(), out_.end(), [](const Result& a, const Result& b) { return a.first < b.first; });
    return budget_ >= 0 && lookups_ >= 0 && steps_ > 0;
}

/// «о п е р а т о р», also with look-alikes among the letters.
void MessageRepair::single_letters() {
    const auto count = static_cast<std::uint32_t>(words_.size());
    for (std::uint32_t first = 0, end = 0; first < count; first = end) {
        end = first;
        scratch_.text.clear();
        while (end < count && is_single(words_[end].text)) scratch_.text += words_[end++].text;
        const std::uint32_t size = end - first;
        if (end == first) ++end;
        Signs signs;
        if (size < kSingleLetters || !decode_signs(scratch_.text, signs)) continue;
        if (!read_look_alikes(signs, data_.options.look_alikes, false, scratch_.lattice)) continue;
        Letters word;
        unsigned cost = 0;
        if (scratch_.lattice.best_in(data_.trie, 3, word, cost, steps_) ||
            (encode(scratch_.text, word) && size > kSingleLetters && known(word))) {
            emit(first, size, RepairKind::kSplit, 2, word);
            continue;
        }
        Pieces pieces;
        if (!encode(scratch_.text, word) || !dear() || !split_joined(data_.trie, data_.vocabulary, word, pieces))
            continue;
        Repair& repair = add(first, size, RepairKind::kSplit, 3);
        for (unsigned k = 0; k < pieces.size; ++k) repair.words.emplace_back(Spelled(pieces.at[k]).view());
    }
}

/// «оплато», which has the stem of «оплатка», is «оплата»: only a usual word of the dictionary, with another ending. One
/// that differs inside the stem is another word, and the stem that the pack has goes on to mean what it does.
void MessageRepair::known_stem(std::uint32_t i) {
    Letters typed;
    if (!encode(words_[i].text, typed) || typed.size < kShortestFuzzy || !dear()) return;
    const FuzzySources sources{data_.trie, data_.sounds, data_.vocabulary, data_.options.phonetic,
                               data_.options.edits && typed.size >= kShortestStemMistake};
    const auto match = find_fuzzy(sources, typed, 1, scratch_.found);
    if (!match || !is_usual(match->word)) return;
    unsigned same = 0;
    while (same < typed.size && same < match->word.size && typed[same] == match->word[same]) ++same;
    if (same + kMisspeltEnding < typed.size) return;
    const Spelled word(match->word);
    if (data_.vocabulary.in_dictionary(word.view())) emit(i, 1, match->kind, match->price, match->word);
}

/// Two known words that are one word of the pack («до ставка», «про пала»); one of the two means nothing to the pack.
bool MessageRepair::split_known(std::uint32_t i) {
    if (!data_.options.split || i + 1 >= words_.size() || !words_[i + 1].known || words_[i + 1].glued_left)
        return false;
    const std::string_view left = words_[i].text, right = words_[i + 1].text;
    if (left.size() + right.size() > 2 * kMaxLetters) return false;
    const FormTrie::Node begun = data_.trie.walk(FormTrie::kRoot, left);
    if (begun == FormTrie::kNone || right.size() < 2) return false;
    const unsigned first = letter_of(right[0], right[1]);  // most pairs end here
    if (first >= kLetterCount || (data_.trie.children(begun) & letter_bit(first)) == 0) return false;
    const FormTrie::Node ended = data_.trie.walk(begun, right);
    return ended != FormTrie::kNone && data_.trie.ends(ended) && is_free(i, 2) && join_known(i, data_.trie.ends(begun));
}

/// `left_in`: the first of the two is a form of the pack, as is what they make together.
bool MessageRepair::join_known(std::uint32_t i, bool left_in) {
    const std::string_view left = words_[i].text, right = words_[i + 1].text;
    Letters whole, second;
    if (!encode(left, whole) || !encode(right, second)) return false;
    const bool verb = is_prefix(left) && data_.vocabulary.only_verb(right);
    for (unsigned k = 0; k < second.size; ++k) whole.push(second[k]);
    if (whole.size < (verb ? kShortestSplit - 1 : kShortestSplit)) return false;
    if (verb) return emit(i, 2, RepairKind::kSplit, 2, whole);  // «за беру»: no preposition stands before a verb
    if (left_in && in_pack(second)) return false;
    return data_.vocabulary.weight(Spelled(whole).view()) >= kUsualExamples && emit(i, 2, RepairKind::kSplit, 2, whole);
}

void MessageRepair::unknown_word(std::uint32_t i) {
    const Word& word = words_[i];
    Signs signs;
    if (!decode_signs(word.text, signs)) return;
    if (chat(i, word.text, false, 1)) return;
    const Script script = script_of(signs);
    if (script.cyrillic == 0) {
        if (script.latin > 0) latin_later(i, signs);
        return;
    }
    Letters base;
    if (look_alike(i, signs, script, base) || masked(i)) return;
    if (base.size == 0) return;
    if (base.size == signs.size && latin_layout(i, base)) return;
    const RepairKind kind = script.cyrillic < signs.size ? RepairKind::kLookAlike
                            : script.stretched           ? RepairKind::kStretched
                                                         : RepairKind::kNone;
    guess(i, base, 2, kind, kind == RepairKind::kNone ? 0 : 1);
}

/// The cheapest of: words written together, «не» glued to a misspelt word, a misspelt word.
bool MessageRepair::guess(std::uint32_t i, const Letters& typed, int max_edits, RepairKind kind, int price) {
    if (words_[i].name) {  // never parted, and at most one mistake
        const auto slip = fuzzy(typed, 1);
        return slip && emit(i, 1, kind == RepairKind::kNone ? slip->kind : kind, price + slip->price, slip->word);
    }
    Pieces pieces;
    const unsigned shortest = max_edits < 2 ? kJoinedAlone : kShortestJoined;
    const bool parted = data_.options.joined && typed.size >= shortest && dear() &&
                        split_joined(data_.trie, data_.vocabulary, typed, pieces) &&
                        (max_edits > 1 || pieces.price <= kJoinedAlonePrice);
    if (parted && pieces.price == 1) return take_pieces(i, pieces, kind, price);
    const auto negated = parted ? std::nullopt : negated_mistake(typed);
    auto mistake = fuzzy(typed, parted || negated ? 1 : max_edits);
    if (mistake && max_edits < 2 && data_.vocabulary.weight(Spelled(mistake->word).view()) < kUsualExamples)
        mistake.reset();  // a brand of another script is near to some rare word
    if (parted && (!mistake || likelier(pieces, *mistake, typed))) {
        return take_pieces(i, pieces, kind, price);
    }
    if (negated && (!mistake || negated->price + kNegationPrice < mistake->price)) {
        Repair& repair =
            add(i, 1, kind == RepairKind::kNone ? RepairKind::kJoined : kind, price + negated->price + kNegationPrice);
        repair.words.emplace_back(Spelled(negation()).view());
        repair.words.emplace_back(Spelled(negated->word).view());
        return true;
    }
    if (!mistake) return false;
    emit(i, 1, kind == RepairKind::kNone ? mistake->kind : kind, price + mistake->price, mistake->word);
    if (mistake->other.size > 0) out_.back().repair.other = Spelled(mistake->other).view();
    return true;
}

/// Rather words written together than a word misspelt?
bool MessageRepair::likelier(const Pieces& pieces, const FuzzyMatch& mistake, const Letters& typed) const {
    const int letters = edit_distance(typed, mistake.word);
    const int price = mistake.price + (mistake.kind == RepairKind::kPhonetic ? std::max(letters - 1, 0) : 0);
    if (pieces.price != price) return pieces.price < price;
    const bool doubled = letters == 1 && mistake.word.size + 1U == typed.size && has_double(typed);
    return !doubled && is_usual(pieces) && (letters > 1 || !is_usual(mistake.word));
}

bool MessageRepair::is_usual(const Letters& word) const {
    return data_.vocabulary.weight(Spelled(word).view()) >= kUsualExamples;
}

/// All its content words are.
bool MessageRepair::is_usual(const Pieces& pieces) const {
    return std::all_of(pieces.at.begin(), pieces.at.begin() + pieces.size,
                       [&](const Letters& piece) { return piece.size < kShortestFuzzy || is_usual(piece); });
}

bool MessageRepair::take_pieces(std::uint32_t i, const Pieces& pieces, RepairKind kind, int price) {
    Repair& repair = add(i, 1, kind == RepairKind::kNone ? RepairKind::kJoined : kind, price + pieces.price);
    for (unsigned k = 0; k < pieces.size; ++k) repair.words.emplace_back(Spelled(pieces.at[k]).view());
    return true;
}

bool MessageRepair::chat(std::uint32_t i, std::string_view form, bool is_known, int price) {
    const lang::ChatSpelling* row = data_.options.chat ? find_chat(form) : nullptr;
    if (row == nullptr || (is_known && !row->strong) || data_.vocabulary.in_pack(form)) return false;
    Repair& repair = add(i, 1, RepairKind::kChat, price);
    for (std::string_view rest = row->words; !rest.empty();) {
        const std::size_t space = std::min(rest.find(' '), rest.size());
        if (!data_.vocabulary.known(rest.substr(0, space))) {  // the words themselves must mean something
            out_.pop_back();
            scratch_.taken[i] = 0;
            return false;
        }
        repair.words.emplace_back(rest.substr(0, space));
        rest.remove_prefix(std::min(space + 1, rest.size()));
    }
    return true;
}

/// Look-alikes and stretched letters, which often come together («пpивееет»). Whatever comes of it, `base` becomes the
/// word in plain Russian letters for the later steps; it stays empty when there is none.
bool MessageRepair::look_alike(std::uint32_t i, const Signs& signs, const Script& script, Letters& base) {
    const bool foreign = script.cyrillic < signs.size;
    if (!foreign && !script.stretched) {
        encode(words_[i].text, base);
        return false;
    }
    if (foreign && !data_.options.look_alikes) return false;
    const RepairKind kind = foreign ? RepairKind::kLookAlike : RepairKind::kStretched;
    Letters word;
    unsigned cost = 0;
    if (!afford(signs.size)) return false;
    if (read_look_alikes(signs, data_.options.look_alikes, data_.options.stretched, scratch_.lattice)) {
        const bool stretched = data_.options.stretched && script.stretched;
        const bool changes = foreign || stretched;
        if (changes && scratch_.lattice.best_in(data_.trie, 4, word, cost, steps_)) return emit(i, 1, kind, 1, word);
        if (changes && scratch_.lattice.any_reading(2, 16, steps_, [&](const Letters& reading, unsigned) {
                if (base.size == 0) base = reading;
                if (chat(i, Spelled(reading).view(), false, 2)) return true;
                return known(reading) && emit(i, 1, kind, 1, reading);
            })) {
            return true;
        }
        if (!changes) encode(words_[i].text, base);
    }
    if (foreign && to_latin_twins(signs, scratch_.text) && script.latin > 0 && known(std::string_view(scratch_.text))) {
        add(i, 1, kind, 1).words.push_back(scratch_.text);
        return true;
    }
    if (!foreign || !data_.options.translit || !afford(signs.size) || !read_translit(signs, scratch_.lattice))
        return false;
    return scratch_.lattice.best_in(data_.trie, 2, word, cost, steps_) && emit(i, 1, RepairKind::kTranslit, 2, word);
}

/// «х*й», «сцук@»: the run as written, with any letter for *; only forms of the pack, which lists what it listens to.
bool MessageRepair::masked(std::uint32_t i) {
    if (!data_.options.masks || words_[i].raw.size() > 2 * kMaxLetters) return false;
    Signs run;
    if (!decode_signs(words_[i].raw, run)) return false;
    unsigned begin = 0, end = run.size;
    const auto outside = [](char32_t cp) {
        return !is_letter(cp) && !is_latin(cp) && !is_mask(cp) && (cp < U'0' || cp > U'9');
    };
    while (begin < end && outside(run[begin])) ++begin;
    while (end > begin && outside(run[end - 1U])) --end;
    Signs inner;
    unsigned masks = 0, letters = 0;
    for (unsigned k = begin; k < end; ++k) {
        inner.at[inner.size++] = run[k];
        masks += is_mask(run[k]) ? 1U : 0U;
        letters += is_letter(run[k]) ? 1U : 0U;
    }
    std::uint32_t first = i;
    while (first > 0 && words_[first].glued_left) --first;
    const std::uint32_t count = run_end(first) - first;
    if (masks == 0 || letters < 2 || !is_free(first, count) || !afford(inner.size) ||
        !read_masked(inner, scratch_.lattice))
        return false;
    Letters word;
    unsigned cost = 0;
    if (scratch_.lattice.best_in(data_.trie, 2, word, cost, steps_))
        return emit(first, count, RepairKind::kMask, 2, word);
    if (!scratch_.lattice.any_reading(0, 1, steps_, [&](const Letters& reading, unsigned) {
            word = reading;
            return true;
        })) {
        return false;
    }
    if (known(word)) return emit(first, count, RepairKind::kMask, 2, word);
    const auto mistake = count == 1 ? fuzzy(word, 1) : std::nullopt;
    return mistake && emit(i, 1, RepairKind::kMask, 2 + mistake->price, mistake->word);
}

/// «пше» → git, «ызы» → sms: Latin words typed on the Russian layout.
bool MessageRepair::latin_layout(std::uint32_t i, const Letters& typed) {
    if (!data_.options.layout || typed.size < kLatinLayoutShortest || !to_latin_layout(typed, scratch_.text))
        return false;
    if (!known(std::string_view(scratch_.text))) return false;
    add(i, 1, RepairKind::kLayout, 2).words.push_back(scratch_.text);
    return true;
}

/// «про мо код»: two or three words of which this one is unknown make one form of the pack.
bool MessageRepair::split(std::uint32_t i) {
    if (!data_.options.split || !encode(words_[i].text, scratch_.piece)) return false;
    for (std::uint32_t count = kMostSplitPieces; count >= 2; --count) {
        for (std::uint32_t back = count; back-- > 0;) {
            if (back > i || i - back + count > words_.size()) continue;
            const std::uint32_t first = i - back;
            if (!is_free(first, count)) continue;
            scratch_.text.clear();
            for (std::uint32_t k = first; k < first + count; ++k) {
                if (scratch_.text.size() + words_[k].text.size() > 2 * kMaxLetters) break;
                scratch_.text += words_[k].text;
            }
            Letters word;
            std::size_t bytes = 0;
            for (std::uint32_t k = first; k < first + count; ++k) bytes += words_[k].text.size();
            if (bytes != scratch_.text.size() || !encode(scratch_.text, word)) continue;
            if (word.size >= kShortestSplit && in_pack(word)) return emit(first, count, RepairKind::kSplit, 2, word);
            if (count == 2 && joins_known(first, count, word)) return true;
        }
    }
    return false;
}

/// «нали чии»: a long word of the dictionary, of a piece that is no word and one that means nothing to the pack.
bool MessageRepair::joins_known(std::uint32_t first, std::uint32_t count, const Letters& word) {
    if (word.size < kShortestKnownSplit) return false;
    const bool meant = words_[first].known ? data_.vocabulary.in_pack(words_[first].text)
                                           : words_[first + 1].known && data_.vocabulary.in_pack(words_[first + 1].text);
    return !meant && known(Spelled(word).view()) && emit(first, count, RepairKind::kSplit, 3, word);
}

std::optional<FuzzyMatch> MessageRepair::fuzzy(const Letters& typed, int max_edits) {
    if ((!data_.options.phonetic && !data_.options.edits) || typed.size < kShortestTyped || !dear())
        return std::nullopt;
    const FuzzySources sources{data_.trie, data_.sounds, data_.vocabulary, data_.options.phonetic, data_.options.edits};
    return find_fuzzy(sources, typed, max_edits, scratch_.found);
}

/// «неработаит»: the word behind a glued negation.
std::optional<FuzzyMatch> MessageRepair::negated_mistake(const Letters& typed) {
    const Letters prefix = negation();
    if (!data_.options.joined || typed.size < prefix.size + kNegatedShortest) return std::nullopt;
    if (!std::equal(prefix.at.begin(), prefix.at.begin() + prefix.size, typed.at.begin())) return std::nullopt;
    Letters rest;
    for (unsigned k = prefix.size; k < typed.size; ++k) rest.push(typed[k]);
    return fuzzy(rest, 1);
}

}  // namespace otvet::morph
