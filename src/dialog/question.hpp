// SPDX-License-Identifier: MIT
// What the last reply left open: the values of Conversation::State::open_question.
#pragma once

#include <string_view>

namespace otvet::dialog {

inline constexpr std::string_view kButtons = "";                 ///< options under an answer: nothing was asked
inline constexpr std::string_view kWhich = "clarify";            ///< which of these?
inline constexpr std::string_view kDidYouMean = "did_you_mean";  ///< this one? «да» takes the first option
inline constexpr std::string_view kOffer = "offer";              ///< not understood; perhaps one of these
inline constexpr std::string_view kPerson = "operator";          ///< an answer that offers a person beside
inline constexpr std::string_view kDetail = "entity:";           ///< + the entity that pending_intent asked for

[[nodiscard]] constexpr bool asks_for_detail(std::string_view question) noexcept {
    return question.substr(0, kDetail.size()) == kDetail;
}

/// True when «да» and «нет» answer it.
[[nodiscard]] constexpr bool is_yes_no(std::string_view question) noexcept {
    return question == kWhich || question == kDidYouMean || question == kOffer;
}

}  // namespace otvet::dialog
