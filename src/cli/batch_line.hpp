// SPDX-License-Identifier: MIT
// One line of `otvet batch`: a message out of JSON, a reply into JSON.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/texts.hpp"
#include "otvet/engine.hpp"

namespace otvet::cli {

/// A message with the texts that it views.
struct BatchMessage {
    std::string text, pressed, channel, id;
    std::optional<std::string> conversation;
    Attachment attachment = Attachment::kNone;
    bool operators_online = true;
    std::int64_t now = 0;
    bool repaired = false;  ///< the line was not UTF-8
    std::vector<std::string> unknown;  ///< fields that mean nothing here

    /// Valid while this object is.
    [[nodiscard]] Message view() const;
};

/// Reads one object; keys that it does not know are in `unknown`: a stream may carry its own. On a mistake
/// nullopt, and `error` says what is wrong.
[[nodiscard]] std::optional<BatchMessage> read_batch_message(const std::string& line, Language language,
                                                             std::string& error);

/// {"conversation"?, "outcome", "intents", "options": [ids], "text", "entities"?, "escalation"?, …}
[[nodiscard]] std::string batch_reply(const BatchMessage& message, const Reply& reply);

/// {"error": …, "line": …}
[[nodiscard]] std::string batch_error(const std::string& error, std::size_t line);

}  // namespace otvet::cli
