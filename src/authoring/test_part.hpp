// SPDX-License-Identifier: MIT
// What one test file, or the examples of one intent, came to: the piece of work that is run on its own and kept between runs.
#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "authoring/coverage.hpp"
#include "otvet/testing.hpp"

namespace otvet::testing {

struct TestPart {
    Diagnostics diagnostics;
    std::vector<Case> cases;
    std::set<std::string> expected;  ///< intents that a test expects, those that the filter left out among them
    std::map<std::pair<std::string, std::string>, std::size_t> confusions;  ///< expected, got
    CoverageMarks marks;
};

/// Each example of an intent as a row of it; counter-examples must not be answered by it.
[[nodiscard]] TestPart run_examples(const Engine& engine, std::size_t intent, const TestOptions& options);

/// A file with an error is told and not run. `intents`: sorted ids of the pack.
[[nodiscard]] TestPart run_file(const Engine& engine, const PackFile& file, const std::vector<std::string>& intents,
                                const TestOptions& options);

}  // namespace otvet::testing
