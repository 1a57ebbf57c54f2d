// SPDX-License-Identifier: MIT
// One message on its way to a reply. The steps of kSteps (talk.cpp) are asked in order; the first that makes the reply
// ends the way. What a step says about the talk goes into the state at once, what every reply does to it is in finish().
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "dialog/engine_impl.hpp"
#include "dialog/render.hpp"
#include "dialog/state.hpp"
#include "match/decision.hpp"
#include "otvet/reply.hpp"

namespace otvet::dialog {

using pack::IntentIndex;
using IntentList = std::vector<IntentIndex>;

class Turn {
public:
    Turn(const Engine::Impl& engine, const Message& message, Conversation::State& state, match::Scratch& scratch, Reply& reply);
    void run();

private:
    /// What the talk was waiting for when the message came.
    struct Before {
        std::vector<std::string> options;
        std::string question;
        std::string pending;
    };

    // Steps, talk.cpp: true when the reply is made.
    bool while_muted();
    bool too_long();
    bool pressed();
    bool file_without_words();
    bool without_words();
    bool wish_for_person();
    bool choice();
    bool detail();
    bool complaint();
    bool decision();
    void unmatched();
    void begin();
    void finish();
    void vary();

    // answer.cpp: known intents
    void take(IntentIndex intent);                        ///< as if the customer had named it
    void answer(IntentList intents, bool completes = false);
    void ask_first(IntentIndex intent);
    void remember_answer(const IntentList& intents);
    void ask_beside(IntentIndex intent);
    void offer_after(const IntentList& intents);
    [[nodiscard]] bool counts_repeat(IntentIndex intent);
    [[nodiscard]] bool has_entity(std::string_view name) const;
    [[nodiscard]] bool bare_detail(std::string_view name);  ///< the message is the detail and nothing else
    [[nodiscard]] std::string wording(IntentIndex intent);  ///< empty: none is valid

    // ask.cpp: not sure, or not understood
    void which(IntentList intents);
    void did_you_mean(IntentIndex intent);
    void doubted();                                       ///< a phrase and the examples disagree
    void clarify(std::string text, const IntentList& intents, std::string_view question);
    void not_understood(const IntentList& perhaps = {});
    void fall_back(const IntentList& perhaps);
    [[nodiscard]] IntentList suggestions() const;
    [[nodiscard]] IntentList instead_of_last() const;     ///< talk.cpp
    [[nodiscard]] bool offerable(IntentIndex intent) const;
    [[nodiscard]] IntentList close_ones() const;
    void add_option(IntentIndex intent);
    void add_options(const IntentList& intents);
    void offer_person();

    // escalate.cpp
    void escalate(std::string_view reason, IntentIndex intent = pack::kNone, std::string_view lead = {});
    void escalate_by_rule(IntentIndex intent);
    [[nodiscard]] Escalation ticket(std::string_view reason, IntentIndex intent) const;

    // What is known, turn.cpp
    [[nodiscard]] const pack::IntentModel& model(IntentIndex i) const { return pack_.model.intents[i]; }
    [[nodiscard]] const std::string& id(IntentIndex i) const { return model(i).id.text; }
    [[nodiscard]] const std::string& title(IntentIndex i) const;
    [[nodiscard]] bool is_chat(IntentIndex i) const;
    [[nodiscard]] bool is_refusal(IntentIndex i) const { return pack_.intents[i].refuses; }
    [[nodiscard]] IntentIndex find(std::string_view id) const;       ///< kNone: no such intent (any more)
    void note_sure();
    [[nodiscard]] const IntentList& sure() const { return sure_; }   ///< winners that may be answered
    [[nodiscard]] bool sure_of_matter() const { return !sure_.empty() && !is_chat(sure_.front()); }  ///< … one more than small talk
    [[nodiscard]] std::string say(std::string_view kind, const pack::Texts& wordings, std::string_view otherwise,
                                  std::string_view the_title = {});
    [[nodiscard]] int next_wording(const std::string& key, std::size_t count);
    [[nodiscard]] Values values(std::string_view the_title = {}) const;

    const Engine::Impl& engine_;
    const pack::CompiledPack& pack_;
    const pack::Settings& settings_;
    const pack::Policy& policy_;
    const Message& message_;
    Conversation::State& state_;
    match::Scratch& scratch_;
    match::Decision& decision_;  ///< of this thread, used again
    Before before_;
    IntentList sure_;
    Reply& reply_;
    std::string trace_;
};

}  // namespace otvet::dialog
