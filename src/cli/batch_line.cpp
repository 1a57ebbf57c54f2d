// SPDX-License-Identifier: MIT
#include "cli/batch_line.hpp"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "cli/printable.hpp"
#include "cli/show_reply.hpp"

namespace otvet::cli {
namespace {

using nlohmann::json;
using nlohmann::ordered_json;

constexpr std::array<std::string_view, 8> kKnownFields{"text",         "pressed",    "channel",          "id",
                                                       "conversation", "attachment", "operators_online", "now"};
constexpr std::uint32_t kBadUtf8 = 1;  ///< Reply::degraded

/// Fields of one object; the first one of a wrong type is kept as the error. null counts as absent.
class Fields {
public:
    Fields(const json& object, Language language) : object_(object), language_(language) {}

    void text(const char* name, std::string& out) {
        if (const json* value = find(name)) {
            if (value->is_string()) out = value->get<std::string>();
            else fail(name, Text::kTypeText);
        }
    }
    void flag(const char* name, bool& out) {
        if (const json* value = find(name)) {
            if (value->is_boolean()) out = value->get<bool>();
            else fail(name, Text::kTypeFlag);
        }
    }
    void number(const char* name, std::int64_t& out) {
        if (const json* value = find(name)) {
            if (fits(*value)) out = value->get<std::int64_t>();
            else fail(name, Text::kTypeNumber);
        }
    }
    void name(const char* name, std::optional<std::string>& out) {
        if (const json* value = find(name)) {
            if (value->is_string()) out = value->get<std::string>();
            else if (value->is_number_integer()) out = value->dump();
            else fail(name, Text::kTypeName);
        }
    }
    void attachment(const char* name, Attachment& out) {
        std::string named;
        text(name, named);
        const std::optional<Attachment> kind = attachment_named(named);
        if (kind) out = *kind;
        else fail(name, Text::kTypeAttachment);
    }

    [[nodiscard]] const json* find(const char* name) const {
        const auto found = object_.find(name);
        return found == object_.end() || found->is_null() ? nullptr : &*found;
    }
    [[nodiscard]] const std::string& error() const noexcept { return error_; }

private:
    static bool fits(const json& value) {
        if (value.is_number_unsigned()) return value.get<std::uint64_t>() <= static_cast<std::uint64_t>(INT64_MAX);
        return value.is_number_integer();
    }
    void fail(const char* name, Text type) {
        if (error_.empty()) error_ = say(language_, Text::kFieldType, {name, say(language_, type)});
    }

    const json& object_;
    Language language_;
    std::string error_;
};

std::string one_line(const ordered_json& value) {
    return printable_json(value.dump(-1, ' ', false, ordered_json::error_handler_t::replace));
}

}  // namespace

Message BatchMessage::view() const {
    Message message;
    message.text = text;
    message.pressed = pressed;
    message.attachment = attachment;
    message.channel = channel;
    message.id = id;
    message.operators_online = operators_online;
    message.now = now;
    return message;
}

std::optional<BatchMessage> read_batch_message(const std::string& line, Language language, std::string& error) {
    BatchMessage message;
    json object;
    try {
        object = json::parse(valid_utf8(line, &message.repaired));
    } catch (const json::parse_error& e) {
        error = say(language, Text::kNotJson, {std::to_string(e.byte)});
        return std::nullopt;
    } catch (const json::out_of_range&) {  // a number that no double holds
        error = say(language, Text::kNumberTooLarge);
        return std::nullopt;
    }
    if (!object.is_object()) {
        error = say(language, Text::kNotObject);
        return std::nullopt;
    }
    Fields fields(object, language);
    fields.text("text", message.text);
    fields.text("pressed", message.pressed);
    fields.text("channel", message.channel);
    fields.text("id", message.id);
    fields.name("conversation", message.conversation);
    fields.attachment("attachment", message.attachment);
    fields.flag("operators_online", message.operators_online);
    fields.number("now", message.now);
    error = fields.error();
    if (error.empty() && !fields.find("text") && !fields.find("pressed") && !fields.find("attachment")) {
        error = say(language, Text::kFieldMissing);
    }
    if (!error.empty()) return std::nullopt;
    for (const auto& [name, value] : object.items()) {
        if (std::find(kKnownFields.begin(), kKnownFields.end(), name) == kKnownFields.end()) message.unknown.push_back(name);
    }
    return message;
}

std::string batch_reply(const BatchMessage& message, const Reply& reply) {
    ordered_json out;
    if (message.conversation) out["conversation"] = *message.conversation;
    if (!message.id.empty()) out["id"] = message.id;
    out["outcome"] = to_string(reply.outcome);
    out["intents"] = reply.intents;
    out["options"] = ordered_json::array();
    for (const Option& option : reply.options) out["options"].push_back(option.id);
    out["text"] = reply.text;
    for (const Entity& entity : reply.entities) {
        out["entities"].push_back({{"type", entity.type}, {"value", entity.value}});
    }
    if (reply.outcome == Outcome::kEscalate) {
        out["escalation"] = ordered_json::parse(to_json(reply.escalation), nullptr, false);
    }
    if (reply.muted) out["muted"] = true;
    const std::uint32_t degraded = reply.degraded | (message.repaired ? kBadUtf8 : 0);
    if (degraded != 0) out["degraded"] = degraded;
    out["trace_id"] = reply.trace_id;
    return one_line(out);
}

std::string batch_error(const std::string& error, std::size_t line) {
    ordered_json out;
    out["error"] = error;
    out["line"] = line;
    return one_line(out);
}

}  // namespace otvet::cli
