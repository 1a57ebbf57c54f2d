// SPDX-License-Identifier: MIT
// «2», «второе», «да», «ни то ни другое», «отмену»: which of the offered titles a message means. No intents here.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "match/scratch.hpp"

namespace otvet::dialog {

struct Choice {
    enum class Kind : std::uint8_t {
        kNone,     ///< the message is about something else
        kPicked,   ///< `picked`, in the order of the message
        kRefused,  ///< none of them
        kUnclear,  ///< it chooses, but not one that can be told: «5» of three, «да» to several
    };
    Kind kind = Kind::kNone;
    std::vector<std::size_t> picked;
    bool by_part = false;      ///< by words of a title: an intent that matches the message surely is the better reading
    bool begins_yes = false;   ///< «да, …»
    bool begins_no = false;    ///< «нет, …»
};

/// What may count as a choice after the open question.
struct ChoiceRules {
    bool yes_no = true;        ///< «да» and «нет» answer the question
    bool yes_is_first = false; ///< «да» takes the first of several, because the question named it
    bool parts = true;         ///< a part of a title chooses
};

/// Reads the words of a message as a choice among titles. Deterministic; linear in the words times the titles.
[[nodiscard]] Choice read_choice(std::span<const match::Word> words, const std::vector<std::string>& titles, ChoiceRules rules);

/// «не помогло», «вы меня не поняли»: a short message that says that the last reply was of no use.
[[nodiscard]] bool says_unhelpful(std::span<const match::Word> words);

/// A word of thanks stands in it.
[[nodiscard]] bool says_thanks(std::span<const match::Word> words);

/// «не знаю», «номера нет»: no detail will come.
[[nodiscard]] bool says_unknown(std::span<const match::Word> words);

}  // namespace otvet::dialog
