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
#include <memory>
#include <optional>
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
    std::string fix = {};  ///< the nearest change to the pack that would help: a missing word, an exclusion, a rival
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

/// How much of one kind of thing the passed tests reached.
struct Coverage {
    std::size_t covered = 0, total = 0;
    std::vector<std::string> missing;  ///< each with its place, in the order of the pack
    [[nodiscard]] unsigned percent() const noexcept {
        return total == 0 ? 100 : static_cast<unsigned>(covered * 100 / total);
    }
};

struct OTVET_API Report {
    Diagnostics diagnostics;            ///< mistakes of the test files; a file with an error is not run
    std::vector<Case> cases;            ///< in the order of files and lines
    std::vector<std::string> untested;  ///< intents that no test expects, sorted
    std::vector<Confusion> confusions;  ///< most frequent first
    Coverage intents, phrases, answers, options;  ///< won, won, shown, offered in some test

    [[nodiscard]] std::size_t count(Status status) const noexcept;
    /// Something ran, nothing failed, no file is wrong.
    [[nodiscard]] bool passed() const noexcept;
};

struct TestOptions {
    Language language = Language::kEnglish;  ///< of diagnostics and explanations
    std::string filter = {};                 ///< only cases whose name contains it; empty: all
    bool examples = false;                   ///< the examples of the pack are cases, too
};

/// The test files of a pack, in a stable order: *.test.yaml below the folder, *.yaml below its «tests»; none for a compiled
/// pack. With `paths`, those files instead, and the test files of those folders. What cannot be read goes to `problems`.
[[nodiscard]] OTVET_API std::vector<PackFile> find_tests(const std::string& pack, const std::vector<std::string>& paths,
                                                         Language language, Diagnostics& problems);

/// Runs all cases, on up to eight of the machine's cores. Never fails for bad files: they are in Report::diagnostics.
/// The engine's host_values are called on them. Throws std::system_error when a thread cannot be started.
[[nodiscard]] OTVET_API Report run_tests(const Engine& engine, const std::vector<PackFile>& files,
                                         const TestOptions& options);

/// The same again and again, for one who edits tests: with the same engine (or a copy of it), language and filter, only
/// files whose bytes have changed are run, the results of the others are kept. One thread at a time.
class OTVET_API TestRun {
public:
    TestRun();
    ~TestRun();
    TestRun(TestRun&&) noexcept;
    TestRun& operator=(TestRun&&) noexcept;
    /// What run_tests() gives.
    [[nodiscard]] Report run(const Engine& engine, const std::vector<PackFile>& files, const TestOptions& options);

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

/// A unified diff that makes the failed expectations of `files` say what came, for `patch -p0`; empty when nothing can be
/// changed by it (texts and entities of dialogs are left to their author).
[[nodiscard]] OTVET_API std::string update_patch(const Report& report, const std::vector<PackFile>& files);

enum class Format : std::uint8_t {
    kText,   ///< for people: failures with their places, then a summary
    kTap,    ///< Test Anything Protocol, version 14
    kJunit,  ///< JUnit's XML
    kJson,
};

/// The report as text that ends in a line break; valid UTF-8 without control characters.
[[nodiscard]] OTVET_API std::string render(const Report& report, Format format, Language language = Language::kEnglish);

/// Report::confusions as a table, "expected,got,count" and a line each; RFC 4180.
[[nodiscard]] OTVET_API std::string confusions_csv(const Report& report);

/// text, tap, junit or json.
[[nodiscard]] OTVET_API std::optional<Format> format_named(std::string_view name) noexcept;

}  // namespace otvet::testing
