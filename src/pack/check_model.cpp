// SPDX-License-Identifier: MIT
#include "pack/check_model.hpp"

#include <algorithm>
#include <string>

#include "pack/beats_cycle.hpp"
#include "pack/intent_names.hpp"
#include "pack/placeholders.hpp"

namespace otvet::pack::reading {
namespace {

using lang::Code;

class Checker {
public:
    Checker(const Model& model, const Trust& trust, Reporter& reporter)
        : model_(model),
          trust_(trust),
          reporter_(reporter),
          names_(model),
          placeholders_(model, trust.complete, reporter) {}

    void run() {
        check_settings();
        for (const IntentModel& intent : model_.intents) {
            if (!trust_.damaged->contains(intent.id.text)) check_speech(intent);
            check_references(intent);
            check_texts(intent);
        }
        check_beats(model_, names_, reporter_);
    }

private:
    void check_settings() {
        const Settings& s = model_.settings;
        for (const Texts* texts : {&s.fallback, &s.clarify, &s.offer_operator, &s.empty, &s.attachment}) {
            placeholders_.check(*texts);
        }
        placeholders_.check(s.did_you_mean, true);
        placeholders_.check(s.escalation_text);
        placeholders_.check(s.offline_text);
        for (const Messages& more : model_.messages) reference(more.intent, "messages", false);
        for (const Located& id : s.popular) reference(id, "popular", false);
        if (!s.operator_intent.text.empty()) return reference(s.operator_intent, "operator.intent", false);
        if (trust_.damaged_settings->contains("operator")) return;
        needs_operator(s.operator_phrases, "operator.phrases");
        needs_operator(s.resume_on, "resume_on");
    }

    /// Without the intent nobody would hear these phrases.
    void needs_operator(const Texts& phrases, std::string_view key) {
        if (phrases.empty()) return;
        reporter_.report(Code::kOperatorWithoutIntent, phrases.front().place, phrases.front().text, {key});
    }

    /// Can it be found, and has it something to say?
    void check_speech(const IntentModel& intent) {
        const std::string& id = intent.id.text;
        const FollowUps& later = intent.follow_ups;
        const bool has_later = !later.phrases.empty() || !later.whole.empty();
        const Policy& policy = model_.settings.policy;
        const auto about = [&](const Messages& m) { return m.intent.text == id && !m.texts.empty(); };
        const bool heard = std::any_of(model_.messages.begin(), model_.messages.end(), about);
        const bool by_examples = (heard || !intent.examples.empty()) && policy.lead_bits > 0;
        if (intent.phrases.empty() && intent.whole.empty() && intent.regex.empty() && !has_later && !by_examples) {
            reporter_.report(heard ? Code::kNeverFoundAlike : Code::kNeverFound, intent.id.place, id, {id});
        }
        if (has_later == later.after.empty()) reporter_.report(Code::kFollowUpsIncomplete, intent.id.place, id, {id});
        if (intent.needs.text.empty() != intent.ask.empty()) {
            reporter_.report(Code::kNeedsWithoutAsk, intent.id.place, id, {id});
        }
        const bool falls_back = intent.outcome == IntentOutcome::kFallback;
        if (falls_back && !intent.answers.empty()) {
            reporter_.report(Code::kFallbackAnswers, intent.answers.front().text.place, {}, {id});
        }
        if (!falls_back && intent.answers.empty() && intent.escalate != Escalate::kAlways) {
            reporter_.report(Code::kNoAnswers, intent.id.place, id, {id});
        }
        const auto bound = [](const Answer& a) { return !a.channel.empty() || !a.valid_until.empty(); };
        if (!intent.answers.empty() && std::all_of(intent.answers.begin(), intent.answers.end(), bound)) {
            reporter_.report(Code::kAnswersBound, intent.answers.front().text.place, {}, {id});
        }
    }

    void check_references(const IntentModel& intent) {
        const std::string at = "intents." + intent.id.text;
        for (const Located& id : intent.options) reference(id, at + ".options", false);
        for (const Located& id : intent.beats) reference(id, at + ".beats", true);
        for (const Located& id : intent.follow_ups.after) reference(id, at + ".follow_ups.after", true);
        if (!intent.needs.text.empty()) entity(intent.needs, at + ".needs");
    }

    void check_texts(const IntentModel& intent) {
        for (const Answer& answer : intent.answers) placeholders_.check(answer.text);
        placeholders_.check(intent.ask);
        placeholders_.check(intent.escalate_text);
    }

    void reference(const Located& id, const std::string& path, bool stars) {
        const auto count = std::count(id.text.begin(), id.text.end(), '*');
        if (stars && count > 1) {
            reporter_.report(Code::kBadGlob, id.place, id.text, {path, id.text});
        } else if (trust_.complete && stars && count == 1) {
            if (!names_.matches_any(id.text)) reporter_.report(Code::kEmptyGlob, id.place, id.text, {path, id.text});
        } else if (trust_.complete && !names_.contains(id.text)) {
            unknown(id, path);
        }
    }

    void unknown(const Located& id, const std::string& path) {
        const std::string_view near = reporter_.full(id.place.file) ? std::string_view{} : names_.nearest(id.text);
        if (near.empty()) {
            reporter_.report(Code::kUnknownIntentPlain, id.place, id.text, {path, id.text});
        } else {
            reporter_.report(Code::kUnknownIntent, id.place, id.text, {path, id.text, near});
        }
    }

    void entity(const Located& name, const std::string& path) {
        if (!trust_.complete || placeholders_.is_entity(name.text)) return;
        const std::vector<std::string_view> known = placeholders_.entities();
        reporter_.report(Code::kUnknownEntity, name.place, name.text, {path, name.text, joined(known)});
    }

    const Model& model_;
    Trust trust_;
    Reporter& reporter_;
    IntentNames names_;
    PlaceholderChecker placeholders_;
};

}  // namespace

void check_model(const Model& model, const Trust& trust, Reporter& reporter) { Checker(model, trust, reporter).run(); }

}  // namespace otvet::pack::reading
