// SPDX-License-Identifier: MIT
#include "dialog/memory.hpp"

#include <algorithm>

#include "dialog/conversation_json.hpp"
#include "text/utf8.hpp"

namespace otvet::dialog {
namespace {

using State = Conversation::State;

constexpr std::size_t kFixedBytes = 400;  // keys, counters and brackets of the JSON, rounded up
constexpr std::size_t kItemBytes = 24;    // quotes, comma and a number beside a text, rounded up

std::size_t size_of(const std::vector<std::string>& list) {
    std::size_t out = 0;
    for (const std::string& text : list) out += text.size() + kItemBytes;
    return out;
}

/// Not less than the length of the JSON.
std::size_t estimate(const State& s) {
    std::size_t out = kFixedBytes + s.open_question.size() + s.pending_intent.size() + s.repeated.size();
    for (const auto* list : {&s.options, &s.asked, &s.shown, &s.refused, &s.messages, &s.last_texts}) out += size_of(*list);
    for (const State::Recent& r : s.recent) out += r.intent.size() + kItemBytes;
    for (const auto& [key, n] : s.wordings) out += key.size() + kItemBytes;
    return out;
}

template <class List>
bool drop_first(List& list) {
    if (list.empty()) return false;
    list.erase(list.begin());
    return true;
}

/// Drops the least useful thing; false when nothing but counters is left.
bool drop_something(State& s) {
    if (drop_first(s.wordings) || drop_first(s.messages) || drop_first(s.shown) || drop_first(s.refused)) return true;
    if (s.recent.size() > 1) return s.recent.pop_back(), true;
    if (drop_first(s.asked)) return true;
    if (!s.options.empty()) return s.options.pop_back(), true;
    if (!s.recent.empty()) return s.recent.pop_back(), true;
    if (s.open_question.empty() && s.pending_intent.empty() && s.repeated.empty()) return drop_first(s.last_texts);
    s.open_question.clear();
    s.pending_intent.clear();
    s.repeated.clear();
    return true;
}

}  // namespace

void remember(std::vector<std::string>& list, std::string_view text, std::size_t limit) {
    list.emplace_back(text);
    if (list.size() > limit) list.erase(list.begin(), list.end() - static_cast<std::ptrdiff_t>(limit));
}

void remember_once(std::vector<std::string>& list, std::string_view text, std::size_t limit) {
    std::erase(list, text);
    remember(list, text, limit);
}

void remember_intent(State& state, std::string_view intent) {
    std::erase_if(state.recent, [&](const State::Recent& r) { return r.intent == intent; });
    state.recent.insert(state.recent.begin(), {std::string(intent), state.turn});
    if (state.recent.size() > kMaxRecent) state.recent.resize(kMaxRecent);
}

int take_number(State& state, const std::string& key, int count) {
    const auto it = std::find_if(state.wordings.begin(), state.wordings.end(), [&](const auto& w) { return w.first == key; });
    const int number = it == state.wordings.end() ? 0 : it->second % count;
    if (it != state.wordings.end()) state.wordings.erase(it);
    if (count > 1) state.wordings.emplace_back(key, (number + 1) % count);
    if (state.wordings.size() > kMaxWordings) state.wordings.erase(state.wordings.begin());
    return number;
}

bool is_plain(std::string_view text, std::size_t bytes) {
    if (text.size() > bytes) return false;
    for (std::size_t i = 0; i < text.size();) {
        const text::Decoded d = text::decode(text, i);
        const bool control = d.cp < 0x20 || (d.cp >= 0x7F && d.cp < 0xA0) || (d.cp >= 0x2000 && d.cp < 0x2070) || d.cp == 0xFEFF;
        if (!d.ok || control || d.cp == '"' || d.cp == '\\') return false;
        i += d.size;
    }
    return true;
}

void fit_state(State& state) {
    if (estimate(state) <= kMaxStateBytes) return;
    while (state_to_json(state).size() > kMaxStateBytes && drop_something(state)) {
    }
}

}  // namespace otvet::dialog
