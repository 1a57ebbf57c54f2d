// SPDX-License-Identifier: MIT
// For people: what failed and why, then a summary.
#include "authoring/render.hpp"
#include "lang/report_texts.hpp"

namespace otvet::testing {
namespace {

using lang::ReportTexts;

void add(std::string& out, std::string_view label, const std::string& text) {
    out.append("  ").append(label).append(": ").append(text).append("\n");
}

std::string failure_text(const Failure& failure, const ReportTexts& texts) {
    std::string out;
    if (!failure.message.empty()) out += "  " + place_text(failure.place) + " «" + plain(failure.message) + "»\n";
    add(out, texts.expected, plain(failure.expected));
    add(out, texts.got, plain(failure.got));
    for (const std::string& line : plain_lines(failure.fix)) add(out, texts.fix, line);
    const std::vector<std::string> why = plain_lines(failure.why);
    if (!why.empty()) out.append("  ").append(texts.why).append(":\n");
    for (const std::string& line : why) out += "    " + line + "\n";
    return out;
}

std::string coverage(const Report& report, const ReportTexts& texts) {
    std::string out(texts.coverage);
    const std::pair<std::string_view, const Coverage*> kinds[] = {{texts.intents, &report.intents},
                                                                  {texts.phrases, &report.phrases},
                                                                  {texts.answers, &report.answers},
                                                                  {texts.options, &report.options}};
    std::string_view before = ": ";
    for (const auto& [name, kind] : kinds) {
        out.append(before).append(name).append(" ").append(std::to_string(kind->covered)).append("/");
        out.append(std::to_string(kind->total)).append(" (").append(std::to_string(kind->percent())).append(" %)");
        before = ", ";
    }
    return out + "\n";
}

std::string summary(const Report& report, const ReportTexts& texts) {
    if (report.cases.empty()) return std::string(texts.nothing) + "\n";
    std::string out = std::string(texts.passed_count) + ": " + std::to_string(report.count(Status::kPassed));
    const std::size_t failed = report.count(Status::kFailed), gaps = report.count(Status::kKnownGap);
    out += ", " + std::string(texts.failed_count) + ": " + std::to_string(failed);
    if (gaps != 0) out += ", " + std::string(texts.gap_count) + ": " + std::to_string(gaps);
    return out + "\n";
}

}  // namespace

std::string render_text(const Report& report, Language language) {
    const ReportTexts& texts = lang::report_texts(language);
    std::string out;
    for (const Diagnostic& d : report.diagnostics) out += to_string(d, language) + "\n";
    for (const Case& one : report.cases) {
        if (one.status != Status::kFailed) continue;
        out += place_text(one.place) + ": " + std::string(texts.failed) + " " + plain(one.name) + "\n";
        for (const Failure& failure : one.failures) out += failure_text(failure, texts);
        out += "\n";
    }
    if (!report.confusions.empty()) out += std::string(texts.confusions) + ":\n";
    for (const Confusion& pair : report.confusions) {
        out += "  " + std::to_string(pair.count) + "  " + plain(pair.expected) + " → " + plain(pair.got) + "\n";
    }
    if (!report.cases.empty() && !report.untested.empty()) {
        out += std::string(texts.untested) + ":";
        for (const std::string& id : report.untested) out += " " + plain(id);
        out += "\n";
    }
    if (!report.cases.empty()) out += coverage(report, texts);
    return out + summary(report, texts);
}

}  // namespace otvet::testing
