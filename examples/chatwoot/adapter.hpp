// SPDX-License-Identifier: MIT
// An agent bot of Chatwoot ↔ the engine. Pure: a webhook's event and the conversation's session in, the calls of Chatwoot's
// API to make and the new session out. Signing, sending, retrying and keeping the session are the host's.
//
// Events: https://www.chatwoot.com/hc/user-guide/articles/1677693021-how-to-use-webhooks (message_created, message_updated);
// options: docs/product/others/interactive-messages.md of the repository chatwoot/docs (input_select).
//
//   Step step = chatwoot::handle(live, sessions[conversation], event);
//   sessions[conversation] = step.session;
//   for (const Call& call : step.calls) http.post(base + call.path, call.body, token);
//
// The bot answers conversations that are «pending», which is how Chatwoot marks them as the bot's; «open» ones are people's.
// Idempotent by message id: a webhook that comes again gives the same calls and leaves the talk where it was; each message
// carries an «echo_id» made from it by which the host can tell that it was sent already.
#pragma once

#include <string>
#include <vector>

#include <nlohmann/json.hpp>
#include <otvet/live.hpp>

namespace chatwoot {

using nlohmann::json;

/// A POST to Chatwoot's application API.
struct Call {
    std::string path;  ///< /api/v1/accounts/1/conversations/2/messages
    json body;

    bool operator==(const Call&) const = default;
};

struct Step {
    json session;             ///< to be kept for the conversation; an object, small
    std::vector<Call> calls;  ///< to be made in this order; may be empty
};

/// Any JSON in: what is no message of a customer changes nothing. `session`: what the last step gave, null at first.
[[nodiscard]] Step handle(const otvet::LiveEngine& live, const json& session, const json& event);

}  // namespace chatwoot
