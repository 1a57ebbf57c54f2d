// SPDX-License-Identifier: MIT
// Words that diagnostics put into other diagnostics: kinds of YAML values, reasons of unreadable files.
#pragma once

#include <array>
#include <string_view>

#include "otvet/diagnostics.hpp"

namespace otvet::lang {

enum class Term : unsigned {
    kText,
    kList,
    kMap,
    kNumber,
    kTexts,
    kAnswers,
    kTextOrMap,
    kNothing,
    kRegularFile,
    kReadFailed,
    kCount,
};

[[nodiscard]] constexpr std::string_view term(Term which, Language language) noexcept {
    struct Pair {
        std::string_view english, russian;
    };
    constexpr std::array<Pair, static_cast<std::size_t>(Term::kCount)> kTerms{{
        {"a text", "текст"},
        {"a list", "список"},
        {"keys with values", "ключи со значениями"},
        {"a number", "число"},
        {"a text or a list of texts", "текст или список текстов"},
        {"a text, a list, or keys with values", "текст, список или ключи со значениями"},
        {"a text or keys with values", "текст или ключи со значениями"},
        {"nothing", "ничего"},
        {"not an ordinary file", "это не обычный файл"},
        {"reading failed", "ошибка чтения"},
    }};
    const auto& pair = kTerms[static_cast<std::size_t>(which)];
    return language == Language::kRussian ? pair.russian : pair.english;
}

}  // namespace otvet::lang
