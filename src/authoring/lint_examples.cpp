// SPDX-License-Identifier: MIT
// Examples that win by likeness alone: they hold today, but no rule of their intent says so.
#include <algorithm>

#include "authoring/lint.hpp"
#include "match/decision.hpp"

namespace otvet::testing {

void lint_examples(const pack::CompiledPack& pack, Reporter& reporter) {
    match::Scratch scratch;
    for (pack::IntentIndex i = 0; i < pack.intents.size(); ++i) {
        const pack::IntentModel& intent = pack.model.intents[i];
        if (intent.outcome == pack::IntentOutcome::kFallback) continue;  // what is refused needs no rule of its own
        for (const pack::Located& example : intent.examples) {
            const match::Decision decision = match::decide(pack, example.text, {}, scratch);
            const auto own = [&](const match::Hit& hit) { return hit.intent == i && hit.phrase != pack::kNone; };
            const bool wins = std::any_of(decision.winners.begin(), decision.winners.end(),
                                          [&](const match::Winner& w) { return w.hit.intent == i; });
            if (!wins || std::any_of(decision.hits.begin(), decision.hits.end(), own)) continue;
            reporter.report(lang::Code::kLintOnlyAlike, example.place, example.text, {example.text});
        }
    }
}

}  // namespace otvet::testing
