// SPDX-License-Identifier: MIT
// What tests reached: intents and phrases that won, answers that were shown, options that were offered.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "match/decision.hpp"
#include "otvet/testing.hpp"

namespace otvet::testing {

/// What was reached; of one pack.
struct CoverageMarks {
    std::vector<bool> intents, phrases;                                 ///< by index; empty: nothing yet
    std::set<std::pair<std::uint32_t, std::size_t>> answers, options;  ///< intent, index

    void add(const CoverageMarks& more);
    void write(const pack::CompiledPack& pack, Report& report) const;
};

/// Notes the turns of one talk after another. One thread.
class CoverageMeter {
public:
    CoverageMeter(const pack::CompiledPack& pack, CoverageMarks& marks);

    void begin_talk() { recent_.clear(); }
    /// One message and what it came to.
    void note(std::string_view message, std::int64_t now, const Reply& reply);

private:
    void note_answers(pack::IntentIndex intent, const Reply& reply);

    const pack::CompiledPack& pack_;
    CoverageMarks& marks_;
    match::Scratch& scratch_;
    std::vector<pack::IntentIndex> recent_;  ///< newest first; what follow-ups are understood by
};

}  // namespace otvet::testing
