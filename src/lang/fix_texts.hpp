// SPDX-License-Identifier: MIT
// What a failed test advises. {0}, {1} … are filled in.
#pragma once

#include <string_view>

#include "otvet/diagnostics.hpp"

namespace otvet::lang {

struct FixTexts {
    std::string_view missing;      ///< {0} phrase, {1} its place, {2} its parts without a word
    std::string_view excluded;     ///< {0} phrase, {1} place, {2} the exclusion
    std::string_view unless;       ///< {0} exclusion of the intent, {1} place
    std::string_view order;        ///< {0} phrase, {1} place
    std::string_view rival;        ///< {0} intent, {1} its phrase, {2} place, {3} rule
    std::string_view beats;        ///< {0} expected, {1} rival
    std::string_view level;        ///< {0} intents
    std::string_view unexplained;  ///< {0} words
    std::string_view dear;         ///< {0} words
    std::string_view alike;        ///< {0} intent
    std::string_view doubted;
};

inline constexpr FixTexts kFixEnglish = {
    "nearest is «{0}» ({1}): no word of the message stands for {2}",
    "«{0}» ({1}) would match, but its exclusion -{2} forbids it",
    "an «unless» of the intent forbids it: «{0}» ({1})",
    "«{0}» ({1}) has all its words, but not in this order or in one sentence",
    "{0} wins with «{1}» ({2}, rule {3})",
    "if {0} is right here, add a word to its phrase or write beats: [{1}]",
    "level with {0}: add a word that tells them apart, or beats:",
    "only offered: no phrase, group or example of the topic has {0}; add an example with them",
    "only offered: the word had to be repaired too much ({0}); add it to words: or forms:",
    "the examples of {0} are the most like it: add such messages to the examples of the right intent",
    "only offered: the message is more like the examples of other intents; add it to the examples",
};

inline constexpr FixTexts kFixRussian = {
    "ближе всего «{0}» ({1}): в сообщении нет слова для {2}",
    "подошла бы «{0}» ({1}), но мешает её исключение -{2}",
    "мешает unless этого интента: «{0}» ({1})",
    "у «{0}» ({1}) все слова есть, но не в том порядке или не в одном предложении",
    "побеждает {0}: «{1}» ({2}, правило {3})",
    "если верен {0}, добавьте слово в его фразу или напишите beats: [{1}]",
    "наравне с {0}: добавьте различающее слово или beats:",
    "только предложение: ни в одной фразе, группе и примере темы нет {0}; добавьте пример с ними",
    "только предложение: слово пришлось слишком сильно исправить ({0}); добавьте его в words: или forms:",
    "больше всего похоже на примеры {0}: добавьте такие сообщения в примеры нужного интента",
    "только предложение: сообщение больше похоже на примеры других интентов; добавьте его в примеры",
};

[[nodiscard]] inline const FixTexts& fix_texts(Language language) {
    return language == Language::kRussian ? kFixRussian : kFixEnglish;
}

}  // namespace otvet::lang
