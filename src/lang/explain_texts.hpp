// SPDX-License-Identifier: MIT
// The words of `explain`.
#pragma once

#include <string_view>

#include "otvet/diagnostics.hpp"

namespace otvet::lang {

struct ExplainTexts {
    std::string_view sentence, question, candidate, content, repairs, unexplained, across, winner, offered, level, nearest,
        operator_wish, nobody, missing, no_such_intent, absent, blocked;
};

inline constexpr ExplainTexts kExplainEnglish = {
    "sentence", "question", "candidate", "content words", "repairs", "unexplained", "across sentences", "winner",
    "only offered", "level", "nearest", "a wish for a person", "nobody", "missing", "there is no intent", "items without a word:",
    "its words are there, but not in this order or place, or an exclusion blocks it"};

inline constexpr ExplainTexts kExplainRussian = {
    "предложение", "вопрос", "кандидат", "значимых слов", "починки", "необъяснено", "через границу предложений", "победил",
    "только предложить", "наравне", "похоже", "просят человека", "никто", "не хватило", "нет интента", "частей без слова:",
    "слова есть, но не в том порядке или месте, либо мешает исключение"};

[[nodiscard]] inline const ExplainTexts& explain_texts(Language language) {
    return language == Language::kRussian ? kExplainRussian : kExplainEnglish;
}

}  // namespace otvet::lang
