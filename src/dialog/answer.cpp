// SPDX-License-Identifier: MIT
// Answers to known intents: wording, detail asked for, buttons, the same question again.
#include <algorithm>
#include <array>

#include "dialog/digest.hpp"
#include "dialog/memory.hpp"
#include "dialog/question.hpp"
#include "dialog/turn.hpp"
#include "lang/talk_texts.hpp"

namespace otvet::dialog {
namespace {

constexpr std::size_t kShortestNumber = 4;  // digits of a bare number that may be the order or track number asked for

/// "2025-09-04" of Unix seconds, UTC: days to civil date after Howard Hinnant's algorithms.
std::string day_of(std::int64_t seconds) {
    const std::int64_t z = (seconds >= 0 ? seconds : seconds - 86'399) / 86'400 + 719'468;
    const std::int64_t era = (z >= 0 ? z : z - 146'096) / 146'097, doe = z - era * 146'097;
    const std::int64_t yoe = (doe - doe / 1'460 + doe / 36'524 - doe / 146'096) / 365;
    const std::int64_t doy = doe - (365 * yoe + yoe / 4 - yoe / 100), mp = (5 * doy + 2) / 153;
    const std::int64_t day = doy - (153 * mp + 2) / 5 + 1, month = mp < 10 ? mp + 3 : mp - 9;
    const auto two = [](std::int64_t n) { return (n < 10 ? "0" : "") + std::to_string(n); };
    return std::to_string(yoe + era * 400 + (month <= 2 ? 1 : 0)) + "-" + two(month) + "-" + two(day);
}

bool is_number_of_order(std::string_view name) {
    for (const text::EntityType type : {text::EntityType::kOrderNumber, text::EntityType::kTrackNumber}) {
        if (name == text::entity_name(type) || name == text::entity_phrase_name(type)) return true;
    }
    return false;
}

bool is_some_number(text::EntityType type) {
    return type == text::EntityType::kNumber || type == text::EntityType::kOrderNumber ||
           type == text::EntityType::kTrackNumber;
}

}  // namespace

void Turn::take(IntentIndex intent) {
    if (intent == pack_.operator_intent) return escalate("user_request", intent);
    if (is_refusal(intent)) return not_understood();
    answer({intent});
}

bool Turn::has_entity(std::string_view name) const {
    const auto& all = scratch_.analysis.entities;
    return std::any_of(all.begin(), all.end(), [&](const text::Entity& e) { return is_named(e, name, pack_.model); });
}

/// «12345678-0001», «вот номер 12345678»: nothing but the detail. A number that only the question makes an order's is
/// made one.
bool Turn::bare_detail(std::string_view name) {
    const auto& words = scratch_.words;
    const bool bare = std::all_of(words.begin(), words.end(), [](const match::Word& w) { return !w.content(); });
    auto& entities = scratch_.analysis.entities;
    if (!bare || entities.empty()) return false;
    if (has_entity(name)) return true;
    text::Entity& one = entities.front();
    if (entities.size() != 1 || !is_number_of_order(name) || !is_some_number(one.type)) return false;
    if (one.end - one.begin < kShortestNumber || one.value.find('.') != std::string::npos) return false;
    const bool order = name == text::entity_name(text::EntityType::kOrderNumber) ||
                       name == text::entity_phrase_name(text::EntityType::kOrderNumber);
    one.type = order ? text::EntityType::kOrderNumber : text::EntityType::kTrackNumber;
    reply_.entities = {{std::string(text::entity_name(one.type)), one.value, one.begin, one.end}};
    return true;
}

/// Of the answers for the channel and the day: those whose entities the message has, else those that name none.
std::string Turn::wording(IntentIndex intent) {
    const std::string today = message_.now == 0 ? std::string() : day_of(message_.now);
    const auto& all = model(intent).answers;
    const auto valid = [&](const pack::Answer& a) {
        return a.valid_until.empty() || today.empty() || today <= a.valid_until;
    };
    const bool own_channel = !message_.channel.empty() && std::any_of(all.begin(), all.end(), [&](const pack::Answer& a) {
        return a.channel == message_.channel && valid(a);
    });
    const Values known = values();
    const auto suits = [&](const pack::Answer& a) {
        return valid(a) && a.channel == (own_channel ? message_.channel : std::string_view{});
    };
    std::array<std::size_t, 3> by_fit{};
    for (const pack::Answer& a : all) by_fit[static_cast<std::size_t>(fit(a.text.text, known))] += suits(a) ? 1 : 0;
    for (const Fit best : {Fit::kFilled, Fit::kPlain, Fit::kMissing}) {
        const std::size_t count = by_fit[static_cast<std::size_t>(best)];
        if (count == 0) continue;
        int which = next_wording(id(intent), count);
        for (const pack::Answer& a : all) {
            if (suits(a) && fit(a.text.text, known) == best && which-- == 0) return render(a.text.text, known);
        }
    }
    return {};
}

/// Counts the intent when it comes again in a row, with the same details. False: a person must take over.
bool Turn::counts_repeat(IntentIndex intent) {
    Digest details;
    for (const text::Entity& e : scratch_.analysis.entities) details.add(e.value);
    std::string key = id(intent);
    if (!scratch_.analysis.entities.empty()) key.append("#").append(details.hex(8));
    if (state_.repeated != key) {
        state_.repeated = std::move(key);
        state_.repeats = 0;
    }
    state_.repeats = std::min(state_.repeats + 1, kMaxCount);
    return state_.repeats < 2 || state_.repeats < policy_.repeat_limit;
}

void Turn::answer(IntentList intents, bool completes) {
    for (auto it = intents.begin(); it != intents.end();) {  // each once
        it = std::find(intents.begin(), it, *it) == it ? it + 1 : intents.erase(it);
    }
    for (const IntentIndex i : intents) {
        if (i == pack_.operator_intent) return escalate("user_request", i);
        if (model(i).escalate == pack::Escalate::kAlways) return escalate_by_rule(i);
    }
    std::erase_if(intents, [this](IntentIndex i) { return is_refusal(i); });
    if (intents.size() > static_cast<std::size_t>(policy_.max_answers)) intents.resize(static_cast<std::size_t>(policy_.max_answers));
    if (intents.empty()) return not_understood();
    const IntentIndex first = intents[0];
    const bool single = intents.size() == 1;
    if (single && !completes && policy_.ask_first != 0 && !model(first).needs.text.empty() && !has_entity(model(first).needs.text) &&
        std::find(state_.asked.begin(), state_.asked.end(), id(first)) == state_.asked.end()) {
        return ask_first(first);
    }
    const bool counted = single && !completes && !is_chat(first);
    if (counted && !counts_repeat(first)) return escalate("repeated_question", first);
    if (!single) state_.repeated.clear(), state_.repeats = 0;

    reply_.outcome = Outcome::kAnswer;
    for (const IntentIndex i : intents) {
        std::string text = wording(i);
        if (text.empty()) return escalate("rule", i);  // nothing is valid today: a person must say it
        if (reply_.text.empty()) reply_.text = std::move(text);
        else reply_.text.append("\n\n").append(text);
        reply_.intents.push_back(id(i));
    }
    if (single && !completes) ask_beside(first);
    offer_after(intents);
    if (counted && state_.repeats >= 2 && state_.repeats >= policy_.repeat_limit - 1) {
        reply_.text += "\n\n" + say("o", settings_.offer_operator, lang::kDefaultOfferOperator);
        offer_person();
    }
    remember_answer(intents);
}

void Turn::remember_answer(const IntentList& intents) {
    for (auto it = intents.rbegin(); it != intents.rend(); ++it) {
        remember_intent(state_, id(*it));
        remember(state_.shown, id(*it), kMaxShown);
    }
    state_.no_match = 0;
    state_.clarified = 0;
    const bool fresh = std::any_of(intents.begin(), intents.end(), [this](IntentIndex i) {
        return !is_chat(i) && model(i).reason != "negative";
    });
    if (fresh && state_.repeats < 2) state_.negative = 0;
}

/// The intents' own buttons; a person among them when an intent offers one.
void Turn::offer_after(const IntentList& intents) {
    bool person = false;
    for (const IntentIndex i : intents) {
        person |= model(i).escalate == pack::Escalate::kOffer;
        for (const IntentIndex option : pack_.intents[i].options) {
            if (std::find(intents.begin(), intents.end(), option) == intents.end()) add_option(option);
        }
    }
    if (person) offer_person();
}

/// policy ask_first: the question comes before the answer.
void Turn::ask_first(IntentIndex intent) {
    remember_once(state_.asked, id(intent), kMaxAsked);
    reply_.outcome = Outcome::kClarify;
    reply_.text = say(id(intent), model(intent).ask, lang::kDefaultClarify);
    state_.open_question = std::string(kDetail) + model(intent).needs.text;
    state_.pending_intent = id(intent);
}

/// Without ask_first: the answer, then the question for what would make it better; once a talk.
void Turn::ask_beside(IntentIndex intent) {
    const pack::IntentModel& m = model(intent);
    if (m.needs.text.empty() || m.ask.empty() || has_entity(m.needs.text)) return;
    if (std::find(state_.asked.begin(), state_.asked.end(), id(intent)) != state_.asked.end()) return;
    remember_once(state_.asked, id(intent), kMaxAsked);
    reply_.text += "\n\n" + say(id(intent), m.ask, "");
    state_.open_question = std::string(kDetail) + m.needs.text;
    state_.pending_intent = id(intent);
}

}  // namespace otvet::dialog
