// SPDX-License-Identifier: MIT
#include "adapter.hpp"

#include <utility>

namespace chatwoot {
namespace {

constexpr std::size_t kRemembered = 4;  // messages of a conversation whose calls may be asked for again

/// Of a member that may be missing or of any type.
std::string text_of(const json& object, const char* name) {
    const auto found = object.is_object() ? object.find(name) : object.end();
    if (found == object.end()) return {};
    if (found->is_string()) return found->get<std::string>();
    return found->is_number_integer() ? found->dump() : std::string();
}

json member(const json& object, const char* name) {
    const auto found = object.is_object() ? object.find(name) : object.end();
    return found == object.end() ? json() : *found;
}

/// What a customer did: wrote, sent a file, or pressed an option of an earlier message.
struct Input {
    std::string id, text, pressed;
    otvet::Attachment attachment = otvet::Attachment::kNone;
};

otvet::Attachment attachment_of(const json& event) {
    const json files = member(event, "attachments");
    if (!files.is_array() || files.empty()) return otvet::Attachment::kNone;
    const std::string type = text_of(files[0], "file_type");
    if (type == "image") return otvet::Attachment::kPhoto;
    if (type == "audio") return otvet::Attachment::kVoice;
    if (type == "location") return otvet::Attachment::kLocation;
    return otvet::Attachment::kDocument;
}

/// Empty id: nothing for the bot.
Input input_of(const json& event) {
    const std::string name = text_of(event, "event");
    Input input;
    if (text_of(member(event, "conversation"), "status") != "pending" || member(event, "private") == json(true)) return input;
    if (name == "message_created" && text_of(event, "message_type") == "incoming") {
        input.id = text_of(event, "id");
        input.text = text_of(event, "content");
        input.attachment = attachment_of(event);
    } else if (name == "message_updated") {  // an option of an input_select was chosen
        const json chosen = member(member(event, "content_attributes"), "submitted_values");
        if (!chosen.is_array() || chosen.empty()) return input;
        input.text = text_of(chosen[0], "title");
        input.pressed = text_of(chosen[0], "value");
        input.id = text_of(event, "id") + ":" + input.pressed;
    }
    return input;
}

std::string path_of(const json& event, const char* what) {
    const json conversation = member(event, "conversation");
    const std::string display = text_of(conversation, "display_id");
    return "/api/v1/accounts/" + text_of(member(event, "account"), "id") + "/conversations/" +
           (display.empty() ? text_of(conversation, "id") : display) + "/" + what;
}

json message_of(const otvet::Reply& reply, const std::string& echo) {
    json body = {{"content", reply.text}, {"message_type", "outgoing"}, {"private", false}, {"echo_id", echo}};
    if (reply.options.empty()) return body;
    body["content_type"] = "input_select";
    for (const otvet::Option& option : reply.options) {
        body["content_attributes"]["items"].push_back({{"title", option.title}, {"value", option.id}});
    }
    return body;
}

/// What the agent who takes over reads; personal data is masked by the engine.
json note_of(const otvet::Escalation& escalation, const std::string& echo) {
    std::string text = escalation.summary + "\n\nПричина: " + escalation.reason;
    if (!escalation.queue.empty()) text += ", очередь: " + escalation.queue;
    return {{"content", text}, {"message_type", "outgoing"}, {"private", true}, {"echo_id", echo}};
}

std::vector<Call> calls_of(const otvet::Reply& reply, const json& event, const std::string& id) {
    if (reply.muted) return {};
    std::vector<Call> out{{path_of(event, "messages"), message_of(reply, id + "-1")}};
    if (reply.outcome == otvet::Outcome::kEscalate) {
        out.push_back({path_of(event, "messages"), note_of(reply.escalation, id + "-2")});
        out.push_back({path_of(event, "toggle_status"), {{"status", "open"}}});  // hands the conversation to people
    }
    return out;
}

json as_json(const std::vector<Call>& calls) {
    json out = json::array();
    for (const Call& call : calls) out.push_back({{"path", call.path}, {"body", call.body}});
    return out;
}

std::vector<Call> calls_from(const json& kept) {
    std::vector<Call> out;
    if (!kept.is_array()) return out;
    for (const json& call : kept) out.push_back({text_of(call, "path"), member(call, "body")});
    return out;
}

}  // namespace

Step handle(const otvet::LiveEngine& live, const json& session, const json& event) {
    const Input input = input_of(event);
    if (input.id.empty()) return {session, {}};
    const json done = member(session, "done");
    if (done.is_array()) {
        for (const json& before : done) {
            if (text_of(before, "id") == input.id) return {session, calls_from(member(before, "calls"))};
        }
    }
    otvet::Message message;
    message.text = input.text;
    message.pressed = input.pressed;
    message.id = input.id;
    message.attachment = input.attachment;
    otvet::Conversation talk = otvet::Conversation::from_json(text_of(session, "talk"));
    const otvet::Reply reply = live.reply(message, talk);
    Step step{session.is_object() ? session : json::object(), calls_of(reply, event, input.id)};
    step.session["talk"] = talk.to_json();
    json& kept = step.session["done"];
    if (!kept.is_array()) kept = json::array();
    kept.push_back({{"id", input.id}, {"calls", as_json(step.calls)}});
    if (kept.size() > kRemembered) kept.erase(kept.begin());
    return step;
}

}  // namespace chatwoot
