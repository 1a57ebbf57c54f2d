// SPDX-License-Identifier: MIT
// Replies and messages as the command shows and reads them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "cli/output.hpp"
#include "otvet/engine.hpp"

namespace otvet::cli {

/// The bot's text and its numbered options; nothing while a person talks.
[[nodiscard]] std::string reply_text(const Reply& reply);

/// Outcome, intents, queue: one line for the author of a pack.
[[nodiscard]] std::string reply_summary(const Reply& reply);

/// The reply as one line of JSON.
[[nodiscard]] std::string reply_json(const Reply& reply);

/// photo | document | voice | sticker | location; empty is none.
[[nodiscard]] std::optional<Attachment> attachment_named(std::string_view name);

}  // namespace otvet::cli
