// SPDX-License-Identifier: MIT
// One mistake of one kind in a message. Mistakes of a single word hit any word of four letters or more, at any place but
// for a letter left out, which is never the first one of its word: fingers rarely miss that.
#include <algorithm>
#include <array>

#include "authoring/noise_text.hpp"
#include "lang/keyboard.hpp"
#include "lang/noise_ru.hpp"
#include "otvet/noise.hpp"

namespace otvet::testing {
namespace {

constexpr std::size_t kShortest = 4;       ///< letters of a word that is hit
constexpr std::size_t kShortestSplit = 6;  ///< … that is split
constexpr std::size_t kShortestPiece = 2;

using Text = std::u32string;

class Distorter {
public:
    Distorter(std::u32string_view text, std::uint64_t seed) : text_(text), random_(seed) {}

    Text layout();
    Text translit();
    Text neighbour_key();
    Text swapped();
    Text doubled();
    Text missing();
    Text phonetic();
    Text look_alikes();
    Text stretched();
    Text capitals();
    Text joined();
    Text split();
    Text no_yo();
    Text polite();
    Text word_order();

private:
    /// A place in a word of kShortest letters that `fits(word, place)`; npos when there is none.
    template <typename Fits>
    std::size_t pick(Fits&& fits) {
        std::vector<std::size_t> places;
        for (const NoiseWord& word : words_of(text_, kShortest)) {
            for (std::size_t i = word.begin; i < word.end; ++i) {
                if (fits(word, i)) places.push_back(i);
            }
        }
        return places.empty() ? Text::npos : places[random_.below(places.size())];
    }
    template <typename One>
    const One& any(const std::vector<One>& all) {
        return all[random_.below(all.size())];
    }

    Text text_;
    NoiseRandom random_;
};

char32_t on_latin_layout(char32_t cp) {
    for (const lang::NoiseKey& sign : lang::kNoiseSigns) {
        if (sign.cyrillic == cp) return static_cast<unsigned char>(sign.latin);
    }
    if (!is_russian(cp)) return cp;
    constexpr char32_t kYo = 0x451, kYoKey = U'`', kYoShifted = U'~';
    const char32_t small = to_small(cp);
    if (small == kYo) return is_capital(cp) ? kYoShifted : kYoKey;
    char32_t key = 0, shifted = 0;  // a punctuation key stands twice, its shifted sign last
    for (const lang::Key& one : lang::kKeys) {
        if (one.cyrillic != small || one.latin == kYoKey || one.latin == kYoShifted) continue;
        (key == 0 ? key : shifted) = one.latin;
    }
    if (!is_capital(cp)) return key;
    return shifted != 0 ? shifted : key - (U'a' - U'A');
}

/// The letters whose keys touch the letter's key.
Text touching(char32_t letter) {
    Text out;
    const auto& rows = lang::kKeyRows;
    for (std::size_t r = 0; r < rows.size(); ++r) {
        const std::size_t at = rows[r].find(letter);
        if (at == std::u32string_view::npos) continue;
        const auto add = [&](std::size_t row, std::size_t place) {
            if (row < rows.size() && place < rows[row].size()) out += rows[row][place];
        };
        add(r, at - 1);
        add(r, at + 1);
        add(r - 1, at);  // the rows are staggered
        add(r - 1, at + 1);
        add(r + 1, at);
        add(r + 1, at - 1);
    }
    return out;
}

Text Distorter::layout() {
    for (char32_t& cp : text_) cp = on_latin_layout(cp);
    return text_;
}

Text Distorter::translit() {
    const bool gost = random_.below(2) == 0;
    Text out;
    for (const char32_t cp : text_) {
        const auto row = std::find_if(lang::kNoiseTranslit.begin(), lang::kNoiseTranslit.end(),
                                      [&](const lang::NoiseSpelling& one) { return one.letter == to_small(cp); });
        if (row == lang::kNoiseTranslit.end()) {
            out += cp;
            continue;
        }
        Text latin = to_utf32(gost ? row->gost : row->chat);
        if (is_capital(cp) && !latin.empty() && latin[0] >= U'a' && latin[0] <= U'z') latin[0] -= U'a' - U'A';
        out += latin;
    }
    return out;
}

Text Distorter::neighbour_key() {
    const std::size_t at = pick([&](const NoiseWord&, std::size_t i) { return !touching(to_small(text_[i])).empty(); });
    if (at == Text::npos) return {};
    const Text keys = touching(to_small(text_[at]));
    const char32_t hit = keys[random_.below(keys.size())];
    text_[at] = is_capital(text_[at]) ? to_capital(hit) : hit;
    return text_;
}

Text Distorter::swapped() {
    const std::size_t at = pick([&](const NoiseWord& word, std::size_t i) {
        return i + 1 < word.end && to_small(text_[i]) != to_small(text_[i + 1]);
    });
    if (at == Text::npos) return {};
    std::swap(text_[at], text_[at + 1]);
    return text_;
}

Text Distorter::doubled() {
    const std::size_t at = pick([](const NoiseWord&, std::size_t) { return true; });
    if (at == Text::npos) return {};
    return text_.insert(at + 1, 1, to_small(text_[at]));
}

Text Distorter::missing() {
    const std::size_t at = pick([](const NoiseWord& word, std::size_t i) { return i != word.begin; });
    if (at == Text::npos) return {};
    return text_.erase(at, 1);
}

Text Distorter::phonetic() {
    struct Place {
        std::size_t at;
        const lang::NoiseSound* sound;
    };
    std::vector<Place> places;
    for (const NoiseWord& word : words_of(text_, kShortest)) {
        for (const lang::NoiseSound& sound : lang::kNoiseSounds) {
            for (std::size_t i = word.begin; i + sound.from.size() <= word.end; ++i) {
                const bool at_end = i + sound.from.size() == word.end;
                if (sound.place == lang::NoisePlace::kEnd && !at_end) continue;
                if (sound.place == lang::NoisePlace::kInside && (at_end || i == word.begin)) continue;
                if (std::u32string_view(text_).substr(i, sound.from.size()) == sound.from) places.push_back({i, &sound});
            }
        }
    }
    if (places.empty()) return {};
    const Place& place = any(places);
    return text_.replace(place.at, place.sound->from.size(), place.sound->to);
}

/// Half of the letters of a word that have a twin, one at least.
Text Distorter::look_alikes() {
    const auto twin_of = [](char32_t cp) {
        const auto twin = std::find_if(lang::kNoiseTwins.begin(), lang::kNoiseTwins.end(),
                                       [&](const lang::NoiseTwin& one) { return one.letter == cp; });
        return twin == lang::kNoiseTwins.end() ? U'\0' : static_cast<char32_t>(twin->latin);
    };
    const std::size_t sure = pick([&](const NoiseWord&, std::size_t i) { return twin_of(text_[i]) != 0; });
    if (sure == Text::npos) return {};
    for (const NoiseWord& word : words_of(text_, kShortest)) {
        if (sure < word.begin || sure >= word.end) continue;
        for (std::size_t i = word.begin; i < word.end; ++i) {
            const char32_t twin = twin_of(text_[i]);
            if (twin != 0 && (i == sure || random_.below(2) == 0)) text_[i] = twin;
        }
        break;
    }
    return text_;
}

Text Distorter::stretched() {
    const std::size_t at = pick([&](const NoiseWord&, std::size_t i) {
        return lang::kNoiseVowels.find(to_small(text_[i])) != std::u32string_view::npos;
    });
    if (at == Text::npos) return {};
    return text_.insert(at, 2 + random_.below(4), text_[at]);
}

Text Distorter::capitals() {
    for (char32_t& cp : text_) cp = to_capital(cp);
    return text_;
}

Text Distorter::joined() {
    std::vector<std::size_t> spaces;
    for (std::size_t i = 1; i + 1 < text_.size(); ++i) {
        if (text_[i] == U' ' && is_russian(text_[i - 1]) && is_russian(text_[i + 1])) spaces.push_back(i);
    }
    if (spaces.empty()) return {};
    return text_.erase(any(spaces), 1);
}

Text Distorter::split() {
    const auto words = words_of(text_, kShortestSplit);
    if (words.empty()) return {};
    const NoiseWord& word = any(words);
    return text_.insert(word.begin + kShortestPiece + random_.below(word.size() - 2 * kShortestPiece + 1), 1, U' ');
}

Text Distorter::no_yo() {
    constexpr char32_t kYo = 0x451, kYe = 0x435;
    bool found = false;
    for (char32_t& cp : text_) {
        if (to_small(cp) != kYo) continue;
        cp = is_capital(cp) ? to_capital(kYe) : kYe;
        found = true;
    }
    return found ? text_ : Text();
}

Text Distorter::polite() {
    const std::size_t choice = random_.below(lang::kNoiseBefore.size() + lang::kNoiseAfter.size());
    if (choice < lang::kNoiseBefore.size()) return to_utf32(lang::kNoiseBefore[choice]) + text_;
    while (!text_.empty() && (text_.back() == U'.' || text_.back() == U' ')) text_.pop_back();
    return text_ + to_utf32(lang::kNoiseAfter[choice - lang::kNoiseBefore.size()]);
}

/// Two words of kShortest letters side by side, none of them behind a shorter one: that is mostly a negation or a preposition,
/// which binds what follows.
Text Distorter::word_order() {
    const auto words = words_of(text_, kShortest);
    std::vector<std::size_t> pairs;
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        const std::size_t begin = words[i].begin;
        const bool bound = begin >= 2 && text_[begin - 1] == U' ' && is_russian(text_[begin - 2]) &&
                           (i == 0 || words[i - 1].end + 1 != begin);
        if (!bound && words[i + 1].begin == words[i].end + 1 && text_[words[i].end] == U' ') pairs.push_back(i);
    }
    if (pairs.empty()) return {};
    const std::size_t i = any(pairs);
    const NoiseWord left = words[i], right = words[i + 1];
    return text_.substr(0, left.begin) + text_.substr(right.begin, right.size()) + U' ' +
           text_.substr(left.begin, left.size()) + text_.substr(right.end);
}

Text distorted(Distorter& text, NoiseKind kind) {
    switch (kind) {
        case NoiseKind::kLayout: return text.layout();
        case NoiseKind::kTranslit: return text.translit();
        case NoiseKind::kNeighbourKey: return text.neighbour_key();
        case NoiseKind::kSwapped: return text.swapped();
        case NoiseKind::kDoubled: return text.doubled();
        case NoiseKind::kMissing: return text.missing();
        case NoiseKind::kPhonetic: return text.phonetic();
        case NoiseKind::kLookAlikes: return text.look_alikes();
        case NoiseKind::kStretched: return text.stretched();
        case NoiseKind::kCaps: return text.capitals();
        case NoiseKind::kJoined: return text.joined();
        case NoiseKind::kSplit: return text.split();
        case NoiseKind::kNoYo: return text.no_yo();
        case NoiseKind::kPolite: return text.polite();
        case NoiseKind::kWordOrder: return text.word_order();
    }
    return {};
}

constexpr std::array<std::string_view, kNoiseKinds> kNames{
    "layout",    "translit", "neighbour_key", "swapped", "doubled", "missing", "phonetic",  "look_alikes",
    "stretched", "caps",     "joined",        "split",   "no_yo",   "polite",  "word_order"};

}  // namespace

std::string_view to_string(NoiseKind kind) noexcept { return kNames[static_cast<std::size_t>(kind)]; }

std::string distort(std::string_view text, NoiseKind kind, std::uint64_t seed) {
    Distorter distorter(to_utf32(text), seed);
    std::string out = to_utf8(distorted(distorter, kind));
    return out == text ? std::string() : out;
}

}  // namespace otvet::testing
