// SPDX-License-Identifier: MIT
// jivo_test PACK DICTIONARY EVENTS: the events of a chat, written after https://www.jivochat.com/docs/bot/.
#include <fstream>
#include <iostream>

#include "adapter.hpp"

using jivo::json;

namespace {

int failures = 0;

#define CHECK(condition) \
    if (!(condition)) std::cerr << __FILE__ << ':' << __LINE__ << ": " #condition "\n", ++failures

json read(const std::string& folder, const char* name) { return json::parse(std::ifstream(folder + "/" + name)); }

/// An event like the one in the file, with another id and text.
json like(json event, const std::string& id, const std::string& text) {
    event["id"] = id;
    event["message"]["text"] = text;
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
    const json message = read(folder, "client_message.json");

    const jivo::Step first = jivo::handle(*live, json(), message);
    CHECK(first.events.size() == 1);
    CHECK(first.events[0]["event"] == "BOT_MESSAGE");
    CHECK(first.events[0]["chat_id"] == message["chat_id"]);
    CHECK(first.events[0]["client_id"] == message["client_id"]);
    CHECK(!first.events[0]["message"]["text"].get<std::string>().empty());

    const jivo::Step repeated = jivo::handle(*live, first.session, message);
    CHECK(repeated.events == first.events);
    CHECK(repeated.session == first.session);
    CHECK(jivo::handle(*live, json(), message).events == first.events);  // pure

    const jivo::Step vague = jivo::handle(*live, first.session, like(message, "2", "промокод"));
    CHECK(vague.events.size() == 1);
    const json buttons = vague.events[0]["message"].value("buttons", json::array());
    CHECK(vague.events[0]["message"]["type"] == "BUTTONS");
    CHECK(buttons.size() >= 2);
    if (buttons.size() >= 2) {
        json press = like(message, "3", buttons[1]["text"]);
        press["message"]["button_id"] = buttons[1]["id"];
        const jivo::Step chosen = jivo::handle(*live, vague.session, press);
        CHECK(chosen.events.size() == 1);
        CHECK(chosen.events[0]["message"]["text"] != vague.events[0]["message"]["text"]);
    }

    const jivo::Step person = jivo::handle(*live, vague.session, like(message, "4", "позовите оператора"));
    CHECK(person.events.size() == 2);
    CHECK(person.events[1]["event"] == "INVITE_AGENT");
    CHECK(person.events[1]["id"] != person.events[0]["id"]);
    CHECK(jivo::handle(*live, person.session, like(message, "5", "ау")).events.empty());  // an agent talks

    const jivo::Step nobody = jivo::handle(*live, person.session, read(folder, "agent_unavailable.json"));
    CHECK(nobody.events.empty());
    CHECK(jivo::handle(*live, nobody.session, like(message, "6", "где мой заказ")).events.size() == 1);
    CHECK(jivo::handle(*live, nobody.session, read(folder, "chat_closed.json")).session == json::object());

    json offline = like(message, "7", "позовите оператора");
    offline["agents_online"] = false;
    const jivo::Step night = jivo::handle(*live, json(), offline);
    CHECK(night.events.size() == 1);
    CHECK(night.events[0]["event"] == "BOT_MESSAGE");

    json photo = like(message, "8", "");
    photo["message"]["type"] = "PHOTO";
    CHECK(jivo::handle(*live, json(), photo).events.size() == 1);
    for (const json& nonsense : {json(), json(1), json::array({1}), json{{"event", 5}}, json{{"event", "CLIENT_MESSAGE"}},
                                 json{{"event", "CLIENT_MESSAGE"}, {"id", "1"}, {"chat_id", "2"}, {"message", 3}}}) {
        (void)jivo::handle(*live, nonsense, nonsense);
    }
    std::cout << (failures == 0 ? "fine\n" : "failed\n");
    return failures == 0 ? 0 : 1;
}
