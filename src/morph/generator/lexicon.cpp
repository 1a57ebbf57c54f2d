// SPDX-License-Identifier: MIT
#include "lexicon.hpp"

#include <algorithm>

#include "lang/hunspell_ru.hpp"
#include "morph/dictionary.hpp"

namespace otvet::dictgen {
namespace {

using lang::VerbFlag;

const lang::VerbFlagMeaning* verb_flag(const Flag& flag) {
    const auto found = std::find_if(lang::kVerbFlags.begin(), lang::kVerbFlags.end(),
                                    [&flag](const auto& known) { return flag.size() == 1 && known.flag == flag[0]; });
    return found == lang::kVerbFlags.end() ? nullptr : &*found;
}

Kind kind_of(const Flag& flag, WordView text) {
    const auto* meaning = verb_flag(flag);
    if (meaning == nullptr) return Kind::kNominal;
    if (looks_infinitive(text)) return Kind::kVerb;
    if (meaning->meaning == VerbFlag::kPast) return Kind::kPast;
    return meaning->meaning == VerbFlag::kImperative ? Kind::kImperative : Kind::kNominal;
}

std::uint16_t bits_of_base(Kind kind) {
    switch (kind) {
        case Kind::kVerb:
            return morph::kVerbForm | morph::kInfinitiveForm;
        case Kind::kPast:
            return morph::kVerbForm | morph::kPastForm;
        case Kind::kImperative:
            return morph::kVerbForm | morph::kImperativeForm;
        default:
            return 0;
    }
}

std::uint16_t bits_of_form(VerbFlag meaning, WordView form) {
    switch (meaning) {
        case VerbFlag::kPast:
            return morph::kVerbForm | morph::kPastForm;
        case VerbFlag::kImperative:
            return morph::kVerbForm | morph::kImperativeForm;
        case VerbFlag::kGerund:
            return morph::kVerbForm | morph::kGerund;
        case VerbFlag::kPresent:
            break;
    }
    return is_first_person(form) ? morph::kVerbForm | morph::kFirstPerson : morph::kVerbForm;
}

}  // namespace

bool is_first_person(WordView form) {
    return std::any_of(lang::kFirstPersonEndings.begin(), lang::kFirstPersonEndings.end(),
                       [form](WordView ending) { return form.ends_with(ending); });
}

bool looks_infinitive(WordView text) {
    return std::any_of(lang::kInfinitiveEndings.begin(), lang::kInfinitiveEndings.end(),
                       [text](WordView ending) { return text.size() > ending.size() && text.ends_with(ending); });
}

void normalize(FormList& forms) {
    std::sort(forms.begin(), forms.end());
    std::size_t end = 0;
    for (std::size_t i = 0; i < forms.size(); ++i) {
        if (end > 0 && forms[end - 1].text == forms[i].text) {
            forms[end - 1].bits = static_cast<std::uint16_t>(forms[end - 1].bits | forms[i].bits);
        } else {
            if (end != i) forms[end] = std::move(forms[i]);
            ++end;
        }
    }
    forms.resize(end);
}

Lexicon::Lexicon(Affixes affixes, const std::vector<DictionaryWord>& words) : affixes_(std::move(affixes)) {
    for (const DictionaryWord& word : words) add(word);
}

void Lexicon::add(const DictionaryWord& word) {
    const Word text = fold(word.text);
    Parts& parts = parts_[text];
    std::array<DictionaryWord, kKinds> split;
    for (const Flag& flag : word.flags) split[static_cast<std::size_t>(kind_of(flag, text))].flags.push_back(flag);
    bool any = false;
    for (std::size_t kind = 0; kind < kKinds; ++kind) {
        if (split[kind].flags.empty()) continue;
        split[kind].text = word.text;
        parts[kind].push_back(std::move(split[kind]));
        any = true;
    }
    if (!any) parts[static_cast<std::size_t>(Kind::kBare)].push_back({word.text, {}});
}

bool Lexicon::has(const Word& text, Kind kind) const {
    const auto found = parts_.find(text);
    return found != parts_.end() && !found->second[static_cast<std::size_t>(kind)].empty();
}

bool Lexicon::is_adjective(const Word& text) const {
    const auto found = parts_.find(text);
    if (found == parts_.end()) return false;
    const auto& nominal = found->second[static_cast<std::size_t>(Kind::kNominal)];
    return std::any_of(nominal.begin(), nominal.end(), [](const DictionaryWord& word) {
        return std::find(word.flags.begin(), word.flags.end(), Flag(1, lang::kAdjectiveFlag)) != word.flags.end();
    });
}

bool Lexicon::is_name(const Word& text) const {
    const auto found = parts_.find(text);
    if (found == parts_.end()) return false;
    const auto& nominal = found->second[static_cast<std::size_t>(Kind::kNominal)];
    return !nominal.empty() && std::all_of(nominal.begin(), nominal.end(), [](const DictionaryWord& word) {
        return word.text[0] < 0x430 && word.text[0] != 0x451;  // А…Я and Ё
    });
}

bool Lexicon::is_yo_plural(const Word& text) const {
    const auto found = parts_.find(text);
    if (found == parts_.end() || lang::kPluralLetters.find(text.back()) == WordView::npos) return false;
    const auto& nominal = found->second[static_cast<std::size_t>(Kind::kNominal)];
    return std::any_of(nominal.begin(), nominal.end(),
                       [](const DictionaryWord& word) { return word.text.find(lang::kYo) != Word::npos; });
}

void Lexicon::expand(const DictionaryWord& word, Kind kind, FormList& out) const {
    out.push_back({fold(word.text), bits_of_base(kind)});
    Word made;
    for (const Flag& flag : word.flags) {
        const auto affix = affixes_.classes.find(flag);
        if (affix == affixes_.classes.end()) continue;
        const auto* meaning = kind == Kind::kNominal ? nullptr : verb_flag(flag);
        for (const AffixRule& rule : affix->second.rules) {
            if (!apply(rule, affix->second.prefix, word.text, made)) continue;
            Word text = fold(made);
            const std::uint16_t bits = meaning == nullptr ? std::uint16_t{0} : bits_of_form(meaning->meaning, text);
            out.push_back({std::move(text), bits});
        }
    }
}

FormList Lexicon::forms(const Word& text, Kind kind) const {
    FormList forms;
    const auto found = parts_.find(text);
    if (found == parts_.end()) return forms;
    for (const DictionaryWord& word : found->second[static_cast<std::size_t>(kind)]) expand(word, kind, forms);
    normalize(forms);
    return forms;
}

}  // namespace otvet::dictgen
