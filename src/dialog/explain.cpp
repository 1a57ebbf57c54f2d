// SPDX-License-Identifier: MIT
// Why a message got its reply: recomputed step by step, so that replies never pay for it.
#include <algorithm>

#include "dialog/engine_impl.hpp"
#include "dialog/explain_parts.hpp"
#include "dialog/phrase_source.hpp"
#include "lang/explain_texts.hpp"
#include "match/decision.hpp"
#include "otvet/engine.hpp"

namespace otvet {
namespace {

class Explainer {
public:
    Explainer(const pack::CompiledPack& pack, Language language) : pack_(pack), texts_(lang::explain_texts(language)) {}

    std::string run(std::string_view text, std::string_view intent) {
        const match::Decision d = match::decide(pack_, text, {}, scratch_);
        match::count_explained(pack_, scratch_, d);
        words();
        for (const match::Hit& hit : d.hits) this->hit(hit);
        verdict(d);
        if (!intent.empty()) why_not(intent, d);
        return std::move(out_);
    }

private:
    void line(std::string_view label, const std::string& text) {
        out_.append(label).append(": ").append(text).append("\n");
    }

    const std::string& id(pack::IntentIndex i) const { return pack_.model.intents[i].id.text; }

    void words() {
        for (const match::Range& range : scratch_.sentences) {
            std::string text;
            for (std::uint32_t w = range.first; w < range.last; ++w) text += (text.empty() ? "" : " ") + word(w);
            line(range.question ? texts_.question : texts_.sentence, text);
        }
    }

    /// «(function)», «[repaired from, kind, price]», «?» for a word that nothing knows.
    std::string word(std::uint32_t w) const {
        const match::Word& word = scratch_.words[w];
        std::string text(word.text);
        if (!word.other.empty()) text += "/" + std::string(word.other);
        if (word.function || word.courtesy) text = "(" + text + ")";
        if (word.unknown) text += "?";
        if (word.repair != morph::RepairKind::kNone) {
            text += "[" + std::string(scratch_.analysis.tokens[word.token].text) + ", " +
                    std::string(repair_name(word.repair)) + " " + std::to_string(word.price) + "]";
        }
        return text;
    }

    std::string claimed(const match::Hit& hit) const {
        std::string text;
        for (std::uint16_t i = 0; i < hit.claim.count; ++i) {
            text += (i == 0 ? "" : " ") + std::string(scratch_.words[hit.claim.words[i]].text);
        }
        return text;
    }

    void hit(const match::Hit& hit) {
        const pack::Located& at = phrase_source(pack_, hit.phrase);
        line(texts_.candidate, id(hit.intent) + "  «" + at.text + "» " + at.place.file + ":" + std::to_string(at.place.line) +
                                   "  [" + claimed(hit) + "]  " + std::string(texts_.content) + " " +
                                   std::to_string(hit.content) + ", " + std::string(texts_.repairs) + " " +
                                   std::to_string(hit.price) + ", " + std::string(texts_.unexplained) + " " +
                                   std::to_string(hit.unexplained) + "/" +
                                   std::to_string(hit.unexplained + hit.explained) +
                                   (hit.across ? ", " + std::string(texts_.across) : std::string()));
    }

    void verdict(const match::Decision& d) {
        for (const match::Winner& w : d.winners) {
            line(texts_.winner, id(w.hit.intent) + " (" + std::string(match::to_string(w.rule)) +
                                    (w.certainty == match::Certainty::kSure ? ")" : ", " + std::string(texts_.offered) + ")"));
        }
        for (const pack::IntentIndex i : d.level) line(texts_.level, id(i));
        if (d.operator_wish) line(texts_.winner, std::string(texts_.operator_wish));
        for (const match::Near& n : d.nearest) line(texts_.nearest, id(n.intent) + " " + std::to_string(n.bits));
        if (d.winners.empty() && d.level.empty()) line(texts_.winner, std::string(texts_.nobody));
    }

    void why_not(std::string_view intent, const match::Decision& d);
    void missing(const MissedPhrase& missed);

    const pack::CompiledPack& pack_;
    const lang::ExplainTexts& texts_;
    match::Scratch scratch_;
    std::string out_;
};

/// For an intent that did not match: its phrases with the fewest items that no word of the message satisfies.
void Explainer::why_not(std::string_view intent, const match::Decision& d) {
    const auto it = pack_.intent_by_id.find(std::string(intent));
    if (it == pack_.intent_by_id.end()) {
        line(texts_.missing, std::string(texts_.no_such_intent) + " " + std::string(intent));
        return;
    }
    if (std::any_of(d.hits.begin(), d.hits.end(), [&](const match::Hit& h) { return h.intent == it->second; })) return;
    for (const MissedPhrase& m : missed_phrases(pack_, scratch_, it->second, 3)) missing(m);
}

void Explainer::missing(const MissedPhrase& missed) {
    const pack::Located& at = phrase_source(pack_, missed.phrase);
    line(texts_.missing, "«" + at.text + "» " + at.place.file + ":" + std::to_string(at.place.line) + "  " +
                             (missed.absent == 0 ? std::string(texts_.blocked)
                                                 : std::string(texts_.absent) + " " + std::to_string(missed.absent)));
}

}  // namespace

std::string Engine::explain(std::string_view text, std::string_view intent, Language language) const {
    return Explainer(*impl_->pack, language).run(text, intent);
}

}  // namespace otvet
