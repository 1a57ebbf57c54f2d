// SPDX-License-Identifier: MIT
// One JSON object: counts, cases, mistakes of the files, what no test expects, and what was confused.
#include "authoring/render.hpp"
#include "dialog/json_writer.hpp"

namespace otvet::testing {
namespace {

using dialog::JsonWriter;

std::string_view name_of(Status status) {
    switch (status) {
        case Status::kPassed: return "passed";
        case Status::kFailed: return "failed";
        case Status::kKnownGap: break;
    }
    return "known_gap";
}

void place(JsonWriter& out, const Region& region) {
    out.field("file", region.file).field("line", static_cast<std::int64_t>(region.line));
    out.field("column", static_cast<std::int64_t>(region.column));
}

void write(JsonWriter& out, const Case& one) {
    out.begin_object().field("name", one.name);
    place(out, one.place);
    out.field("status", name_of(one.status));
    if (!one.known_gap.empty()) out.field("known_gap", one.known_gap);
    out.key("failures").begin_array();
    for (const Failure& failure : one.failures) {
        out.begin_object();
        place(out, failure.place);
        out.field("message", failure.message).field("expected", failure.expected).field("got", failure.got);
        out.field("why", failure.why).field("fix", failure.fix).end_object();
    }
    out.end_array().end_object();
}

void write(JsonWriter& out, const Diagnostic& d) {
    out.begin_object().field("code", d.code).field("severity", to_string(d.severity));
    place(out, d.region);
    out.field("message", d.message).field("hint", d.hint).end_object();
}

void write(JsonWriter& out, std::string_view kind, const Coverage& coverage) {
    out.key(kind).begin_object().field("covered", static_cast<std::int64_t>(coverage.covered));
    out.field("total", static_cast<std::int64_t>(coverage.total)).field("missing", coverage.missing).end_object();
}

}  // namespace

std::string render_json(const Report& report) {
    JsonWriter out;
    out.begin_object().field("ok", report.passed());
    for (const Status status : {Status::kPassed, Status::kFailed, Status::kKnownGap}) {
        out.field(name_of(status), static_cast<std::int64_t>(report.count(status)));
    }
    out.key("cases").begin_array();
    for (const Case& one : report.cases) write(out, one);
    out.end_array().key("diagnostics").begin_array();
    for (const Diagnostic& d : report.diagnostics) write(out, d);
    out.end_array().field("untested", report.untested).key("confusions").begin_array();
    for (const Confusion& pair : report.confusions) {
        out.begin_object().field("expected", pair.expected).field("got", pair.got);
        out.field("count", static_cast<std::int64_t>(pair.count)).end_object();
    }
    out.end_array().key("coverage").begin_object();
    write(out, "intents", report.intents);
    write(out, "phrases", report.phrases);
    write(out, "answers", report.answers);
    write(out, "options", report.options);
    return out.end_object().end_object().take() + "\n";
}

}  // namespace otvet::testing
