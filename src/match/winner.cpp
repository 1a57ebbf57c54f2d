// SPDX-License-Identifier: MIT
#include "match/winner.hpp"

#include <algorithm>

#include "lang/closed_words.hpp"

namespace otvet::match {
namespace {

using pack::CompiledPack;
using pack::IntentIndex;
using pack::PhraseKind;

int priority_of(const CompiledPack& pack, const Hit& hit) {
    if (hit.intent == pack.operator_intent) return 3;
    switch (pack.model.intents[hit.intent].priority) {
        case pack::Priority::kFirst: return 2;
        case pack::Priority::kNormal: return 1;
        case pack::Priority::kLast: break;
    }
    return 0;
}

int kind_rank(const Hit& hit) {
    if (hit.across) return 0;
    switch (hit.kind) {
        case PhraseKind::kWhole: return 4;
        case PhraseKind::kFollowUpWhole: return 3;
        case PhraseKind::kPhrase: case PhraseKind::kFollowUp: case PhraseKind::kOperator: return 2;
        default: return 1;
    }
}

bool is_follow_up(const Hit& hit) {
    return hit.kind == PhraseKind::kFollowUp || hit.kind == PhraseKind::kFollowUpWhole;
}

/// True when an item of `a` asks at least what item `b` asks: the same item, or a class within b's class.
bool implies(const CompiledPack& pack, std::uint32_t a, std::uint32_t b) {
    if (a == b) return true;
    const auto& classes = pack.formulas.classes;
    if (a >= classes.size() || b >= classes.size()) return false;
    return std::includes(classes[b].begin(), classes[b].end(), classes[a].begin(), classes[a].end());
}

/// True when the phrase of `a` requires all that the phrase of `b` requires.
bool requires_all(const CompiledPack& pack, const Hit& a, const Hit& b) {
    const auto& mine = pack.phrases[a.phrase].required;
    const auto& theirs = pack.phrases[b.phrase].required;
    return !theirs.empty() && std::all_of(theirs.begin(), theirs.end(), [&](std::uint32_t t) {
        return std::any_of(mine.begin(), mine.end(), [&](std::uint32_t m) { return implies(pack, m, t); });
    });
}

/// Positive when `a` wins over `b`, negative when it loses, 0 when they are level; `rule` says by what.
int compare(const CompiledPack& pack, const Hit& a, const Hit& b, Rule& rule) {
    rule = Rule::kKind;
    if (kind_rank(a) != kind_rank(b)) return kind_rank(a) - kind_rank(b);
    rule = Rule::kRequiresMore;
    const bool ab = requires_all(pack, a, b), ba = requires_all(pack, b, a);
    if (ab != ba) return ab ? 1 : -1;
    rule = Rule::kMoreWords;
    if (a.content != b.content) return a.content - b.content;
    if (is_follow_up(a) != is_follow_up(b)) return is_follow_up(a) ? 1 : -1;
    rule = Rule::kFewerRepairs;
    if (a.price != b.price) return b.price - a.price;
    rule = Rule::kFewerUnexplained;
    if (a.unexplained != b.unexplained) return b.unexplained - a.unexplained;
    rule = Rule::kLevel;
    return 0;
}

class Chooser {
public:
    Chooser(const CompiledPack& pack, Scratch& scratch, Decision& out) : pack_(pack), s_(scratch), out_(out) {}

    void run() {
        explain_words();
        drop_lower_priorities();
        drop_beaten();
        settle();
    }

private:
    [[nodiscard]] bool explained(const Word& word, std::uint32_t topic) const {
        for (std::uint32_t a = 0; a < word.atom_count; ++a) {
            const auto topics = pack_.topics_of_atom[s_.atoms[word.first_atom + a]];
            if (std::binary_search(topics.begin(), topics.end(), topic)) return true;
        }
        return false;
    }

    void explain_words() {
        for (Hit& hit : out_.hits) {
            const std::uint32_t topic = pack_.intents[hit.intent].topic;
            for (std::uint32_t w = hit.range.first; w < hit.range.last; ++w) {
                if (!s_.words[w].content()) continue;
                const bool claimed = std::binary_search(hit.claim.words, hit.claim.words + hit.claim.count,
                                                        static_cast<std::uint16_t>(w));
                auto& count = claimed || explained(s_.words[w], topic) ? hit.explained : hit.unexplained;
                ++count;
            }
        }
    }

    void drop_lower_priorities() {
        int highest = 0;
        for (const Hit& hit : out_.hits) {
            highest = std::max(highest, priority_of(pack_, hit));
            out_.operator_wish |= hit.intent == pack_.operator_intent && !hit.across;
        }
        const std::size_t before = hits().size();
        std::erase_if(hits(), [&](const Hit& hit) { return priority_of(pack_, hit) < std::min(highest, 2); });
        by_priority_ = hits().size() != before;
    }

    /// An intent is out when one that beats it is in; beats has no cycles, so this is well defined.
    [[nodiscard]] bool beaten(IntentIndex intent, const std::vector<IntentIndex>& present) const {
        return std::any_of(present.begin(), present.end(), [&](IntentIndex other) {
            const auto& beats = pack_.intents[other].beats;
            return other != intent && std::binary_search(beats.begin(), beats.end(), intent) && !beaten(other, present);
        });
    }

    void drop_beaten() {
        // A match that needed two sentences beats nothing that stands inside one.
        std::vector<IntentIndex> inside, all;
        for (const Hit& hit : hits()) {
            all.push_back(hit.intent);
            if (!hit.across) inside.push_back(hit.intent);
        }
        const auto& present = inside.empty() ? all : inside;
        std::erase_if(hits(), [&](const Hit& hit) { return beaten(hit.intent, present); });
        by_beats_ = hits().size() != all.size();
    }

    /// The best hits among `group`: all that no other beats.
    std::vector<const Hit*> best(const std::vector<const Hit*>& group, Rule& rule) const {
        std::vector<const Hit*> top;
        rule = by_beats_ ? Rule::kBeats : by_priority_ ? Rule::kPriority : Rule::kOnly;
        for (const Hit* hit : group) {
            Rule ignored = Rule::kOnly;
            const bool lost = std::any_of(group.begin(), group.end(), [&](const Hit* other) {
                return other != hit && compare(pack_, *other, *hit, ignored) > 0;
            });
            if (!lost) top.push_back(hit);
        }
        if (top.size() == 1) {
            for (const Hit* hit : group) {
                if (hit != top[0]) compare(pack_, *top[0], *hit, rule);
            }
        } else {
            rule = Rule::kLevel;
        }
        return top;
    }

    void settle();
    void add_second(const std::vector<const Hit*>& group, const Hit& first);
    [[nodiscard]] bool joined_apart(const Hit& a, const Hit& b) const;
    void add_winner(const Hit& hit, Rule rule);
    [[nodiscard]] Certainty certainty(const Hit& hit) const;
    std::vector<Hit>& hits() { return out_.hits; }

    const CompiledPack& pack_;
    Scratch& s_;
    Decision& out_;
    bool by_priority_ = false, by_beats_ = false;
};

Certainty Chooser::certainty(const Hit& hit) const {
    const auto& policy = pack_.model.settings.policy;
    if (hit.price > policy.max_repair_price) return Certainty::kDearRepair;
    const int beyond = static_cast<int>(hit.unexplained) - static_cast<int>(hit.explained);
    return beyond >= pack_.intents[hit.intent].max_unexplained ? Certainty::kUnexplained : Certainty::kSure;
}

void Chooser::add_winner(const Hit& hit, Rule rule) {
    for (const Winner& w : out_.winners) {
        if (w.hit.intent == hit.intent) return;
    }
    out_.winners.push_back({hit, certainty(hit), rule});
}

/// Two claims that do not interleave, with «и», «а», «ещё», «также» … between them.
bool Chooser::joined_apart(const Hit& a, const Hit& b) const {
    const std::uint16_t a_lo = a.claim.words[0], a_hi = a.claim.words[a.claim.count - 1];
    const std::uint16_t b_lo = b.claim.words[0], b_hi = b.claim.words[b.claim.count - 1];
    if (a_hi >= b_lo && b_hi >= a_lo) return false;
    const std::uint16_t from = std::min(a_hi, b_hi), to = std::max(a_lo, b_lo);
    for (std::uint16_t w = static_cast<std::uint16_t>(from + 1); w <= to; ++w) {
        if (lang::joins_questions(s_.words[w].text) && w < to + (a_lo == to || b_lo == to ? 0 : 1)) return true;
    }
    return false;
}

/// A second question inside the same sentence.
void Chooser::add_second(const std::vector<const Hit*>& group, const Hit& first) {
    std::vector<const Hit*> rest;
    for (const Hit* hit : group) {
        if (hit->intent != first.intent && hit->content > 1 && joined_apart(first, *hit)) rest.push_back(hit);
    }
    Rule rule = Rule::kOnly;
    const auto top = best(rest, rule);
    if (top.size() == 1) add_winner(*top[0], rule);
}

void Chooser::settle() {
    std::vector<std::vector<const Hit*>> groups(s_.sentences.size() + 1);
    bool any_inside = false;
    for (const Hit& hit : hits()) any_inside |= !hit.across;
    bool whole = false;
    for (const Hit& hit : hits()) whole |= kind_rank(hit) >= 3;
    for (const Hit& hit : hits()) {
        if (hit.across && any_inside) continue;
        if (whole && kind_rank(hit) < 3) continue;
        groups[hit.across || whole ? s_.sentences.size() : hit.sentence].push_back(&hit);
    }
    std::vector<IntentIndex> level;
    for (const auto& group : groups) {
        if (group.empty()) continue;
        Rule rule = Rule::kOnly;
        const auto top = best(group, rule);
        if (top.size() == 1) {
            add_winner(*top[0], rule);
            if (!whole) add_second(group, *top[0]);
        } else {
            for (const Hit* hit : top) level.push_back(hit->intent);
        }
    }
    std::sort(level.begin(), level.end());
    level.erase(std::unique(level.begin(), level.end()), level.end());
    if (out_.winners.empty()) out_.level = std::move(level);
    std::sort(out_.winners.begin(), out_.winners.end(),
              [](const Winner& a, const Winner& b) { return a.hit.claim.words[0] < b.hit.claim.words[0]; });
}

}  // namespace

void choose(const CompiledPack& pack, Scratch& scratch, Decision& out) { Chooser(pack, scratch, out).run(); }

}  // namespace otvet::match
