// SPDX-License-Identifier: MIT
#include "generated_pack.hpp"

#include <algorithm>

namespace otvet::bench {
namespace {

constexpr std::size_t kMessageWords = 9;
constexpr std::size_t kLongestCodePoints = 4'096;
constexpr std::size_t kFileBytes = 1'000'000;

/// SplitMix64: the standard distributions differ between libraries, this does not.
class Random {
public:
    explicit Random(std::uint64_t seed) : state_(seed) {}
    std::uint64_t next() {
        std::uint64_t z = state_ += 0x9E3779B97F4A7C15ull;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ull;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBull;
        return z ^ (z >> 31);
    }
    std::size_t below(std::size_t n) { return static_cast<std::size_t>(next() % n); }
    bool one_in(std::size_t n) { return below(n) == 0; }

private:
    std::uint64_t state_;
};

constexpr const char* kConsonants[] = {"б", "в", "г", "д", "ж", "з", "к", "л", "м", "н",
                                       "п", "р", "с", "т", "ф", "х", "ц", "ч", "ш", "щ"};
constexpr const char* kVowels[] = {"а", "и", "о", "у", "ы", "е"};
constexpr std::size_t kSyllables = std::size(kConsonants) * std::size(kVowels);
constexpr std::size_t kWords = kSyllables * kSyllables * kSyllables;
constexpr std::size_t kSpread = 1'000'003;  // prime to kWords: neighbours in number are none in spelling

/// Word number `n`: three syllables, all different.
std::string word(std::size_t n) {
    std::string out;
    n = n * kSpread % kWords;
    for (int i = 0; i < 3; ++i, n /= kSyllables) {
        out += kConsonants[n % kSyllables / std::size(kVowels)];
        out += kVowels[n % std::size(kVowels)];
    }
    return out;
}

/// Small numbers are common: half of the draws fall into the first tenth.
std::size_t skewed(Random& random, std::size_t n) {
    return random.one_in(2) ? random.below(std::max<std::size_t>(n / 10, 1)) : random.below(n);
}

Template make_template(Random& random, std::size_t intent, std::size_t vocabulary) {
    Template out{intent, {}};
    const std::size_t length = 2 + random.below(3);
    while (out.words.size() < length) {
        const std::string w = word(skewed(random, vocabulary));
        if (std::find(out.words.begin(), out.words.end(), w) == out.words.end()) out.words.push_back(w);
    }
    return out;
}

const std::string& any_word(Random& random, const GeneratedPack& pack) {
    const auto& words = pack.templates[random.below(pack.templates.size())].words;
    return words[random.below(words.size())];
}

const char* kSettings =
    "name: Bench\nlanguage: ru\nformat: 1\nfallback:\n  - Не понял вопрос.\nescalation:\n  text: Соединяю с "
    "оператором.\n";

}  // namespace

GeneratedPack generate_pack(std::size_t intents, std::uint64_t seed) {
    Random random(seed);
    GeneratedPack pack;
    pack.files.push_back({"pack.yaml", kSettings});
    std::string yaml;
    for (std::size_t i = 0; i < intents; ++i) {
        const std::string number = std::to_string(i);
        if (yaml.empty()) yaml = "intents:\n";
        yaml += " t" + std::to_string(i % 50) + ".i" + number + ":\n  title: Вопрос " + number + "\n  phrases:\n";
        for (int p = 0; p < 10; ++p) {
            pack.templates.push_back(make_template(random, i, 600 + intents / 2));
            yaml += "  -";
            for (const std::string& w : pack.templates.back().words) yaml += " =" + w;
            yaml += "\n";
        }
        yaml += "  answers:\n  - Ответ на вопрос " + number + ".\n";
        if (yaml.size() > kFileBytes || i + 1 == intents) {
            pack.files.push_back({"intents" + std::to_string(pack.files.size()) + ".yaml", std::move(yaml)});
            yaml.clear();
        }
    }
    return pack;
}

std::vector<std::string> generate_messages(const GeneratedPack& pack, std::size_t count, std::uint64_t seed) {
    Random random(seed);
    std::vector<std::string> out;
    for (std::size_t m = 0; m < count; ++m) {
        std::vector<std::string> words;
        if (random.below(10) < 7) words = pack.templates[random.below(pack.templates.size())].words;
        while (words.size() < kMessageWords) {
            const auto at = static_cast<std::ptrdiff_t>(random.below(words.size() + 1));
            words.insert(words.begin() + at, any_word(random, pack));
        }
        if (random.one_in(10))
            words[random.below(words.size())].replace(4, 2, kConsonants[random.below(std::size(kConsonants))]);
        std::string text;
        for (const std::string& w : words) text += (text.empty() ? "" : " ") + w;
        out.push_back(text + (random.one_in(3) ? "?" : ""));
    }
    return out;
}

std::string longest_message(const GeneratedPack& pack) {
    Random random(3);
    std::string out;
    std::size_t code_points = 0;
    while (true) {
        const std::string& w = any_word(random, pack);
        if (code_points + w.size() / 2 + 1 > kLongestCodePoints) return out;
        out += w + " ";
        code_points += w.size() / 2 + 1;
    }
}

}  // namespace otvet::bench
