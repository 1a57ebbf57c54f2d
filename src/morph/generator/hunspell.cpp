// SPDX-License-Identifier: MIT
#include "hunspell.hpp"

#include <fstream>
#include <sstream>
#include <stdexcept>

namespace otvet::dictgen {
namespace {

std::ifstream open_text(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) throw std::runtime_error("cannot read " + path);
    return in;
}

bool next_line(std::istream& in, std::string& line) {
    if (!std::getline(in, line)) return false;
    if (!line.empty() && line.back() == '\r') line.pop_back();
    if (line.starts_with("\xEF\xBB\xBF")) line.erase(0, 3);
    return true;
}

std::vector<Flag> split_flags(const Word& text, Affixes::FlagStyle style) {
    std::vector<Flag> flags;
    if (style == Affixes::FlagStyle::kNumber) {
        for (std::size_t i = 0; i <= text.size();) {
            const std::size_t comma = std::min(text.find(U',', i), text.size());
            if (comma > i) flags.push_back(text.substr(i, comma - i));
            i = comma + 1;
        }
        return flags;
    }
    const std::size_t width = style == Affixes::FlagStyle::kLong ? 2 : 1;
    for (std::size_t i = 0; i + width <= text.size(); i += width) flags.push_back(text.substr(i, width));
    return flags;
}

std::vector<Word> split_condition(const Word& text) {
    std::vector<Word> sets;
    if (text == U".") return sets;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != U'[') {
            sets.emplace_back(1, text[i]);
            continue;
        }
        const std::size_t end = std::min(text.find(U']', i), text.size());
        sets.push_back(text.substr(i + 1, end - i - 1));
        i = end;
    }
    return sets;
}

// "SFX L Y 63" opens a class, "SFX L   чься    кся   чься" adds a rule.
void read_affix_line(std::istringstream& fields, bool prefix, Affixes& affixes) {
    std::string flag, first, second, condition;
    fields >> flag >> first >> second >> condition;
    AffixClass& affix = affixes.classes[decode(flag)];
    if (condition.empty()) {
        affix.prefix = prefix;
        affix.crosses = first == "Y";
        return;
    }
    const std::size_t slash = second.find('/');  // flags of the affixed word: Russian has none
    AffixRule rule;
    if (first != "0") rule.strip = decode(first);
    if (second != "0") rule.append = decode(std::string_view(second).substr(0, slash));
    rule.condition = split_condition(decode(condition));
    affix.rules.push_back(std::move(rule));
}

bool in_set(const Word& set, char32_t letter) {
    if (set == U".") return true;
    const bool inverted = !set.empty() && set.front() == U'^';
    return (set.find(letter, inverted ? 1 : 0) != Word::npos) != inverted;
}

bool holds(const AffixRule& rule, bool prefix, const Word& word) {
    if (rule.condition.size() > word.size() || rule.strip.size() > word.size()) return false;
    const std::size_t start = prefix ? 0 : word.size() - rule.condition.size();
    for (std::size_t i = 0; i < rule.condition.size(); ++i) {
        if (!in_set(rule.condition[i], word[start + i])) return false;
    }
    return prefix ? word.starts_with(rule.strip) : word.ends_with(rule.strip);
}

}  // namespace

Affixes read_affixes(const std::string& path) {
    std::ifstream in = open_text(path);
    Affixes affixes;
    for (std::string line; next_line(in, line);) {
        std::istringstream fields(line);
        std::string key;
        fields >> key;
        if (key == "SFX" || key == "PFX") {
            read_affix_line(fields, key == "PFX", affixes);
        } else if (key == "SET") {
            std::string charset;
            fields >> charset;
            if (charset != "UTF-8") throw std::runtime_error(path + ": only UTF-8 is read, not " + charset);
        } else if (key == "FLAG") {
            std::string style;
            fields >> style;
            if (style == "num") affixes.style = Affixes::FlagStyle::kNumber;
            if (style == "long") affixes.style = Affixes::FlagStyle::kLong;
        }
    }
    if (affixes.classes.empty()) throw std::runtime_error(path + ": no affix rules");
    return affixes;
}

std::vector<DictionaryWord> read_words(const std::string& path, const Affixes& affixes) {
    std::ifstream in = open_text(path);
    std::vector<DictionaryWord> words;
    std::string line;
    next_line(in, line);  // the number of words
    while (next_line(in, line)) {
        line.resize(std::min(line.find_first_of(" \t"), line.size()));
        const std::size_t slash = std::min(line.find('/'), line.size());
        if (slash == 0) continue;
        DictionaryWord word{decode(std::string_view(line).substr(0, slash)), {}};
        if (slash < line.size()) {
            word.flags = split_flags(decode(std::string_view(line).substr(slash + 1)), affixes.style);
        }
        words.push_back(std::move(word));
    }
    if (words.empty()) throw std::runtime_error(path + ": no words");
    return words;
}

bool apply(const AffixRule& rule, bool prefix, const Word& word, Word& out) {
    if (!holds(rule, prefix, word)) return false;
    out = prefix ? rule.append + word.substr(rule.strip.size())
                 : word.substr(0, word.size() - rule.strip.size()) + rule.append;
    return true;
}

}  // namespace otvet::dictgen
