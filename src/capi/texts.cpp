// SPDX-License-Identifier: MIT
// Texts, talks and what needs no engine.
#include "capi/handles.hpp"
#include "otvet_config.hpp"

using otvet::capi::clear;
using otvet::capi::guarded;
using otvet::capi::hand_out;
using otvet::capi::readable;
using otvet::capi::view;

uint32_t otvet_abi_version() noexcept { return OTVET_ABI_VERSION; }

const char* otvet_version() noexcept { return otvet::kVersion.data(); }

const char* otvet_status_name(otvet_status status) noexcept {
    switch (status) {
        case OTVET_OK: return "ok";
        case OTVET_BAD_ARGUMENT: return "bad_argument";
        case OTVET_BAD_PACK: return "bad_pack";
        case OTVET_NO_MEMORY: return "no_memory";
        case OTVET_INTERNAL: return "internal";
        default: return "unknown";
    }
}

const char* otvet_text_data(const otvet_text* text) noexcept { return text == nullptr ? "" : text->bytes.c_str(); }

size_t otvet_text_size(const otvet_text* text) noexcept { return text == nullptr ? 0 : text->bytes.size(); }

void otvet_text_free(otvet_text* text) noexcept { delete text; }

otvet_status otvet_text_append(otvet_text* text, const char* data, size_t size) noexcept {
    if (text == nullptr || !readable(data, size)) return OTVET_BAD_ARGUMENT;
    return guarded([&] { return text->bytes.append(view(data, size)), OTVET_OK; });
}

otvet_status otvet_talk_new(const char* json, size_t json_size, otvet_talk** talk) noexcept {
    clear(talk);
    if (talk == nullptr || !readable(json, json_size)) return OTVET_BAD_ARGUMENT;
    return guarded([&] {
        *talk = new otvet_talk{otvet::Conversation::from_json(view(json, json_size))};
        return OTVET_OK;
    });
}

void otvet_talk_free(otvet_talk* talk) noexcept { delete talk; }

otvet_status otvet_talk_json(const otvet_talk* talk, otvet_text** json) noexcept {
    clear(json);
    if (talk == nullptr || json == nullptr) return OTVET_BAD_ARGUMENT;
    return guarded([&] { return hand_out(talk->talk.to_json(), json), OTVET_OK; });
}

otvet_status otvet_talk_mute(otvet_talk* talk, int32_t muted) noexcept {
    if (talk == nullptr) return OTVET_BAD_ARGUMENT;
    return guarded([&] { return muted != 0 ? talk->talk.mute() : talk->talk.unmute(), OTVET_OK; });
}

int32_t otvet_talk_muted(const otvet_talk* talk) noexcept { return talk != nullptr && talk->talk.muted() ? 1 : 0; }

void otvet_options_init(otvet_options* options, size_t struct_size) noexcept {
    otvet::capi::init_struct(options, struct_size);
}

void otvet_message_init(otvet_message* message, size_t struct_size) noexcept {
    otvet::capi::init_struct(message, struct_size);
}
