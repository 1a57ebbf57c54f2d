// SPDX-License-Identifier: MIT
// Replies and escalations as JSON (docs/schema/reply.schema.json, docs/schema/escalation.schema.json). Every key is always
// there, in this order; only «escalation» needs the outcome of that name.
#include "dialog/json_writer.hpp"
#include "otvet/reply.hpp"

namespace otvet {
namespace {

using dialog::JsonWriter;

void write(JsonWriter& out, const Candidate& c) {
    out.begin_object().field("intent", c.intent).field("title", c.title).field("words", c.words).end_object();
}

void write(JsonWriter& out, const Escalation& e) {
    out.begin_object().field("schema", e.schema).field("reason", e.reason).field("queue", e.queue).field("text", e.text);
    out.field("priority", e.priority).field("tags", e.tags).field("summary", e.summary).field("offline", e.offline);
    out.field("offline_text", e.offline_text).field("collect", e.collect);
    out.field("first_message_id", e.first_message_id).field("messages", e.messages);
    out.key("candidates").begin_array();
    for (const Candidate& c : e.candidates) write(out, c);
    out.end_array().key("entities").begin_array();
    for (const auto& [type, masked] : e.entities) out.begin_object().field("type", type).field("masked", masked).end_object();
    out.end_array().field("shown", e.shown).field("trace_id", e.trace_id).field("ruleset", e.ruleset).end_object();
}

}  // namespace

std::string to_json(const Reply& reply) {
    JsonWriter out;
    out.begin_object().field("outcome", to_string(reply.outcome)).field("text", reply.text).field("intents", reply.intents);
    out.key("options").begin_array();
    for (const Option& o : reply.options) out.begin_object().field("id", o.id).field("title", o.title).end_object();
    out.end_array().key("entities").begin_array();
    for (const Entity& e : reply.entities) {
        out.begin_object().field("type", e.type).field("value", e.value);
        out.field("begin", static_cast<std::int64_t>(e.begin)).field("end", static_cast<std::int64_t>(e.end)).end_object();
    }
    out.end_array();
    if (reply.outcome == Outcome::kEscalate) write(out.key("escalation"), reply.escalation);
    out.field("muted", reply.muted).field("degraded", static_cast<std::int64_t>(reply.degraded));
    out.field("pack_version", reply.pack_version).field("trace_id", reply.trace_id);
    return out.end_object().take();
}

std::string to_json(const Escalation& escalation) {
    JsonWriter out;
    write(out, escalation);
    return out.take();
}

}  // namespace otvet
