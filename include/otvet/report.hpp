// SPDX-License-Identifier: MIT
// One page about a pack: what its tests, its noise and its log say. Self-contained HTML: no script, no network.
//
// Link otvet::testing. Functions of their arguments (but for slowest_examples, which measures); safe from many threads.
#pragma once

#include <string>
#include <vector>

#include "otvet/log.hpp"
#include "otvet/noise.hpp"
#include "otvet/testing.hpp"

namespace otvet::testing {

struct TimedMessage {
    std::string intent, message;
    double microseconds = 0;  ///< of one reply, the best of three
};

/// The examples that take longest to answer, the slowest first, at most `count`. Cost: three replies an example.
[[nodiscard]] OTVET_API std::vector<TimedMessage> slowest_examples(const Engine& engine, std::size_t count);

struct PageInput {
    std::string pack_version;
    Report tests;
    NoiseReport noise;
    GapReport gaps;                    ///< without a log: zero messages, its section is left out
    std::vector<TimedMessage> slowest; ///< empty: its section is left out
};

/// The page, valid UTF-8; all texts of packs and customers are escaped.
[[nodiscard]] OTVET_API std::string html_page(const PageInput& input, Language language = Language::kEnglish);

}  // namespace otvet::testing
