// SPDX-License-Identifier: MIT
// Verbs of phrases: the forms that their paradigm lacks, and partners of the other aspect that nothing in the pack has.
#include <algorithm>
#include <map>
#include <string>

#include "authoring/lint.hpp"
#include "lang/aspect_pairs.hpp"
#include "lang/verbs_of_things.hpp"
#include "phrase/parser.hpp"
#include "text/fold.hpp"

namespace otvet::testing {
namespace {

using lang::Code;
using pack::Located;

constexpr std::size_t kGrownPack = 100;  // phrases

/// The lemma whose infinitive the word is; nothing for other words.
class VerbReader {
public:
    explicit VerbReader(const morph::Dictionary& dictionary) : dictionary_(dictionary) {}

    /// All bits of the paradigms that the infinitive heads; 0 when it is none, or something else beside («честь»).
    [[nodiscard]] std::uint16_t bits_of(const std::string& word) const {
        std::vector<morph::Dictionary::Reading> readings;
        dictionary_.readings(word, readings);
        std::uint16_t bits = 0;
        for (const auto& reading : readings) {
            if ((reading.bits & morph::kInfinitiveForm) == 0) return 0;
            for (const morph::Form& form : dictionary_.forms(reading.lemma)) bits |= form.bits;
        }
        return bits;
    }

private:
    const morph::Dictionary& dictionary_;
};

/// Nobody says it of himself or tells another to do it.
bool is_of_things(std::string_view verb) noexcept {
    if (verb.ends_with(lang::kReflexive) || verb.ends_with(lang::kReflexiveAfterVowel)) return true;
    return std::find(lang::kVerbsOfThings.begin(), lang::kVerbsOfThings.end(), verb) != lang::kVerbsOfThings.end();
}

class VerbLint {
public:
    VerbLint(const pack::CompiledPack& pack, Reporter& reporter) : pack_(pack), reporter_(reporter) {}

    void run() {
        for (const pack::IntentModel& intent : pack_.model.intents) {
            for (const auto* texts : {&intent.phrases, &intent.whole, &intent.follow_ups.phrases, &intent.follow_ups.whole})
                for (const Located& text : *texts) read(text, phrase::parse(text.text));
        }
        for (const pack::NamedText& group : pack_.model.words) read(group.value, phrase::parse_group(group.value.text));
        for (const auto& [word, at] : words_) paradigm(word, *at);
        if (pack_.phrases.size() < kGrownPack) return;  // a pack just begun lacks more than partners
        for (const lang::AspectPair& pair : lang::kAspectPairs) {
            partner(std::string(pair.imperfective), std::string(pair.perfective));
            partner(std::string(pair.perfective), std::string(pair.imperfective));
        }
    }

private:
    void read(const Located& at, const phrase::Parsed& parsed) {
        if (parsed.root) words(*parsed.root, at);
    }
    void words(const phrase::Node& node, const Located& at) {
        if (node.kind == phrase::NodeKind::kNot) return;  // an exclusion need not say all
        if (node.kind == phrase::NodeKind::kWord && node.form_class == phrase::FormClass::kAnyForm)
            words_.try_emplace(node.text, &at);
        for (const phrase::Node& child : node.children) words(child, at);
    }

    [[nodiscard]] bool in_forms(const std::string& word) const {
        for (const pack::NamedText& entry : pack_.model.forms) {
            if (text::fold(entry.name.text) == word) return true;
        }
        return false;
    }

    void paradigm(const std::string& word, const Located& at) {
        const std::uint16_t bits = VerbReader(*pack_.dictionary).bits_of(word);
        if (bits == 0 || in_forms(word)) return;
        const bool of_things = is_of_things(word);
        if ((bits & morph::kPastForm) == 0) reporter_.report(Code::kLintVerbNoPast, at.place, word, {word});
        if (of_things) return;
        if ((bits & morph::kImperativeForm) == 0) reporter_.report(Code::kLintVerbNoImperative, at.place, word, {word});
        if ((bits & morph::kFirstPerson) == 0) reporter_.report(Code::kLintVerbNoFirst, at.place, word, {word});
    }

    /// Any form counts: «отменил» in a phrase stands for its whole word.
    void partner(const std::string& word, const std::string& other) {
        const auto at = words_.find(word);
        if (at == words_.end() || written(other)) return;
        reporter_.report(Code::kLintAspectPartner, at->second->place, word, {word, other});
    }
    [[nodiscard]] bool written(const std::string& infinitive) const {
        if (words_.contains(infinitive)) return true;
        std::vector<morph::Dictionary::Reading> readings;
        pack_.dictionary->readings(infinitive, readings);
        for (const auto& reading : readings) {
            for (const morph::Form& form : pack_.dictionary->forms(reading.lemma)) {
                if (words_.contains(form.text)) return true;
            }
        }
        return false;
    }

    const pack::CompiledPack& pack_;
    Reporter& reporter_;
    std::map<std::string, const Located*> words_;  ///< of phrases and groups, with the first place
};

}  // namespace

void lint_verbs(const pack::CompiledPack& pack, Reporter& reporter) {
    if (pack.dictionary) VerbLint(pack, reporter).run();
}

}  // namespace otvet::testing
