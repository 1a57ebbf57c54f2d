// SPDX-License-Identifier: MIT
// The order in which a message is asked what it is.
#include "dialog/talk.hpp"

#include <algorithm>

#include "dialog/choice.hpp"
#include "dialog/digest.hpp"
#include "dialog/memory.hpp"
#include "dialog/question.hpp"
#include "dialog/turn.hpp"
#include "lang/talk_texts.hpp"
#include "text/fold.hpp"

namespace otvet::dialog {
namespace {

constexpr std::uint32_t kSureBits = 30;     // nearest: like enough to ask «Вы имели в виду …?»
constexpr std::uint32_t kLeadTenths = 15;   // … when it leads the next one by 1.5
constexpr int kFilesInARow = 2;             // then a person looks at them

enum Degraded : std::uint32_t { kBadUtf8 = 1, kTruncated = 2, kRepairsSpent = 4, kMatchSpent = 8 };

bool is_file(Attachment a) { return a != Attachment::kNone && a != Attachment::kSticker; }

}  // namespace

void Turn::run() {
    using Step = bool (Turn::*)();
    static constexpr Step kSteps[] = {&Turn::while_muted, &Turn::too_long, &Turn::pressed, &Turn::file_without_words,
                                      &Turn::without_words, &Turn::wish_for_person, &Turn::choice, &Turn::detail,
                                      &Turn::complaint, &Turn::decision};
    begin();
    if (!std::any_of(std::begin(kSteps), std::end(kSteps), [this](Step step) { return (this->*step)(); })) unmatched();
    finish();
}

void Turn::begin() {
    match::Context context;
    context.now = message_.now;
    for (const auto& r : state_.recent) {
        if (state_.turn - r.turn >= policy_.context_turns) continue;
        if (const IntentIndex i = find(r.intent); i != pack::kNone) context.recent.push_back(i);
    }
    match::decide(pack_, message_.text, context, scratch_, decision_);
    note_sure();
    state_.turn = std::min(state_.turn + 1, kMaxCount);
    before_ = {std::move(state_.options), std::move(state_.open_question), std::move(state_.pending_intent)};
    state_.options.clear();
    state_.open_question.clear();
    state_.pending_intent.clear();
    if (!message_.id.empty() && is_plain(message_.id, kMaxMessageIdBytes)) {
        remember(state_.messages, message_.id, kMaxMessages);
    }
    const text::Normalized& read = scratch_.analysis.normalized;
    reply_.degraded = (read.bad_utf8 ? kBadUtf8 : 0U) | (read.truncated ? kTruncated : 0U) |
                      (decision_.repairs_spent ? kRepairsSpent : 0U) | (decision_.spent ? kMatchSpent : 0U);
    reply_.repairs = static_cast<std::uint32_t>(std::count_if(scratch_.words.begin(), scratch_.words.end(), [](const auto& w) {
        return w.repair != morph::RepairKind::kNone;
    }));
    for (const text::Entity& e : scratch_.analysis.entities) {
        if (e.type == text::EntityType::kNumber) continue;
        reply_.entities.push_back({std::string(name_of(e, pack_.model)), e.value, e.begin, e.end});
    }
    if (!is_file(message_.attachment) || !scratch_.words.empty()) state_.attachments = 0;
}

void Turn::finish() {
    if (!reply_.muted) {
        if (reply_.text.empty()) escalate("engine_error");  // no step leaves it empty; a customer must never read nothing
        vary();
        for (const Option& option : reply_.options) {
            state_.options.push_back(option.id);
            remember(state_.shown, option.id, kMaxShown);
        }
        fit_state(state_);
    }
    reply_.pack_version = engine_.version;
    reply_.trace_id = std::move(trace_);
}

/// No three replies in a row are equal: the third offers a person too.
void Turn::vary() {
    std::string digest = Digest().add(reply_.text).hex(8);
    const auto& last = state_.last_texts;
    const bool third = last.size() == 2 && last[0] == last[1] && last[1] == digest;
    if (third && reply_.outcome != Outcome::kEscalate) {
        reply_.text += "\n\n" + say("o", settings_.offer_operator, lang::kDefaultOfferOperator);
        offer_person();
        digest = Digest().add(reply_.text).hex(8);
    }
    remember(state_.last_texts, digest, kMaxTexts);
}

/// A person talks: nothing is said until a resume phrase, or until the host calls unmute().
bool Turn::while_muted() {
    if (!state_.muted) return false;
    if (decision_.resume) {
        state_.muted = false;
        if (sure_of_matter()) return false;
        reply_.outcome = Outcome::kClarify;
        reply_.text = say("c", settings_.clarify, lang::kDefaultClarify);
        state_.open_question = kOffer;
        add_options(suggestions());
        return true;
    }
    state_.options = before_.options;
    state_.open_question = before_.question;
    state_.pending_intent = before_.pending;
    reply_.muted = true;
    reply_.text = render(settings_.escalation_text.text, values());
    if (reply_.text.empty()) reply_.text = lang::kDefaultEscalation;
    return true;
}

bool Turn::too_long() {
    if (scratch_.analysis.normalized.truncated) return escalate("too_long"), true;
    if (decision_.spent && sure().empty()) return escalate("engine_error"), true;
    return false;
}

/// A button of an older pack that is known no more leaves the word to the text.
bool Turn::pressed() {
    if (message_.pressed.empty()) return false;
    IntentIndex intent = find(message_.pressed);
    for (const std::string& option : before_.options) {
        const IntentIndex i = find(option);
        if (intent == pack::kNone && i != pack::kNone && title(i) == message_.pressed) intent = i;
    }
    if (intent == pack::kNone) return false;
    take(intent);
    return true;
}

bool Turn::file_without_words() {
    if (!is_file(message_.attachment) || !scratch_.words.empty()) return false;
    if (++state_.attachments >= kFilesInARow) return escalate("attachment"), true;
    reply_.outcome = Outcome::kClarify;
    reply_.text = say("a", settings_.attachment, lang::kDefaultAttachment);
    state_.open_question = before_.question;
    state_.pending_intent = before_.pending;
    for (const std::string& option : before_.options) {
        if (const IntentIndex i = find(option); i != pack::kNone) add_option(i);
    }
    return true;
}

/// An empty message, punctuation, a sticker: what was offered stays offered.
bool Turn::without_words() {
    if (!scratch_.words.empty()) return false;
    reply_.outcome = Outcome::kClarify;
    reply_.text = say("e", settings_.empty, lang::kDefaultEmpty);
    state_.open_question = before_.question;
    state_.pending_intent = before_.pending;
    for (const std::string& option : before_.options) {
        if (const IntentIndex i = find(option); i != pack::kNone) add_option(i);
    }
    if (reply_.options.empty() && state_.open_question.empty()) {
        state_.open_question = kOffer;
        add_options(suggestions());
    }
    return true;
}

/// From every state; only an intent that is a person's anyway, and more urgent, is told apart.
bool Turn::wish_for_person() {
    if (!decision_.operator_wish) return false;
    for (const match::Winner& w : decision_.winners) {
        const IntentIndex i = w.hit.intent;
        const auto& beats = pack_.intents[i].beats;
        const bool urgent = model(i).reason == "sensitive" || std::binary_search(beats.begin(), beats.end(), pack_.operator_intent);
        if (i != pack_.operator_intent && urgent && model(i).escalate == pack::Escalate::kAlways &&
            w.certainty == match::Certainty::kSure) {
            return escalate_by_rule(i), true;
        }
    }
    escalate("user_request", pack_.operator_intent);
    return true;
}

bool Turn::choice() {
    IntentList offered;
    std::vector<std::string> titles;
    for (const std::string& option : before_.options) {
        if (const IntentIndex i = find(option); i != pack::kNone) offered.push_back(i), titles.push_back(title(i));
    }
    if (offered.empty()) return false;
    const bool asked = is_yes_no(before_.question);
    const Choice chosen = read_choice(scratch_.words, titles, {asked, before_.question == kDidYouMean, asked});
    const bool matter = sure_of_matter();
    if (before_.question == kPerson && (chosen.begins_yes && !matter)) return escalate("user_request", pack_.operator_intent), true;
    if (chosen.by_part && matter) return false;
    if (asked && chosen.kind != Choice::Kind::kPicked && says_unhelpful(scratch_.words)) {  // «да что ж такое, опять не то» picks nothing
        for (const IntentIndex i : offered) remember_once(state_.refused, id(i), kMaxRefused);
        return false;
    }
    switch (chosen.kind) {
        case Choice::Kind::kPicked: {
            IntentList picked;
            for (const std::size_t i : chosen.picked) picked.push_back(offered[i]);
            if (picked.size() == 1) return take(picked[0]), true;
            return answer(std::move(picked)), true;
        }
        case Choice::Kind::kRefused:
            for (const IntentIndex i : offered) remember_once(state_.refused, id(i), kMaxRefused);
            return not_understood(), true;
        case Choice::Kind::kUnclear:
            if (matter) return false;
            return clarify(say("c", settings_.clarify, lang::kDefaultClarify), offered, kWhich), true;
        case Choice::Kind::kNone: break;
    }
    if (asked && chosen.begins_no) {
        for (const IntentIndex i : offered) remember_once(state_.refused, id(i), kMaxRefused);
    }
    const bool first = offered.size() == 1 || before_.question == kDidYouMean;
    if (asked && first && chosen.begins_yes && decision_.winners.empty()) return take(offered[0]), true;
    return false;
}

/// The detail that the last reply asked for. It is asked for once: without it the talk goes on.
bool Turn::detail() {
    if (!asks_for_detail(before_.question)) return false;
    const IntentIndex intent = find(before_.pending);
    if (intent == pack::kNone) return false;
    const std::string& needed = model(intent).needs.text;
    if (bare_detail(needed)) return answer({intent}, true), true;
    const IntentList winners = sure();
    const bool same = winners.size() == 1 && winners[0] == intent;
    if (sure_of_matter() && !same) return false;
    if (has_entity(needed)) return answer({intent}, true), true;
    if (same) return false;
    const bool unknown = says_unknown(scratch_.words);
    if (policy_.ask_first != 0 && (unknown || winners.empty())) return answer({intent}, true), true;
    if (!unknown) return false;
    reply_.outcome = Outcome::kClarify;
    reply_.text = say("o", settings_.offer_operator, lang::kDefaultOfferOperator);
    state_.open_question = kPerson;
    offer_person();
    return true;
}

/// «не помогло», or what the pack marks as anger: after something was said it asks what else, then calls a person.
bool Turn::complaint() {
    const bool said = !state_.recent.empty() || !before_.options.empty() || state_.no_match > 0;
    const IntentList& winners = sure();
    const bool marked = winners.size() == 1 && model(winners[0]).reason == "negative" &&
                        model(winners[0]).escalate != pack::Escalate::kAlways;
    if (!marked && !said) return false;
    const bool unhelpful = !sure_of_matter() && says_unhelpful(scratch_.words);
    const bool shouts = scratch_.analysis.shouting && !sure_of_matter() && state_.no_match > 0;
    if (shouts && !unhelpful && !marked) return escalate("negative"), true;
    if (marked && !unhelpful && says_thanks(scratch_.words)) return false;  // «нет, спасибо» asks for nothing
    if (!marked && !(unhelpful && said)) return false;
    state_.negative = std::min(state_.negative + 1, kMaxCount);
    const IntentIndex intent = marked || !winners.empty() ? winners[0] : pack::kNone;
    if (state_.negative >= policy_.negative_limit) return escalate("negative", intent), true;
    if (marked && (!said || (!unhelpful && model(intent).escalate == pack::Escalate::kOffer))) return answer({intent}), true;
    const IntentList others = instead_of_last();
    clarify(say("c", settings_.clarify, lang::kDefaultClarify), others, kOffer);
    return true;
}

/// What the customer may have meant instead of the last answer: its own buttons, then the usual suggestions.
IntentList Turn::instead_of_last() const {
    IntentList out;
    for (const auto& r : state_.recent) {
        const IntentIndex last = find(r.intent);
        if (last == pack::kNone || is_chat(last)) continue;
        for (const IntentIndex i : pack_.intents[last].options) {
            if (offerable(i)) out.push_back(i);
        }
        for (const IntentIndex i : suggestions()) out.push_back(i);
        std::erase(out, last);
        return out;
    }
    return suggestions();
}

bool Turn::decision() {
    const auto refused = [this](const match::Winner& w) { return is_refusal(w.hit.intent); };
    const IntentList& winners = sure();
    for (const IntentIndex i : winners) {
        if (model(i).escalate == pack::Escalate::kAlways) return escalate_by_rule(i), true;
    }
    if (std::any_of(decision_.winners.begin(), decision_.winners.end(), refused)) return not_understood(), true;
    if (!winners.empty()) return answer(winners), true;
    if (decision_.winners.size() == 1 && decision_.winners[0].certainty == match::Certainty::kDoubted) return doubted(), true;
    if (decision_.winners.size() == 1) return did_you_mean(decision_.winners[0].hit.intent), true;
    if (decision_.winners.empty() && decision_.level.empty()) return false;
    IntentList level = decision_.level;
    for (const match::Winner& w : decision_.winners) level.push_back(w.hit.intent);
    which(std::move(level));
    return true;
}

/// Nothing matched: one example that is very like the message is worth a question.
void Turn::unmatched() {
    const auto& near = decision_.nearest;
    const bool like = !near.empty() && !decision_.foreign && near[0].bits >= kSureBits &&
                      (near.size() == 1 || near[0].bits * 10 >= near[1].bits * kLeadTenths);
    if (like && offerable(near[0].intent)) return did_you_mean(near[0].intent);
    not_understood();
}

Reply take_turn(const Engine::Impl& engine, const Message& message, Conversation::State& state, match::Scratch& scratch) {
    Reply reply;
    Turn(engine, message, state, scratch, reply).run();
    return reply;
}

}  // namespace otvet::dialog
