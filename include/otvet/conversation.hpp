// SPDX-License-Identifier: MIT
// The state of one talk: a small value that the host keeps wherever it keeps sessions.
//
//   otvet::Conversation talk = otvet::Conversation::from_json(row.talk);   // empty text: a new talk
//   otvet::Reply reply = engine.reply({.text = message}, talk);
//   row.talk = talk.to_json();                                             // under 2 KiB
//
// Thread-compatible: one message of one talk at a time.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "otvet/export.hpp"

namespace otvet {

class OTVET_API Conversation {
public:
    Conversation();
    ~Conversation();
    Conversation(const Conversation& other);
    Conversation(Conversation&& other) noexcept;
    Conversation& operator=(const Conversation& other);
    Conversation& operator=(Conversation&& other) noexcept;

    /// A talk from its JSON. Anything that is not a talk of this or an older version gives a new talk;
    /// `fresh` (when given) then becomes true. Never fails.
    static Conversation from_json(std::string_view json, bool* fresh = nullptr);

    /// Versioned JSON, under 2 KiB.
    [[nodiscard]] std::string to_json() const;

    /// A person has taken over: reply() stays silent until a resume phrase, or unmute().
    void mute();
    void unmute();
    [[nodiscard]] bool muted() const noexcept;

    struct State;  ///< private to the library
    [[nodiscard]] State& state() noexcept { return *state_; }
    [[nodiscard]] const State& state() const noexcept { return *state_; }

private:
    std::unique_ptr<State> state_;
};

}  // namespace otvet
