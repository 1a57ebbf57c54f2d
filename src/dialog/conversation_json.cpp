// SPDX-License-Identifier: MIT
#include "dialog/conversation_json.hpp"

#include <array>

#include "dialog/json_reader.hpp"
#include "dialog/json_writer.hpp"
#include "dialog/memory.hpp"

namespace otvet {
namespace dialog {
namespace {

using State = Conversation::State;
using Kind = JsonValue::Kind;

struct CountField {
    std::string_view name;
    int State::*member;
};
constexpr std::array<CountField, 6> kCounts{{{"turn", &State::turn},
                                             {"no_match", &State::no_match},
                                             {"clarified", &State::clarified},
                                             {"negative", &State::negative},
                                             {"attachments", &State::attachments},
                                             {"repeats", &State::repeats}}};

struct TextField {
    std::string_view name;
    std::string State::*member;
};
constexpr std::array<TextField, 3> kTexts{{{"question", &State::open_question},
                                           {"pending", &State::pending_intent},
                                           {"repeated", &State::repeated}}};

struct ListField {
    std::string_view name;
    std::vector<std::string> State::*member;
    std::size_t limit;
};
constexpr std::array<ListField, 6> kLists{{{"options", &State::options, kMaxOptions},
                                           {"asked", &State::asked, kMaxAsked},
                                           {"shown", &State::shown, kMaxShown},
                                           {"refused", &State::refused, kMaxRefused},
                                           {"messages", &State::messages, kMaxMessages},
                                           {"last", &State::last_texts, kMaxTexts}}};

class StateReader {
public:
    explicit StateReader(const JsonValue& root) : root_(root) {}

    std::optional<State> run() {
        int version = 0;
        ok_ = root_.kind == Kind::kObject && root_.find("v") != nullptr;
        count("v", version);
        if (!ok_ || version != kStateVersion) return std::nullopt;
        for (const CountField& f : kCounts) count(f.name, state_.*f.member);
        for (const TextField& f : kTexts) text(root_.find(f.name), state_.*f.member);
        for (const ListField& f : kLists) list(f);
        if (const JsonValue* muted = root_.find("muted")) {
            ok_ &= muted->kind == Kind::kBoolean;
            state_.muted = muted->boolean;
        }
        pairs("recent", kMaxRecent, [this](std::string name, int n) { state_.recent.push_back({std::move(name), n}); });
        pairs("wordings", kMaxWordings, [this](std::string name, int n) { state_.wordings.emplace_back(std::move(name), n); });
        if (!ok_) return std::nullopt;
        return std::move(state_);
    }

private:
    void count(std::string_view name, int& out) {
        if (const JsonValue* value = root_.find(name)) number(*value, out);
    }

    void number(const JsonValue& value, int& out) {
        ok_ &= value.kind == Kind::kNumber && value.number >= 0 && value.number <= kMaxCount;
        if (ok_) out = static_cast<int>(value.number);
    }

    void text(const JsonValue* value, std::string& out) {
        if (value == nullptr) return;
        ok_ &= value->kind == Kind::kString && is_plain(value->text, kMaxNameBytes + 20);  // «#» and a digest, «entity:»
        out = value->text;
    }

    void list(const ListField& field) {
        const JsonValue* value = root_.find(field.name);
        if (value == nullptr) return;
        ok_ &= value->kind == Kind::kArray && value->items.size() <= field.limit;
        for (const JsonValue& item : value->items) text(&item, (state_.*field.member).emplace_back());
    }

    template <class Add>
    void pairs(std::string_view name, std::size_t limit, Add&& add) {
        const JsonValue* value = root_.find(name);
        if (value == nullptr) return;
        ok_ &= value->kind == Kind::kArray && value->items.size() <= limit;
        for (const JsonValue& pair : value->items) {
            ok_ &= pair.kind == Kind::kArray && pair.items.size() == 2;
            if (!ok_) return;
            std::string first;
            int second = 0;
            text(&pair.items[0], first);
            number(pair.items[1], second);
            add(std::move(first), second);
        }
    }

    const JsonValue& root_;
    State state_;
    bool ok_ = false;
};

void pair(JsonWriter& out, std::string_view text, int number) { out.begin_array().string(text).number(number).end_array(); }

}  // namespace

std::string state_to_json(const State& state) {
    JsonWriter out;
    out.begin_object().field("v", kStateVersion);
    for (const CountField& f : kCounts) {
        if (state.*f.member != 0) out.field(f.name, state.*f.member);
    }
    for (const TextField& f : kTexts) {
        if (!(state.*f.member).empty()) out.field(f.name, std::string_view(state.*f.member));
    }
    if (state.muted) out.field("muted", true);
    for (const ListField& f : kLists) {
        if (!(state.*f.member).empty()) out.field(f.name, state.*f.member);
    }
    if (!state.recent.empty()) {
        out.key("recent").begin_array();
        for (const State::Recent& r : state.recent) pair(out, r.intent, r.turn);
        out.end_array();
    }
    if (!state.wordings.empty()) {
        out.key("wordings").begin_array();
        for (const auto& [key, n] : state.wordings) pair(out, key, n);
        out.end_array();
    }
    return out.end_object().take();
}

std::optional<State> state_from_json(std::string_view json) {
    const std::optional<JsonValue> root = read_json(json);
    if (!root) return std::nullopt;
    std::optional<State> state = StateReader(*root).run();
    if (state) fit_state(*state);
    return state;
}

}  // namespace dialog

Conversation Conversation::from_json(std::string_view json, bool* fresh) {
    Conversation out;
    std::optional<State> state = dialog::state_from_json(json);
    if (fresh != nullptr) *fresh = !state.has_value();
    if (state) *out.state_ = *std::move(state);
    return out;
}

std::string Conversation::to_json() const {
    State copy = *state_;
    dialog::fit_state(copy);
    return dialog::state_to_json(copy);
}

}  // namespace otvet
