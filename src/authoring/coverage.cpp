// SPDX-License-Identifier: MIT
#include "authoring/coverage.hpp"

#include <algorithm>

#include "authoring/render.hpp"
#include "dialog/phrase_source.hpp"
#include "lang/messages.hpp"

namespace otvet::testing {
namespace {

using pack::PhraseKind;

bool counts(const pack::CompiledPhrase& phrase) {
    return phrase.kind != PhraseKind::kUnless && phrase.kind != PhraseKind::kResume;
}

/// True when the fixed pieces of a wording stand in a reply in their order.
bool stands_in(std::string_view wording, std::string_view reply) {
    std::size_t at = 0;
    while (!wording.empty()) {
        const std::size_t end = std::min(wording.find('{'), wording.size());
        const std::size_t found = reply.find(wording.substr(0, end), at);
        if (found == std::string_view::npos) return false;
        at = found + end;
        const std::size_t close = wording.find('}', end);
        wording.remove_prefix(close == std::string_view::npos ? wording.size() : close + 1);
    }
    return true;
}

void note_one(Coverage& to, bool covered, const pack::Located& at, const std::string& name) {
    ++to.total;
    if (covered) ++to.covered;
    else to.missing.push_back(place_text(at.place) + " " + name);
}

/// Working memory of the calling thread, as big as the biggest pack it met.
match::Scratch& thread_scratch() {
    static thread_local match::Scratch scratch;
    return scratch;
}

bool reached(const std::vector<bool>& marks, std::size_t index) { return index < marks.size() && marks[index]; }

}  // namespace

CoverageMeter::CoverageMeter(const pack::CompiledPack& pack, CoverageMarks& marks)
    : pack_(pack), marks_(marks), scratch_(thread_scratch()) {
    marks_.intents.resize(pack.intents.size());
    marks_.phrases.resize(pack.phrases.size());
}

void CoverageMeter::note(std::string_view message, std::int64_t now, const Reply& reply) {
    match::Context context;
    context.recent = recent_;
    context.now = now;
    const match::Decision decision = match::decide(pack_, message, context, scratch_);
    std::vector<pack::IntentIndex> answered;
    for (const std::string& id : reply.intents) {
        const auto found = pack_.intent_by_id.find(id);
        if (found == pack_.intent_by_id.end()) continue;
        answered.push_back(found->second);
        marks_.intents[found->second] = true;
        note_answers(found->second, reply);
    }
    const auto reached = [&](pack::IntentIndex i) {
        const bool falls_back = pack_.model.intents[i].outcome == pack::IntentOutcome::kFallback;
        return (falls_back && reply.outcome == Outcome::kFallback) ||
               std::find(answered.begin(), answered.end(), i) != answered.end();
    };
    for (const match::Winner& w : decision.winners) {
        if (!reached(w.hit.intent)) continue;
        marks_.intents[w.hit.intent] = true;
        if (w.hit.phrase != pack::kNone) marks_.phrases[w.hit.phrase] = true;  // else examples decided, not a phrase
    }
    for (const match::Hit& hit : decision.hits) {  // a wish for a person escalates whatever else has won
        const bool wish = hit.intent == pack_.operator_intent && reply.outcome == Outcome::kEscalate;
        if (wish && hit.phrase != pack::kNone) marks_.phrases[hit.phrase] = true;
    }
    recent_.insert(recent_.begin(), answered.begin(), answered.end());
    const auto turns = static_cast<std::size_t>(std::max(1, pack_.model.settings.policy.context_turns));
    if (recent_.size() > turns) recent_.resize(turns);
}

void CoverageMeter::note_answers(pack::IntentIndex intent, const Reply& reply) {
    const pack::IntentModel& model = pack_.model.intents[intent];
    for (std::size_t i = 0; i < model.answers.size(); ++i) {
        if (stands_in(model.answers[i].text.text, reply.text)) marks_.answers.emplace(intent, i);
    }
    for (std::size_t i = 0; i < model.options.size(); ++i) {
        const bool offered = std::any_of(reply.options.begin(), reply.options.end(),
                                         [&](const Option& o) { return o.id == model.options[i].text; });
        if (offered) marks_.options.emplace(intent, i);
    }
}

void CoverageMarks::add(const CoverageMarks& more) {
    const auto add_bits = [](std::vector<bool>& to, const std::vector<bool>& from) {
        if (to.size() < from.size()) to.resize(from.size());
        for (std::size_t i = 0; i < from.size(); ++i) to[i] = to[i] || from[i];
    };
    add_bits(intents, more.intents);
    add_bits(phrases, more.phrases);
    answers.insert(more.answers.begin(), more.answers.end());
    options.insert(more.options.begin(), more.options.end());
}

void CoverageMarks::write(const pack::CompiledPack& pack, Report& report) const {
    for (std::uint32_t i = 0; i < pack.intents.size(); ++i) {
        const pack::IntentModel& model = pack.model.intents[i];
        note_one(report.intents, reached(intents, i), model.id, model.id.text);
        for (std::size_t a = 0; a < model.answers.size(); ++a) {
            note_one(report.answers, answers.contains({i, a}), model.answers[a].text,
                model.id.text + " «" + lang::printable(model.answers[a].text.text, 60) + "»");
        }
        for (std::size_t o = 0; o < model.options.size(); ++o) {
            note_one(report.options, options.contains({i, o}), model.options[o], model.id.text + " → " + model.options[o].text);
        }
    }
    for (std::uint32_t p = 0; p < pack.phrases.size(); ++p) {
        if (!counts(pack.phrases[p])) continue;
        const pack::Located& at = phrase_source(pack, p);
        note_one(report.phrases, reached(phrases, p), at, pack.model.intents[pack.phrases[p].intent].id.text + " «" + at.text + "»");
    }
}

}  // namespace otvet::testing
