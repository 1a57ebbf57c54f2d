// SPDX-License-Identifier: MIT
// The state of a talk as JSON, and the reader and writer under it.
#include "dialog/json_reader.hpp"
#include "dialog/json_writer.hpp"
#include "dialog/memory.hpp"
#include "dialog/state.hpp"
#include "unit/dialog/support.hpp"

namespace {

using namespace otvet;
using namespace otvet::dialog;
using namespace otvet::dialog::testing;

bool is_fresh(std::string_view json) {
    bool fresh = false;
    const Conversation talk = Conversation::from_json(json, &fresh);
    if (fresh) CHECK(talk.to_json() == R"({"v":1})");
    return fresh;
}

}  // namespace

TEST_CASE("the reader takes JSON and nothing else") {
    for (const auto* good : {"null", "true", " [1 , -2,\t\"a\\u0416\\ud83d\\ude00\"]\n", "{}", "[]", "{\"a\":{\"b\":[]}}", "0", "-0",
                             "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "9223372036854775807"}) {
        INFO(good);
        CHECK(read_json(good));
    }
    for (const auto* bad : {"", " ", "{", "[", "[1,]", "{\"a\":1,}", "{\"a\" 1}", "{a:1}", "{\"a\":1,\"a\":2}", "01", "1.5", "1e3", "+1",
                            "- 1", "9223372036854775808", "\"\\ud83d\"", "\"\\ude00\"", "\"\\ud83d\\u0041\"", "\"\\u12g4\"", "\"\\x\"",
                            "\"\xFF\"", "\"\n\"", "\"abc", "'a'", "tru", "nul", "[1] 2", "//", "NaN", "\xEF\xBB\xBF{}", "[1 2]", "{\"a\"}"}) {
        INFO(bad);
        CHECK(!read_json(bad));
    }
    CHECK(!read_json(std::string(100'000, '[')));
    CHECK(!read_json(std::string(40, '[') + std::string(40, ']')));
    CHECK(!read_json(std::string(kMaxJsonBytes + 1, ' ')));
    CHECK(read_json("\"\\u0416\\ud83d\\ude00\"")->text == "Ж😀");
}

TEST_CASE("what the writer writes the reader reads, for any bytes") {
    std::string all;
    for (int c = 0; c < 256; ++c) all.push_back(static_cast<char>(c));
    all += "\xE2\x80\xA8\xE2\x80\xAE\xF0\x9F\x98\x80\"\\";
    const std::string json = JsonWriter().begin_object().field("ключ", std::string_view(all)).field("n", -5).end_object().take();
    for (const char c : json) CHECK(static_cast<unsigned char>(c) >= 0x20);
    CHECK(json.find("\\u2028") != std::string::npos);
    CHECK(json.find("\\u202e") != std::string::npos);
    const auto value = read_json(json);
    REQUIRE(value);
    CHECK(value->find("ключ")->text.find("😀\"\\") != std::string::npos);
    CHECK(value->find("n")->number == -5);
}

TEST_CASE("only a talk of this version is a talk") {
    CHECK(!is_fresh(R"({"v":1})"));
    CHECK(!is_fresh(R"({"v":1,"turn":5,"future":{"x":[1]}})"));
    for (const auto* bad : {"", "{}", "[]", "null", R"({"v":2})", R"({"v":0})", R"({"v":"1"})", R"({"v":1,"turn":-1})",
                            R"({"v":1,"turn":"x"})", R"({"v":1,"turn":99999999999})", R"({"v":1,"options":{}})", R"({"v":1,"options":[1]})",
                            R"({"v":1,"recent":[["a"]]})", R"({"v":1,"recent":[["a","b"]]})", R"({"v":1,"muted":1})",
                            R"({"v":1,"question":"a\u0000b"})", R"({"v":1,"options":["1","2","3","4","5","6","7","8","9","10","11"]})"}) {
        INFO(bad);
        CHECK(is_fresh(bad));
    }
}

TEST_CASE("every cut and every changed byte of a talk is a talk or a new one") {
    Talk talk;
    for (const auto* text : {"отменить заказ", "код скидки", "2", "где заказ"}) talk.say(text);
    const std::string json = talk.state.to_json();
    CHECK(Conversation::from_json(json).to_json() == json);
    for (std::size_t i = 0; i < json.size(); ++i) {
        CHECK(is_fresh(json.substr(0, i)));
        for (const char c : {'\0', '"', '}', '9', '\xFF', ','}) {
            std::string changed = json;
            changed[i] = c;
            bool fresh = false;
            Conversation state = Conversation::from_json(changed, &fresh);
            CHECK(state.to_json().size() < 2048);
            if (i % 7 == 0) CHECK(!shop().reply({.text = "2"}, state).text.empty());
        }
    }
}

TEST_CASE("the state stays under 2 KiB whatever it holds") {
    Conversation talk;
    Conversation::State& s = talk.state();
    const std::string longest(kMaxNameBytes, 'x');
    for (int i = 0; i < 40; ++i) {
        const std::string name = longest + std::to_string(i);
        remember(s.shown, name, kMaxShown);
        remember_once(s.refused, name, kMaxRefused);
        remember_intent(s, name);
        remember(s.options, name, kMaxOptions);
        remember(s.messages, name, kMaxMessages);
        CHECK(take_number(s, name, 3) == 0);
    }
    s.turn = kMaxCount;
    const std::string json = talk.to_json();
    CHECK(json.size() < 2048);
    bool fresh = true;
    CHECK(Conversation::from_json(json, &fresh).to_json() == json);
    CHECK(!fresh);
}

TEST_CASE("the ids of messages are remembered when they are plain") {
    Talk talk;
    for (const std::string& id : {std::string("a"), std::string("b\"c"), std::string("d\ne"), std::string(100, 'x'), std::string("ё")}) {
        talk.send({.text = "привет", .id = id});
    }
    CHECK(talk.state.state().messages == std::vector<std::string>{"a", "ё"});
    for (int i = 0; i < 20; ++i) talk.send({.text = "привет", .id = std::to_string(i)});
    CHECK(talk.state.state().messages.size() == 8);
    CHECK(talk.state.state().messages.back() == "19");
}
