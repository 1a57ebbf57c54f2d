// SPDX-License-Identifier: MIT
// chat_spellings.def as a sorted table.
#pragma once

#include <array>
#include <string_view>

namespace otvet::lang {

struct ChatSpelling {
    std::string_view form;
    std::string_view words;  ///< parted by single spaces
    bool strong;             ///< used although the dictionary has the form
};

inline constexpr std::array kChatSpellings = std::to_array<ChatSpelling>({
#define OTVET_CHAT(form, words) {form, words, false},
#define OTVET_CHAT_STRONG(form, words) {form, words, true},
#include "lang/chat_spellings.def"
#undef OTVET_CHAT
#undef OTVET_CHAT_STRONG
});

namespace chat_detail {
constexpr bool ascending() {
    for (std::size_t i = 1; i < kChatSpellings.size(); ++i) {
        if (!(kChatSpellings[i - 1].form < kChatSpellings[i].form)) return false;
    }
    return true;
}
}  // namespace chat_detail
static_assert(chat_detail::ascending(), "chat_spellings.def is not sorted");

}  // namespace otvet::lang
