// SPDX-License-Identifier: MIT
// Any bytes as a talk with the shipped pack: a reply always comes, in valid UTF-8, and the talk stays small.
//
// Input: a byte of switches (what else arrives with the messages), then pieces parted by NUL. With bit 0 the first piece
// is a stored conversation; the other pieces are messages, at most eight.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "otvet/engine.hpp"
#include "text/fold.hpp"

namespace {

constexpr std::size_t kMaxTalk = 2'048;
constexpr int kMaxTurns = 8;

void require(bool condition) {
    if (!condition) std::abort();
}

const otvet::Engine& engine() {
    static const otvet::LoadResult loaded = [] {
        otvet::LoadOptions options;
        options.dictionary = OTVET_DICTIONARY_FILE;
        return otvet::Engine::load(OTVET_SOURCE_DIR "/intents/ru", options);
    }();
    for (const auto& d : loaded.diagnostics()) {
        if (!loaded) std::fprintf(stderr, "%s\n", otvet::to_string(d).c_str());
    }
    require(static_cast<bool>(loaded));
    return *loaded;
}

std::string_view next_piece(std::string_view& rest) {
    const std::size_t end = std::min(rest.find('\0'), rest.size());
    const std::string_view piece = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return piece;
}

void check(const otvet::Reply& reply, std::string_view message) {
    require(!reply.text.empty());
    require(otvet::text::is_valid_utf8(reply.text));
    for (const otvet::Option& option : reply.options) require(!option.id.empty() && otvet::text::is_valid_utf8(option.title));
    for (const otvet::Entity& entity : reply.entities) {
        require(entity.begin < entity.end && entity.end <= message.size());
        require(otvet::text::is_valid_utf8(entity.value));
    }
    require(otvet::text::is_valid_utf8(reply.escalation.summary));
    require((reply.outcome == otvet::Outcome::kEscalate) == !reply.escalation.reason.empty());
    require(otvet::text::is_valid_utf8(otvet::to_json(reply)));
}

}  // namespace

/// Before the first input, whose time would count the load of the pack.
extern "C" int LLVMFuzzerInitialize(int*, char***) {
    static_cast<void>(engine());
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string_view rest(reinterpret_cast<const char*>(data), size);
    const unsigned switches = rest.empty() ? 0 : static_cast<unsigned char>(rest[0]);
    rest.remove_prefix(rest.empty() ? 0 : 1);
    otvet::Conversation talk;
    if ((switches & 1) != 0) talk = otvet::Conversation::from_json(next_piece(rest));
    for (int turn = 0; turn < kMaxTurns && (turn == 0 || !rest.empty()); ++turn) {
        otvet::Message message;
        const std::string_view text = next_piece(rest);
        message.text = text;
        if ((switches & 2) != 0) message.pressed = text;
        message.attachment = static_cast<otvet::Attachment>(switches >> 2 & 3);
        message.operators_online = (switches & 16) == 0;
        message.now = (switches & 32) == 0 ? 0 : 1'747'000'000 + turn * 40'000;
        check(engine().reply(message, talk), text);
        const std::string stored = talk.to_json();
        require(stored.size() < kMaxTalk && otvet::text::is_valid_utf8(stored));
        bool fresh = false;
        talk = otvet::Conversation::from_json(stored, &fresh);
        require(!fresh && talk.to_json() == stored);
    }
    return 0;
}
