// SPDX-License-Identifier: MIT
#include "assembly.hpp"

#include <algorithm>

#include "lang/conjugation_ru.hpp"
#include "lang/nominal_ru.hpp"
#include "morph/dictionary.hpp"

namespace otvet::dictgen {
namespace {

bool is_lexical_participle(const Word& text) {
    return std::find(lang::kLexicalParticiples.begin(), lang::kLexicalParticiples.end(), text) !=
           lang::kLexicalParticiples.end();
}

bool has_text(const FormList& forms, const Word& text) {
    return std::any_of(forms.begin(), forms.end(), [&text](const TextWithBits& form) { return form.text == text; });
}

void add_plural_imperative(const TextWithBits& singular, FormList& out) {
    for (const lang::StemRule& rule : lang::kPluralImperatives) {
        if (!singular.text.ends_with(rule.infinitive)) continue;
        out.push_back({replace_ending(singular.text, rule.infinitive.size(), rule.stem), singular.bits});
        return;
    }
}

bool is_adjective_text(const Word& text) {
    return std::any_of(lang::kAdjectiveEndings.begin(), lang::kAdjectiveEndings.end(),
                       [&text](WordView ending) { return text.ends_with(ending); });
}

}  // namespace

Assembly::Assembly(const Lexicon& lexicon, const Joins& joins) : lexicon_(lexicon), joins_(joins) {
    join_verbs();
    join_adjectives();
    join_nouns();
    join_plurals();
    join_table();
    add_own_lemmas();
    add_plural_imperatives();
    drop_forms();
}

// Takes the part as forms of the lemma. Bits are added to those the part's forms have.
bool Assembly::attach(const Word& lemma, const Part& part, std::uint16_t bits, FormList& forms) {
    if (!lexicon_.has(part.first, part.second)) return false;
    for (TextWithBits& form : lexicon_.forms(part.first, part.second)) {
        form.bits = static_cast<std::uint16_t>(form.bits | bits);
        forms.push_back(std::move(form));
    }
    parents_[part].insert(lemma);
    return true;
}

bool Assembly::accept(const Word& lemma, const Candidate& candidate, FormList& forms) {
    const Word& text = candidate.text;
    if (text.size() < 3 || text == lemma || joins_.alone.contains(text)) return false;
    if (candidate.slot == Slot::kParticiple) {
        return lexicon_.is_adjective(text) && !is_lexical_participle(text) &&
               attach(lemma, {text, Kind::kNominal}, candidate.bits, forms);
    }
    bool found = attach(lemma, {text, Kind::kBare}, candidate.bits, forms);
    if (found) adopted_.insert({text, Kind::kBare});
    const auto adopt = [&](Kind kind, std::uint16_t bits) {
        if (!attach(lemma, {text, kind}, bits, forms)) return;
        adopted_.insert({text, kind});
        found = true;
    };
    if ((candidate.bits & morph::kPastForm) != 0) adopt(Kind::kPast, 0);
    if ((candidate.bits & morph::kImperativeForm) != 0) adopt(Kind::kImperative, 0);
    if (candidate.slot == Slot::kNominal && text.ends_with(U"е") && !lexicon_.is_adjective(text)) {
        adopt(Kind::kNominal, 0);
    }
    return found;
}

// A verb that has its present or imperative from its flags has no second one: «держи» is not of «держать» and of
// «дергать» too. The first person singular is often missing alone: оплатить has оплатит, «оплачу» stands apart.
bool Assembly::may_join(const Candidate& candidate, const FormList& known) {
    if (candidate.slot == Slot::kParticiple || candidate.irregular) return true;
    const auto has = [&known](auto predicate) { return std::any_of(known.begin(), known.end(), predicate); };
    if ((candidate.bits & morph::kImperativeForm) != 0) {
        return !has([](const TextWithBits& form) { return (form.bits & morph::kImperativeForm) != 0; });
    }
    const TextWithBits form{candidate.text, candidate.bits};
    if (is_first_singular(form)) return !has(is_first_singular);
    return !is_present(form.bits) || !has([](const TextWithBits& other) { return is_present(other.bits); });
}

bool Assembly::join_finite(const Word& lemma, FormList& known) {
    FormList joined;
    std::map<Word, FormList> participles;
    bool any = false;
    for (const Candidate& candidate : verb_candidates(lemma)) {
        if (!may_join(candidate, known)) continue;
        if (candidate.slot == Slot::kParticiple) {
            accept(lemma, candidate, participles[candidate.text]);
        } else {
            if (accept(lemma, candidate, joined)) any = true;
        }
    }
    normalize(joined);
    known.insert(known.end(), joined.begin(), joined.end());
    if (!joined.empty()) lemmas_[lemma].push_back(std::move(joined));
    for (auto& [text, forms] : participles) {
        if (forms.empty()) continue;
        normalize(forms);
        lemmas_[lemma].push_back(std::move(forms));
    }
    return any;
}

void Assembly::join_participles(const Word& lemma, const FormList& known) {
    std::set<Word> seen;
    for (const Candidate& candidate : participle_candidates(lemma, known)) {
        if (!seen.insert(candidate.text).second) continue;
        FormList forms;
        if (!accept(lemma, candidate, forms)) continue;
        normalize(forms);
        lemmas_[lemma].push_back(std::move(forms));
    }
}

// True infinitives first: a bare «потрать» that turns out to be an imperative is no infinitive.
void Assembly::join_verbs() {
    for (const auto& [text, parts] : lexicon_.parts()) {
        if (lexicon_.has(text, Kind::kVerb)) join_verb(text);
    }
    for (const auto& [text, parts] : lexicon_.parts()) {
        if (!lexicon_.has(text, Kind::kBare) || !looks_infinitive(text) || lexicon_.has(text, Kind::kVerb)) continue;
        if (joins_.alone.contains(text) || adopted_.contains({text, Kind::kBare})) continue;
        if (join_verb(text)) bare_infinitives_.insert(text);
    }
}

bool Assembly::join_verb(const Word& text) {
    FormList known = lexicon_.forms(text, Kind::kVerb);
    const bool any = join_finite(text, known);
    if (const auto table = joins_.forms.find(text); table != joins_.forms.end()) {
        known.insert(known.end(), table->second.begin(), table->second.end());
    }
    join_participles(text, known);
    return any;
}

void Assembly::join_adjectives() {
    for (const auto& [text, parts] : lexicon_.parts()) {
        if (!is_adjective_text(text) || !lexicon_.is_adjective(text)) continue;
        FormList joined;
        const FormList known = lexicon_.forms(text, Kind::kNominal);
        for (const Candidate& candidate : adjective_candidates(text, known)) accept(text, candidate, joined);
        normalize(joined);
        if (!joined.empty()) lemmas_[text].push_back(std::move(joined));
    }
}

void Assembly::join_nouns() {
    for (const auto& [text, parts] : lexicon_.parts()) {
        if (!lexicon_.has(text, Kind::kNominal) || lexicon_.is_adjective(text) || text.size() < 3) continue;
        if (lexicon_.is_name(text)) continue;
        const FormList known = lexicon_.forms(text, Kind::kNominal);
        FormList joined;
        for (const Candidate& candidate : noun_candidates(text, known)) {
            if (!has_text(known, candidate.text)) accept(text, candidate, joined);
        }
        normalize(joined);
        if (!joined.empty()) lemmas_[text].push_back(std::move(joined));
    }
}

void Assembly::join_table() {
    for (const auto& [lemma, forms] : joins_.forms) {
        FormList group = forms;
        const bool verb =
            std::any_of(forms.begin(), forms.end(), [](const auto& f) { return (f.bits & morph::kVerbForm) != 0; });
        if (verb && !lexicon_.has(lemma, Kind::kVerb)) bare_infinitives_.insert(lemma);
        for (const TextWithBits& form : forms) {
            if (form.text == lemma) continue;
            FormList whole;
            const Kind apart = (form.bits & morph::kPastForm) != 0 ? Kind::kPast : Kind::kImperative;
            for (const Kind kind : {Kind::kBare, apart}) {
                if (kind != Kind::kBare && (form.bits & (morph::kPastForm | morph::kImperativeForm)) == 0) continue;
                if (attach(lemma, {form.text, kind}, form.bits, whole)) adopted_.insert({form.text, kind});
            }
            group.insert(group.end(), whole.begin(), whole.end());
        }
        normalize(group);
        lemmas_[lemma].push_back(std::move(group));
    }
    for (const auto& [lemma, words] : joins_.same) {
        for (const Word& word : words) take_whole(lemma, word);
    }
}

// All that is known of the word, its own forms and the joined ones, becomes forms of the lemma.
void Assembly::take_whole(const Word& lemma, const Word& word) {
    for (std::size_t kind = 0; kind < kKinds; ++kind) {
        const Part part{word, static_cast<Kind>(kind)};
        FormList group;
        if (!attach(lemma, part, 0, group)) continue;
        adopted_.insert(part);
        lemmas_[lemma].push_back(std::move(group));
    }
    const auto joined = lemmas_.find(word);
    if (joined == lemmas_.end()) return;
    auto& groups = lemmas_[lemma];
    groups.insert(groups.end(), joined->second.begin(), joined->second.end());
    taken_.insert(word);
}

void Assembly::add_own_lemmas() {
    for (const Word& word : taken_) lemmas_.erase(word);
    for (const auto& [text, parts] : lexicon_.parts()) {
        for (std::size_t i = 0; i < kKinds; ++i) {
            const auto kind = static_cast<Kind>(i);
            if (parts[i].empty() || adopted_.contains({text, kind})) continue;
            if (kind == Kind::kNominal && joins_.without.contains(text)) continue;
            lemmas_[text].push_back(lexicon_.forms(text, kind));
        }
    }
    for (const Word& text : bare_infinitives_) {
        lemmas_[text].push_back({{text, morph::kVerbForm | morph::kInfinitiveForm}});
    }
    for (auto& [text, groups] : lemmas_) {  // a lemma known only by its joined forms
        const bool itself = std::any_of(groups.begin(), groups.end(),
                                        [&word = text](const FormList& group) { return has_text(group, word); });
        if (!itself) groups.push_back({{text, 0}});
    }
}

// The plural is the singular with -те, and often looks like a present: «держите».
void Assembly::add_plural_imperatives() {
    for (auto& [text, groups] : lemmas_) {
        FormList plurals;
        for (const FormList& group : groups) {
            for (const TextWithBits& form : group) {
                if ((form.bits & morph::kImperativeForm) != 0) add_plural_imperative(form, plurals);
            }
        }
        normalize(plurals);
        std::erase_if(plurals, [&groups = groups](const TextWithBits& plural) {
            return std::any_of(groups.begin(), groups.end(), [&plural](const FormList& group) {
                return std::binary_search(group.begin(), group.end(), plural);
            });
        });
        if (!plurals.empty()) groups.push_back(std::move(plurals));
    }
}

void Assembly::drop_forms() {
    for (const auto& never : joins_.never) {
        const auto& lemma = never.first;  // clang 14 captures no structured bindings
        const auto& forms = never.second;
        const auto found = lemmas_.find(lemma);
        if (found == lemmas_.end()) continue;
        for (FormList& group : found->second) {
            std::erase_if(group,
                          [&](const TextWithBits& form) { return form.text != lemma && forms.contains(form.text); });
        }
    }
}

// Nouns whose ё moves have their plural apart: звёзды and звезда, колёса and колесо.
void Assembly::join_plurals() {
    for (const auto& [text, parts] : lexicon_.parts()) {
        if (!lexicon_.has(text, Kind::kNominal) || lexicon_.is_adjective(text) || lexicon_.is_name(text)) continue;
        for (const TextWithBits& form : lexicon_.forms(text, Kind::kNominal)) {
            if (form.text == text || !lexicon_.is_yo_plural(form.text)) continue;
            take_whole(text, form.text);
        }
    }
}

std::string Assembly::report() const {
    std::string out;
    for (const auto& [part, lemmas] : parents_) {
        out += to_utf8(part.first) + '\t';
        for (const Word& lemma : lemmas) out += to_utf8(lemma) + ' ';
        out += '\n';
    }
    return out;
}

std::string Assembly::orphans() const {
    std::string out;
    for (const auto& [text, parts] : lexicon_.parts()) {
        for (const Kind kind : {Kind::kPast, Kind::kImperative, Kind::kBare}) {
            const bool orphan = lexicon_.has(text, kind) && !parents_.contains({text, kind});
            static constexpr std::array<const char*, kKinds> names{"verb", "past", "imperative", "nominal", "bare"};
            if (orphan) out += to_utf8(text) + '\t' + names[static_cast<std::size_t>(kind)] + '\n';
        }
    }
    return out;
}

}  // namespace otvet::dictgen
