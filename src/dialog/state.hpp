// SPDX-License-Identifier: MIT
// What a talk remembers between messages. Ids, not indexes: a talk outlives a reload of the pack.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "otvet/conversation.hpp"

namespace otvet {

struct Conversation::State {
    struct Recent {
        std::string intent;
        int turn = 0;              ///< the turn it was answered in
    };
    int turn = 0;                      ///< messages so far
    std::vector<Recent> recent;        ///< newest first, at most 6
    std::vector<std::string> options;  ///< intents offered by the last reply, in order
    std::string open_question;         ///< what the options are (see question.hpp); empty: buttons under an answer
    std::string pending_intent;        ///< the intent that waits for an entity
    int no_match = 0;                  ///< misunderstandings in a row
    int clarified = 0;                 ///< questions back in a row
    int negative = 0;                  ///< signs of anger since the last success
    int attachments = 0;               ///< files without words in a row
    std::string repeated;              ///< the last answered intent with a digest of its entities …
    int repeats = 0;                   ///< … and how often in a row
    std::vector<std::string> asked;    ///< intents that asked for their entity already
    std::vector<std::string> shown;    ///< intents and options already shown, at most 12
    std::vector<std::string> refused;  ///< options the customer declined, at most 6
    std::vector<std::string> messages; ///< ids of the last messages, oldest first, at most 8
    std::vector<std::pair<std::string, int>> wordings;  ///< intent, or «!» and a kind of text → next wording; at most 12
    std::vector<std::string> last_texts;  ///< hashes of the last two replies, so that no three are equal
    bool muted = false;
};

}  // namespace otvet
