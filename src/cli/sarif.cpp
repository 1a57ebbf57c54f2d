// SPDX-License-Identifier: MIT
// SARIF 2.1.0, as code hosts read it: one run, a rule a code, a note as a related place of the result before it.
#include <map>
#include <nlohmann/json.hpp>

#include "cli/check_reports.hpp"

namespace otvet::cli {
namespace {

using nlohmann::ordered_json;

/// A path as a URI reference: everything but unreserved signs and slashes in percent.
std::string uri_of(std::string_view path) {
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    std::string out;
    for (const char c : path) {
        const auto byte = static_cast<unsigned char>(c);
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                           std::string_view("-._~/").find(c) != std::string_view::npos;
        if (plain)
            out += c;
        else
            out.append({'%', kDigits[byte >> 4], kDigits[byte & 0xF]});
    }
    return out;
}

std::string_view level_of(Severity severity) { return severity == Severity::kAdvice ? "note" : to_string(severity); }

ordered_json location_of(const Region& region) {
    ordered_json physical;
    const bool absolute = region.file.starts_with('/');
    physical["artifactLocation"]["uri"] = (absolute ? "file://" : "") + uri_of(region.file);
    if (region.line != 0) {
        ordered_json& place = physical["region"];
        place["startLine"] = region.line;
        if (region.column != 0) place["startColumn"] = region.column;
        if (region.end_column > region.column) place["endColumn"] = region.end_column;
    }
    return {{"physicalLocation", std::move(physical)}};
}

ordered_json rule_of(const Diagnostic& d) {
    ordered_json rule;
    rule["id"] = d.code;
    rule["shortDescription"]["text"] = d.message;
    rule["defaultConfiguration"]["level"] = level_of(d.severity);
    return rule;
}

ordered_json result_of(const Diagnostic& d, std::size_t rule) {
    ordered_json result;
    result["ruleId"] = d.code;
    result["ruleIndex"] = rule;
    result["level"] = level_of(d.severity);
    result["message"]["text"] = d.message + (d.hint.empty() ? "" : "; " + d.hint);
    if (!d.region.file.empty()) result["locations"] = {location_of(d.region)};
    return result;
}

}  // namespace

std::string sarif(const CheckReport& report) {
    ordered_json rules = ordered_json::array(), results = ordered_json::array();
    std::map<std::string, std::size_t> index;
    for (const Diagnostic& d : report.found) {
        if (d.severity == Severity::kNote && !results.empty()) {
            ordered_json related = location_of(d.region);
            related["message"]["text"] = d.message;
            results.back()["relatedLocations"].push_back(std::move(related));
            continue;
        }
        const auto [at, fresh] = index.emplace(d.code, rules.size());
        if (fresh) rules.push_back(rule_of(d));
        results.push_back(result_of(d, at->second));
    }
    ordered_json run;
    run["tool"]["driver"] = {{"name", "otvet"}, {"version", OTVET_VERSION}, {"rules", std::move(rules)}};
    run["columnKind"] = "unicodeCodePoints";
    run["results"] = std::move(results);
    ordered_json log;
    log["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json";
    log["version"] = "2.1.0";
    log["runs"] = {std::move(run)};
    return log.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

}  // namespace otvet::cli
