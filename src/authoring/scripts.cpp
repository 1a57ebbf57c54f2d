// SPDX-License-Identifier: MIT
#include "authoring/scripts.hpp"

#include "lang/letter_twins.hpp"
#include "text/utf8.hpp"

namespace otvet::testing {
namespace {

bool is_latin(char32_t cp) { return (cp >= U'a' && cp <= U'z') || (cp >= U'A' && cp <= U'Z'); }
bool is_cyrillic(char32_t cp) { return cp >= 0x400 && cp <= 0x4FF; }

char32_t twin(char32_t cp) {
    for (const lang::LetterTwin& t : lang::kLetterTwins) {
        if (t.latin == cp) return t.cyrillic;
        if (t.cyrillic == cp) return t.latin;
    }
    return 0;
}

/// The word in the alphabet that `keeps`; empty when a letter of the other one has no twin.
template <class Keeps>
std::string in_one_alphabet(std::string_view word, Keeps keeps) {
    std::string out;
    for (std::size_t at = 0; at < word.size();) {
        const text::Decoded one = text::decode(word, at);
        const char32_t other = keeps(one.cp) ? one.cp : twin(one.cp);
        if (other == 0) return {};
        text::append(out, other);
        at += one.size;
    }
    return out;
}

struct Word {
    std::size_t begin = 0, latin = 0, cyrillic = 0;
    void finish(std::string_view text, std::size_t end, std::vector<MixedWord>& out) {
        if (latin != 0 && cyrillic != 0) {
            const std::string_view word = text.substr(begin, end - begin);
            std::string russian = in_one_alphabet(word, is_cyrillic), english = in_one_alphabet(word, is_latin);
            std::string& better = english.empty() || (!russian.empty() && cyrillic >= latin) ? russian : english;
            if (!better.empty()) out.push_back({begin, end - begin, std::move(better)});
        }
        latin = cyrillic = 0;
    }
};

}  // namespace

std::vector<MixedWord> mixed_words(std::string_view text) {
    std::vector<MixedWord> out;
    Word word;
    for (std::size_t at = 0; at < text.size();) {
        const text::Decoded one = text::decode(text, at);
        const bool latin = is_latin(one.cp), cyrillic = is_cyrillic(one.cp);
        if (!latin && !cyrillic)
            word.finish(text, at, out);
        else if (word.latin + word.cyrillic == 0)
            word.begin = at;
        word.latin += latin ? 1 : 0;
        word.cyrillic += cyrillic ? 1 : 0;
        at += one.size;
    }
    word.finish(text, text.size(), out);
    return out;
}

}  // namespace otvet::testing
