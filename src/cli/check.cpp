// SPDX-License-Identifier: MIT
// otvet check PACK: every diagnostic of the pack, then its examples.
#include <algorithm>
#include <nlohmann/json.hpp>

#include "cli/commands.hpp"
#include "cli/printable.hpp"

namespace otvet::cli {
namespace {

using nlohmann::ordered_json;

struct CheckArguments {
    PackArguments pack;
    std::string format = "text";
    bool json = false;
};

struct Report {
    std::optional<Engine> engine;
    Diagnostics found;
    [[nodiscard]] std::size_t count(Severity severity) const {
        return static_cast<std::size_t>(std::count_if(found.begin(), found.end(),
                                                      [&](const Diagnostic& d) { return d.severity == severity; }));
    }
};

Report examine(const Program& program, const PackArguments& arguments) {
    Report report;
    const LoadResult loaded = load(program, arguments);
    report.found = loaded.diagnostics();
    if (!loaded) return report;
    report.engine = *loaded;
    for (Diagnostic& d : report.engine->check_examples(program.language)) report.found.push_back(std::move(d));
    return report;
}

std::string_view name_of(Severity severity) {
    switch (severity) {
        case Severity::kError: return "error";
        case Severity::kWarning: return "warning";
        case Severity::kNote: break;
    }
    return "note";
}

void print_text(Program& program, const Report& report, const std::string& folder) {
    for (const Diagnostic& d : report.found) program.out.line(program.show(d, program.out));
    program.out.flush();
    const std::size_t errors = report.count(Severity::kError);
    const std::size_t warnings = report.count(Severity::kWarning);
    if (!report.engine) program.complain(Text::kCannotLoadPack, {folder});
    if (errors + warnings != 0) {
        program.complain(Text::kCheckSummary, {std::to_string(errors), std::to_string(warnings)});
    } else if (report.engine) {
        program.complain(Text::kCheckClean, {std::to_string(report.engine->intents().size())});
    }
}

ordered_json to_json(const Diagnostic& d) {
    return {{"code", d.code},          {"severity", name_of(d.severity)}, {"file", d.region.file},
            {"line", d.region.line},   {"column", d.region.column},       {"end_column", d.region.end_column},
            {"offset", d.region.offset}, {"found", d.found},              {"message", d.message},
            {"hint", d.hint}};
}

void print_json(Program& program, const Report& report, const std::string& folder) {
    ordered_json out;
    out["pack"] = folder;
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
        if (c == '%') out += "%25";
        else if (c == '\r') out += "%0D";
        else if (c == '\n') out += "%0A";
        else if (property && c == ':') out += "%3A";
        else if (property && c == ',') out += "%2C";
        else out += c;
    }
    return printable(out);
}

void print_github(Program& program, const Report& report) {
    for (const Diagnostic& d : report.found) {
        const std::string kind(d.severity == Severity::kNote ? "notice" : name_of(d.severity));
        std::string place = "file=" + github_escaped(d.region.file, true);
        if (d.region.line != 0) place += ",line=" + std::to_string(d.region.line);
        if (d.region.column != 0) place += ",col=" + std::to_string(d.region.column);
        if (d.region.end_column != 0) place += ",endColumn=" + std::to_string(d.region.end_column);
        const std::string words = d.message + (d.hint.empty() ? "" : "; " + d.hint);
        program.out.line("::" + kind + " " + place + ",title=" + github_escaped(d.code, true) +
                         "::" + github_escaped(words, false));
    }
}

int check(Program& program, const CheckArguments& arguments) {
    const Report report = examine(program, arguments.pack);
    if (arguments.json || arguments.format == "json") print_json(program, report, arguments.pack.folder);
    else if (arguments.format == "github") print_github(program, report);
    else print_text(program, report, arguments.pack.folder);
    if (!report.engine) return kCannotLoad;
    return report.count(Severity::kError) + report.count(Severity::kWarning) == 0 ? kFine : kFindings;
}

}  // namespace

void add_check(CLI::App& app, Program& program) {
    auto [command, arguments] = add_command<CheckArguments>(app, program, "check", Text::kCheckAbout, check);
    add_pack_arguments(*command, program, arguments->pack);
    command->add_option("--format", arguments->format, program.say(Text::kCheckFormat))
        ->type_name("NAME")
        ->check(CLI::IsMember({"text", "json", "github"}));
    command->add_flag("--json", arguments->json, program.say(Text::kJsonOption));
}

}  // namespace otvet::cli
