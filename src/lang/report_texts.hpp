// SPDX-License-Identifier: MIT
// The words of test reports.
#pragma once

#include <string_view>

#include "otvet/diagnostics.hpp"

namespace otvet::lang {

struct ReportTexts {
    std::string_view failed, expected, got, why, passed_count, failed_count, gap_count, untested, confusions, nothing,
        fix, coverage, intents, phrases, answers, options;
};

inline constexpr ReportTexts kReportEnglish = {
    "FAILED", "expected", "got", "why", "passed", "failed", "known gaps", "intents that no test expects",
    "taken for one another", "no test was run", "fix", "coverage", "intents", "phrases", "answers", "options"};

inline constexpr ReportTexts kReportRussian = {
    "НЕ ПРОШЁЛ", "ожидалось", "получено", "почему", "прошло", "не прошло", "известных пробелов",
    "интенты, которых не ждёт ни один тест", "перепутаны", "не выполнено ни одного теста", "что сделать",
    "покрытие", "интенты", "фразы", "ответы", "кнопки"};

[[nodiscard]] inline const ReportTexts& report_texts(Language language) {
    return language == Language::kRussian ? kReportRussian : kReportEnglish;
}

}  // namespace otvet::lang
