// SPDX-License-Identifier: MIT
// The words of noise reports.
#pragma once

#include <string_view>

#include "otvet/diagnostics.hpp"

namespace otvet::lang {

struct NoiseTexts {
    std::string_view kind, intent, messages, kept, asked, changed, lost, all, examples;
};

inline constexpr NoiseTexts kNoiseEnglish = {"kind", "intent", "messages", "kept", "asked", "changed", "lost", "all",
                                             "examples"};
inline constexpr NoiseTexts kNoiseRussian = {"шум", "интент", "сообщений", "сохранено", "переспрос", "подмена", "потеряно",
                                             "всего", "примеров"};

[[nodiscard]] inline const NoiseTexts& noise_texts(Language language) {
    return language == Language::kRussian ? kNoiseRussian : kNoiseEnglish;
}

}  // namespace otvet::lang
