// SPDX-License-Identifier: MIT
// Names that phrases may use after a colon without the pack defining them; entities have theirs in entity_names.hpp.
#pragma once

#include <array>
#include <string_view>

namespace otvet::lang {

inline constexpr std::string_view kQuestionName = "вопрос", kNegationName = "не", kPastDateName = "дата_прошла",
                                  kComingDateName = "дата_впереди";

inline constexpr std::array<std::string_view, 4> kBuiltInNames = {kQuestionName, kNegationName, kPastDateName,
                                                                  kComingDateName};

}  // namespace otvet::lang
