// SPDX-License-Identifier: MIT
// Replies and explanations as JSON: byte for byte as in tests/golden/reply, and as docs/schema says.
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "unit/dialog/support.hpp"

namespace {

using namespace otvet;
using namespace otvet::dialog::testing;
using Json = nlohmann::json;

std::string file(const std::string& path) {
    std::ifstream in(std::string(OTVET_SOURCE_DIR) + "/" + path, std::ios::binary);
    std::ostringstream out;
    out << in.rdbuf();
    return out.str();
}

Reply answer() {
    Reply out;
    out.outcome = Outcome::kAnswer;
    out.text = "Заказ «1» в пути.\n\n\"Да\"\t\\ \xE2\x80\xA8\xE2\x80\xAE\x1B[2J\xFF";
    out.intents = {"order.status", "delivery.cost"};
    out.options = {{"order.cancel", "Отменить заказ"}, {"operator.request", "Позвать сотрудника"}};
    out.entities = {{"order_number", "12345678-0001", 10, 23}};
    out.pack_version = "Проба 1.0 0123456789ab";
    out.trace_id = "0123456789abcdef";
    return out;
}

Reply fallback() {
    Reply out;
    out.text = "Не понял.";
    out.degraded = 3;
    return out;
}

Reply escalation() {
    Reply out = answer();
    out.outcome = Outcome::kEscalate;
    out.text = "Зову сотрудника.";
    Escalation& e = out.escalation;
    e.reason = "rule";
    e.queue = "общая";
    e.text = out.text;
    e.priority = "high";
    e.tags = {"order", "photo"};
    e.summary = "Тема: Заказ.\nБот ответил: ничего";
    e.offline = true;
    e.offline_text = "Никого нет.";
    e.collect = "phone";
    e.first_message_id = "m1";
    e.messages = {"m1", "m2"};
    e.candidates = {{"order.status", "Где мой заказ", {"где", "заказ"}}, {"order.cancel", "Отменить заказ", {}}};
    e.entities = {{"phone", "[телефон]"}, {"order_number", "12345678-0001"}};
    e.shown = {"order.status"};
    e.trace_id = out.trace_id;
    e.ruleset = "0123456789abcdef";
    return out;
}

/// The part of JSON Schema, draft 7, that docs/schema uses. Empty: valid.
std::string invalid(const Json& schema, const Json& value, const std::string& at = "$") {
    for (const auto& [key, rule] : schema.items()) {
        if (key == "$ref") {
            const std::string found = invalid(Json::parse(file("docs/schema/" + rule.get<std::string>())), value, at);
            if (!found.empty()) return found;
        } else if (key == "type") {
            const bool ok = rule == "string" ? value.is_string() : rule == "array" ? value.is_array()
                          : rule == "object" ? value.is_object() : rule == "boolean" ? value.is_boolean() : value.is_number_integer();
            if (!ok) return at + ": type";
        } else if (key == "enum") {
            if (std::find(rule.begin(), rule.end(), value) == rule.end()) return at + ": enum";
        } else if (key == "const") {
            if (rule != value) return at + ": const";
        } else if (key == "minLength" && value.is_string()) {
            if (value.get<std::string>().size() < rule.get<std::size_t>()) return at + ": minLength";
        } else if (key == "maxItems") {
            if (value.size() > rule.get<std::size_t>()) return at + ": maxItems";
        } else if (key == "minimum" || key == "maximum") {
            if (key == "minimum" ? value < rule : value > rule) return at + ": " + key;
        } else if (key == "required") {
            for (const auto& name : rule) {
                if (!value.contains(name)) return at + ": lacks " + name.get<std::string>();
            }
        } else if (key == "items") {
            for (const auto& item : value) {
                if (const std::string found = invalid(rule, item, at + "[]"); !found.empty()) return found;
            }
        } else if (key == "properties") {
            for (const auto& [name, item] : value.items()) {
                if (!rule.contains(name)) return at + ": unknown " + name;
                if (const std::string found = invalid(rule[name], item, at + "." + name); !found.empty()) return found;
            }
        }
    }
    return {};
}

const Json& reply_schema() {
    static const Json out = Json::parse(file("docs/schema/reply.schema.json"));
    return out;
}

void check_golden(const std::string& name, const std::string& json) {
    const std::string path = "tests/golden/reply/" + name + ".json";
    INFO(path << "\n" << json);
    CHECK(file(path) == json + "\n");
}

}  // namespace

TEST_CASE("replies are written as the golden files are") {
    check_golden("answer", to_json(answer()));
    check_golden("fallback", to_json(fallback()));
    check_golden("escalate", to_json(escalation()));
    check_golden("escalation", to_json(escalation().escalation));
}

TEST_CASE("golden replies fit the published schemas, wrong ones do not") {
    CHECK(invalid(reply_schema(), Json::parse(to_json(answer()))) == "");
    CHECK(invalid(reply_schema(), Json::parse(to_json(fallback()))) == "");
    CHECK(invalid(reply_schema(), Json::parse(to_json(escalation()))) == "");
    Reply wrong = escalation();
    wrong.escalation.reason = "mood";
    CHECK(invalid(reply_schema(), Json::parse(to_json(wrong))) == "$.escalation.reason: enum");
    CHECK(invalid(reply_schema(), Json::parse(R"({"outcome":"answer"})")) != "");
}

TEST_CASE("replies of an engine fit the schemas") {
    Talk talk;
    for (const auto* text : {"отменить заказ", "код скидки", "2", "где заказ 12345678-0001", "абырвалг", "оператор", "взломали аккаунт",
                             "", "мой телефон +7 916 123-45-67, нужен человек", "\xFF\x01\xE2\x80\xA8"}) {
        INFO(text);
        const Reply reply = talk.say(text);
        CHECK(invalid(reply_schema(), Json::parse(to_json(reply))) == "");
    }
}

TEST_CASE("an explanation as JSON tells what won and what was missing") {
    const Json won = Json::parse(shop().explain_json("jnvtybnm заказ 12345678-0001", "return.how"));
    REQUIRE(won["winners"].size() == 1);
    CHECK(won["winners"][0]["intent"] == "order.cancel");
    CHECK(won["winners"][0]["certainty"] == "sure");
    CHECK(won["candidates"][0]["phrase"] == "отменить заказ");
    CHECK(won["candidates"][0]["file"] == "a.yaml");
    CHECK(won["sentences"][0]["words"][0]["repair"] == "layout");
    CHECK(won["sentences"][0]["words"][0]["from"] == "jnvtybnm");
    CHECK(won["sentences"][0]["words"][2]["entity"] == "order_number");
    CHECK(won["missed"][0]["phrase"] == "вернуть товар");
    CHECK(won["missed"][0]["absent"] == 2);
    CHECK(Json::parse(shop().explain_json("кот", "no.such"))["missed"].is_null());
    CHECK(Json::parse(shop().explain_json("код скидки"))["level"].size() == 2);
    CHECK(Json::parse(shop().explain_json("\xFF\"\\\n", ""))["winners"].empty());
    CHECK(shop().explain("отменить заказ", "return.how").find("вернуть товар") != std::string::npos);
}
