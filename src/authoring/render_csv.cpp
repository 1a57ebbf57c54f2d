// SPDX-License-Identifier: MIT
// Confusions for a spreadsheet: RFC 4180, but with line feeds as all our files.
#include "otvet/testing.hpp"

namespace otvet::testing {
namespace {

std::string cell(const std::string& text) {
    if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
    std::string out = "\"";
    for (const char c : text) out += c == '"' ? std::string("\"\"") : std::string(1, c);
    return out + "\"";
}

}  // namespace

std::string confusions_csv(const Report& report) {
    std::string out = "expected,got,count\n";
    for (const Confusion& c : report.confusions) {
        out += cell(c.expected) + "," + cell(c.got) + "," + std::to_string(c.count) + "\n";
    }
    return out;
}

}  // namespace otvet::testing
