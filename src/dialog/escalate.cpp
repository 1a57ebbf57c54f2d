// SPDX-License-Identifier: MIT
// Handing over to a person: what the customer reads and what the desk gets, without personal data.
#include <algorithm>

#include "dialog/summary.hpp"
#include "dialog/turn.hpp"
#include "lang/talk_texts.hpp"
#include "text/masking.hpp"
#include "text/utf8.hpp"

namespace otvet::dialog {
namespace {

constexpr std::size_t kMaxCandidates = 5;
constexpr std::size_t kMaxEntities = 10;

std::string_view name_of(Attachment attachment) {
    switch (attachment) {
        case Attachment::kPhoto: return "photo";
        case Attachment::kDocument: return "document";
        case Attachment::kVoice: return "voice";
        case Attachment::kSticker: return "sticker";
        case Attachment::kLocation: return "location";
        case Attachment::kNone: break;
    }
    return "";
}

/// The customer's words of a match; what stands for personal data shows only its kind.
std::vector<std::string> words_of(const match::Hit& hit, const match::Scratch& scratch) {
    std::vector<std::string> out;
    for (std::uint16_t i = 0; i < hit.claim.count; ++i) {
        const match::Word& word = scratch.words[hit.claim.words[i]];
        const auto entity = scratch.analysis.tokens[word.token].entity;
        const std::string_view mask =
            entity < 0 ? "" : text::mask_name(scratch.analysis.entities[static_cast<std::size_t>(entity)].type);
        out.push_back(mask.empty() ? text::mask_personal_data(word.text) : std::string(mask));
    }
    return out;
}

std::vector<std::pair<std::string, std::string>> masked(const match::Scratch& scratch, const pack::Model& model) {
    std::vector<std::pair<std::string, std::string>> out;
    for (const text::Entity& e : scratch.analysis.entities) {
        if (e.type == text::EntityType::kNumber || out.size() == kMaxEntities) continue;
        const std::string_view mask = text::mask_name(e.type);
        out.emplace_back(std::string(dialog::name_of(e, model)),
                         mask.empty() ? text::mask_personal_data(clean_value(e.value)) : std::string(mask));
    }
    return out;
}

}  // namespace

void Turn::escalate_by_rule(IntentIndex intent) {
    if (intent == pack_.operator_intent) return escalate("user_request", intent);
    const pack::IntentModel& m = model(intent);
    escalate(m.reason.empty() ? "rule" : std::string_view(m.reason), intent, m.escalate_text.text.empty() ? wording(intent) : "");
}

/// `lead` stands before the text of the hand-over. Counters begin anew: the next message after it is a first one.
void Turn::escalate(std::string_view reason, IntentIndex intent, std::string_view lead) {
    const bool known = intent != pack::kNone;
    reply_.outcome = Outcome::kEscalate;
    reply_.options.clear();
    reply_.intents.clear();
    if (known) reply_.intents.push_back(id(intent));
    std::string text = known ? render(model(intent).escalate_text.text, values()) : std::string();
    if (text.empty()) text = render(settings_.escalation_text.text, values());
    if (text.empty()) text = lang::kDefaultEscalation;
    std::string offline = message_.operators_online ? std::string() : render(settings_.offline_text.text, values());
    if (!message_.operators_online && offline.empty()) offline = lang::kDefaultOffline;
    const std::string& said = message_.operators_online ? text : offline;
    reply_.text = lead.empty() ? said : std::string(lead) + "\n\n" + said;

    reply_.escalation = ticket(reason, intent);
    reply_.escalation.text = text::mask_personal_data(reply_.text);
    reply_.escalation.offline_text = text::mask_personal_data(offline);
    state_.no_match = state_.clarified = state_.negative = state_.repeats = state_.attachments = 0;
    state_.repeated.clear();
    state_.open_question.clear();
    state_.pending_intent.clear();
}

Escalation Turn::ticket(std::string_view reason, IntentIndex intent) const {
    Escalation out;
    const bool known = intent != pack::kNone;
    out.reason = reason;
    out.queue = known && !model(intent).queue.empty() ? model(intent).queue : settings_.queue;
    out.priority = known && !model(intent).urgency.empty() ? model(intent).urgency : "normal";
    if (known) out.tags.push_back(pack_.topics[pack_.intents[intent].topic]);
    if (message_.attachment != Attachment::kNone) out.tags.emplace_back(name_of(message_.attachment));
    out.offline = !message_.operators_online;
    if (out.offline) out.collect = settings_.collect;
    out.messages = state_.messages;
    if (!out.messages.empty()) out.first_message_id = out.messages.front();
    const auto add = [&](IntentIndex i, std::vector<std::string> words) {
        const auto same = [&](const Candidate& c) { return c.intent == id(i); };
        if (out.candidates.size() == kMaxCandidates || i == pack_.operator_intent ||
            std::any_of(out.candidates.begin(), out.candidates.end(), same)) {
            return;
        }
        out.candidates.push_back({id(i), title(i), std::move(words)});
    };
    for (const match::Winner& w : decision_.winners) add(w.hit.intent, words_of(w.hit, scratch_));
    for (const match::Hit& h : decision_.hits) add(h.intent, words_of(h, scratch_));
    for (const match::Near& n : decision_.nearest) add(n.intent, {});
    out.entities = masked(scratch_, pack_.model);
    for (const std::string& shown : state_.shown) {
        if (std::find(out.shown.begin(), out.shown.end(), shown) == out.shown.end()) out.shown.push_back(shown);
    }
    out.trace_id = trace_;
    out.ruleset = pack_.model.hash;

    SummaryInput summary{message_.text, {}, out.entities, {}, {}};
    if (known && intent != pack_.operator_intent) summary.topic = title(intent);
    else if (!out.candidates.empty()) summary.topic = out.candidates.front().title;
    for (const auto& r : state_.recent) {
        if (const IntentIndex i = find(r.intent); i != pack::kNone && !is_chat(i)) summary.answered.push_back(title(i));
    }
    for (const std::string& option : before_.options) {
        if (const IntentIndex i = find(option); i != pack::kNone) summary.offered.push_back(title(i));
    }
    out.summary = summarize(summary);
    return out;
}

}  // namespace otvet::dialog
