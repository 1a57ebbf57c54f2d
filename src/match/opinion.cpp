// SPDX-License-Identifier: MIT
#include "match/opinion.hpp"

#include <algorithm>
#include <utility>

namespace otvet::match {
namespace {

using pack::IntentIndex;

constexpr std::size_t kNearest = 5;

/// Kinds that ask for the whole message or lean on the talk: the author has named the very words.
bool certain_by_kind(const Hit& hit) {
    switch (hit.kind) {
        case pack::PhraseKind::kWhole: case pack::PhraseKind::kFollowUp: case pack::PhraseKind::kFollowUpWhole:
        case pack::PhraseKind::kOperator: return true;
        default: return false;
    }
}

/// What speaks for an intent is its likeness and, where a phrase of it matched, what policy says a phrase is worth.
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
        hear();
        if (policy_.lead_bits == 0) return;
        if (!out_.winners.empty()) weigh_winner(out_.winners[0]);
        else if (!out_.level.empty()) part_level();
        else if (!out_.foreign && lead() >= bits(policy_.lead_bits)) out_.winners.push_back(by_examples(best_intent_));
    }

    [[nodiscard]] bool foreign() {
        hear();
        return out_.foreign;
    }

private:
    /// True when no likeness could change the winner.
    [[nodiscard]] bool stands() const {
        if (out_.winners.size() != 1 || out_.winners[0].certainty != Certainty::kSure) return false;
        return policy_.lead_bits == 0 || certain_by_kind(out_.winners[0].hit);
    }

    void hear() {
        reckon_likeness(pack_, s_);
        foreign_ = bits(policy_.foreign_bits) * (1 + static_cast<std::uint32_t>(s_.strange_words));
        std::uint32_t like = 0;
        for (const IntentIndex i : s_.liked) {
            if (refuses(i)) like = std::max(like, s_.likeness[i]);
        }
        foreign_ += like;
        rank();
    }

    /// Finds the two that most speaks for, phrases included.
    void rank() {
        best_ = second_ = 0;
        best_intent_ = pack::kNone;
        for (const IntentIndex i : s_.liked) consider(i);
        for (const Winner& w : out_.winners) consider_unliked(w.hit.intent);
        for (const IntentIndex i : out_.level) consider_unliked(i);
        out_.foreign = foreign_ > 0 && foreign_ >= best_;
    }

    void consider_unliked(IntentIndex i) {
        if (s_.likeness[i] == 0) consider(i);
    }

    void consider(IntentIndex i) {
        if (refuses(i)) return;
        const std::uint32_t score = s_.likeness[i] + worth(i);
        if (score > best_ || (score == best_ && i < best_intent_)) {
            second_ = std::exchange(best_, score);
            best_intent_ = i;
        } else {
            second_ = std::max(second_, score);
        }
    }

    /// Of the phrase that matched; half of it where it leaves words unexplained or another is level with it.
    [[nodiscard]] std::uint32_t worth(IntentIndex i) const {
        const std::uint32_t whole = bits(policy_.phrase_bits);
        if (!out_.winners.empty() && out_.winners[0].hit.intent == i) {
            return out_.winners[0].certainty == Certainty::kSure ? whole : whole / 2;
        }
        return std::find(out_.level.begin(), out_.level.end(), i) == out_.level.end() ? 0 : whole / 2;
    }

    /// By how much the best is ahead of the next and of what is foreign.
    [[nodiscard]] std::uint32_t lead() const {
        const std::uint32_t next = std::max(second_, foreign_);
        return best_ > next ? best_ - next : 0;
    }

    void weigh_winner(Winner& winner) {
        if (certain_by_kind(winner.hit)) return;
        const IntentIndex told = winner.hit.intent;
        if (refuses(told)) return weigh_refusal(winner);
        if (best_intent_ == told && lead() >= bits(policy_.lead_bits) / 2) {
            if (std::exchange(winner.certainty, Certainty::kSure) != Certainty::kSure) winner.rule = Rule::kAlike;
        } else if (best_intent_ != told && priority(told) <= priority(best_intent_) && lead() >= bits(policy_.lead_bits)) {
            winner = by_examples(best_intent_);
        } else {
            winner.certainty = Certainty::kDoubted;
        }
    }

    /// A refusal is asked about when an intent is more like the message by two phrases; it is never overruled.
    void weigh_refusal(Winner& winner) {
        if (best_ < foreign_ + 2 * bits(policy_.phrase_bits)) return;
        winner.certainty = Certainty::kDoubted;
    }

    void part_level() {
        if (lead() < bits(policy_.lead_bits)) return;
        out_.winners.push_back(by_examples(best_intent_));
        out_.level.clear();
    }

    [[nodiscard]] bool refuses(IntentIndex i) const { return pack_.intents[i].refuses; }

    /// What is lower never gives way to what is higher.
    [[nodiscard]] int priority(IntentIndex i) const { return pack_.intents[i].priority; }

    static std::uint32_t bits(int count) { return static_cast<std::uint32_t>(count) * pack::kBit; }

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
    std::uint32_t best_ = 0, second_ = 0, foreign_ = 0;
    IntentIndex best_intent_ = pack::kNone;
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
    if (sure && by_phrase && !pack.intents[out.winners[0].hit.intent].refuses) return;
    if (!scratch.reckoned) reckon_likeness(pack, scratch);
    nearest(pack, scratch, kNearest, out.nearest);
}

}  // namespace otvet::match
