// SPDX-License-Identifier: MIT
#include "generated_pack.hpp"

#include <algorithm>
#include <random>

namespace otvet::bench {
namespace {

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

private:
    std::uint64_t state_;
};

constexpr const char* kSyllables[] = {"ба", "ве", "ги", "до", "жу", "за", "ки", "ло", "ме", "ну",
                                      "по", "ра", "си", "ту", "фе", "хо", "ца", "чи", "шо", "щу"};

/// Word number `n`: three to five syllables, all different.
std::string word(std::size_t n) {
    std::string out = "кр";
    for (int i = 0; i < 3; ++i, n /= 20) out += kSyllables[n % 20];
    for (; n > 0; n /= 20) out += kSyllables[n % 20];
    return out + "м";
}

/// Small numbers are common: half of the draws fall into the first tenth.
std::size_t skewed(Random& random, std::size_t n) {
    return random.below(2) == 0 ? random.below(std::max<std::size_t>(n / 10, 1)) : random.below(n);
}

const char* kSettings =
    "name: Bench\nlanguage: ru\nformat: 1\nfallback:\n  - Не понял вопрос.\nescalation:\n  text: Соединяю с оператором.\n";

}  // namespace

GeneratedPack generate_pack(std::size_t intents, std::uint64_t seed) {
    Random random(seed);
    GeneratedPack pack;
    pack.files.push_back({"pack.yaml", kSettings});
    const std::size_t vocabulary = 600 + intents / 2;
    std::string yaml;
    for (std::size_t i = 0; i < intents; ++i) {
        if (yaml.empty()) yaml = "intents:\n";
        yaml += "  t" + std::to_string(i % 50) + ".i" + std::to_string(i) + ":\n    title: Вопрос " + std::to_string(i) +
                "\n    phrases:\n";
        for (int p = 0; p < 10; ++p) {
            Template t{i, {}};
            const std::size_t length = 2 + random.below(3);
            while (t.words.size() < length) {
                const std::string w = word(skewed(random, vocabulary));
                if (std::find(t.words.begin(), t.words.end(), w) == t.words.end()) t.words.push_back(w);
            }
            yaml += "      -";
            for (const std::string& w : t.words) yaml += " =" + w;
            yaml += "\n";
            pack.templates.push_back(std::move(t));
        }
        yaml += "    answers:\n      - Ответ на вопрос " + std::to_string(i) + ".\n";
        if (yaml.size() > 1'000'000 || i + 1 == intents) {
            pack.files.push_back({"intents" + std::to_string(pack.files.size()) + ".yaml", std::move(yaml)});
            yaml.clear();
        }
    }
    return pack;
}

std::vector<std::string> generate_messages(const GeneratedPack& pack, std::size_t count, std::uint64_t seed) {
    Random random(seed);
    const std::size_t vocabulary = 600 + pack.templates.size() / 20;
    std::vector<std::string> out;
    for (std::size_t m = 0; m < count; ++m) {
        std::vector<std::string> words;
        if (random.below(10) < 7) words = pack.templates[random.below(pack.templates.size())].words;
        while (words.size() < 9) words.push_back(word(skewed(random, vocabulary)));
        for (std::size_t i = words.size(); i > 1; --i) std::swap(words[i - 1], words[random.below(i)]);
        std::string text;
        for (const std::string& w : words) text += (text.empty() ? "" : " ") + w;
        out.push_back(text + (random.below(3) == 0 ? "?" : ""));
    }
    return out;
}

}  // namespace otvet::bench
