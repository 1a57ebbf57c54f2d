// SPDX-License-Identifier: MIT
#include "joins.hpp"

#include <array>
#include <fstream>
#include <optional>
#include <sstream>
#include <stdexcept>

#include "morph/dictionary.hpp"

namespace otvet::dictgen {
namespace {

std::optional<std::uint16_t> bits_of(std::string_view kind) {
    using namespace morph;
    static constexpr std::array<std::pair<std::string_view, std::uint16_t>, 6> kinds{{
        {"form", 0},
        {"present", kVerbForm},
        {"past", kVerbForm | kPastForm},
        {"imperative", kVerbForm | kImperativeForm},
        {"gerund", kVerbForm | kGerund},
        {"participle", kVerbForm | kParticiple},
    }};
    for (const auto& [name, bits] : kinds) {
        if (name == kind) return bits;
    }
    return std::nullopt;
}

std::vector<Word> split_words(std::string_view text) {
    std::istringstream in{std::string(text)};
    std::vector<Word> words;
    for (std::string word; in >> word;) words.push_back(fold(decode(word)));
    return words;
}

bool add_line(std::string_view lemma_text, std::string_view kind, const std::vector<Word>& words, Joins& joins) {
    const Word lemma = fold(decode(lemma_text));
    if (kind == "alone") {
        joins.alone.insert(words.begin(), words.end());
    } else if (kind == "same") {
        auto& same = joins.same[lemma];
        same.insert(same.end(), words.begin(), words.end());
    } else if (kind == "not") {
        joins.never[lemma].insert(words.begin(), words.end());
    } else if (kind == "without") {
        joins.without.insert(lemma);
    } else if (const auto bits = bits_of(kind)) {
        for (const Word& word : words) {
            const bool first = *bits == morph::kVerbForm && is_first_person(word);
            joins.forms[lemma].push_back({word, first ? std::uint16_t(*bits | morph::kFirstPerson) : *bits});
        }
    } else {
        return false;
    }
    return true;
}

}  // namespace

Joins read_joins(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) throw std::runtime_error("cannot read " + path);
    Joins joins;
    std::size_t number = 0;
    for (std::string line; std::getline(in, line);) {
        ++number;
        if (line.empty() || line.front() == '#') continue;
        const std::size_t first = line.find('\t');
        const std::size_t second = first == std::string::npos ? first : line.find('\t', first + 1);
        const bool ok =
            second != std::string::npos && add_line(std::string_view(line).substr(0, first),
                                                    std::string_view(line).substr(first + 1, second - first - 1),
                                                    split_words(std::string_view(line).substr(second + 1)), joins);
        if (!ok) throw std::runtime_error(path + ":" + std::to_string(number) + ": not LEMMA, KIND, FORMS");
    }
    for (auto& entry : joins.forms) normalize(entry.second);
    return joins;
}

}  // namespace otvet::dictgen
