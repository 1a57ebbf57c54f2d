// SPDX-License-Identifier: MIT
// Test files of FAQ authors (*.test.yaml): tables of messages and dialogs, run against an engine.
//
//   otvet::Diagnostics problems;
//   auto files = otvet::testing::find_tests("intents/ru", {}, otvet::Language::kEnglish, problems);
//   auto report = otvet::testing::run_tests(engine, files, {});
//   if (!report.passed()) puts(otvet::testing::render(report, otvet::testing::Format::kText).c_str());
//
// Link otvet::testing. Everything here is a function of its arguments; safe from many threads.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "otvet/diagnostics.hpp"
#include "otvet/engine.hpp"
#include "otvet/export.hpp"

namespace otvet::testing {

enum class Status : std::uint8_t {
    kPassed,
    kFailed,
    kKnownGap,  ///< failed, as its known_gap: says it must
};

/// One expectation that did not come true.
struct Failure {
    Region place;          ///< of the message in the test file
    std::string message;   ///< what the customer wrote, pressed or sent
    std::string expected;
    std::string got;
    std::string why;       ///< the engine's explanation, several lines; may be empty
};

/// One message of a table, or one dialog.
struct Case {
    std::string name;
    Region place;
    Status status = Status::kPassed;
    std::string known_gap;  ///< the reason; empty: none
    std::vector<Failure> failures;
};

/// Messages of `expected` that were answered by `got`.
struct Confusion {
    std::string expected, got;
    std::size_t count = 0;
};

struct OTVET_API Report {
    Diagnostics diagnostics;            ///< mistakes of the test files; a file with an error is not run
    std::vector<Case> cases;            ///< in the order of files and lines
    std::vector<std::string> untested;  ///< intents that no test expects, sorted
    std::vector<Confusion> confusions;  ///< most frequent first

    [[nodiscard]] std::size_t count(Status status) const noexcept;
    /// Something ran, nothing failed, no file is wrong.
    [[nodiscard]] bool passed() const noexcept;
};

struct TestOptions {
    Language language = Language::kEnglish;  ///< of diagnostics and explanations
    std::string filter = {};                 ///< only cases whose name contains it; empty: all
};

/// The test files of a pack, in a stable order: *.test.yaml below the folder, *.yaml below its «tests». With `paths`,
/// those files instead, and the test files of those folders. What cannot be read goes to `problems`.
[[nodiscard]] OTVET_API std::vector<PackFile> find_tests(const std::string& pack, const std::vector<std::string>& paths,
                                                         Language language, Diagnostics& problems);

/// Runs all cases. Never fails for bad files: they are in Report::diagnostics.
[[nodiscard]] OTVET_API Report run_tests(const Engine& engine, const std::vector<PackFile>& files,
                                         const TestOptions& options);

enum class Format : std::uint8_t {
    kText,   ///< for people: failures with their places, then a summary
    kTap,    ///< Test Anything Protocol, version 14
    kJunit,  ///< JUnit's XML
    kJson,
};

/// The report as text that ends in a line break; valid UTF-8 without control characters.
[[nodiscard]] OTVET_API std::string render(const Report& report, Format format, Language language = Language::kEnglish);

}  // namespace otvet::testing
