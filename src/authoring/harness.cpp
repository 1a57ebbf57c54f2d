// SPDX-License-Identifier: MIT
#include "otvet/harness.hpp"

#include <set>

#include "authoring/render.hpp"

namespace otvet::testing {
namespace {

/// «;» parts lists of CMake, brackets make tags of Catch2, quotes and backslashes end up in generated scripts.
std::string settled(std::string_view text) {
    std::string out;
    for (const char c : plain(text)) {
        switch (c) {
            case ';': out += ','; break;
            case '[': out += '('; break;
            case ']': out += ')'; break;
            case '"': out += '\''; break;
            case '\\': out += '/'; break;
            default: out += c;
        }
    }
    return out;
}

/// The topic of a row («order» of «order.cancel: …»), or «dialog».
std::string tags_of(const std::string& name) {
    std::string id = name.substr(0, name.find(": "));
    if (id.starts_with("not ")) id = id.substr(4);
    constexpr std::string_view kSigns = "abcdefghijklmnopqrstuvwxyz0123456789_.";
    const bool is_id = id.size() != name.size() && id.find_first_not_of(kSigns) == std::string::npos;
    return "[otvet][" + (is_id ? id.substr(0, id.find('.')) : "dialog") + "]";
}

Case failing(const Diagnostic& d) {
    Case one;
    one.name = d.code + " " + d.region.file;
    one.place = d.region;
    one.status = Status::kFailed;
    one.failures.push_back({d.region, {}, "a pack and tests that load", to_string(d), {}, {}});
    return one;
}

Case nothing_ran(const std::string& tests) {
    return failing({"OTV500", Severity::kError, Region{tests, 0, 0, 0, 0}, {}, "no test was run", {}});
}

void add_errors(const Diagnostics& diagnostics, std::vector<Case>& out) {
    for (const Diagnostic& d : diagnostics) {
        if (d.severity == Severity::kError) out.push_back(failing(d));
    }
}

std::vector<Case> run_all(const std::string& pack, const std::string& tests, const LoadOptions& options) {
    std::vector<Case> out;
    const LoadResult loaded = Engine::load(pack, options);
    add_errors(loaded.diagnostics(), out);
    if (!loaded) return out;
    Diagnostics unreadable;
    const std::vector<std::string> paths = tests.empty() ? std::vector<std::string>{} : std::vector<std::string>{tests};
    const auto files = find_tests(pack, paths, options.language, unreadable);
    add_errors(unreadable, out);
    TestOptions test_options;
    test_options.language = options.language;
    test_options.examples = tests.empty();
    const Report report = run_tests(*loaded, files, test_options);
    add_errors(report.diagnostics, out);
    out.insert(out.end(), report.cases.begin(), report.cases.end());
    if (out.empty()) out.push_back(nothing_ran(tests.empty() ? pack : tests));
    return out;
}

}  // namespace

std::vector<NamedCase> run_folder(const std::string& pack, const std::string& tests, const LoadOptions& options) {
    std::vector<NamedCase> out;
    std::set<std::string> names;
    for (Case& one : run_all(pack, tests, options)) {
        std::string base = settled(one.name);
        if (base.starts_with('-') || base.starts_with('~')) base = "dialog " + base;  // no option, no «not» of Catch2
        std::string name = base;
        for (int n = 2; !names.insert(name).second; ++n) name = base + " #" + std::to_string(n);
        out.push_back({std::move(name), tags_of(one.name), std::move(one)});
    }
    return out;
}

std::string failure_text(const Failure& failure) {
    std::string out = place_text(failure.place) + ": " + plain(failure.message) + "\n  expected: " + plain(failure.expected) +
                      "\n  got: " + plain(failure.got);
    for (const auto* text : {&failure.fix, &failure.why}) {
        for (const std::string& line : plain_lines(*text)) out += "\n    " + line;
    }
    return out;
}

}  // namespace otvet::testing
