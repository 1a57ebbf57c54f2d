// SPDX-License-Identifier: MIT
// Jivo's Bot API (https://www.jivochat.com/docs/bot/) ↔ the engine. Pure: an event and the chat's session in, the events to
// post to Jivo and the new session out. Sending, retrying and keeping the session are the host's.
//
//   Step step = jivo::handle(live, sessions[event["chat_id"]], event);
//   sessions[chat_id] = step.session;          // first: a crash between the two repeats the same events, with the same ids
//   for (const json& out : step.events) post(out);
//
// Idempotent: Jivo repeats an event that is not confirmed in three seconds; the same id gives the same events again and
// leaves the talk where it was.
#pragma once

#include <string>
#include <vector>

#include <nlohmann/json.hpp>
#include <otvet/live.hpp>

namespace jivo {

using nlohmann::json;

struct Step {
    json session;             ///< to be kept for the chat; an object, small
    std::vector<json> events; ///< to be posted to Jivo, in this order; may be empty
};

/// Any JSON in: what is no event of Jivo's changes nothing. `session`: what the last step of this chat gave, null at first.
[[nodiscard]] Step handle(const otvet::LiveEngine& live, const json& session, const json& event);

}  // namespace jivo
