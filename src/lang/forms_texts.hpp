// SPDX-License-Identifier: MIT
// The words of `forms`.
#pragma once

#include <string_view>

#include "otvet/diagnostics.hpp"

namespace otvet::lang {

struct FormsTexts {
    std::string_view word, repaired, forms, dictionary, pack, stem, used, excluded, nobody, no_word;
};

inline constexpr FormsTexts kFormsEnglish = {
    "word", "read as", "forms", "of the dictionary", "of the pack's forms:",
    "no dictionary knows it; every word with this stem", "used by", "excluded", "no phrase uses it", "there is no word in it"};

inline constexpr FormsTexts kFormsRussian = {
    "слово", "прочитано как", "формы", "из словаря", "из forms: набора",
    "в словаре его нет; подойдёт любое слово с этой основой", "используют", "исключают", "ни одна фраза его не использует",
    "здесь нет слова"};

[[nodiscard]] inline const FormsTexts& forms_texts(Language language) {
    return language == Language::kRussian ? kFormsRussian : kFormsEnglish;
}

}  // namespace otvet::lang
