// SPDX-License-Identifier: MIT
// chatwoot_test PACK DICTIONARY EVENTS: a conversation's webhooks, written after the documents that adapter.hpp names.
#include <fstream>
#include <iostream>

#include "adapter.hpp"

using chatwoot::json;

namespace {

int failures = 0;

#define CHECK(condition) \
    if (!(condition)) std::cerr << __FILE__ << ':' << __LINE__ << ": " #condition "\n", ++failures

json read(const std::string& folder, const char* name) { return json::parse(std::ifstream(folder + "/" + name)); }

json like(json event, int id, const std::string& text) {
    event["id"] = id;
    event["content"] = text;
    return event;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 4) return 2;
    otvet::LiveOptions options;
    options.load.dictionary = argv[2];
    auto live = otvet::LiveEngine::open(std::string(argv[1]), options);
    if (!live) return 3;
    const std::string folder = argv[3];
    const json message = read(folder, "message_created.json");

    const chatwoot::Step first = chatwoot::handle(*live, json(), message);
    CHECK(first.calls.size() == 1);
    CHECK(first.calls[0].path == "/api/v1/accounts/1/conversations/207/messages");
    CHECK(first.calls[0].body["message_type"] == "outgoing");
    CHECK(first.calls[0].body["private"] == false);
    CHECK(!first.calls[0].body["content"].get<std::string>().empty());

    const chatwoot::Step repeated = chatwoot::handle(*live, first.session, message);
    CHECK(repeated.calls == first.calls);
    CHECK(repeated.session == first.session);
    CHECK(chatwoot::handle(*live, json(), message).calls == first.calls);  // pure

    const chatwoot::Step vague = chatwoot::handle(*live, first.session, like(message, 655, "промокод"));
    CHECK(vague.calls.size() == 1);
    CHECK(vague.calls[0].body["content_type"] == "input_select");
    const json items = vague.calls[0].body["content_attributes"]["items"];
    CHECK(items.size() >= 2);
    if (items.size() >= 2) {
        json press = read(folder, "message_updated.json");
        press["content_attributes"]["submitted_values"] = json::array({items[1]});
        const chatwoot::Step chosen = chatwoot::handle(*live, vague.session, press);
        CHECK(chosen.calls.size() == 1);
        CHECK(chosen.calls[0].body["content"] != vague.calls[0].body["content"]);
        CHECK(chatwoot::handle(*live, chosen.session, press).calls == chosen.calls);
    }

    const chatwoot::Step person = chatwoot::handle(*live, vague.session, like(message, 656, "позовите оператора, мой телефон +79161234567"));
    CHECK(person.calls.size() == 3);
    CHECK(person.calls[1].body["private"] == true);
    CHECK(person.calls[1].body["content"].get<std::string>().find("user_request") != std::string::npos);
    CHECK(person.calls[1].body.dump().find("9161234567") == std::string::npos);
    CHECK(person.calls[2].path == "/api/v1/accounts/1/conversations/207/toggle_status");
    CHECK(person.calls[2].body == (json{{"status", "open"}}));

    json open = like(message, 657, "ау");
    open["conversation"]["status"] = "open";
    json ours = like(message, 658, "ответ бота");
    ours["message_type"] = "outgoing";
    json note = like(message, 659, "заметка");
    note["private"] = true;
    for (const json& event : {open, ours, note, read(folder, "conversation_status_changed.json"), json(), json(1),
                              json::array({1}), json{{"event", 5}}, json{{"event", "message_created"}}}) {
        const chatwoot::Step none = chatwoot::handle(*live, first.session, event);
        CHECK(none.calls.empty());
        CHECK(none.session == first.session);
    }

    json photo = like(message, 660, "");
    photo["content"] = nullptr;
    photo["attachments"] = json::array({{{"id", 9}, {"file_type", "image"}}});
    CHECK(chatwoot::handle(*live, json(), photo).calls.size() == 1);
    CHECK(chatwoot::handle(*live, json("broken"), photo).calls.size() == 1);
    std::cout << (failures == 0 ? "fine\n" : "failed\n");
    return failures == 0 ? 0 : 1;
}
