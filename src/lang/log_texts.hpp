// SPDX-License-Identifier: MIT
// The words of `otvet gaps` and `otvet diff`.
#pragma once

#include <string_view>

#include "otvet/diagnostics.hpp"

namespace otvet::lang {

struct LogTexts {
    std::string_view messages, unanswered, nearest, phrase, changed, other_words;
};

inline constexpr LogTexts kLogEnglish = {"messages", "not understood", "nearest", "phrase", "answered otherwise", "other words"};
inline constexpr LogTexts kLogRussian = {"сообщений", "не понято", "ближайший интент", "фраза", "ответ изменился", "другие слова"};

[[nodiscard]] inline const LogTexts& log_texts(Language language) {
    return language == Language::kRussian ? kLogRussian : kLogEnglish;
}

}  // namespace otvet::lang
