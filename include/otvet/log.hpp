// SPDX-License-Identifier: MIT
// What real messages say about a pack: those that it does not understand, and those that a change of it answers otherwise.
//
//   auto gaps = otvet::testing::find_gaps(engine, texts);
//   puts(otvet::testing::render(gaps, otvet::testing::Format::kText).c_str());
//
// Link otvet::testing. Functions of their arguments; safe from many threads. Personal data is masked in all they return.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "otvet/testing.hpp"

namespace otvet::testing {

/// One message of a log.
struct LogMessage {
    std::string text;
    std::string conversation;  ///< messages of one conversation share their talk; empty: a talk of its own
    std::string pressed = {}, channel = {};
};

/// Called after each message with how many are done; may be empty.
using LogProgress = std::function<void(std::size_t)>;

/// Messages that were not understood and share a rare word.
struct Gap {
    std::string phrase;                 ///< a phrase that would catch most of them
    std::size_t count = 0;
    std::string nearest;                ///< the intent that most of them resemble; empty: none
    std::vector<std::string> messages;  ///< some of them, masked, no repeats
};

struct OTVET_API GapReport {
    std::size_t messages = 0;    ///< in the log
    std::size_t unanswered = 0;  ///< of these, not understood
    std::vector<Gap> gaps;       ///< the largest first
};

/// Each message is asked as the first one of a talk. Cost: a reply a message, then n log n in what was not understood.
[[nodiscard]] OTVET_API GapReport find_gaps(const Engine& engine, const std::vector<LogMessage>& log,
                                            const LogProgress& progress = {});

/// A message that two packs answer differently.
struct Change {
    std::size_t line = 0;         ///< index in the log, from 0
    std::string message;          ///< masked
    std::string before, after;    ///< in the words of test files: "order.cancel", "NOTHING"
    bool text_only = false;       ///< the same verdict in other words
};

struct OTVET_API ChangeReport {
    std::size_t messages = 0;
    std::vector<Change> changes;          ///< in the order of the log
    std::vector<Confusion> transitions;   ///< before → after, most frequent first; changes of text alone left out
};

/// Plays the log to both packs, each with talks of its own. Cost: two replies a message.
[[nodiscard]] OTVET_API ChangeReport compare(const Engine& before, const Engine& after, const std::vector<LogMessage>& log,
                                             const LogProgress& progress = {});

/// Text or JSON (other formats are written as text); ends in a line break.
[[nodiscard]] OTVET_API std::string render(const GapReport& report, Format format, Language language = Language::kEnglish);
[[nodiscard]] OTVET_API std::string render(const ChangeReport& report, Format format,
                                           Language language = Language::kEnglish);

}  // namespace otvet::testing
