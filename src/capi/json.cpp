// SPDX-License-Identifier: MIT
#include "capi/json.hpp"

#include "dialog/json_writer.hpp"

namespace otvet::capi {
namespace {

using dialog::JsonWriter;

void write(JsonWriter& out, const Diagnostics& diagnostics) {
    out.begin_array();
    for (const Diagnostic& d : diagnostics) {
        out.begin_object().field("code", d.code).field("severity", to_string(d.severity)).field("file", d.region.file);
        out.field("line", static_cast<std::int64_t>(d.region.line));
        out.field("column", static_cast<std::int64_t>(d.region.column));
        out.field("found", d.found).field("message", d.message).field("hint", d.hint).end_object();
    }
    out.end_array();
}

}  // namespace

std::string diagnostics_json(const Diagnostics& diagnostics) {
    JsonWriter out;
    write(out, diagnostics);
    return out.take();
}

std::string reload_json(const ReloadReport& report) {
    JsonWriter out;
    out.begin_object().field("outcome", to_string(report.outcome)).field("pack_version", report.pack_version);
    out.field("microseconds", static_cast<std::int64_t>(report.duration.count()));
    write(out.key("diagnostics"), report.diagnostics);
    return out.end_object().take();
}

std::string intents_json(const std::vector<IntentInfo>& intents) {
    JsonWriter out;
    out.begin_array();
    for (const IntentInfo& i : intents) {
        out.begin_object().field("id", i.id).field("title", i.title).field("answers", i.answers).end_object();
    }
    return out.end_array().take();
}

}  // namespace otvet::capi
