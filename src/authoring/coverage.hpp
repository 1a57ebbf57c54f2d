// SPDX-License-Identifier: MIT
// What tests reached: intents and phrases that won, answers that were shown, options that were offered.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "match/decision.hpp"
#include "otvet/testing.hpp"

namespace otvet::testing {

/// Notes the turns of one talk after another. One thread.
class CoverageMeter {
public:
    explicit CoverageMeter(const pack::CompiledPack& pack);

    void begin_talk() { recent_.clear(); }
    /// One message and what it came to.
    void note(std::string_view message, std::int64_t now, const Reply& reply);
    void write(Report& report) const;

private:
    void note_answers(pack::IntentIndex intent, const Reply& reply);

    const pack::CompiledPack& pack_;
    match::Scratch scratch_;
    std::vector<pack::IntentIndex> recent_;  ///< newest first; what follow-ups are understood by
    std::vector<bool> intents_, phrases_;
    std::set<std::pair<std::uint32_t, std::size_t>> answers_, options_;  ///< intent, index
};

}  // namespace otvet::testing
