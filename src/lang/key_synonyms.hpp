// SPDX-License-Identifier: MIT
// What authors who know other bot builders write for the keys of a pack. Source: the keys of Rasa, Dialogflow,
// Aimylogic and Botpress files.
#pragma once

#include <array>
#include <string_view>

namespace otvet::lang {

struct KeySynonym {
    std::string_view written, key;
};

inline constexpr std::array kKeySynonyms{
    KeySynonym{"patterns", "phrases"},       KeySynonym{"utterances", "phrases"},  KeySynonym{"keywords", "phrases"},
    KeySynonym{"responses", "answers"},      KeySynonym{"replies", "answers"},     KeySynonym{"reply", "answers"},
    KeySynonym{"buttons", "options"},        KeySynonym{"suggestions", "options"}, KeySynonym{"synonyms", "words"},
    KeySynonym{"variables", "facts"},        KeySynonym{"slots", "entities"},      KeySynonym{"label", "title"},
    KeySynonym{"exclude", "unless"},         KeySynonym{"regexp", "regex"},        KeySynonym{"lang", "language"},
    KeySynonym{"escalate_text", "escalate"}, KeySynonym{"reason", "escalate"},     KeySynonym{"urgency", "escalate"},
    KeySynonym{"intent", "intents"},
};

}  // namespace otvet::lang
