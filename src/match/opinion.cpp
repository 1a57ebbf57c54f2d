// SPDX-License-Identifier: MIT
#include "match/opinion.hpp"

#include <algorithm>
#include <utility>

namespace otvet::match {
namespace {

using pack::IntentIndex;

constexpr std::uint32_t kLeastDoubt = 6 * pack::kBit;   // less is one short word's worth
constexpr std::uint32_t kApart = 4 * pack::kBit;        // level ones are parted by so much and a tenth
constexpr std::size_t kNearest = 5;

/// Kinds that ask for the whole message or lean on the talk: the author has named the very words.
bool certain_by_kind(const Hit& hit) {
    switch (hit.kind) {
        case pack::PhraseKind::kWhole: case pack::PhraseKind::kFollowUp: case pack::PhraseKind::kFollowUpWhole:
        case pack::PhraseKind::kOperator: return true;
        default: return false;
    }
}

class Listener {
public:
    Listener(const pack::CompiledPack& pack, Scratch& scratch, Decision& out)
        : pack_(pack), policy_(pack.model.settings.policy), s_(scratch), out_(out) {}

    void run() {
        if (out_.winners.size() > 1 || out_.operator_wish || pack_.likeness.empty() || s_.words.empty()) return;
        if (stands()) {
            out_.heard = false;  // it changes nothing: spared until somebody asks
            return;
        }
        reckon_likeness(pack_, s_);
        rank();
        if (!out_.winners.empty()) weigh_winner(out_.winners[0]);
        else if (!out_.level.empty()) part_level();
        else if (leads()) out_.winners.push_back(by_examples(best_intent_));
    }

    [[nodiscard]] bool foreign() {
        reckon_likeness(pack_, s_);
        rank();
        return out_.foreign;
    }

private:
    /// True when no likeness could change the winner.
    [[nodiscard]] bool stands() const {
        if (out_.winners.size() != 1 || out_.winners[0].certainty != Certainty::kSure) return false;
        return policy_.doubt == 0 || certain_by_kind(out_.winners[0].hit);
    }

    [[nodiscard]] std::uint32_t of(IntentIndex i) const { return s_.likeness[i]; }

    [[nodiscard]] bool refuses(IntentIndex i) const {
        return pack_.intents[i].refuses;
    }

    void rank() {
        for (const IntentIndex i : s_.liked) {
            if (of(i) > best_ || (of(i) == best_ && i < best_intent_)) {
                second_ = std::max(second_, best_);
                best_ = of(i);
                best_intent_ = i;
            } else {
                second_ = std::max(second_, of(i));
            }
        }
        out_.foreign = best_ > 0 && refuses(best_intent_);
    }

    void weigh_winner(Winner& winner) {
        if (policy_.doubt == 0 || certain_by_kind(winner.hit)) return;
        const std::uint32_t behind = best_ - of(winner.hit.intent);
        if (further(behind, policy_.doubt) && behind >= kLeastDoubt) {
            const bool stands = refuses(winner.hit.intent) || priority(winner.hit.intent) > priority(best_intent_);
            if (!stands && leads() && further(behind, policy_.overrule - 1)) winner = by_examples(best_intent_);
            else winner.certainty = Certainty::kDoubted;
        } else if (winner.certainty == Certainty::kUnexplained && behind == 0 && best_ - second_ >= kLeastDoubt) {
            winner.certainty = Certainty::kSure;
            winner.rule = Rule::kAlike;
        }
    }

    /// What is lower is never overruled by what is higher, nor a refusal by anything.
    [[nodiscard]] int priority(IntentIndex i) const { return pack_.intents[i].priority; }

    /// True when `behind` is more than that many per cent of the best likeness.
    [[nodiscard]] bool further(std::uint32_t behind, int per_cent) const {
        return 100ULL * behind > static_cast<std::uint64_t>(per_cent) * best_;
    }

    /// True when the examples alone may decide.
    [[nodiscard]] bool leads() const {
        return policy_.answer_alike > 0 && !out_.foreign &&
               best_ - second_ >= static_cast<std::uint32_t>(policy_.answer_alike) * pack::kBit;
    }

    void part_level() {
        if (policy_.doubt == 0) return;
        auto level = out_.level;
        std::stable_sort(level.begin(), level.end(), [this](IntentIndex a, IntentIndex b) { return of(a) > of(b); });
        const std::uint32_t lead = of(level[0]) - of(level[1]);
        if (lead < kApart + of(level[0]) / 10 || best_ > of(level[0])) return;
        out_.winners.push_back(by_examples(level[0]));
        out_.level.clear();
    }

    static Winner by_examples(IntentIndex intent) {
        Winner winner;
        winner.hit.intent = intent;
        winner.hit.phrase = pack::kNone;
        winner.rule = Rule::kAlike;
        return winner;
    }

    const pack::CompiledPack& pack_;
    const pack::Policy& policy_;
    Scratch& s_;
    Decision& out_;
    std::uint32_t best_ = 0, second_ = 0, best_intent_ = 0;
};

}  // namespace

bool is_foreign(const pack::CompiledPack& pack, Scratch& scratch, Decision& decision) {
    if (std::exchange(decision.heard, true)) return decision.foreign;
    return Listener(pack, scratch, decision).foreign();
}

void hear_examples(const pack::CompiledPack& pack, Scratch& scratch, Decision& out) {
    scratch.reckoned = false;
    Listener(pack, scratch, out).run();
    const bool sure = std::all_of(out.winners.begin(), out.winners.end(),
                                  [](const Winner& w) { return w.certainty == Certainty::kSure; });
    const bool by_phrase = !out.winners.empty() && out.winners[0].rule != Rule::kAlike;
    if (sure && by_phrase) return;
    if (!scratch.reckoned) reckon_likeness(pack, scratch);
    nearest(pack, scratch, kNearest, out.nearest);
}

}  // namespace otvet::match
