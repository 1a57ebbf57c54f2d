// SPDX-License-Identifier: MIT
#include "candidates.hpp"

#include <algorithm>

#include "lang/conjugation_ru.hpp"
#include "lang/nominal_ru.hpp"
#include "morph/dictionary.hpp"

namespace otvet::dictgen {
namespace {

constexpr std::uint16_t kPresentBits = morph::kVerbForm;
constexpr std::uint16_t kImperativeBits = morph::kVerbForm | morph::kImperativeForm;
constexpr std::uint16_t kPastBits = morph::kVerbForm | morph::kPastForm;
constexpr std::uint16_t kGerundBits = morph::kVerbForm | morph::kGerund;
constexpr std::uint16_t kParticipleBits = morph::kVerbForm | morph::kParticiple;

bool is_vowel(char32_t letter) { return lang::kVowels.find(letter) != WordView::npos; }

// A verb without its reflexive ending, and how to put the ending back.
struct Verb {
    explicit Verb(const Word& infinitive) : plain(infinitive) {
        if (!infinitive.ends_with(lang::kReflexiveConsonant) && !infinitive.ends_with(lang::kReflexiveVowel)) return;
        reflexive = true;
        plain.resize(plain.size() - 2);
    }
    [[nodiscard]] Word with_ending(Word form) const {
        if (reflexive)
            form += !form.empty() && is_vowel(form.back()) ? lang::kReflexiveVowel : lang::kReflexiveConsonant;
        return form;
    }
    Word plain;
    bool reflexive = false;
};

template <class Rules>
void add_stems(const Rules& rules, const Word& infinitive, std::vector<Word>& stems) {
    for (const lang::StemRule& rule : rules) {
        if (infinitive.ends_with(rule.infinitive)) {
            stems.push_back(replace_ending(infinitive, rule.infinitive.size(), rule.stem));
        }
    }
}

bool is_vowel_less(WordView root) {
    return std::find(lang::kVowelLessRoots.begin(), lang::kVowelLessRoots.end(), root) != lang::kVowelLessRoots.end();
}

// стереть → стр → сотр; отозвать → отозов → отзов.
void add_prefix_variants(std::vector<Word>& stems) {
    const std::size_t count = stems.size();
    for (std::size_t i = 0; i < count; ++i) {
        for (const lang::PrefixPair& pair : lang::kPrefixPairs) {
            const Word stem = stems[i];
            const auto swap = [&](WordView from, WordView to) {
                if (!stem.starts_with(from) || !is_vowel_less(WordView(stem).substr(from.size()))) return;
                stems.push_back(Word(to) + stem.substr(from.size()));
            };
            swap(pair.full, pair.bare);
            swap(pair.bare, pair.full);
        }
    }
}

class VerbCandidates {
public:
    explicit VerbCandidates(const Word& infinitive) : verb_(infinitive) {}

    std::vector<Candidate> all() {
        add_present();
        add_past();
        add_participles();
        return std::move(out_);
    }

private:
    template <class Endings>
    void add(const std::vector<Word>& stems, const Endings& endings, std::uint16_t bits) {
        for (const Word& stem : stems) {
            for (const WordView ending : endings) {
                const Word form = stem + Word(ending);
                const bool first = bits == kPresentBits && is_first_person(form);
                out_.push_back(
                    {verb_.with_ending(form), first ? std::uint16_t(bits | morph::kFirstPerson) : bits, Slot::kFinite});
            }
        }
    }

    void add_present() {
        std::vector<Word> first;
        add_stems(lang::kFirstConjugation, verb_.plain, first);
        std::vector<Word> second;
        add_stems(lang::kSecondConjugation, verb_.plain, second);
        std::vector<Word> only;
        add_stems(lang::kPresentOnly, verb_.plain, only);
        for (auto* stems : {&first, &second, &only}) add_prefix_variants(*stems);
        add(second, lang::kSecondConjugationEndings, kPresentBits);
        add_imperative_and_gerund(second);
        add_imperative_and_gerund(first);
        first.insert(first.end(), only.begin(), only.end());
        add(first, lang::kFirstConjugationEndings, kPresentBits);
        add_stems(lang::kFirstPersonStems, verb_.plain, first);
        add(first, lang::kFirstSingularEndings, kPresentBits);
    }

    void add_imperative_and_gerund(const std::vector<Word>& stems) {
        add(stems, lang::kImperativeEndings, kImperativeBits);
        std::vector<Word> irregular;
        add_stems(lang::kImperativeStems, verb_.plain, irregular);
        const std::size_t regular = out_.size();
        add(irregular, lang::kWholeImperativeEndings, kImperativeBits);
        for (std::size_t i = regular; i < out_.size(); ++i) out_[i].irregular = true;
        for (const Word& stem : stems) {
            const bool hissing = !stem.empty() && lang::kHissing.find(stem.back()) != WordView::npos;
            add({stem}, hissing ? lang::kHissingGerundEndings : lang::kSoftGerundEndings, kGerundBits);
        }
    }

    void add_past() {
        std::vector<Word> stems;
        add_stems(lang::kPastStems, verb_.plain, stems);
        add_prefix_variants(stems);
        add(stems, lang::kPastEndings, kPastBits);
        for (Word& stem : stems) {
            if (stem.ends_with(lang::kPastLetter)) stem.pop_back();
        }
        add(stems, lang::kPastGerundEndings, kGerundBits);
    }

    void add_participles() {
        std::vector<Word> active;
        add_stems(lang::kActivePastStems, verb_.plain, active);
        for (Word& text : active) {
            if (verb_.reflexive) text += lang::kReflexiveConsonant;
            out_.push_back({text, kParticipleBits, Slot::kParticiple});
        }
        if (verb_.reflexive) return;
        std::vector<Word> stems;
        add_stems(lang::kPassiveStems, verb_.plain, stems);
        for (const Word& stem : stems) {
            out_.push_back({stem + Word(lang::kPassiveEnding), kParticipleBits, Slot::kParticiple});
        }
    }

    Verb verb_;
    std::vector<Candidate> out_;
};

void add_nominal(Word text, std::vector<Candidate>& out) { out.push_back({std::move(text), 0, Slot::kNominal}); }

// письм → писем, скидк → скидок: a vowel before the last consonant, instead of a soft sign there.
void add_fleeting(const Word& stem, std::vector<Candidate>& out) {
    if (stem.size() < 3 || is_vowel(stem.back()) || is_vowel(stem[stem.size() - 2])) return;
    const bool soft = lang::kFleetingPlaceholders.find(stem[stem.size() - 2]) != WordView::npos;
    const Word head = stem.substr(0, stem.size() - (soft ? 2 : 1));
    for (const char32_t vowel : lang::kFleetingVowels) add_nominal(head + vowel + stem.back(), out);
}

// The genitive shows the stem that the base hides: продавец → продавца → продавц.
std::vector<Word> noun_stems(const Word& noun, const FormList& known, WordView base_ending) {
    std::vector<Word> stems{noun.substr(0, noun.size() - base_ending.size())};
    if (!base_ending.empty() && base_ending != lang::kSoftSign) return stems;
    for (const TextWithBits& form : known) {
        if (form.text.size() < 3 || !form.text.ends_with(lang::kDativeEnding)) continue;
        const Word stem = form.text.substr(0, form.text.size() - 1);
        if (stem != stems.front()) stems.push_back(stem);
    }
    return stems;
}

bool ends_with_any(WordView text, const std::array<std::u32string_view, 2>& endings) {
    return std::any_of(endings.begin(), endings.end(), [text](WordView ending) { return text.ends_with(ending); });
}

// By its gerunds: сделав, but not делая.
bool is_perfective(const FormList& known) {
    bool any = false;
    for (const TextWithBits& form : known) {
        if ((form.bits & morph::kGerund) == 0) continue;
        if (!ends_with_any(form.text, lang::kPerfectiveGerunds)) return false;
        any = true;
    }
    return any;
}

}  // namespace

bool is_present(std::uint16_t bits) {
    constexpr unsigned other =
        morph::kPastForm | morph::kImperativeForm | morph::kInfinitiveForm | morph::kGerund | morph::kParticiple;
    return (bits & morph::kVerbForm) != 0 && (bits & other) == 0;
}

bool is_first_singular(const TextWithBits& form) {
    if (!is_present(form.bits)) return false;
    const Word plain = Verb(form.text).plain;
    return ends_with_any(plain, lang::kFirstSingularEndings);
}

std::vector<Candidate> verb_candidates(const Word& infinitive) { return VerbCandidates(infinitive).all(); }

std::vector<Candidate> participle_candidates(const Word& infinitive, const FormList& known) {
    std::vector<Candidate> out;
    const Verb verb(infinitive);
    const auto add = [&](Word text) {
        if (verb.reflexive) text += lang::kReflexiveConsonant;
        out.push_back({std::move(text), kParticipleBits, Slot::kParticiple});
    };
    const bool perfective = is_perfective(known);
    const bool plain_past = verb.plain.ends_with(lang::kPlainInfinitive);
    for (const TextWithBits& form : known) {
        const bool past = (form.bits & morph::kPastForm) != 0;
        if (!(past || is_present(form.bits)) || (!past && perfective)) continue;
        const Word plain = Verb(form.text).plain;
        for (const lang::ParticipleRule& rule : lang::kParticipleRules) {
            if (past != rule.past || (past && !plain_past) || !plain.ends_with(rule.form)) continue;
            add(replace_ending(plain, rule.form.size(), rule.participle));
        }
        if (past && !is_vowel(plain.back())) add(plain + Word(lang::kConsonantPastParticiple));
    }
    return out;
}

std::vector<Candidate> adjective_candidates(const Word& adjective, const FormList& known) {
    std::vector<Candidate> out;
    const Word feminine = replace_ending(adjective, 2, lang::kShortFeminine);
    const bool has_short =
        std::any_of(known.begin(), known.end(), [&](const auto& form) { return form.text == feminine; });
    for (const lang::StemRule& rule : lang::kAdjectiveForms) {
        if (!adjective.ends_with(rule.infinitive)) continue;
        const Word text = replace_ending(adjective, rule.infinitive.size(), rule.stem);
        const bool comparative = ends_with_any(rule.stem, lang::kComparativeEndings);
        if (!comparative && !has_short) continue;
        add_nominal(text, out);
        if (comparative) add_nominal(Word(lang::kComparativePrefix) + text, out);
    }
    return out;
}

std::vector<Candidate> noun_candidates(const Word& noun, const FormList& known) {
    std::vector<Candidate> out;
    for (const lang::NounRule& rule : lang::kNounRules) {
        const bool consonant_base = !is_vowel(noun.back()) && lang::kSpecialBases.find(noun.back()) == WordView::npos;
        if (rule.base.empty() ? !consonant_base : !noun.ends_with(rule.base)) continue;
        for (const Word& stem : noun_stems(noun, known, rule.base)) {
            for (const WordView ending : rule.endings) {
                if (ending != lang::kNoMore) add_nominal(stem + Word(ending), out);
            }
            if (rule.fleeting) add_fleeting(stem, out);
        }
    }
    return out;
}

}  // namespace otvet::dictgen
