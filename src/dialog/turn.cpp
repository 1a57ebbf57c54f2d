// SPDX-License-Identifier: MIT
// What a turn knows: intents by name, sure winners, wordings in turn.
#include "dialog/turn.hpp"

#include <algorithm>

#include "dialog/digest.hpp"
#include "dialog/memory.hpp"

namespace otvet::dialog {
namespace {

constexpr std::string_view kSmallTalk = "chat";  // the topic whose intents count neither as matter nor as repeated

match::Decision& thread_decision() {
    static thread_local match::Decision decision;
    return decision;
}

std::uint64_t kind_of(Attachment attachment) { return static_cast<std::uint64_t>(attachment); }

}  // namespace

Turn::Turn(const Engine::Impl& engine, const Message& message, Conversation::State& state, match::Scratch& scratch, Reply& reply)
    : engine_(engine), pack_(*engine.pack), settings_(pack_.model.settings), policy_(settings_.policy), message_(message),
      state_(state), scratch_(scratch), decision_(thread_decision()), reply_(reply) {
    trace_ = Digest(engine.trace)
                 .add(static_cast<std::uint64_t>(state.turn))
                 .add(message.text)
                 .add(message.pressed)
                 .add(kind_of(message.attachment))
                 .hex();
}

const std::string& Turn::title(IntentIndex i) const {
    const std::string& own = model(i).title.text;
    return own.empty() ? id(i) : own;
}

bool Turn::is_chat(IntentIndex i) const { return pack_.topics[pack_.intents[i].topic] == kSmallTalk; }

IntentIndex Turn::find(std::string_view id) const {
    const auto it = pack_.intent_by_id.find(std::string(id));
    return it == pack_.intent_by_id.end() ? pack::kNone : it->second;
}

/// Small talk beside a question is no answer of its own.
void Turn::note_sure() {
    const auto is_sure = [](const match::Winner& w) { return w.certainty == match::Certainty::kSure; };
    const auto is_matter = [&](const match::Winner& w) { return is_sure(w) && !is_chat(w.hit.intent); };
    const auto& all = decision_.winners;
    const bool matter = std::any_of(all.begin(), all.end(), is_matter);
    for (const match::Winner& w : all) {
        if (matter ? is_matter(w) : is_sure(w)) sure_.push_back(w.hit.intent);
    }
}

Values Turn::values(std::string_view the_title) const {
    return {pack_.model, scratch_.analysis.entities, engine_.host_values, the_title};
}

int Turn::next_wording(const std::string& key, std::size_t count) {
    return count == 0 ? 0 : take_number(state_, key, static_cast<int>(count));
}

std::string Turn::say(std::string_view kind, const pack::Texts& wordings, std::string_view otherwise,
                      std::string_view the_title) {
    if (wordings.empty()) return render(otherwise, values(the_title));
    const int which = next_wording("!" + std::string(kind), wordings.size());
    std::string text = render(wordings[static_cast<std::size_t>(which)].text, values(the_title));
    return text.empty() ? render(otherwise, values(the_title)) : text;
}

}  // namespace otvet::dialog
