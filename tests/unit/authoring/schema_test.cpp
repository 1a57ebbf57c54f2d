// SPDX-License-Identifier: MIT
// The schema against the loader: both know the same keys. What the loader says is possible for an unknown key is what the
// schema lists there.
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>

#include "catch.hpp"
#include "otvet/engine.hpp"

using namespace otvet;
using nlohmann::json;

namespace {

using Keys = std::set<std::string>;

const json& schema() {
    static const json parsed = json::parse(std::ifstream(OTVET_SOURCE_DIR "/schema/pack.schema.json"));
    return parsed;
}

Keys keys_of(const json& object) {
    Keys out;
    for (const auto& [key, value] : object["properties"].items()) out.insert(key);
    return out;
}

/// What the loader lists for a key that resembles none.
Keys possible(const std::string& pack, const std::string& file) {
    LoadOptions options;
    options.dictionary = OTVET_DICTIONARY_FILE;
    const LoadResult loaded = Engine::load(std::vector<PackFile>{{"pack.yaml", pack}, {"a.yaml", file}}, options);
    const std::string mark = "possible here: ";
    for (const Diagnostic& d : loaded.diagnostics()) {
        if (d.code != "OTV104" || d.hint.find(mark) == std::string::npos) continue;
        Keys out;
        std::string list = d.hint.substr(d.hint.find(mark) + mark.size());
        for (std::size_t at = 0; at < list.size();) {
            const std::size_t end = std::min(list.find(", ", at), list.size());
            out.insert(list.substr(at, end - at));
            at = end + 2;
        }
        return out;
    }
    return {};
}

const std::string kPack = "name: П\nlanguage: ru\nformat: 1\nfallback: Нет.\n";
const std::string kEscalation = "escalation: {text: Зову.}\n";
std::string intent(const std::string& keys) {
    return "intents:\n  a.b:\n    phrases: [слово]\n    answers: [Да.]\n" + keys;
}
Keys in_intent(const std::string& keys) { return possible(kPack + kEscalation, intent(keys)); }

}  // namespace

TEST_CASE("the schema is draft-07 and in Russian") {
    CHECK(schema()["$schema"] == "http://json-schema.org/draft-07/schema#");
    for (const auto& [key, value] : schema()["properties"].items()) {
        INFO(key);
        CHECK(!value["title"].get<std::string>().empty());
        CHECK(!value["description"].get<std::string>().empty());
    }
    CHECK(json::parse(std::ifstream(OTVET_SOURCE_DIR "/schema/test.schema.json"))["definitions"].contains("step"));
}

TEST_CASE("the schema lists the keys that the loader knows") {
    const json& root = schema();
    const json& intent_schema = root["definitions"]["intent"];
    CHECK(keys_of(root) == possible(kPack + kEscalation + "щщщщ: x\n", intent("")));
    CHECK(keys_of(intent_schema) == in_intent("    щщщщ: x\n"));
    CHECK(keys_of(intent_schema["properties"]["follow_ups"]) == in_intent("    follow_ups: {щщщщ: x}\n"));
    CHECK(keys_of(intent_schema["properties"]["escalate"]["anyOf"][1]) == in_intent("    escalate: {when: always, щщщщ: x}\n"));
    CHECK(keys_of(root["definitions"]["answer"]["anyOf"][1]) ==
          possible(kPack + kEscalation, "intents:\n  a.b:\n    phrases: [слово]\n    answers:\n      - {text: Да., щщщщ: x}\n"));
    CHECK(keys_of(root["properties"]["policy"]) == possible(kPack + kEscalation + "policy: {щщщщ: 1}\n", intent("")));
    CHECK(keys_of(root["properties"]["escalation"]) == possible(kPack + "escalation: {text: Зову., щщщщ: x}\n", intent("")));
    CHECK(keys_of(root["properties"]["operator"]) ==
          possible(kPack + kEscalation + "operator: {intent: a.b, щщщщ: x}\n", intent("")));
}

TEST_CASE("numbers and choices of the schema are those of the loader") {
    const auto fails = [](const std::string& pack, const std::string& file) {
        LoadOptions options;
        options.dictionary = OTVET_DICTIONARY_FILE;
        return !Engine::load(std::vector<PackFile>{{"pack.yaml", pack}, {"a.yaml", file}}, options);
    };
    for (const auto& [key, rule] : schema()["properties"]["policy"]["properties"].items()) {
        INFO(key);
        const long low = rule["minimum"], high = rule["maximum"];
        const auto policy = [&](long n) { return kPack + kEscalation + "policy: {" + key + ": " + std::to_string(n) + "}\n"; };
        CHECK_FALSE(fails(policy(low), intent("")));
        CHECK_FALSE(fails(policy(high), intent("")));
        CHECK(fails(policy(low - 1), intent("")));
        CHECK(fails(policy(high + 1), intent("")));
    }
    for (const char* key : {"priority", "outcome"}) {
        for (const json& value : schema()["definitions"]["intent"]["properties"][key]["enum"]) {
            if (value == "fallback") continue;  // needs an intent without answers
            CHECK_FALSE(fails(kPack + kEscalation, intent("    " + std::string(key) + ": " + value.get<std::string>() + "\n")));
        }
        CHECK(fails(kPack + kEscalation, intent("    " + std::string(key) + ": щщщщ\n")));
    }
}
