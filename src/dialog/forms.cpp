// SPDX-License-Identifier: MIT
// What a word stands for in a phrase, and which phrases a message's word satisfies.
#include <algorithm>

#include "dialog/engine_impl.hpp"
#include "dialog/json_writer.hpp"
#include "dialog/phrase_source.hpp"
#include "lang/forms_texts.hpp"
#include "match/reader.hpp"
#include "otvet/engine.hpp"

namespace otvet {
namespace {

enum class Source : std::uint8_t { kDictionary, kPack, kStem };

/// How a formula uses the classes of a word; a set of bits.
enum Usage : std::uint8_t { kRequires = 1, kExcludes = 2, kNotAsked = 128 };

struct WordUse {
    std::uint32_t phrase = 0;
    std::uint8_t usage = 0;
};

struct Found {
    std::string word;      ///< folded; empty when there is none
    std::string repaired;  ///< what a repair made of it, or empty
    Source source = Source::kStem;
    std::vector<std::string> forms;
    std::vector<WordUse> uses;
};

/// Walks the formulas of a pack; nodes are shared between phrases, so each is asked once.
class UseFinder {
public:
    UseFinder(const pack::CompiledPack& pack, const match::Positions& positions)
        : pack_(pack), positions_(positions), usage_(pack.formulas.nodes.size(), kNotAsked) {}

    std::vector<WordUse> run() {
        std::vector<WordUse> out;
        for (std::uint32_t p = 0; p < pack_.phrases.size(); ++p) {
            if (pack_.phrases[p].root == pack::kNone) continue;
            if (const std::uint8_t usage = of(pack_.phrases[p].root)) out.push_back({p, usage});
        }
        return out;
    }

private:
    std::uint8_t of(pack::NodeId id) {
        if (usage_[id] == kNotAsked) usage_[id] = work_out(pack_.formulas.nodes[id]);
        return usage_[id];
    }

    std::uint8_t work_out(const pack::FormulaNode& node) {
        const bool has_class = node.kind == pack::FormulaKind::kClass || node.kind == pack::FormulaKind::kNegation;
        if (has_class) return positions_.present(node.value) ? kRequires : 0;
        std::uint8_t all = 0;
        for (std::uint32_t i = 0; i < node.count; ++i) all |= of(pack_.formulas.children[node.first + i]);
        if (node.kind == pack::FormulaKind::kNot && all != 0) return kExcludes;
        return all;
    }

    const pack::CompiledPack& pack_;
    const match::Positions& positions_;
    std::vector<std::uint8_t> usage_;
};

Found find(const pack::CompiledPack& pack, std::string_view text) {
    Found found;
    match::Scratch scratch;
    match::read(pack, text, 0, scratch);
    if (scratch.words.empty()) return found;
    found.word = scratch.analysis.tokens[scratch.words.front().token].text;
    std::string read_as = found.word;
    if (scratch.words.front().repair != morph::RepairKind::kNone) {
        found.repaired = read_as = scratch.words.front().text;
    }
    const pack::AtomBuilder builder(pack.dictionary, pack.model.forms);
    const bool in_dictionary = pack.dictionary != nullptr && pack.dictionary->knows(read_as);
    if (in_dictionary) found.source = Source::kDictionary;
    else if (builder.known(read_as)) found.source = Source::kPack;
    found.forms = found.source == Source::kStem ? std::vector<std::string>{std::string(morph::stem(read_as))}
                                                : builder.forms_of(read_as);
    found.uses = UseFinder(pack, scratch.positions).run();
    return found;
}

std::string_view name_of(pack::PhraseKind kind) {
    switch (kind) {
        case pack::PhraseKind::kWhole: return "whole";
        case pack::PhraseKind::kPhrase: return "phrases";
        case pack::PhraseKind::kRegex: return "regex";
        case pack::PhraseKind::kFollowUp: return "follow_ups.phrases";
        case pack::PhraseKind::kFollowUpWhole: return "follow_ups.whole";
        case pack::PhraseKind::kUnless: return "unless";
        case pack::PhraseKind::kOperator: return "operator.phrases";
        case pack::PhraseKind::kResume: return "resume_on";
    }
    return "phrases";
}

/// The intent of a phrase; phrases of pack.yaml have none.
std::string_view intent_of(const pack::CompiledPack& pack, std::uint32_t phrase) {
    const std::uint32_t intent = pack.phrases[phrase].intent;
    return intent < pack.model.intents.size() ? std::string_view(pack.model.intents[intent].id.text) : "pack.yaml";
}

std::string_view origin_text(Source source, const lang::FormsTexts& texts) {
    if (source == Source::kDictionary) return texts.dictionary;
    return source == Source::kPack ? texts.pack : texts.stem;
}

std::string_view origin_name(Source source) {
    if (source == Source::kDictionary) return "dictionary";
    return source == Source::kPack ? "pack" : "stem";
}

}  // namespace

std::string Engine::forms(std::string_view word, Language language) const {
    const pack::CompiledPack& pack = *impl_->pack;
    const lang::FormsTexts& texts = lang::forms_texts(language);
    const Found found = find(pack, word);
    if (found.word.empty()) return std::string(texts.no_word) + "\n";
    std::string out = std::string(texts.word) + ": " + found.word + "\n";
    if (!found.repaired.empty()) out += std::string(texts.repaired) + ": " + found.repaired + "\n";
    out += std::string(texts.forms) + " (" + std::string(origin_text(found.source, texts)) + "):";
    for (const std::string& form : found.forms) out += " " + form;
    out += "\n";
    if (found.uses.empty()) out += std::string(texts.nobody) + "\n";
    for (const WordUse& use : found.uses) {
        const pack::Located& at = phrase_source(pack, use.phrase);
        out += std::string((use.usage & kRequires) != 0 ? texts.used : texts.excluded) + ": ";
        out += std::string(intent_of(pack, use.phrase)) + " " + std::string(name_of(pack.phrases[use.phrase].kind));
        out += "  «" + at.text + "» " + at.place.file + ":" + std::to_string(at.place.line) + "\n";
    }
    return out;
}

std::string Engine::forms_json(std::string_view word) const {
    const pack::CompiledPack& pack = *impl_->pack;
    const Found found = find(pack, word);
    dialog::JsonWriter out;
    out.begin_object().field("word", found.word).field("repaired", found.repaired);
    out.field("known", origin_name(found.source)).field("forms", found.forms).key("uses").begin_array();
    for (const WordUse& use : found.uses) {
        const pack::Located& at = phrase_source(pack, use.phrase);
        out.begin_object().field("intent", intent_of(pack, use.phrase)).field("phrase", at.text);
        out.field("kind", name_of(pack.phrases[use.phrase].kind)).field("excluded", (use.usage & kRequires) == 0);
        out.field("file", at.place.file).field("line", static_cast<std::int64_t>(at.place.line)).end_object();
    }
    return out.end_array().end_object().take();
}

}  // namespace otvet
