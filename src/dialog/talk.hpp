// SPDX-License-Identifier: MIT
// One turn of a talk: message and state in, reply and new state out.
#pragma once

#include "dialog/engine_impl.hpp"
#include "match/scratch.hpp"
#include "otvet/reply.hpp"

namespace otvet::dialog {

/// The policy of design section «Talk». Total; one thread per scratch and state.
[[nodiscard]] Reply take_turn(const Engine::Impl& engine, const Message& message, Conversation::State& state,
                              match::Scratch& scratch);

}  // namespace otvet::dialog
