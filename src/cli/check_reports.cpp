// SPDX-License-Identifier: MIT
#include "cli/check_reports.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "cli/printable.hpp"

namespace otvet::cli {
namespace {

using nlohmann::ordered_json;

void print_text(Program& program, const CheckReport& report) {
    for (const Diagnostic& d : report.found) program.out.line(program.show(d, program.out));
    program.out.flush();
    const std::size_t errors = report.count(Severity::kError);
    const std::size_t warnings = report.count(Severity::kWarning);
    if (!report.engine) program.complain(Text::kCannotLoadPack, {report.folder});
    if (errors + warnings != 0) {
        program.complain(Text::kCheckSummary, {std::to_string(errors), std::to_string(warnings)});
    } else if (report.engine) {
        program.complain(Text::kCheckClean, {std::to_string(report.engine->intents().size())});
    }
}

ordered_json to_json(const Diagnostic& d) {
    return {{"code", d.code},
            {"severity", to_string(d.severity)},
            {"file", d.region.file},
            {"line", d.region.line},
            {"column", d.region.column},
            {"end_column", d.region.end_column},
            {"offset", d.region.offset},
            {"found", d.found},
            {"message", d.message},
            {"hint", d.hint}};
}

void print_json(Program& program, const CheckReport& report) {
    ordered_json out;
    out["pack"] = report.folder;
    out["loaded"] = report.engine.has_value();
    if (report.engine) {
        out["version"] = report.engine->pack_version();
        out["intents"] = report.engine->intents().size();
    }
    out["errors"] = report.count(Severity::kError);
    out["warnings"] = report.count(Severity::kWarning);
    out["diagnostics"] = ordered_json::array();
    for (const Diagnostic& d : report.found) out["diagnostics"].push_back(to_json(d));
    program.out.line(printable_json(out.dump(-1, ' ', false, ordered_json::error_handler_t::replace)));
}

/// The escapes of workflow commands: in a message three signs, in a property two more.
std::string github_escaped(std::string_view text, bool property) {
    std::string out;
    for (const char c : text) {
        if (c == '%')
            out += "%25";
        else if (c == '\r')
            out += "%0D";
        else if (c == '\n')
            out += "%0A";
        else if (property && c == ':')
            out += "%3A";
        else if (property && c == ',')
            out += "%2C";
        else
            out += c;
    }
    return printable(out);
}

void print_github(Program& program, const CheckReport& report) {
    for (const Diagnostic& d : report.found) {
        const bool mistake = d.severity == Severity::kError || d.severity == Severity::kWarning;
        const std::string kind(mistake ? to_string(d.severity) : "notice");
        std::string place = "file=" + github_escaped(d.region.file, true);
        if (d.region.line != 0) place += ",line=" + std::to_string(d.region.line);
        if (d.region.column != 0) place += ",col=" + std::to_string(d.region.column);
        if (d.region.end_column != 0) place += ",endColumn=" + std::to_string(d.region.end_column);
        const std::string words = d.message + (d.hint.empty() ? "" : "; " + d.hint);
        program.out.line("::" + kind + " " + place + ",title=" + github_escaped(d.code, true) +
                         "::" + github_escaped(words, false));
    }
}

}  // namespace

std::size_t CheckReport::count(Severity severity) const {
    return static_cast<std::size_t>(
        std::count_if(found.begin(), found.end(), [&](const Diagnostic& d) { return d.severity == severity; }));
}

void print(Program& program, const CheckReport& report, std::string_view format) {
    if (format == "json")
        print_json(program, report);
    else if (format == "github")
        print_github(program, report);
    else if (format == "sarif")
        program.out.line(printable_json(sarif(report)));
    else
        print_text(program, report);
}

}  // namespace otvet::cli
