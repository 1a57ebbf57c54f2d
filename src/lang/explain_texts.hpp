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

/// The words of `explain --re2`.
struct Re2Texts {
    std::string_view line, needs, excludes, found, absent, too_big, asks, tells, whole;
};

inline constexpr Re2Texts kRe2English = {"line", "needs", "forbids", "found", "not found", "too big for one expression",
                                         "the sentence must ask", "the sentence must not ask",
                                         "nothing but courtesy may be left over"};

inline constexpr Re2Texts kRe2Russian = {"строка", "нужно", "нельзя", "есть", "нет", "слишком велико для одного выражения",
                                         "предложение должно спрашивать", "предложение не должно спрашивать",
                                         "кроме вежливых слов ничего остаться не должно"};

[[nodiscard]] inline const Re2Texts& re2_texts(Language language) {
    return language == Language::kRussian ? kRe2Russian : kRe2English;
}

}  // namespace otvet::lang
