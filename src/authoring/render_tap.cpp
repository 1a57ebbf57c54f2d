// SPDX-License-Identifier: MIT
// Test Anything Protocol 14: a line a case, details in a YAML block. A file that cannot be read is a failing case.
#include "authoring/render.hpp"

namespace otvet::testing {
namespace {

/// In a description «#» begins a directive and a backslash escapes.
std::string description(const std::string& text) {
    std::string out;
    for (const char c : plain(text)) {
        if (c == '#' || c == '\\') out += '\\';
        out += c;
    }
    return out;
}

/// A YAML text in single quotes.
std::string quoted(const std::string& text) {
    std::string out = "'";
    for (const char c : plain(text)) {
        out += c;
        if (c == '\'') out += c;
    }
    return out + "'";
}

std::string details(const Case& one) {
    std::string out = "  ---\n  at: " + quoted(place_text(one.place)) + "\n  failures:\n";
    for (const Failure& failure : one.failures) {
        out += "    - at: " + quoted(place_text(failure.place)) + "\n      message: " + quoted(failure.message) + "\n";
        out += "      expected: " + quoted(failure.expected) + "\n      got: " + quoted(failure.got) + "\n";
        for (const auto& [key, text] : {std::pair("fix", &failure.fix), std::pair("why", &failure.why)}) {
            if (text->empty()) continue;
            out += "      " + std::string(key) + ": |\n";
            for (const std::string& line : plain_lines(*text)) out += "        " + line + "\n";
        }
    }
    return out + "  ...\n";
}

}  // namespace

std::string render_tap(const Report& report, Language language) {
    std::vector<const Diagnostic*> errors;
    for (const Diagnostic& d : report.diagnostics) {
        if (d.severity == Severity::kError) errors.push_back(&d);
    }
    std::string out = "TAP version 14\n1.." + std::to_string(errors.size() + report.cases.size()) + "\n";
    std::size_t number = 0;
    for (const Diagnostic* d : errors) {
        out += "not ok " + std::to_string(++number) + " - " + description(to_string(*d, language)) + "\n";
    }
    for (const Case& one : report.cases) {
        const bool ok = one.status == Status::kPassed;
        out += (ok ? "ok " : "not ok ") + std::to_string(++number) + " - " + description(one.name);
        if (one.status == Status::kKnownGap) out += " # TODO " + description(one.known_gap);
        out += "\n";
        if (!one.failures.empty()) out += details(one);
    }
    return out;
}

}  // namespace otvet::testing
