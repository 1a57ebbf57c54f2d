// SPDX-License-Identifier: MIT
#include "pack/atoms.hpp"

#include <algorithm>

#include "text/fold.hpp"

namespace otvet::pack {
namespace {

constexpr std::uint32_t kPackLemma = 0x8000'0000u;  // lemma ids at and above are paradigms of the pack

std::uint16_t wanted_bits(phrase::FormClass form_class) {
    switch (form_class) {
        case phrase::FormClass::kImperative: return morph::kImperativeForm;
        case phrase::FormClass::kPast: return morph::kPastForm;
        case phrase::FormClass::kInfinitive: return morph::kInfinitiveForm;
        case phrase::FormClass::kAnyForm: break;
    }
    return 0;
}

std::vector<std::string> split_words(std::string_view text) {
    std::vector<std::string> out;
    std::size_t i = 0;
    while (i < text.size()) {
        const std::size_t end = std::min(text.find_first_of(" ,/\n\t", i), text.size());
        if (end > i) out.emplace_back(text.substr(i, end - i));
        i = end + 1;
    }
    return out;
}

std::uint64_t length_bit(std::string_view folded) { return 1ull << std::min<std::size_t>(text::code_points(folded), 63); }

}  // namespace

AtomBuilder::AtomBuilder(std::shared_ptr<const morph::Dictionary> dictionary, const std::vector<NamedText>& forms)
    : dictionary_(std::move(dictionary)) {
    for (const NamedText& entry : forms) {
        Paradigm p;
        const std::string head = text::fold(entry.name.text);
        p.forms = split_words(text::fold(entry.value.text));
        p.forms.push_back(head);
        const auto index = static_cast<std::uint32_t>(paradigms_.size());
        for (const std::string& form : p.forms) paradigm_forms_[form].push_back(index);
        std::vector<morph::Dictionary::Reading> readings;
        if (dictionary_) dictionary_->readings(head, readings);
        for (const auto& r : readings) {
            if (text::fold(dictionary_->lemma_text(r.lemma)) != head) continue;
            p.lemmas.push_back(r.lemma);
            paradigm_lemmas_[r.lemma].push_back(index);
        }
        paradigms_.push_back(std::move(p));
    }
}

AtomBuilder::Lemmas AtomBuilder::lemmas_of(std::string_view folded) const {
    Lemmas out;
    std::vector<morph::Dictionary::Reading> readings;
    if (dictionary_) dictionary_->readings(folded, readings);
    for (const auto& r : readings) {
        out.push_back(r.lemma);
        if (auto it = paradigm_lemmas_.find(r.lemma); it != paradigm_lemmas_.end()) {
            for (const std::uint32_t p : it->second) out.push_back(kPackLemma + p);
        }
    }
    if (auto it = paradigm_forms_.find(std::string(folded)); it != paradigm_forms_.end()) {
        for (const std::uint32_t p : it->second) {
            out.push_back(kPackLemma + p);
            out.insert(out.end(), paradigms_[p].lemmas.begin(), paradigms_[p].lemmas.end());
        }
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

AtomId AtomBuilder::intern(std::string key, bool& fresh) {
    const auto [it, inserted] = ids_.try_emplace(std::move(key), lexicon_.atom_count);
    fresh = inserted;
    if (inserted) ++lexicon_.atom_count;
    return it->second;
}

void AtomBuilder::add_forms(const Lemmas& lemmas, phrase::FormClass form_class, AtomId atom) {
    const std::uint16_t wanted = wanted_bits(form_class);
    for (const std::uint32_t lemma : lemmas) {
        if (lemma >= kPackLemma) {
            for (const std::string& form : paradigms_[lemma - kPackLemma].forms) lexicon_.forms.add(form, atom);
            continue;
        }
        dictionary_->each_form(lemma, [&](std::string_view form, std::uint16_t bits) {
            if (wanted == 0 || (bits & wanted) != 0) lexicon_.forms.add_known(form, atom);
        });
    }
}

AtomBuilder::Asked& AtomBuilder::asked(std::string_view folded) const {
    if (const auto it = asked_.find(folded); it != asked_.end()) return it->second;
    return asked_.try_emplace(std::string(folded)).first->second;
}

AtomId AtomBuilder::word(std::string_view folded, phrase::FormClass form_class) {
    AtomId& atom = asked(folded).atoms[static_cast<std::size_t>(form_class)];
    if (atom == kNoAtom) atom = make_word(folded, form_class);
    return atom;
}

AtomId AtomBuilder::make_word(std::string_view folded, phrase::FormClass form_class) {
    const Lemmas lemmas = lemmas_of(folded);
    std::string key = "w" + std::to_string(static_cast<int>(form_class));
    for (const std::uint32_t lemma : lemmas) key += ":" + std::to_string(lemma);
    if (lemmas.empty()) key += "=" + std::string(morph::stem(folded));
    bool fresh = false;
    const AtomId atom = intern(std::move(key), fresh);
    if (form_class == phrase::FormClass::kAnyForm || lemmas.empty()) lexicon_.forms.add(folded, atom);
    if (fresh && lemmas.empty()) lexicon_.stems.add(morph::stem(folded), atom);
    if (fresh) add_forms(lemmas, form_class, atom);
    return atom;
}

AtomId AtomBuilder::exact(std::string_view folded) {
    bool fresh = false;
    const AtomId atom = intern("e" + std::string(folded), fresh);
    if (fresh) lexicon_.forms.add(folded, atom);
    return atom;
}

AtomId AtomBuilder::prefix(std::string_view folded) {
    bool fresh = false;
    const AtomId atom = intern("p" + std::string(folded), fresh);
    lexicon_.prefixes.add(folded, atom);
    lexicon_.prefix_lengths |= length_bit(folded);
    return atom;
}

AtomId AtomBuilder::suffix(std::string_view folded) {
    bool fresh = false;
    const AtomId atom = intern("s" + std::string(folded), fresh);
    lexicon_.suffixes.add(folded, atom);
    lexicon_.suffix_lengths |= length_bit(folded);
    return atom;
}

AtomId AtomBuilder::entity(std::size_t index) {
    bool fresh = false;
    const AtomId atom = intern("t" + std::to_string(index), fresh);
    if (lexicon_.entity_atoms.size() <= index) lexicon_.entity_atoms.resize(index + 1, kNoAtom);
    lexicon_.entity_atoms[index] = atom;
    return atom;
}

AtomId AtomBuilder::past_date() {
    bool fresh = false;
    return lexicon_.past_date = intern("d<", fresh);
}

AtomId AtomBuilder::coming_date() {
    bool fresh = false;
    return lexicon_.coming_date = intern("d>", fresh);
}

void AtomBuilder::flag_word(std::string_view folded, std::uint8_t flags) {
    for (const std::string& form : forms_of(folded)) lexicon_.forms.add_flags(form, flags);
}

std::vector<std::string> AtomBuilder::forms_of(std::string_view folded) const {
    std::vector<std::string> out{std::string(folded)};
    for (const std::uint32_t lemma : lemmas_of(folded)) {
        if (lemma >= kPackLemma) {
            const auto& forms = paradigms_[lemma - kPackLemma].forms;
            out.insert(out.end(), forms.begin(), forms.end());
        } else {
            for (morph::Form& form : dictionary_->forms(lemma)) out.push_back(std::move(form.text));
        }
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

bool AtomBuilder::known(std::string_view folded) const {
    Asked& word = asked(folded);
    if (!word.known) {
        word.known = (dictionary_ && dictionary_->knows(folded)) || paradigm_forms_.count(std::string(folded)) != 0;
    }
    return *word.known;
}

/// Stems are asked only for words that the table of forms lacks. So a form that stands there for another reason (=промокода,
/// courtesy) gets its stem's atoms now, and the forms of `forms:` stand there even when no phrase uses them.
void AtomBuilder::settle_stems() {
    lexicon_.stems.freeze();
    for (const std::string& form : lexicon_.forms.texts_not_known()) {
        if (known(form)) continue;
        const AtomTable::Entry* stem = lexicon_.stems.find(morph::stem(form));
        if (stem == nullptr) continue;
        for (const AtomId atom : lexicon_.stems.atoms(*stem)) lexicon_.forms.add(form, atom);
    }
    for (const auto& [form, paradigms] : paradigm_forms_) lexicon_.forms.add_flags(form, 0);
}

Lexicon AtomBuilder::finish() {
    settle_stems();
    for (AtomTable* table : {&lexicon_.forms, &lexicon_.prefixes, &lexicon_.suffixes}) table->freeze();
    return std::move(lexicon_);
}

}  // namespace otvet::pack
