// SPDX-License-Identifier: MIT
// What the YAML parser says, in words for authors. Source: the messages of yaml-cpp 0.7 (exceptions.h).
#pragma once

#include <array>
#include <string_view>

namespace otvet::lang {

/// One syntax message; `english` is its beginning in the parser's own words.
struct YamlReason {
    std::string_view english, english_hint, russian, russian_hint;
};

inline constexpr std::array kYamlReasons{
    YamlReason{"end of map not found",
               "this line is indented less than the keys above it, or a colon is missing; align the keys",
               "строка не на месте среди ключей", "выровняйте её с ключами выше или добавьте двоеточие"},
    YamlReason{"end of map flow not found", "close the bracket } or put a comma between the entries",
               "не закрыта фигурная скобка", "закройте } или поставьте запятую между записями"},
    YamlReason{"end of sequence not found",
               "this line is no item of the list above; check its indentation and the dash",
               "строка не на месте среди пунктов списка", "проверьте отступ и дефис с пробелом в начале"},
    YamlReason{"end of sequence flow not found", "close the bracket ] or put a comma between the items",
               "не закрыта квадратная скобка", "закройте ] или поставьте запятую между пунктами"},
    YamlReason{"illegal map value", "a colon with a space may stand only after a key; put the text into quotes",
               "двоеточие не на месте", "двоеточие с пробелом бывает только после ключа; возьмите текст в кавычки"},
    YamlReason{"illegal map key", "a key cannot stand here", "ключ не на месте", "проверьте отступ и знаки «?» и «:»"},
    YamlReason{"illegal block entry",
               "a dash with a space begins an item on its own line only; put the text into quotes",
               "дефис с пробелом не на месте", "пункт списка начинают с новой строки, а текст берут в кавычки"},
    YamlReason{"illegal flow end", "a closing bracket without its opening one; put the text into quotes",
               "закрывающая скобка без открывающей", "если это текст, возьмите его в кавычки"},
    YamlReason{"illegal tab when looking for indentation", "indent with spaces", "табуляция в отступе",
               "делайте отступы пробелами"},
    YamlReason{"illegal EOF in scalar", "the quote is never closed", "кавычка не закрыта", "закройте кавычку"},
    YamlReason{"illegal document indicator in scalar", "«---» or «...» stands inside a quoted text",
               "«---» или «...» внутри текста в кавычках", "закройте кавычку выше"},
    YamlReason{"illegal character in scalar", "put the text into quotes", "недопустимый знак в тексте",
               "возьмите текст в кавычки"},
    YamlReason{"unknown escape character", "in \"…\" a backslash begins an escape; put expressions into '…'",
               "неизвестный знак после обратной косой черты", "выражения пишите в одинарных кавычках"},
    YamlReason{"bad character found while scanning hex number", "an escape needs its hexadecimal digits; use '…'",
               "после \\x или \\u нужны шестнадцатеричные цифры", "возьмите текст в одинарные кавычки"},
    YamlReason{"invalid unicode", "there is no such character", "нет символа с таким номером",
               "впишите сам символ вместо номера"},
    YamlReason{"unknown token", "a text that begins with @ ` % or a bracket goes into quotes",
               "текст начинается со служебного знака", "возьмите его в кавычки"},
    YamlReason{"unexpected character in block scalar", "only a digit, + or - may follow | and >",
               "лишний знак после «|» или «>»", "начните текст со следующей строки"},
    YamlReason{"cannot set zero indentation for a block scalar", "write | without 0", "отступ 0 после «|»",
               "уберите ноль"},
    YamlReason{"alias not found after *", "a text that begins with * goes into quotes", "текст начинается с «*»",
               "возьмите его в кавычки"},
    YamlReason{"illegal character found while scanning alias", "a text that begins with * goes into quotes",
               "текст начинается с «*»", "возьмите его в кавычки"},
    YamlReason{"the referenced anchor is not defined", "a text that begins with * goes into quotes",
               "текст начинается с «*», YAML понял это как ссылку", "возьмите его в кавычки"},
    YamlReason{"anchor not found after &", "a text that begins with & goes into quotes", "текст начинается с «&»",
               "возьмите его в кавычки"},
    YamlReason{"illegal character found while scanning anchor", "a text that begins with & goes into quotes",
               "текст начинается с «&»", "возьмите его в кавычки"},
    YamlReason{"tag handle with no suffix", "a text that begins with ! goes into quotes", "текст начинается с «!»",
               "возьмите его в кавычки"},
    YamlReason{"illegal character found while scanning tag handle", "a text that begins with ! goes into quotes",
               "текст начинается с «!»", "возьмите его в кавычки"},
    YamlReason{"end of verbatim tag not found", "a text that begins with ! goes into quotes", "текст начинается с «!»",
               "возьмите его в кавычки"},
    YamlReason{"cannot assign multiple tags to the same node", "a text that begins with ! goes into quotes",
               "текст начинается с «!»", "возьмите его в кавычки"},
    YamlReason{"cannot assign multiple anchors to the same node", "a text that begins with & goes into quotes",
               "текст начинается с «&»", "возьмите его в кавычки"},
    YamlReason{"aliases can't have any content", "a text that begins with * goes into quotes", "текст начинается с «*»",
               "возьмите его в кавычки"},
};

/// For anything else that the parser may say.
inline constexpr YamlReason kOtherYamlReason{"", "check indentation, colons, quotes and brackets of this line", "",
                                             "проверьте отступы, двоеточия, кавычки и скобки этой строки"};

}  // namespace otvet::lang
