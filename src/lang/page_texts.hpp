// SPDX-License-Identifier: MIT
// The words of the HTML report, and its style sheet.
#pragma once

#include <string_view>

#include "otvet/diagnostics.hpp"

namespace otvet::lang {

struct PageTexts {
    std::string_view code, title, tests, passed, failed, gaps_known, coverage, kind, covered, all, intents, intent, phrases,
        answers, options, failures, expected, got, message, fix, confusions, count, noise, kept, asked, changed, lost, gaps,
        gaps_note, phrase, nearest, slowest, microseconds, uncovered, nothing;
};

inline constexpr PageTexts kPageEnglish = {
    "en", "Report on the pack", "Tests", "passed", "failed", "known gaps", "Coverage", "kind", "covered", "all", "intents",
    "intent", "phrases", "answers", "options", "What failed", "expected", "got", "message", "fix", "Taken for one another",
    "count", "Typing mistakes", "kept, %", "asked back", "another answer", "not understood", "Not understood",
    "messages of the log", "phrase", "nearest", "Slowest messages", "µs", "no test reaches", "nothing"};

inline constexpr PageTexts kPageRussian = {
    "ru", "Отчёт о правилах", "Тесты", "прошло", "не прошло", "известных пробелов", "Покрытие", "что", "покрыто", "всего",
    "интенты", "интент", "фразы", "ответы", "кнопки", "Что не прошло", "ожидалось", "получено", "сообщение", "что сделать",
    "Перепутаны", "сколько", "Опечатки", "сохранилось, %", "переспросил", "другой ответ", "не понял", "Не понято",
    "сообщений в журнале", "фраза", "ближайший", "Самые долгие сообщения", "мкс", "не достаёт ни один тест", "ничего"};

[[nodiscard]] inline const PageTexts& page_texts(Language language) {
    return language == Language::kRussian ? kPageRussian : kPageEnglish;
}

/// Readable on a phone and in print, in light and dark; every colour pair has a contrast of at least 4.5.
inline constexpr std::string_view kPageStyle =
    ":root{color-scheme:light dark;--ink:#1a1a1a;--paper:#fff;--line:#767676;--bad:#a40000;--good:#0b6623;--heat:164,0,0}"
    "@media(prefers-color-scheme:dark){:root{--ink:#eee;--paper:#161616;--line:#8a8a8a;--bad:#ff9a8a;--good:#8fdf9f;"
    "--heat:255,120,100}}"
    "*{box-sizing:border-box}body{margin:0 auto;padding:1rem;max-width:60rem;font:1rem/1.5 system-ui,sans-serif;"
    "color:var(--ink);background:var(--paper);overflow-wrap:anywhere}"
    "h1{font-size:1.6rem;line-height:1.2}h2{font-size:1.25rem;margin-top:2rem}"
    "table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.3rem .5rem;"
    "border-bottom:1px solid var(--line)}th{overflow-wrap:normal}td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}"
    ".wide{overflow-x:auto}.bad{color:var(--bad);font-weight:600}.good{color:var(--good)}"
    "td.heat{background:rgba(var(--heat),var(--h))}"
    "pre{white-space:pre-wrap;margin:.2rem 0}details{margin:.5rem 0}summary{cursor:pointer;padding:.4rem 0}"
    "@media print{:root{--ink:#000;--paper:#fff}body{max-width:none;padding:0;font-size:10pt}"
    "tr,h2{break-inside:avoid}h2{break-after:avoid}details>*{display:block}}";

}  // namespace otvet::lang
