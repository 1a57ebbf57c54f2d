// SPDX-License-Identifier: MIT
#include "dialog/talk.hpp"

#include "dialog/state.hpp"

namespace otvet::dialog {

Reply take_turn(const Engine::Impl& engine, const Message& message, Conversation::State& state, match::Scratch& scratch) {
    const pack::CompiledPack& pack = *engine.pack;
    match::Context context;
    context.now = message.now;
    for (const auto& r : state.recent) {
        if (state.turn - r.turn > pack.model.settings.policy.context_turns) continue;
        if (auto it = pack.intent_by_id.find(r.intent); it != pack.intent_by_id.end()) context.recent.push_back(it->second);
    }
    const match::Decision d = match::decide(pack, message.text, context, scratch);
    Reply reply;
    const auto id = [&](pack::IntentIndex i) { return pack.model.intents[i].id.text; };
    const auto offer = [&](pack::IntentIndex i) { reply.options.push_back({id(i), pack.model.intents[i].title.text}); };
    if (d.operator_wish) {
        reply.outcome = Outcome::kEscalate;
        reply.intents = {id(pack.operator_intent)};
        return reply;
    }
    if (!d.winners.empty()) {
        bool sure = true, refused = false;
        for (const auto& w : d.winners) {
            sure &= w.certainty == match::Certainty::kSure;
            refused |= pack.model.intents[w.hit.intent].outcome == pack::IntentOutcome::kFallback;
        }
        if (refused) return reply;
        if (sure) {
            reply.outcome = Outcome::kAnswer;
            for (const auto& w : d.winners) reply.intents.push_back(id(w.hit.intent));
        } else {
            reply.outcome = Outcome::kClarify;
            for (const auto& w : d.winners) offer(w.hit.intent);
        }
        return reply;
    }
    if (!d.level.empty()) {
        reply.outcome = Outcome::kClarify;
        for (const auto i : d.level) {
            if (pack.model.intents[i].outcome == pack::IntentOutcome::kAnswer && reply.options.size() < 3) offer(i);
        }
        return reply;
    }
    for (const auto& n : d.nearest) {
        if (reply.options.size() < 3) offer(n.intent);
    }
    return reply;
}

}  // namespace otvet::dialog
