// SPDX-License-Identifier: MIT
#include "adapter.hpp"

#include <utility>

namespace jivo {
namespace {

constexpr std::size_t kRemembered = 4;  // events of a chat whose answers may be asked for again

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

otvet::Attachment attachment_of(const std::string& type) {
    static const std::pair<const char*, otvet::Attachment> kTypes[] = {
        {"PHOTO", otvet::Attachment::kPhoto},       {"VIDEO", otvet::Attachment::kDocument},
        {"DOCUMENT", otvet::Attachment::kDocument}, {"AUDIO", otvet::Attachment::kVoice},
        {"VOICE", otvet::Attachment::kVoice},       {"STICKER", otvet::Attachment::kSticker},
        {"LOCATION", otvet::Attachment::kLocation}};
    for (const auto& [name, kind] : kTypes) {
        if (type == name) return kind;
    }
    return otvet::Attachment::kNone;
}

/// An event from the bot to Jivo. Its id is made from the client's event, so that a repeated one has the same.
json outgoing(const char* name, const json& event, std::size_t number) {
    return {{"event", name},
            {"id", text_of(event, "id") + "-" + std::to_string(number)},
            {"client_id", text_of(event, "client_id")},
            {"chat_id", text_of(event, "chat_id")}};
}

/// Buttons carry the option's id, and the text lists the titles for channels that have no buttons.
json message_of(const otvet::Reply& reply, const json& timestamp) {
    json message = {{"type", "TEXT"}, {"text", reply.text}, {"timestamp", timestamp}};
    if (reply.options.empty()) return message;
    message["type"] = "BUTTONS";
    message["title"] = reply.text;
    message["force_reply"] = false;
    std::string text = reply.text;
    for (const otvet::Option& option : reply.options) {
        message["buttons"].push_back({{"text", option.title}, {"id", option.id}});
        text += "\n- " + option.title;
    }
    message["text"] = text;
    return message;
}

std::vector<json> events_of(const otvet::Reply& reply, const json& event) {
    if (reply.muted) return {};
    json said = outgoing("BOT_MESSAGE", event, 1);
    said["message"] = message_of(reply, member(member(event, "message"), "timestamp"));
    std::vector<json> out{std::move(said)};
    if (reply.outcome == otvet::Outcome::kEscalate && !reply.escalation.offline) {
        out.push_back(outgoing("INVITE_AGENT", event, 2));
    }
    return out;
}

Step answer(const otvet::LiveEngine& live, const json& session, const json& event) {
    const json said = member(event, "message");
    const std::string text = text_of(said, "text");
    const std::string pressed = text_of(said, "button_id");
    const std::string id = text_of(event, "id");
    const std::string channel = text_of(member(event, "channel"), "type");
    otvet::Message message;
    message.text = text;
    message.pressed = pressed;
    message.id = id;
    message.channel = channel;
    message.attachment = attachment_of(text_of(said, "type"));
    message.operators_online = member(event, "agents_online") != json(false);
    const json timestamp = member(said, "timestamp");
    if (timestamp.is_number_integer()) message.now = timestamp.get<std::int64_t>();

    otvet::Conversation talk = otvet::Conversation::from_json(text_of(session, "talk"));
    const otvet::Reply reply = live.reply(message, talk);
    Step step{session.is_object() ? session : json::object(), events_of(reply, event)};
    if (reply.outcome == otvet::Outcome::kEscalate && !reply.escalation.offline) talk.mute();  // until Jivo says otherwise
    step.session["talk"] = talk.to_json();
    json& done = step.session["done"];
    if (!done.is_array()) done = json::array();
    done.push_back({{"id", id}, {"events", step.events}});
    if (done.size() > kRemembered) done.erase(done.begin());
    return step;
}

/// Nobody took the chat: the bot goes on.
Step nobody_there(const json& session) {
    otvet::Conversation talk = otvet::Conversation::from_json(text_of(session, "talk"));
    talk.unmute();
    Step step{session.is_object() ? session : json::object(), {}};
    step.session["talk"] = talk.to_json();
    return step;
}

}  // namespace

Step handle(const otvet::LiveEngine& live, const json& session, const json& event) {
    const std::string name = text_of(event, "event");
    if (name == "AGENT_UNAVAILABLE") return nobody_there(session);
    if (name == "CHAT_CLOSED") return {json::object(), {}};
    if (name != "CLIENT_MESSAGE" || text_of(event, "id").empty() || text_of(event, "chat_id").empty()) return {session, {}};
    const json done = member(session, "done");
    if (done.is_array()) {
        for (const json& before : done) {
            if (text_of(before, "id") == text_of(event, "id")) return {session, member(before, "events")};
        }
    }
    return answer(live, session, event);
}

}  // namespace jivo
