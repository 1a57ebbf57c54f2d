// SPDX-License-Identifier: MIT
// What helps the authors of a pack: advice about a pack that loads.
//
//   otvet::Diagnostics advice = otvet::testing::lint(engine, {.language = otvet::Language::kRussian});
//   for (const otvet::Diagnostic& d : advice) std::cout << otvet::to_string(d) << '\n';
//
// Link otvet::testing. Everything here is a function of its arguments; safe from many threads.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "otvet/diagnostics.hpp"
#include "otvet/engine.hpp"
#include "otvet/export.hpp"

namespace otvet::testing {

struct LintOptions {
    Language language = Language::kEnglish;
    std::int64_t now = 0;                    ///< Unix seconds; 0: no clock, no answer counts as expired
    std::vector<std::string> channels = {};  ///< whose limits hold for all texts; channels that answers name are added
};

/// Warnings about what loads and yet is hardly meant: mixed alphabets, phrases that repeat, cover or block one another,
/// phrases of two intents that are level (each with a message on which both fire), letters that expressions never see,
/// names that nothing uses, numbers that differ, dates that passed, texts too long for their channel. In the order of
/// files and lines. Matches a few messages a phrase: some hundred milliseconds for a pack of thousands of phrases.
[[nodiscard]] OTVET_API Diagnostics lint(const Engine& engine, const LintOptions& options = {});

}  // namespace otvet::testing
