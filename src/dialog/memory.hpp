// SPDX-License-Identifier: MIT
// Writing into the state of a talk: lists with limits, and the limit of the whole.
#pragma once

#include <string>
#include <string_view>

#include "dialog/state.hpp"

namespace otvet::dialog {

inline constexpr std::size_t kMaxRecent = 6, kMaxAsked = 6, kMaxShown = 12, kMaxRefused = 6, kMaxMessages = 8,
                             kMaxWordings = 12, kMaxOptions = 10, kMaxTexts = 2;
inline constexpr std::size_t kMaxStateBytes = 2047;   ///< of its JSON
inline constexpr std::size_t kMaxNameBytes = 200;     ///< an id of the pack: 100 code points
inline constexpr std::size_t kMaxMessageIdBytes = 64; ///< longer ids of messages are not remembered
inline constexpr int kMaxCount = 1'000'000;

/// Appends and drops the oldest beyond `limit`.
void remember(std::vector<std::string>& list, std::string_view text, std::size_t limit);

/// The same, but a text that is there already moves to the end.
void remember_once(std::vector<std::string>& list, std::string_view text, std::size_t limit);

/// Puts an answered intent in front.
void remember_intent(Conversation::State& state, std::string_view intent);

/// 0, 1 … count-1 and 0 again for each key; a key not heard for long starts anew. Precondition: count > 0.
[[nodiscard]] int take_number(Conversation::State& state, const std::string& key, int count);

/// True for texts that may be remembered: valid UTF-8 of at most `bytes` bytes without controls, quotes and backslashes,
/// so that their JSON is no longer than they are.
[[nodiscard]] bool is_plain(std::string_view text, std::size_t bytes);

/// Cuts lists, the least useful first, until the JSON of the state is at most kMaxStateBytes.
void fit_state(Conversation::State& state);

}  // namespace otvet::dialog
