// SPDX-License-Identifier: MIT
// Latin words of a message: wrong layout and transliteration. Whether most of them become words is one decision for
// the message; without it only forms of the pack are believed, so that names and brands survive.
#include "lang/function_words.hpp"
#include "lang/latin_names.hpp"
#include "lang/translit.hpp"
#include "morph/repair_message.hpp"

namespace otvet::morph {
namespace {

constexpr std::size_t kLongestRun = 512;        ///< bytes; words of longer runs are read one by one
constexpr std::uint32_t kMostLayoutPieces = 4;  ///< words that punctuation keys cut one word into
constexpr std::uint32_t kMostTranslitPieces = 3;
constexpr std::uint32_t kMostPunctuation = 2;  ///< punctuation keys at either end that may be letters
constexpr unsigned kShortestAlone = 3;         ///< letters of a word that is believed without the message
constexpr unsigned kShortestLonely = 4;        ///< … among Russian words
constexpr unsigned kShortestKnown = 6;         ///< … that makes a message of the other layout without the pack
constexpr unsigned kShortestTwin = 4;          ///< letters of a Latin word that may be all look-alikes
constexpr std::size_t kLongestLoneTwin = 3;    ///< letters of a function word that is all look-alikes
constexpr unsigned kLongAmongShort = 5;        ///< letters of the one word that tells for «do zavtra»
constexpr unsigned kLongTogether = 12;         ///< letters of two rare words that tell
constexpr std::uint32_t kSoftEnough = 2;       ///< examples of a word whose soft sign is left out
constexpr unsigned kShortMessage = 8;          ///< letters
constexpr unsigned kFuzzyLayoutAlone = 6, kFuzzyTranslitAlone = 7;

/// How far a reading of `size` signs may be from the usual one when nothing else speaks for transliteration.
unsigned translit_freedom(unsigned size) noexcept { return size <= 4 ? 1 : size <= 6 ? 2 : 3; }

bool is_name(const Signs& word) noexcept {
    std::array<char, kMaxLetters> name;
    for (unsigned i = 0; i < word.size; ++i) name[i] = word[i] < 0x80 ? static_cast<char>(word[i]) : '\0';
    return lang::is_latin_name({name.data(), word.size});
}
bool is_function_word(const Letters& word) noexcept {
    return std::any_of(lang::kFunctionWords.begin(), lang::kFunctionWords.end(), [&](const lang::FunctionWord& one) {
        return std::equal(one.word.begin(), one.word.end(), word.at.begin(), word.at.begin() + word.size,
                          [](char32_t cp, unsigned code) { return letter_code(cp) == code; });
    });
}
/// Every letter has a Russian twin of the same shape.
bool is_twin(const Signs& word) noexcept {
    constexpr std::u32string_view kTwins = U"abcehkmoptxy";
    return std::all_of(word.at.begin(), word.at.begin() + word.size,
                       [=](char32_t cp) { return kTwins.find(cp) != kTwins.npos; });
}
bool is_latin_text(std::string_view text) noexcept {
    return !text.empty() &&
           std::all_of(text.begin(), text.end(), [](char c) { return is_latin(static_cast<unsigned char>(c)); });
}
bool has_cyrillic(std::string_view text) noexcept {
    return std::any_of(text.begin(), text.end(), [](char c) { return c == '\xD0' || c == '\xD1'; });
}
bool is_mixed_text(std::string_view text) noexcept {
    return has_cyrillic(text) &&
           std::any_of(text.begin(), text.end(), [](char c) { return is_latin(static_cast<unsigned char>(c)); });
}
bool is_apostrophe(char32_t cp) noexcept { return cp == U'\'' || cp == U'`' || cp == U'\u2019'; }
bool is_punctuation_key(char32_t cp) noexcept { return !is_latin(cp) && russian_key(cp) != 0; }

}  // namespace

bool MessageRepair::is_latin_word(std::uint32_t i) const noexcept {
    if ((words_[i].known && !follow_) || scratch_.taken[i] != 0 || words_[i].text.size() > kMaxLetters) return false;
    bool latin = false;
    for (const char sign : words_[i].text) {
        if (static_cast<unsigned char>(sign) >= 0x80) return false;
        latin = latin || is_latin(static_cast<unsigned char>(sign));
    }
    return latin;
}

void MessageRepair::latin_words() {
    unsigned letters = 0, count = 0;
    for (std::uint32_t i = 0; i < words_.size(); ++i) {
        if (!is_latin_word(i)) continue;
        letters += static_cast<unsigned>(words_[i].text.size());
        ++count;
    }
    if (count == 0) return;
    Coverage layout, translit;
    scratch_.layout.clear();
    scratch_.translit.clear();
    const bool latin_only =
        std::none_of(words_.begin(), words_.end(), [](const Word& w) { return has_cyrillic(w.text); });
    if (data_.options.layout) layout = claims(&MessageRepair::layout_span, true, scratch_.layout);
    const bool plain_layout = 5 * layout.letters >= 4 * letters && layout.pack_words > 1;  // spares a dear search
    if (data_.options.translit && !plain_layout)
        translit = claims(&MessageRepair::translit_span, true, scratch_.translit);
    const unsigned shortest = layout.usual_words == 0 ? kShortestKnown : latin_only ? kShortestAlone : kShortestLonely;
    whole_layout_ =
        2 * layout.letters > letters &&
        (layout.longest >= shortest || (latin_only && layout.words > 1 && layout.longest >= kShortestLonely));
    whole_translit_ = 2 * translit.letters > letters && translit.pack_words > 0 && tells(translit, latin_only);
    // «nu da»: nothing but function words.
    if (latin_only && letters <= kShortMessage) {
        const auto whole = [letters](const Coverage& coverage) {
            return coverage.letters == letters && coverage.all_function && coverage.longest > 1;
        };
        whole_layout_ = whole_layout_ || whole(layout);
        whole_translit_ = whole_translit_ || whole(translit);
    }
    if (whole_layout_ && whole_translit_)
        (layout.letters >= translit.letters ? whole_translit_ : whole_layout_) = false;
    if (whole_layout_) take(scratch_.layout, RepairKind::kLayout, 1);
    if (whole_translit_) take(scratch_.translit, RepairKind::kTranslit, 1);
    if (data_.options.layout && !whole_layout_) word_by_word(&MessageRepair::layout_span, RepairKind::kLayout);
    if (data_.options.translit && !whole_translit_) word_by_word(&MessageRepair::translit_span, RepairKind::kTranslit);
    if (whole_layout_ || whole_translit_) follow_whole();
}

/// Latin words of the pack and short English ones go with a message that is read so («sms ot banka», «do zavtra»).
void MessageRepair::follow_whole() {
    if (whole_layout_) {
        follow_ = true;
        claims(&MessageRepair::layout_span, true, scratch_.layout);
        follow_ = false;
        take(scratch_.layout, RepairKind::kLayout, 1);
        return;
    }
    for (std::uint32_t i = 0; i < words_.size(); ++i) {
        Signs signs;
        if (scratch_.taken[i] != 0 || !is_latin_text(words_[i].text) || !decode_signs(words_[i].text, signs)) continue;
        if (is_name(signs) && signs.size >= kShortestAlone && !words_[i].known) continue;
        Letters word;
        unsigned cost = 0;
        if (afford(signs.size) && read_translit(signs, scratch_.lattice) &&
            scratch_.lattice.best_in(data_.trie, signs.size > 1 ? 1 : 0, word, cost, steps_)) {
            emit(i, 1, RepairKind::kTranslit, 1, word);
        }
    }
}

/// «y вac ecть», «c картой»: function words of nothing but look-alikes among Russian words.
void MessageRepair::lone_twins() {
    bool mixed = false;
    for (const Word& word : words_) mixed = mixed || (!word.known && is_mixed_text(word.text));
    for (std::uint32_t i = 0; i < words_.size(); ++i) {
        const std::size_t size = words_[i].text.size();
        const bool alone = words_[i].raw.size() == size || size > 1;  // not «c++»
        const bool latin = is_latin_word(i) || (size == 1 && scratch_.taken[i] == 0 && is_latin_text(words_[i].text));
        if (size > kLongestLoneTwin || !alone || words_[i].glued_left || !latin) continue;
        const bool last = i + 1 == words_.size();
        if (!last && words_[i + 1].glued_left) continue;
        const bool after_latin = i > 0 && is_latin_text(words_[i - 1].text);  // «usb type c»
        const bool before_russian = !last && !after_latin && has_cyrillic(words_[i + 1].text);
        if (mixed || (size == 1 && before_russian)) lone_twin(i);
    }
}

bool MessageRepair::lone_twin(std::uint32_t i) {
    Signs signs;
    if (!decode_signs(words_[i].text, signs) || !read_look_alikes(signs, true, false, scratch_.lattice)) return false;
    return scratch_.lattice.any_reading(0, 1, steps_, [&](const Letters& reading, unsigned) {
        return is_function_word(reading) && known(reading) && emit(i, 1, RepairKind::kLookAlike, 1, reading);
    });
}

/// Long words first, by themselves; when there are any, the short ones beside them («ne rabotaet galaxy»).
void MessageRepair::word_by_word(SpanReader reader, RepairKind kind) {
    Claims& claimed = scratch_.layout;
    claims(reader, false, claimed);
    if (claimed.empty()) return;
    take(claimed, kind, 2);
    companions_ = true;
    claims(reader, false, claimed);
    take(claimed, kind, 2);
    companions_ = false;
}

MessageRepair::Coverage MessageRepair::claims(SpanReader reader, bool whole, Claims& out) {
    Coverage coverage;
    out.clear();
    const auto count = static_cast<std::uint32_t>(words_.size());
    for (std::uint32_t first = 0, end = 0; first < count; first = end) {
        end = run_end(first);
        bool latin = false;
        for (std::uint32_t i = first; i < end; ++i) latin = latin || is_latin_word(i);
        if (!latin) continue;
        if (place_run(first, end)) {
            claims_in_run(reader, whole, first, end, out, coverage);
            continue;
        }
        for (std::uint32_t i = first; i < end; ++i) {
            if (!is_latin_word(i)) continue;
            place_alone(i);
            claims_in_run(reader, whole, i, i + 1, out, coverage);
        }
    }
    return coverage;
}

void MessageRepair::claims_in_run(SpanReader reader, bool whole, std::uint32_t first, std::uint32_t end, Claims& out,
                                  Coverage& coverage) {
    Letters word;
    for (std::uint32_t token = first; token < end;) {
        const std::uint32_t count = (this->*reader)(token, end, first, whole, word);
        if (count == 0) {
            ++token;
            continue;
        }
        out.push_back({token, count, word});
        if (lang::is_latin_name(words_[token].text)) {  // says nothing about the other words
            token += count;
            continue;
        }
        ++coverage.words;
        coverage.longest = std::max<unsigned>(coverage.longest, word.size);
        const bool of_pack = in_pack(word);
        coverage.all_function = coverage.all_function && of_pack && is_function_word(word);
        if (word.size >= kShortestAlone && of_pack) {
            ++coverage.pack_words;
            if (data_.vocabulary.weight(Spelled(word).view()) > 0) ++coverage.usual_words;
        }
        for (const std::uint32_t after = token + count; token < after; ++token) {
            if (is_latin_word(token)) coverage.letters += static_cast<unsigned>(words_[token].text.size());
        }
    }
}

void MessageRepair::take(const Claims& claims, RepairKind kind, int price) {
    for (const auto& claim : claims) {
        if (is_free(claim.first, claim.count)) emit(claim.first, claim.count, kind, price, claim.word);
    }
}

/// The run that words [first, end) share, as signs, and where each word stands in it.
bool MessageRepair::place_run(std::uint32_t first, std::uint32_t end) {
    const std::string_view raw = words_[first].raw;
    if (raw.size() > kLongestRun) return false;
    scratch_.run.clear();
    scratch_.places.clear();
    std::size_t pos = 0;
    Signs signs;
    const auto append = [&](std::size_t upto) {
        for (; pos < upto; pos += 1) {
            const auto byte = static_cast<unsigned char>(raw[pos]);
            if ((byte & 0xC0U) == 0x80U) continue;
            scratch_.run.push_back(byte < 0x80 ? byte : U'\uFFFD');  // only ASCII signs are read here
        }
    };
    for (std::uint32_t i = first; i < end; ++i) {
        const std::size_t at = raw.find(words_[i].text, pos);
        if (at == std::string_view::npos || words_[i].text.empty()) return false;
        append(at);
        const auto begin = static_cast<std::uint32_t>(scratch_.run.size());
        append(at + words_[i].text.size());
        scratch_.places.push_back({begin, static_cast<std::uint32_t>(scratch_.run.size())});
    }
    append(raw.size());
    return true;
}

void MessageRepair::place_alone(std::uint32_t token) {
    scratch_.run.clear();
    for (const char sign : words_[token].text) scratch_.run.push_back(static_cast<unsigned char>(sign));
    scratch_.places.assign(1, {0, static_cast<std::uint32_t>(scratch_.run.size())});
}

/// The most words from `token` on that are one word on the Russian layout, with the punctuation keys around them.
std::uint32_t MessageRepair::layout_span(std::uint32_t token, std::uint32_t end, std::uint32_t base, bool whole,
                                         Letters& word) {
    const auto& run = scratch_.run;
    const auto& places = scratch_.places;
    for (std::uint32_t count = std::min(kMostLayoutPieces, end - token); count > 0; --count) {
        const std::uint32_t last = token + count - 1;
        bool unknown = false;
        for (std::uint32_t i = token; i <= last; ++i) unknown = unknown || is_latin_word(i);
        if (!unknown || !is_free(token, count)) continue;
        const std::uint32_t begin = places[token - base].begin, stop = places[last - base].end;
        const std::uint32_t floor = token == base ? 0 : places[token - base - 1].end;
        const auto ceiling = last + 1 == end ? static_cast<std::uint32_t>(run.size()) : places[last - base + 1].begin;
        std::uint32_t before = 0, after = 0;
        while (before < kMostPunctuation && begin - before > floor && is_punctuation_key(run[begin - before - 1]))
            ++before;
        while (after < kMostPunctuation && stop + after < ceiling && is_punctuation_key(run[stop + after])) ++after;
        for (std::uint32_t left = before + 1; left-- > 0;) {
            for (std::uint32_t right = after + 1; right-- > 0;) {
                if (layout_of_signs(begin - left, stop + right, whole, word)) return count;
            }
        }
    }
    return 0;
}

bool MessageRepair::layout_of_signs(std::uint32_t begin, std::uint32_t end, bool whole, Letters& word) {
    if (--steps_ <= 0 || end - begin > kMaxLetters) return false;
    if (!to_russian_layout({scratch_.run.data() + begin, end - begin}, word)) return false;
    if (whole) return known(word);
    Signs typed;
    for (std::uint32_t i = begin; i < end; ++i) typed.at[typed.size++] = scratch_.run[i];
    if (!companions_ && typed.size >= kShortestAlone && is_name(typed)) return false;
    return in_pack(word) && (companions_ || believed_alone(word, 0));
}

/// The most words from `token` on that are one transliterated word: apostrophes and split-off digits part them.
std::uint32_t MessageRepair::translit_span(std::uint32_t token, std::uint32_t end, std::uint32_t base, bool whole,
                                           Letters& word) {
    const auto& run = scratch_.run;
    const auto& places = scratch_.places;
    const auto glued = [&](std::uint32_t from, std::uint32_t to) {
        return to - from <= 1 && (from == to || is_apostrophe(run[from]));
    };
    std::uint32_t most = 1;
    while (most < kMostTranslitPieces && token + most < end &&
           glued(places[token + most - 1 - base].end, places[token + most - base].begin)) {
        ++most;
    }
    for (std::uint32_t count = most; count > 0; --count) {
        const std::uint32_t last = token + count - 1;
        bool unknown = false;
        for (std::uint32_t i = token; i <= last; ++i) unknown = unknown || is_latin_word(i);
        if (!unknown || !is_free(token, count)) continue;
        const std::uint32_t begin = places[token - base].begin;
        std::uint32_t stop = places[last - base].end;
        if (stop < run.size() && is_apostrophe(run[stop])) ++stop;
        if (stop - begin > kMaxLetters) continue;
        Signs signs;
        for (std::uint32_t i = begin; i < stop; ++i) signs.at[signs.size++] = run[i];
        if (translit_word(signs, whole, word)) return count;
    }
    return 0;
}

/// Writers of translit leave the last soft sign out: «poluchat» is «получать» rather than «получат», when the pack has
/// both and the longer one is usual too. Returns true, for `return`.
bool MessageRepair::soften(Letters& word) {
    Letters soft = word;
    if (!soft.push(letter_code(lang::kSoftSign)) || !in_pack(soft)) return true;
    const Spelled longer(soft), shorter(word);
    const std::uint32_t enough = std::min(data_.vocabulary.weight(shorter.view()), kSoftEnough);
    if (data_.vocabulary.weight(longer.view()) >= enough) word = soft;
    return true;
}

/// Brands read like rare words of the pack («Casio», «Roca»): the rarer the word and the reading, the less it is
/// believed.
bool MessageRepair::believed_alone(const Letters& word, unsigned cost) const {
    if (!data_.vocabulary.in_pack(Spelled(word).view())) return false;  // a form that is only guessed of a stem
    const std::uint32_t weight = data_.vocabulary.weight(Spelled(word).view());
    if (word.size < kShortestLonely) return cost == 0 && word.size >= kShortestAlone && weight >= kUsualExamples;
    return weight >= (cost == 0 ? 1U : kUsualExamples);
}

/// Two words may be a brand («Lego Technic»), unless they are usual or long; one word tells for short ones beside it.
bool MessageRepair::tells(const Coverage& translit, bool latin_only) const {
    if (translit.words > 1) return translit.words > 2 || translit.usual_words > 0 || translit.letters >= kLongTogether;
    if (!latin_only || translit.longest < kLongAmongShort || translit.usual_words == 0) return false;
    const auto of_size = [&](bool is_long) {
        return std::count_if(words_.begin(), words_.end(), [=](const Word& word) {
            return is_latin_text(word.text) && (word.text.size() >= kShortestAlone) == is_long;
        });
    };
    return of_size(true) == 1 && of_size(false) > 0;
}

bool MessageRepair::translit_word(const Signs& word, bool whole, Letters& best) {
    if (!afford(word.size) || !read_translit(word, scratch_.lattice)) return false;
    if (is_name(word) && (!whole || word.size <= kShortestAlone)) return false;
    const unsigned freedom = whole ? 3 : translit_freedom(word.size);
    unsigned cost = 0;
    const bool found = scratch_.lattice.best_in(data_.trie, freedom, best, cost, steps_);
    if (!whole) return found && (companions_ ? cost == 0 : believed_alone(best, cost));
    if (found && cost == 0) return soften(best);
    if (is_name(word)) return false;
    if (found && cost == lang::kSoftSignCost && best.back() == letter_code(lang::kSoftSign) &&
        data_.vocabulary.weight(Spelled(best).view()) > 0) {
        return true;
    }
    // A usual reading that the dictionary knows is likelier than an unusual one of the pack.
    const auto is_known = [&](const Letters& reading, unsigned) {
        if (!known(reading)) return false;
        best = reading;
        return true;
    };
    const Letters of_pack = best;
    if (scratch_.lattice.any_reading(0, 8, steps_, is_known)) return true;
    if (found) {
        best = of_pack;
        return true;
    }
    return scratch_.lattice.any_reading(2, 24, steps_, is_known);
}

/// Latin words that no reading makes known as they are: all look-alikes, joined words, mistakes on top.
bool MessageRepair::latin_later(std::uint32_t i, const Signs& signs) {
    Letters word;
    unsigned cost = 0;
    const RepairOptions& options = data_.options;
    if (is_name(signs)) return false;
    if (options.look_alikes && signs.size >= kShortestTwin && is_twin(signs) && afford(signs.size) &&
        read_look_alikes(signs, true, options.stretched, scratch_.lattice) &&
        scratch_.lattice.best_in(data_.trie, 0, word, cost, steps_) && believed_alone(word, 0)) {
        return emit(i, 1, RepairKind::kLookAlike, 1, word);
    }
    if (options.layout && !whole_translit_ && to_russian_layout(signs.view(), word)) {
        if (whole_layout_ ? guess(i, word, 2, RepairKind::kLayout, 1)
                          : signs.size >= kFuzzyLayoutAlone && guess(i, word, 1, RepairKind::kLayout, 2)) {
            return true;
        }
    }
    if (!options.translit || whole_layout_ || !afford(signs.size) || !read_translit(signs, scratch_.lattice))
        return false;
    word.size = 0;
    scratch_.lattice.any_reading(2, 1, steps_, [&](const Letters& reading, unsigned) {
        word = reading;
        return true;
    });
    if (whole_translit_) return guess(i, word, 2, RepairKind::kTranslit, 1);
    return signs.size >= kFuzzyTranslitAlone && guess(i, word, 1, RepairKind::kTranslit, 2);
}

}  // namespace otvet::morph
