// SPDX-License-Identifier: MIT
// libFuzzer: any bytes as the JSON of a talk. What is read is written back the same, stays under 2 KiB, and a turn with
// it gives a reply and a talk that can be read again.
//
// Input: the JSON; behind a NUL a message to answer with that talk.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "otvet/engine.hpp"
#include "text/fold.hpp"

namespace {

constexpr std::size_t kMaxTalk = 2'048;

void require(bool holds) {
    if (!holds) std::abort();
}

const otvet::Engine& engine() {
    static const otvet::LoadResult loaded =
        otvet::Engine::load(OTVET_SOURCE_DIR "/intents/ru", {.dictionary = OTVET_DICTIONARY_FILE});
    require(static_cast<bool>(loaded));
    return *loaded;
}

/// The JSON of a talk, read and written once more: nothing may change any more.
std::string settled(const otvet::Conversation& talk) {
    const std::string json = talk.to_json();
    require(json.size() < kMaxTalk && otvet::text::is_valid_utf8(json));
    bool fresh = false;
    require(otvet::Conversation::from_json(json, &fresh).to_json() == json);
    require(!fresh);
    return json;
}

}  // namespace

/// Before the first input, whose time would count the load of the pack.
extern "C" int LLVMFuzzerInitialize(int*, char***) {
    static_cast<void>(engine());
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view input(reinterpret_cast<const char*>(data), size);
    const std::size_t cut = std::min(input.find('\0'), input.size());
    bool fresh = false;
    otvet::Conversation talk = otvet::Conversation::from_json(input.substr(0, cut), &fresh);
    const std::string before = settled(talk);
    require(!fresh || before == otvet::Conversation().to_json());
    const std::string_view message = input.substr(std::min(cut + 1, input.size()));
    const otvet::Reply reply = engine().reply({.text = message}, talk);
    require(!reply.text.empty() && otvet::text::is_valid_utf8(otvet::to_json(reply)));
    settled(talk);
    return 0;
}
