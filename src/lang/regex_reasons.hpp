// SPDX-License-Identifier: MIT
// Why an expression was refused, in Russian. Source: the refusals of src/regex and the messages of RE2 (re2/regexp.cc).
#pragma once

#include <array>
#include <string_view>

#include "otvet/diagnostics.hpp"

namespace otvet::lang {

/// `english` is the beginning of a reason.
struct RegexReason {
    std::string_view english, russian;
};

inline constexpr std::array kRegexReasons{
    RegexReason{"\\b knows", "\\b знает только латинские буквы; слова разделены одним пробелом: напишите пробел"},
    RegexReason{"\\B knows", "\\B знает только латинские буквы; напишите рядом с этим местом [a-zа-я0-9]"},
    RegexReason{"\\w knows", "\\w знает только латинские буквы; напишите [a-zа-я0-9]"},
    RegexReason{"\\W knows", "\\W знает только латинские буквы; напишите [^a-zа-я0-9]"},
    RegexReason{"\\C splits", "\\C делит букву на байты; любой знак — это точка"},
    RegexReason{"\\K is", "\\K не поддерживается; возьмите нужное в скобки ( )"},
    RegexReason{"\\G is", "\\G не поддерживается; напишите ^"},
    RegexReason{"\\Z is", "\\Z не поддерживается; напишите $"},
    RegexReason{"\\R is", "\\R не поддерживается; напишите \\n"},
    RegexReason{"\\X is", "\\X не поддерживается; любой знак — это точка"},
    RegexReason{"\\h is", "\\h не поддерживается; напишите пробел или \\s"},
    RegexReason{"look-around", "просмотр вперёд и назад не поддерживается; скажите это фразой с исключением"},
    RegexReason{"atomic groups", "атомарные группы не поддерживаются и не нужны: время и так линейное"},
    RegexReason{"back-references", "обратные ссылки не поддерживаются; напишите кусок ещё раз"},
    RegexReason{"write (?P<name>", "именованная группа пишется (?P<имя>…)"},
    RegexReason{"recursion", "рекурсия не поддерживается"},
    RegexReason{"branch reset", "(?|…) не поддерживается; напишите (?:…)"},
    RegexReason{"conditions", "условия не поддерживаются; напишите варианты"},
    RegexReason{"comments inside", "комментарии внутри выражения не поддерживаются; напишите комментарий YAML"},
    RegexReason{"this class knows", "этот класс знает только латинские буквы; напишите a-zа-я0-9"},
    RegexReason{"the range runs", "диапазон проходит через два алфавита; напишите A-Za-zА-Яа-яЁё"},
    RegexReason{"the expression compiles to a too large", "выражение слишком велико"},
    RegexReason{"compiles to more than", "выражение слишком велико: больше 5000 команд"},
    RegexReason{"longer than 4096", "выражение длиннее 4096 байт"},
    RegexReason{"matches an empty", "подходит к пустому тексту, а значит к любому сообщению"},
    RegexReason{"unexpected )", "лишняя )"},
    RegexReason{"missing )", "не хватает )"},
    RegexReason{"missing ]", "не хватает ]"},
    RegexReason{"no argument for repetition", "перед знаком повторения нечего повторять"},
    RegexReason{"missing argument to repetition", "перед знаком повторения нечего повторять"},
    RegexReason{"bad repetition", "два знака повторения подряд"},
    RegexReason{"invalid repetition size", "повторений не больше 1000"},
    RegexReason{"invalid character class range", "начало диапазона больше конца"},
    RegexReason{"invalid character class", "негодный класс знаков"},
    RegexReason{"invalid escape", "после \\ стоит не то"},
    RegexReason{"trailing \\", "после \\ ничего нет"},
    RegexReason{"invalid named capture", "негодное имя группы"},
    RegexReason{"invalid perl operator", "такой группы (?…) нет"},
    RegexReason{"invalid UTF-8", "текст не в UTF-8"},
};

/// The reason in the language; as it is when it has no translation.
[[nodiscard]] constexpr std::string_view regex_reason(std::string_view english, Language language) noexcept {
    if (language != Language::kRussian) return english;
    for (const RegexReason& reason : kRegexReasons) {
        if (english.starts_with(reason.english)) return reason.russian;
    }
    return english;
}

}  // namespace otvet::lang
