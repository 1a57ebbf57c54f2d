// SPDX-License-Identifier: MIT
// Questions back and «not understood»: what is offered, how often, and when a person takes over.
#include <algorithm>

#include "dialog/memory.hpp"
#include "dialog/question.hpp"
#include "dialog/turn.hpp"
#include "lang/talk_texts.hpp"

namespace otvet::dialog {
namespace {

constexpr std::uint32_t kNearBits = 8;     // nearest: like enough to be a button under «not understood»
constexpr std::size_t kDoubtedOptions = 3;
constexpr std::ptrdiff_t kOffers = 2;      // an option that was shown so often is not offered again

}  // namespace

/// Level intents: their titles to choose from. Small talk and what cannot be answered is no choice.
void Turn::which(IntentList intents) {
    const bool matter = std::any_of(intents.begin(), intents.end(), [this](IntentIndex i) { return !is_chat(i) && !is_refusal(i); });
    IntentList list;
    for (const IntentIndex i : intents) {
        if (is_refusal(i) || (matter && is_chat(i)) || std::find(list.begin(), list.end(), i) != list.end()) continue;
        list.push_back(i);
    }
    const auto nearness = [this](IntentIndex i) {
        for (const match::Near& n : decision_.nearest) {
            if (n.intent == i) return n.bits;
        }
        return 0U;
    };
    std::stable_sort(list.begin(), list.end(), [&](IntentIndex a, IntentIndex b) { return nearness(a) > nearness(b); });
    if (list.empty()) return not_understood();
    if (list.size() == 1) return did_you_mean(list[0]);
    clarify(say("c", settings_.clarify, lang::kDefaultClarify), list, kWhich);
}

void Turn::did_you_mean(IntentIndex intent) {
    if (is_refusal(intent)) return not_understood();
    clarify(say("d", settings_.did_you_mean, lang::kDefaultDidYouMean, title(intent)), {intent}, kDidYouMean);
}

/// The phrase's intent and those that the examples speak for; what looks foreign is not understood, with the same buttons.
void Turn::doubted() {
    IntentList list{decision_.winners[0].hit.intent};
    for (const match::Near& n : decision_.nearest) list.push_back(n.intent);
    if (match::is_foreign(pack_, scratch_, decision_)) return not_understood(list);
    if (list.size() > kDoubtedOptions) list.resize(kDoubtedOptions);
    which(std::move(list));
}

void Turn::clarify(std::string text, const IntentList& intents, std::string_view question) {
    if (state_.clarified >= policy_.clarify_limit) return escalate("ambiguous_limit");
    ++state_.clarified;
    reply_.outcome = Outcome::kClarify;
    reply_.text = std::move(text);
    state_.open_question = question;
    add_options(intents);
    if (reply_.options.empty()) offer_person();
}

void Turn::not_understood(const IntentList& perhaps) {
    const int before = state_.no_match;
    state_.no_match = std::min(before + 1, kMaxCount);
    if (state_.no_match >= policy_.no_match_limit) return escalate("no_match_limit");
    if (scratch_.analysis.shouting && before >= 1) return escalate("negative");
    fall_back(perhaps);
}

void Turn::fall_back(const IntentList& perhaps) {
    reply_.outcome = Outcome::kFallback;
    reply_.text = say("f", settings_.fallback, lang::kDefaultFallback);
    state_.open_question = kOffer;
    for (const IntentIndex i : perhaps) {
        if (offerable(i)) add_option(i);
    }
    add_options(suggestions());
    if (reply_.options.empty()) offer_person();
}

bool Turn::offerable(IntentIndex intent) const {
    const auto& shown = state_.shown;
    return !is_refusal(intent) && !is_chat(intent) && !model(intent).title.text.empty() &&
           std::find(state_.refused.begin(), state_.refused.end(), id(intent)) == state_.refused.end() &&
           std::count(shown.begin(), shown.end(), id(intent)) < kOffers;
}

/// The intents whose examples are like the message.
IntentList Turn::close_ones() const {
    IntentList out;
    for (const match::Near& n : decision_.nearest) {
        if (n.bits >= kNearBits && offerable(n.intent)) out.push_back(n.intent);
    }
    return out;
}

/// Close ones, then the popular ones.
IntentList Turn::suggestions() const {
    IntentList out = close_ones();
    for (const IntentIndex i : pack_.popular) {
        if (offerable(i) && std::find(out.begin(), out.end(), i) == out.end()) out.push_back(i);
    }
    return out;
}

void Turn::add_option(IntentIndex intent) {
    if (reply_.options.size() >= std::min(static_cast<std::size_t>(policy_.max_options), kMaxOptions)) return;
    const auto same = [&](const Option& o) { return o.id == id(intent); };
    if (std::any_of(reply_.options.begin(), reply_.options.end(), same)) return;
    reply_.options.push_back({id(intent), title(intent)});
}

void Turn::add_options(const IntentList& intents) {
    for (const IntentIndex i : intents) add_option(i);
}

/// The last button, instead of another one when there is no room; one even where the policy wants no buttons.
void Turn::offer_person() {
    const IntentIndex person = pack_.operator_intent;
    if (person == pack::kNone) return;
    std::erase_if(reply_.options, [&](const Option& o) { return o.id == id(person); });
    const auto room = static_cast<std::size_t>(std::max(policy_.max_options, 1));
    if (reply_.options.size() >= room) reply_.options.resize(room - 1);
    reply_.options.push_back({id(person), title(person)});
    if (state_.open_question.empty()) state_.open_question = kPerson;
}

}  // namespace otvet::dialog
