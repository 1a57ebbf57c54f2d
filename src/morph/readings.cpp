// SPDX-License-Identifier: MIT
#include "morph/readings.hpp"

#include <algorithm>
#include <span>

#include "lang/keyboard.hpp"
#include "lang/look_alikes.hpp"
#include "lang/translit.hpp"
#include "text/utf8.hpp"

namespace otvet::morph {
namespace {

constexpr std::uint32_t kSoftenedSet = letter_set(lang::kSoftened);

std::u32string_view letters_like(char32_t cp) noexcept {
    static constexpr auto kAscii = [] {  // the usual ones by their code; the rest are looked for
        std::array<std::u32string_view, 128> table{};
        for (const auto& entry : lang::kLookAlikes) {
            if (entry.sign < table.size()) table[entry.sign] = entry.letters;
        }
        return table;
    }();
    if (cp < kAscii.size()) return kAscii[cp];
    for (const auto& entry : lang::kLookAlikes) {
        if (entry.sign == cp) return entry.letters;
    }
    return {};
}

const lang::LookAlike* mask_of(char32_t cp) noexcept {
    for (const auto& mask : lang::kHiddenLetters) {
        if (mask.sign == cp) return &mask;
    }
    return nullptr;
}

/// The number of equal signs from `i` on.
unsigned run_length(const Signs& word, unsigned i) noexcept {
    unsigned end = i + 1;
    while (end < word.size && word[end] == word[i]) ++end;
    return end - i;
}

/// Readings of one sign, `run` times in a row, as `letter`.
void add_letter(Lattice& out, char32_t letter, unsigned run, bool stretched, unsigned cost) {
    const std::array<char32_t, 2> twice{letter, letter};
    if (!stretched || run < 3) {
        out.add(1, {twice.data(), 1}, cost);
        return;
    }
    out.add(run, {twice.data(), 1}, cost);
    out.add(run, {twice.data(), 2}, cost + 1);
}

/// True when `text` begins with `latin` at `i`.
bool begins(const Signs& word, unsigned i, std::string_view latin) noexcept {
    if (latin.size() > word.size - i) return false;
    for (std::size_t k = 0; k < latin.size(); ++k) {
        if (word[i + k] != static_cast<unsigned char>(latin[k])) return false;
    }
    return true;
}

/// Rows of kTranslit that begin with each sign, by length downwards and then by cost, each also with a soft sign.
class TranslitIndex {
public:
    TranslitIndex() {
        for (std::size_t i = 0; i < rows_.size(); ++i) rows_[i] = &lang::kTranslit[i];
        std::stable_sort(rows_.begin(), rows_.end(), [](const auto* a, const auto* b) {
            if (a->latin[0] != b->latin[0]) return a->latin[0] < b->latin[0];
            return a->latin.size() != b->latin.size() ? a->latin.size() > b->latin.size() : a->cost < b->cost;
        });
        std::size_t place = 0;
        for (std::size_t sign = 0; sign <= kSigns; ++sign) {
            while (place < rows_.size() && static_cast<unsigned char>(rows_[place]->latin[0]) < sign) ++place;
            starts_[sign] = static_cast<std::uint8_t>(place);
        }
    }
    [[nodiscard]] std::span<const lang::Translit* const> rows(char32_t first) const noexcept {
        if (first >= kSigns) return {};
        return std::span(rows_).subspan(starts_[first], std::size_t{starts_[first + 1]} - starts_[first]);
    }

private:
    static constexpr std::size_t kSigns = 128;
    std::array<std::uint8_t, kSigns + 1> starts_{};
    std::array<const lang::Translit*, lang::kTranslit.size()> rows_{};
};

const TranslitIndex& translit_index() {
    static const TranslitIndex index;
    return index;
}

/// «y» is «ы» after a consonant and «й» after a vowel: the other one costs.
unsigned context_cost(const Signs& word, unsigned i, const lang::Translit& row) noexcept {
    constexpr std::u32string_view kLatinVowels = U"aeiouy";
    if (row.latin != "y" || row.cost != 0) return 0;
    const bool after_vowel = i == 0 || kLatinVowels.find(word[i - 1]) != std::u32string_view::npos;
    return after_vowel == (row.letters[0] == U'\u0439') ? 0 : 1;
}

void add_translit(const Signs& word, unsigned i, Lattice& out) {
    const auto rows = translit_index().rows(word[i]);
    for (const auto* row : rows) {
        if (!begins(word, i, row->latin)) continue;
        out.add(static_cast<unsigned>(row->latin.size()), row->letters,
                static_cast<unsigned>(row->cost) + context_cost(word, i, *row));
    }
    // After the plain readings, so that these lose to them at equal cost.
    for (const auto* row : rows) {
        if (row->cost != 0 || row->letters.size() != 1 || !begins(word, i, row->latin)) continue;
        if ((kSoftenedSet & letter_bit(letter_code(row->letters[0]))) == 0) continue;
        const std::array<char32_t, 2> soft{row->letters[0], lang::kSoftSign};
        out.add(static_cast<unsigned>(row->latin.size()), {soft.data(), 2}, lang::kSoftSignCost);
    }
}

}  // namespace

bool decode_signs(std::string_view text, Signs& out) noexcept {
    out.size = 0;
    for (std::size_t pos = 0; pos < text.size();) {
        const text::Decoded one = text::decode(text, pos);
        if (out.size == kMaxLetters) return false;
        out.at[out.size++] = one.cp;
        pos += one.size;
    }
    return out.size > 0;
}

bool is_latin(char32_t cp) noexcept { return cp >= U'a' && cp <= U'z'; }

Script script_of(const Signs& word) noexcept {
    Script script;
    for (unsigned i = 0; i < word.size; ++i) {
        const char32_t cp = word[i];
        if (is_letter(cp))
            ++script.cyrillic;
        else if (is_latin(cp))
            ++script.latin;
        else if (cp >= U'0' && cp <= U'9')
            ++script.digits;
        else
            ++script.other;
        const bool digit = cp >= U'0' && cp <= U'9';
        if (i >= 2 && !digit && cp == word[i - 1] && cp == word[i - 2]) script.stretched = true;
    }
    return script;
}

bool read_look_alikes(const Signs& word, bool look_alikes, bool stretched, Lattice& out) {
    out.clear();
    for (unsigned i = 0; i < word.size; ++i) {
        if (!out.add_sign()) return false;
        const unsigned run = run_length(word, i);
        if (is_letter(word[i])) {
            add_letter(out, word[i], run, stretched, 0);
            continue;
        }
        const auto letters = look_alikes ? letters_like(word[i]) : std::u32string_view{};
        if (letters.empty()) return false;
        for (unsigned k = 0; k < letters.size(); ++k) add_letter(out, letters[k], run, stretched, k);
    }
    return out.size() > 0;
}

bool is_mask(char32_t cp) noexcept { return mask_of(cp) != nullptr; }

bool read_masked(const Signs& word, Lattice& out) {
    out.clear();
    for (unsigned i = 0; i < word.size; ++i) {
        if (!out.add_sign()) return false;
        const auto* mask = mask_of(word[i]);
        if (is_letter(word[i])) {
            add_letter(out, word[i], run_length(word, i), true, 0);
        } else if (mask == nullptr) {
            const auto letters = letters_like(word[i]);
            if (letters.empty()) return false;
            for (unsigned k = 0; k < letters.size(); ++k) out.add(1, letters.substr(k, 1), k);
        } else if (mask->letters.empty()) {
            out.add_any(0);
        } else {
            for (unsigned k = 0; k < mask->letters.size(); ++k) out.add(1, mask->letters.substr(k, 1), k);
        }
    }
    return out.size() > 0;
}

bool read_translit(const Signs& word, Lattice& out) {
    out.clear();
    for (unsigned i = 0; i < word.size; ++i) {
        if (!out.add_sign()) return false;
        if (is_letter(word[i])) {
            out.add(1, word.view().substr(i, 1), 0);
            continue;
        }
        if (translit_index().rows(word[i]).empty()) return false;
        add_translit(word, i, out);
    }
    return out.size() > 0;
}

char32_t russian_key(char32_t cp) noexcept {
    static constexpr auto kTable = [] {
        std::array<char32_t, 128> table{};
        for (const auto& key : lang::kKeys) table[key.latin] = key.cyrillic;
        return table;
    }();
    return cp < kTable.size() ? kTable[cp] : U'\0';
}

bool to_russian_layout(std::u32string_view typed, Letters& out) noexcept {
    out.size = 0;
    for (const char32_t cp : typed) {
        const char32_t letter = russian_key(cp);
        if (letter == 0 || !out.push(letter_code(letter))) return false;
    }
    return out.size > 0;
}

bool to_latin_layout(const Letters& typed, std::string& out) {
    out.clear();
    for (unsigned i = 0; i < typed.size; ++i) {
        const char32_t letter = kFirstLetter + typed[i];
        const auto key = std::find_if(lang::kKeys.begin(), lang::kKeys.end(),
                                      [&](const lang::Key& k) { return k.cyrillic == letter; });
        if (key == lang::kKeys.end() || !is_latin(key->latin)) return false;
        out.push_back(static_cast<char>(key->latin));
    }
    return !out.empty();
}

bool to_latin_twins(const Signs& word, std::string& out) {
    out.clear();
    bool changed = false;
    for (unsigned i = 0; i < word.size; ++i) {
        const auto twin = std::find_if(lang::kLatinTwins.begin(), lang::kLatinTwins.end(),
                                       [&](const lang::LatinTwin& t) { return t.cyrillic == word[i]; });
        if (twin != lang::kLatinTwins.end()) {
            out.push_back(twin->latin);
            changed = true;
        } else if (word[i] < 128) {
            out.push_back(static_cast<char>(word[i]));
        } else {
            return false;
        }
    }
    return changed;
}

}  // namespace otvet::morph
