// SPDX-License-Identifier: MIT
// Y14, Y15, Y17: every field of the schema with every kind of value.
#include <fstream>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "hostile/packs.hpp"

namespace otvet::hostile {
namespace {

using nlohmann::json;

const json& schema() {
    static const json kSchema = [] {
        std::ifstream file(OTVET_SOURCE_DIR "/schema/pack.schema.json");
        return json::parse(file);
    }();
    return kSchema;
}

/// What a field takes, by the schema.
struct Takes {
    bool text = false, list = false, map = false, number = false, choice = false;
    long low = 0, high = 0;
};

void read(const json& node, Takes& out) {
    if (const auto ref = node.find("$ref"); ref != node.end())
        return read(schema().at("definitions").at(ref->get<std::string>().substr(14)), out);
    for (const char* several : {"allOf", "anyOf"}) {
        if (!node.contains(several)) continue;
        for (const json& one : node.at(several)) read(one, out);
    }
    if (node.contains("enum") || node.contains("const")) out.choice = true;
    if (!node.contains("type")) return;
    const json types = node.at("type").is_array() ? node.at("type") : json::array({node.at("type")});
    for (const json& type : types) {
        out.text |= type == "string";
        out.list |= type == "array";
        out.map |= type == "object";
        if (type != "integer") continue;
        out.number = true;
        out.low = node.at("minimum");
        out.high = node.at("maximum");
    }
}

struct Field {
    std::string path;  ///< "policy.doubt", "intents.a.b.phrases"
    Takes takes;
    std::string before;  ///< lines of the file in front of the field, its key and colon with it
    std::string after;   ///< … and behind
    std::string indent;
    bool settings = false;
};

const std::string kIntentHead = "intents:\n  a.b:\n    phrases: [слово]\n    answers: [Ответ.]\n";

/// pack.yaml without the line of this key, whose block is two lines for escalation.
std::string pack_without(const std::string& key) {
    std::string out;
    const std::string all(kPackFile);
    for (std::size_t at = 0; at < all.size();) {
        std::size_t end = all.find('\n', at) + 1;
        if (all.compare(at, key.size() + 1, key + ":") == 0) {
            if (key == "escalation") end = all.find('\n', end) + 1;
        } else {
            out += all.substr(at, end - at);
        }
        at = end;
    }
    return out;
}

std::string intent_without(const std::string& key) {
    std::string out = "intents:\n  a.b:\n";
    if (key != "phrases") out += "    phrases: [слово]\n";
    if (key != "answers") out += "    answers: [Ответ.]\n";
    return out;
}

std::vector<Field> all_fields() {
    std::vector<Field> out;
    const auto add = [&](std::string path, const json& node, std::string before, std::string indent, bool in_settings) {
        Field field{std::move(path), {}, std::move(before), {}, std::move(indent), in_settings};
        read(node, field.takes);
        out.push_back(std::move(field));
    };
    const json& top = schema().at("properties");
    for (const auto& [key, node] : top.items()) {
        if (key == "intents" || key == "messages" || key == "words" || key == "forms" || key == "entities" ||
            key == "facts")
            continue;
        if (!node.contains("properties")) {
            add(key, node, pack_without(key) + key + ":", "  ", true);
            continue;
        }
        for (const auto& [inner, inner_node] : node.at("properties").items()) {
            std::string rest;
            if (key == "escalation" && inner != "text") rest = "  text: Зову.\n";
            if (key == "operator" && inner != "intent") rest = "  intent: order.cancel\n";
            add(key + "." + inner, inner_node, pack_without(key) + key + ":\n" + rest + "  " + inner + ":", "    ",
                true);
        }
    }
    for (const char* section : {"words", "forms", "entities", "facts", "messages"}) {
        const std::string name = std::string(section) == "messages" ? "order.cancel" : "имя";
        add(std::string(section) + "." + name, top.at(section).at("additionalProperties"),
            std::string(section) + ":\n  " + name + ":", "    ", false);
        add(section, top.at(section), std::string(section) + ":", "  ", false);
    }
    for (const auto& [key, node] : schema().at("definitions").at("intent").at("properties").items()) {
        add("intents.a.b." + key, node, intent_without(key) + "    " + key + ":", "      ", false);
    }
    for (const auto& [key, node] :
         schema().at("definitions").at("intent").at("properties").at("follow_ups").at("properties").items()) {
        const std::string rest = key == "after" ? "      phrases: [а слово]\n" : "      after: [order.cancel]\n";
        add("intents.a.b.follow_ups." + key, node, kIntentHead + "    follow_ups:\n" + rest + "      " + key + ":",
            "        ", false);
    }
    return out;
}

std::vector<PackFile> files_of(const Field& field, const std::string& value) {
    return field.settings ? settings(field.before + value + "\n") : beside(field.before + value + "\n");
}

std::size_t line_of(const Field& field) {
    std::size_t lines = 1;
    for (const char c : field.before) lines += c == '\n' ? 1 : 0;
    return lines;
}

std::string last_key(const std::string& path) {
    const std::size_t dot = path.find_last_of('.');
    return dot == std::string::npos ? path : path.substr(dot + 1);
}

/// A value and whether the field takes its kind; what a scalar says is another matter.
void add_kinds(PackCases& out, const Field& field) {
    const bool scalar = field.takes.text || field.takes.number || field.takes.choice;
    const auto refuse = [&](const char* kind, const std::string& value, const char* code) {
        out.push_back({"Y14 " + field.path + " as " + kind, files_of(field, value), Verdict::kRefused, code, 0,
                       last_key(field.path)});
    };
    refuse("nothing", "", "OTV142");
    out.push_back({"Y14 " + field.path + " as null", files_of(field, " null"), Verdict::kDecided});
    if (!field.takes.list) refuse("a list", " [а, б]", "OTV143|OTV145|OTV146");
    if (field.takes.list) refuse("a list of lists", " [[а], [б]]", "OTV143|OTV145|OTV146");
    if (field.takes.list) refuse("a list with a hole", "\n" + field.indent + "- а\n" + field.indent + "-", "OTV142");
    if (!field.takes.map) refuse("a map", "\n" + field.indent + "ключ: а", "OTV143|OTV144|OTV145|OTV146|OTV104");
    if (field.takes.map && !scalar) refuse("a text", " слово", "OTV143|OTV145|OTV144");
    if (field.takes.map && !scalar) refuse("a number", " 12", "OTV143|OTV145");
    if (field.takes.choice) refuse("a word that is no choice", " как_нибудь", "OTV145|OTV151|OTV152|OTV146|OTV143");
    if (!field.takes.number) return;
    for (const char* wrong : {"true", "1.5", "слово", "''", "1e2", "0x1F", "012a", "1_000", "~", "+1x", "½", "１２"}) {
        refuse(wrong, " " + std::string(wrong), "OTV146|OTV142|OTV143|OTV144|OTV120");
    }
}

}  // namespace

PackCases wrong_types(bool) {
    PackCases out;
    for (const Field& field : all_fields()) add_kinds(out, field);
    return out;
}

PackCases look_alikes(bool) {
    PackCases out;
    for (const char* word : {"no", "on", "Yes", "012", "1_000", "0x1F", "1e3", "12:30:45", "null", "~", "2026-01-01",
                             ".inf", "-.NaN", "=", "0o14", "NULL", "true", "+1"}) {
        out.push_back(
            {std::string("Y15 the answer ") + word,
             beside("intents:\n  a.b:\n    phrases: [слово]\n    answers:\n      - " + std::string(word) + "\n"),
             Verdict::kDecided});
        out.push_back({std::string("Y15 the fact ") + word, beside("facts:\n  имя: " + std::string(word) + "\n"),
                       Verdict::kDecided});
    }
    return out;
}

PackCases numbers(bool) {
    PackCases out;
    for (const Field& field : all_fields()) {
        if (!field.takes.number) continue;
        const auto one = [&](const std::string& value, Verdict verdict) {
            const char* code = verdict == Verdict::kRefused ? "OTV146" : "";
            out.push_back({"Y17 " + field.path + " of " + value.substr(0, 30), files_of(field, " " + value), verdict,
                           code, verdict == Verdict::kRefused ? line_of(field) : 0,
                           verdict == Verdict::kRefused ? last_key(field.path) : ""});
        };
        one(std::to_string(field.takes.low), Verdict::kLoads);
        one(std::to_string(field.takes.high), Verdict::kLoads);
        for (const long wrong : {field.takes.low - 1, field.takes.high + 1, 2'147'483'647L, 2'147'483'648L,
                                 -2'147'483'649L, 4'294'967'297L}) {
            one(std::to_string(wrong), Verdict::kRefused);
        }
        one("9223372036854775808", Verdict::kRefused);
        one("18446744073709551617", Verdict::kRefused);
        one(std::string(400, '9'), Verdict::kRefused);
        one("много", Verdict::kRefused);
        one("1.5", Verdict::kRefused);
        one("1e1", Verdict::kRefused);
    }
    return out;
}

}  // namespace otvet::hostile
