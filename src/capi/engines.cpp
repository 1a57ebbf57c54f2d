// SPDX-License-Identifier: MIT
// Engines: opening, reloading, asking.
#include <optional>

#include "capi/handles.hpp"
#include "capi/json.hpp"
#include "otvet/testing.hpp"

namespace otvet::capi {
namespace {

HostValues host_values(otvet_host_value function, void* context) {
    if (function == nullptr) return {};
    return [function, context](std::string_view name) -> std::optional<std::string> {
        otvet_text value;
        if (function(context, name.data(), name.size(), &value) == 0) return std::nullopt;
        return std::move(value.bytes);
    };
}

bool read_options(const otvet_options* in, LiveOptions& out) {
    otvet_options o{};
    if (in == nullptr) return true;
    if (!read_struct(in, o) || !readable(o.dictionary, o.dictionary_size) || o.reserved != 0) return false;
    out.load.dictionary = view(o.dictionary, o.dictionary_size);
    out.load.language = o.russian != 0 ? Language::kRussian : Language::kEnglish;
    out.load.host_values = host_values(o.host_value, o.host_context);
    out.verify_examples = o.skip_examples == 0;
    out.watch = std::chrono::milliseconds(o.watch_ms);
    return true;
}

bool read_files(const otvet_file* files, size_t count, std::vector<PackFile>& out) {
    if (!readable(files, count)) return false;
    for (size_t i = 0; i < count; ++i) {
        const otvet_file& f = files[i];
        if (!readable(f.name, f.name_size) || !readable(f.bytes, f.bytes_size)) return false;
        out.push_back({std::string(view(f.name, f.name_size)), std::string(view(f.bytes, f.bytes_size))});
    }
    return true;
}

/// `where` is a folder or files.
template <class Where>
otvet_status open(const Where& where, const otvet_options* given, otvet_engine** engine, otvet_text** diagnostics) {
    LiveOptions options;
    if (!read_options(given, options)) return OTVET_BAD_ARGUMENT;
    LiveResult result = LiveEngine::open(where, options);
    std::unique_ptr<otvet_engine> opened;
    if (result) opened.reset(new otvet_engine{*std::move(result), options.load.language});
    hand_out(diagnostics_json(result.diagnostics()), diagnostics);
    *engine = opened.release();
    return *engine != nullptr ? OTVET_OK : OTVET_BAD_PACK;
}

otvet_status told(const ReloadReport& report, otvet_text** out) {
    hand_out(reload_json(report), out);
    return report.outcome == ReloadOutcome::kRefused ? OTVET_BAD_PACK : OTVET_OK;
}

bool read_message(const otvet_message* in, Message& out) {
    otvet_message m{};
    if (!read_struct(in, m) || !readable(m.text, m.text_size) || !readable(m.pressed, m.pressed_size) ||
        !readable(m.channel, m.channel_size) || !readable(m.id, m.id_size) || m.attachment < OTVET_ATTACHMENT_NONE ||
        m.attachment > OTVET_ATTACHMENT_LOCATION) {
        return false;
    }
    out.text = view(m.text, m.text_size);
    out.pressed = view(m.pressed, m.pressed_size);
    out.channel = view(m.channel, m.channel_size);
    out.id = view(m.id, m.id_size);
    out.attachment = static_cast<Attachment>(m.attachment);
    out.operators_online = m.operators_offline == 0;
    out.now = m.now;
    return true;
}

static_assert(static_cast<int>(Attachment::kLocation) == OTVET_ATTACHMENT_LOCATION);

}  // namespace
}  // namespace otvet::capi

using namespace otvet::capi;  // NOLINT: the functions below are C's and live in no namespace

otvet_status otvet_engine_open(const char* folder, size_t folder_size, const otvet_options* options, otvet_engine** engine,
                               otvet_text** diagnostics) noexcept {
    clear(engine);
    clear(diagnostics);
    if (engine == nullptr || !readable(folder, folder_size)) return OTVET_BAD_ARGUMENT;
    return guarded([&] { return open(std::string(view(folder, folder_size)), options, engine, diagnostics); });
}

otvet_status otvet_engine_open_files(const otvet_file* files, size_t count, const otvet_options* options,
                                     otvet_engine** engine, otvet_text** diagnostics) noexcept {
    clear(engine);
    clear(diagnostics);
    if (engine == nullptr) return OTVET_BAD_ARGUMENT;
    return guarded([&]() -> otvet_status {
        std::vector<otvet::PackFile> pack;
        if (!read_files(files, count, pack)) return OTVET_BAD_ARGUMENT;
        return open(pack, options, engine, diagnostics);
    });
}

void otvet_engine_free(otvet_engine* engine) noexcept { delete engine; }

otvet_status otvet_engine_reload(otvet_engine* engine, otvet_text** report) noexcept {
    clear(report);
    if (engine == nullptr) return OTVET_BAD_ARGUMENT;
    return guarded([&] { return told(engine->live.reload(), report); });
}

otvet_status otvet_engine_reload_files(otvet_engine* engine, const otvet_file* files, size_t count,
                                       otvet_text** report) noexcept {
    clear(report);
    if (engine == nullptr) return OTVET_BAD_ARGUMENT;
    return guarded([&]() -> otvet_status {
        std::vector<otvet::PackFile> pack;
        if (!read_files(files, count, pack)) return OTVET_BAD_ARGUMENT;
        return told(engine->live.reload(pack), report);
    });
}

otvet_status otvet_engine_state(const otvet_engine* engine, otvet_text** json) noexcept {
    clear(json);
    if (engine == nullptr || json == nullptr) return OTVET_BAD_ARGUMENT;
    return guarded([&] { return hand_out(otvet::to_json(engine->live.state()), json), OTVET_OK; });
}

otvet_status otvet_engine_intents(const otvet_engine* engine, otvet_text** json) noexcept {
    clear(json);
    if (engine == nullptr || json == nullptr) return OTVET_BAD_ARGUMENT;
    return guarded([&] { return hand_out(intents_json(engine->live.engine()->intents()), json), OTVET_OK; });
}

otvet_status otvet_engine_explain(const otvet_engine* engine, const char* text, size_t text_size, const char* intent,
                                  size_t intent_size, otvet_text** json) noexcept {
    clear(json);
    if (engine == nullptr || json == nullptr || !readable(text, text_size) || !readable(intent, intent_size)) {
        return OTVET_BAD_ARGUMENT;
    }
    return guarded([&] {
        hand_out(engine->live.engine()->explain_json(view(text, text_size), view(intent, intent_size)), json);
        return OTVET_OK;
    });
}

otvet_status otvet_engine_run_tests(const otvet_engine* engine, const char* path, size_t path_size,
                                    otvet_text** json) noexcept {
    clear(json);
    if (engine == nullptr || json == nullptr || path == nullptr || path_size == 0) return OTVET_BAD_ARGUMENT;
    return guarded([&] {
        const std::string where(path, path_size);
        const std::vector<std::string> one_file = where.ends_with(".yaml") ? std::vector{where} : std::vector<std::string>{};
        otvet::Diagnostics problems;
        const auto files = otvet::testing::find_tests(where, one_file, engine->language, problems);
        otvet::testing::Report report = otvet::testing::run_tests(*engine->live.engine(), files, {.language = engine->language});
        report.diagnostics.insert(report.diagnostics.begin(), problems.begin(), problems.end());
        hand_out(otvet::testing::render(report, otvet::testing::Format::kJson, engine->language), json);
        return OTVET_OK;
    });
}

/// Talks on a copy, so that a lack of memory half-way leaves the caller's talk whole.
otvet_status otvet_engine_reply(const otvet_engine* engine, const otvet_message* message, otvet_talk* talk,
                                otvet_text** json) noexcept {
    clear(json);
    if (engine == nullptr || message == nullptr || talk == nullptr || json == nullptr) return OTVET_BAD_ARGUMENT;
    return guarded([&]() -> otvet_status {
        otvet::Message read;
        if (!read_message(message, read)) return OTVET_BAD_ARGUMENT;
        otvet::Conversation after = talk->talk;
        hand_out(otvet::to_json(engine->live.reply(read, after)), json);
        talk->talk = std::move(after);
        return OTVET_OK;
    });
}
