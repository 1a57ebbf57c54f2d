// SPDX-License-Identifier: MIT
#include "morph/phonetic.hpp"

#include <algorithm>
#include <tuple>

#include "lang/phonetics.hpp"

namespace otvet::morph {
namespace {

constexpr unsigned kBucketBits = 14;

/// The tables of lang/phonetics.hpp by letter.
struct Tables {
    std::array<std::uint8_t, kLetterCount> vowel{};  ///< a vowel's class, other letters themselves
    std::array<std::uint8_t, kLetterCount> voiceless{};
    std::array<std::uint8_t, kLetterCount> voiced{};
    std::uint32_t makes_voiceless = letter_set(lang::kOtherVoiceless), makes_voiced = 0, paired = 0;
    std::uint32_t silent = letter_set(lang::kSilent), hushes = letter_set(lang::kHushes), rule_starts = 0;
};

constexpr Tables make_tables() {
    Tables t;
    for (unsigned i = 0; i < kLetterCount; ++i) {
        t.vowel[i] = t.voiceless[i] = t.voiced[i] = static_cast<std::uint8_t>(i);
    }
    for (const auto letters : lang::kVowelClasses) {
        for (const char32_t cp : letters) t.vowel[letter_code(cp)] = static_cast<std::uint8_t>(letter_code(letters[0]));
    }
    for (const auto [voiced, voiceless] : lang::kVoicePairs) {
        const unsigned b = letter_code(voiced), p = letter_code(voiceless);
        t.voiceless[b] = static_cast<std::uint8_t>(p);
        t.voiced[p] = static_cast<std::uint8_t>(b);
        t.makes_voiceless |= letter_bit(p);
        if (voiced != lang::kNeutralVoiced) t.makes_voiced |= letter_bit(b);
        t.paired |= letter_bit(b) | letter_bit(p);
    }
    for (const auto& rule : lang::kSoundRules) t.rule_starts |= letter_bit(letter_code(rule.from[0]));
    return t;
}
constexpr Tables kTables = make_tables();

bool has(std::uint32_t set, unsigned code) { return (set & letter_bit(code)) != 0; }

bool fits(const lang::SoundRule& rule, const Letters& word, unsigned i) noexcept {
    if (rule.from.size() > word.size - i || (rule.at_end && i + rule.from.size() != word.size)) return false;
    for (std::size_t k = 0; k < rule.from.size(); ++k) {
        if (word[i + k] != letter_code(rule.from[k])) return false;
    }
    return true;
}

/// The rules of clusters, and no silent letters.
Letters sounded(const Letters& word) noexcept {
    Letters out;
    for (unsigned i = 0; i < word.size;) {
        const lang::SoundRule* found = nullptr;
        if (has(kTables.rule_starts, word[i])) {
            for (const auto& rule : lang::kSoundRules) {
                if (fits(rule, word, i)) {
                    found = &rule;
                    break;
                }
            }
        }
        if (found == nullptr) {
            if (!has(kTables.silent, word[i])) out.push(word[i]);
            ++i;
            continue;
        }
        for (const char32_t cp : found->to) out.push(letter_code(cp));
        i += static_cast<unsigned>(found->from.size());
    }
    return out;
}

}  // namespace

Letters phonetic_key(const Letters& word) noexcept {
    Letters key = sounded(word);
    unsigned next = kLetterCount;  // the sound to the right; past the end everything is voiceless
    for (unsigned i = key.size; i-- > 0;) {
        unsigned code = key[i];
        if (next == kLetterCount || has(kTables.makes_voiceless, next)) {
            code = kTables.voiceless[code];
        } else if (has(kTables.makes_voiced, next) && has(kTables.paired, code)) {
            code = kTables.voiced[code];
        }
        key.at[i] = static_cast<std::uint8_t>(code);
        next = code;
    }
    Letters out;
    for (unsigned i = 0; i < key.size; ++i) {
        if (i > 0 && key[i] == key[i - 1]) continue;
        const bool hushed = i > 0 && has(kTables.hushes, key[i - 1]) && key[i] == letter_code(lang::kAfterHushFrom);
        out.push(hushed ? letter_code(lang::kAfterHushTo) : kTables.vowel[key[i]]);
    }
    return out;
}

PhoneticIndex::PhoneticIndex(const std::vector<Letters>& forms) {
    std::size_t total = forms.size();
    for (const Letters& form : forms) total += form.size;
    letters_.reserve(total);
    entries_.reserve(forms.size());
    for (const Letters& form : forms) {
        entries_.push_back({hash(phonetic_key(form)), static_cast<std::uint32_t>(letters_.size())});
        letters_.push_back(form.size);
        letters_.insert(letters_.end(), form.at.begin(), form.at.begin() + form.size);
    }
    std::sort(entries_.begin(), entries_.end(),
              [](const Entry& a, const Entry& b) { return std::tie(a.hash, a.form) < std::tie(b.hash, b.form); });
    starts_.resize((1U << kBucketBits) + 1);
    std::size_t place = 0;
    for (std::size_t head = 0; head < starts_.size(); ++head) {
        while (place < entries_.size() && (entries_[place].hash >> (32 - kBucketBits)) < head) ++place;
        starts_[head] = static_cast<std::uint32_t>(place);
    }
}

std::uint32_t PhoneticIndex::hash(const Letters& key) noexcept {
    std::uint64_t value = 0xcbf29ce484222325ULL;
    for (unsigned i = 0; i < key.size; ++i) value = (value ^ key[i]) * 0x100000001b3ULL;
    value ^= value >> 29;
    return static_cast<std::uint32_t>((value * 0x9E3779B97F4A7C15ULL) >> 32);
}

std::span<const PhoneticIndex::Entry> PhoneticIndex::bucket(std::uint32_t wanted) const noexcept {
    const std::uint32_t head = wanted >> (32 - kBucketBits);
    std::size_t begin = starts_[head];
    const std::size_t limit = starts_[head + 1];
    while (begin < limit && entries_[begin].hash < wanted) ++begin;
    std::size_t end = begin;
    while (end < limit && entries_[end].hash == wanted) ++end;
    return {entries_.data() + begin, end - begin};
}

Letters PhoneticIndex::spelled(std::uint32_t place) const noexcept {
    Letters out;
    out.size = letters_[place];
    std::memcpy(out.at.data(), letters_.data() + place + 1, out.size);
    return out;
}

std::size_t PhoneticIndex::bytes() const noexcept {
    return entries_.capacity() * sizeof(Entry) + starts_.capacity() * sizeof(std::uint32_t) + letters_.capacity();
}

}  // namespace otvet::morph
