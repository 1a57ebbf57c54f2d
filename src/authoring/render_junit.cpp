// SPDX-License-Identifier: MIT
// JUnit's XML: a test suite a file. Known gaps are skipped, files that cannot be read are errors.
#include <map>

#include "authoring/markup.hpp"
#include "authoring/render.hpp"

namespace otvet::testing {
namespace {

std::string attribute(std::string_view name, std::string_view value) {
    return " " + std::string(name) + "=\"" + escaped(plain(value)) + "\"";
}

std::string failure_text(const Failure& failure) {
    std::string out = place_text(failure.place) + ": " + plain(failure.message) + "\nexpected: " + plain(failure.expected) +
                      "\ngot: " + plain(failure.got) + "\n";
    for (const std::string& line : plain_lines(failure.fix)) out += "fix: " + line + "\n";
    for (const std::string& line : plain_lines(failure.why)) out += line + "\n";
    return out;
}

std::string case_xml(const Case& one) {
    std::string out = "    <testcase" + attribute("name", one.name) + attribute("classname", one.place.file) +
                      attribute("file", one.place.file) + attribute("line", std::to_string(one.place.line));
    if (one.status == Status::kPassed) return out + "/>\n";
    out += ">\n";
    if (one.status == Status::kKnownGap) {
        out += "      <skipped" + attribute("message", one.known_gap) + "/>\n";
    } else {
        for (const Failure& failure : one.failures) {
            out += "      <failure" + attribute("message", failure.expected + " ≠ " + failure.got) + ">" +
                   escaped(failure_text(failure)) + "</failure>\n";
        }
    }
    return out + "    </testcase>\n";
}

struct Suite {
    std::string xml;
    std::size_t tests = 0, failures = 0, skipped = 0, errors = 0;
};

std::string suite_xml(const std::string& file, const Suite& suite) {
    return "  <testsuite" + attribute("name", file) + attribute("tests", std::to_string(suite.tests)) +
           attribute("failures", std::to_string(suite.failures)) + attribute("errors", std::to_string(suite.errors)) +
           attribute("skipped", std::to_string(suite.skipped)) + ">\n" + suite.xml + "  </testsuite>\n";
}

}  // namespace

std::string render_junit(const Report& report, Language language) {
    std::map<std::string, Suite> suites;
    for (const Diagnostic& d : report.diagnostics) {
        if (d.severity != Severity::kError) continue;
        Suite& suite = suites[d.region.file];
        ++suite.tests;
        ++suite.errors;
        suite.xml += "    <testcase" + attribute("name", d.code) + attribute("classname", d.region.file) + ">\n      <error" +
                     attribute("message", to_string(d, language)) + "/>\n    </testcase>\n";
    }
    for (const Case& one : report.cases) {
        Suite& suite = suites[one.place.file];
        ++suite.tests;
        suite.failures += one.status == Status::kFailed ? 1 : 0;
        suite.skipped += one.status == Status::kKnownGap ? 1 : 0;
        suite.xml += case_xml(one);
    }
    std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"otvet\">\n";
    for (const auto& [file, suite] : suites) out += suite_xml(file, suite);
    return out + "</testsuites>\n";
}

}  // namespace otvet::testing
