// SPDX-License-Identifier: MIT
#include "morph/phonetic.hpp"

#include <algorithm>

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
    std::uint32_t silent = letter_set(lang::kSilent), hushes = letter_set(lang::kHushes);
    std::array<std::uint32_t, kLetterCount>
        rule_seconds{};  ///< the second letters of the rules that begin with a letter
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
    for (const auto& rule : lang::kSoundRules) {
        t.rule_seconds[letter_code(rule.from[0])] |= letter_bit(letter_code(rule.from[1]));
    }
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

const lang::SoundRule* rule_at(const Letters& word, unsigned i) noexcept {
    const auto* rule = std::find_if(lang::kSoundRules.begin(), lang::kSoundRules.end(),
                                    [&](const lang::SoundRule& one) { return fits(one, word, i); });
    return rule == lang::kSoundRules.end() ? nullptr : rule;
}

/// The rules of clusters, and no silent letters.
Letters sounded(const Letters& word) noexcept {
    Letters out;
    for (unsigned i = 0; i < word.size;) {
        const lang::SoundRule* found = nullptr;
        if (i + 1U < word.size && has(kTables.rule_seconds[word[i]], word[i + 1U])) found = rule_at(word, i);
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

/// Entries go to their buckets by counting, in the order of the forms.
PhoneticIndex::PhoneticIndex(const std::vector<Letters>& forms) : entries_(forms.size()) {
    std::size_t total = forms.size();
    for (const Letters& form : forms) total += form.size;
    letters_.reserve(total);
    starts_.resize((1U << kBucketBits) + 1);
    std::vector<Entry> unsorted;
    unsorted.reserve(forms.size());
    for (const Letters& form : forms) {
        unsorted.push_back({hash(phonetic_key(form)), static_cast<std::uint32_t>(letters_.size())});
        ++starts_[bucket_of(unsorted.back().hash) + 1U];
        letters_.push_back(form.size);
        letters_.insert(letters_.end(), form.at.begin(), form.at.begin() + form.size);
    }
    for (std::size_t i = 1; i < starts_.size(); ++i) starts_[i] += starts_[i - 1];
    std::vector<std::uint32_t> next(starts_.begin(), starts_.end() - 1);
    for (const Entry& entry : unsorted) entries_[next[bucket_of(entry.hash)]++] = entry;
}

std::uint32_t PhoneticIndex::hash(const Letters& key) noexcept {
    std::uint64_t value = 0xcbf29ce484222325ULL;
    for (unsigned i = 0; i < key.size; ++i) value = (value ^ key[i]) * 0x100000001b3ULL;
    value ^= value >> 29;
    return static_cast<std::uint32_t>((value * 0x9E3779B97F4A7C15ULL) >> 32);
}

std::uint32_t PhoneticIndex::bucket_of(std::uint32_t hash) noexcept { return hash >> (32 - kBucketBits); }

std::span<const PhoneticIndex::Entry> PhoneticIndex::bucket(std::uint32_t hash) const noexcept {
    const std::uint32_t head = bucket_of(hash);
    return {entries_.data() + starts_[head], starts_[head + 1] - starts_[head]};
}

Letters PhoneticIndex::spelled(std::uint32_t place) const noexcept {
    Letters out;
    out.size = letters_[place];
    std::memcpy(out.at.data(), letters_.data() + place + 1, out.size);
    return out;
}

bool PhoneticIndex::is_consistent() const {
    std::vector<bool> begins(letters_.size());
    for (std::size_t place = 0; place < letters_.size(); place += 1U + letters_[place]) {
        const std::size_t size = letters_[place];
        if (size == 0 || size > kMaxLetters || place + size >= letters_.size()) return false;
        for (std::size_t i = 1; i <= size; ++i) {
            if (letters_[place + i] >= kLetterCount) return false;
        }
        begins[place] = true;
    }
    if (starts_.size() != (1U << kBucketBits) + 1 || starts_.front() != 0 || starts_.back() != entries_.size())
        return false;
    if (!std::is_sorted(starts_.begin(), starts_.end())) return false;
    return std::all_of(entries_.begin(), entries_.end(),
                       [&](const Entry& e) { return e.form < begins.size() && begins[e.form]; });
}

std::size_t PhoneticIndex::bytes() const noexcept {
    return entries_.capacity() * sizeof(Entry) + starts_.capacity() * sizeof(std::uint32_t) + letters_.capacity();
}

}  // namespace otvet::morph
