// SPDX-License-Identifier: MIT
#include "otvet/conversation.hpp"

#include "dialog/state.hpp"

namespace otvet {

Conversation::Conversation() : state_(std::make_unique<State>()) {}
Conversation::~Conversation() = default;
Conversation::Conversation(const Conversation& other) : state_(std::make_unique<State>(*other.state_)) {}
Conversation::Conversation(Conversation&& other) noexcept = default;
Conversation& Conversation::operator=(const Conversation& other) {
    if (this != &other) state_ = std::make_unique<State>(*other.state_);
    return *this;
}
Conversation& Conversation::operator=(Conversation&& other) noexcept = default;

void Conversation::mute() { state_->muted = true; }
void Conversation::unmute() { state_->muted = false; }
bool Conversation::muted() const noexcept { return state_->muted; }

}  // namespace otvet
