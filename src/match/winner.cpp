// SPDX-License-Identifier: MIT
#include "match/winner.hpp"

#include <algorithm>
#include <span>
#include <utility>

#include "lang/closed_words.hpp"
#include "match/candidates.hpp"
#include "match/small_list.hpp"

namespace otvet::match {
namespace {

constexpr std::size_t kImperativeBytes = 10;  // five Cyrillic letters

using pack::CompiledPack;
using pack::IntentIndex;
using pack::PhraseKind;

constexpr int kLast = 0, kFirst = 2, kPerson = 3;  // priorities
constexpr std::uint32_t kLongRange = 32;          // words; many hits may stand in it, so their topics are counted once
constexpr std::size_t kTopicCounts = 64;
constexpr std::size_t kFewHits = 16;               // fewer are compared each with each

int priority_of(const CompiledPack& pack, const Hit& hit) {
    if (hit.intent == pack.operator_intent) return kPerson;
    return pack.intents[hit.intent].priority;
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

/// True when some of `items` asks at least what `wanted` asks: it is the same item, or a class within its class.
bool implied(const CompiledPack& pack, std::span<const std::uint32_t> items, std::uint32_t wanted) {
    for (const std::uint32_t item : items) {
        if (item == wanted) return true;
    }
    const auto& classes = pack.formulas.classes;
    if (wanted >= classes.size()) return false;
    const auto wide = classes[wanted];
    if (wide.size() < 2) return false;  // nothing is narrower
    return std::any_of(items.begin(), items.end(), [&](std::uint32_t item) {
        if (item >= classes.size()) return false;
        const auto narrow = classes[item];
        return narrow.size() < wide.size() &&  // equal sets are one class
               std::includes(wide.begin(), wide.end(), narrow.begin(), narrow.end());
    });
}

/// True when the phrase of `a` requires all that the phrase of `b` requires.
bool requires_all(const CompiledPack& pack, const Hit& a, const Hit& b) {
    const auto mine = pack.required[a.phrase];
    const auto theirs = pack.required[b.phrase];
    for (const std::uint32_t wanted : theirs) {
        if (!implied(pack, mine, wanted)) return false;
    }
    return !theirs.empty();
}

bool explained(const CompiledPack& pack, const Scratch& s, const Word& word, std::uint32_t topic) {
    return pack.explains({s.atoms.data() + word.first_atom, word.atom_count}, word.topics, topic);
}

/// The content words of a range, and those that a topic explains.
Scratch::TopicCount count_topic(const CompiledPack& pack, const Scratch& s, const Range& range, std::uint32_t topic) {
    Scratch::TopicCount out{range.first, range.last, topic, 0, 0};
    for (std::uint32_t w = range.first; w < range.last; ++w) {
        if (!s.words[w].content()) continue;
        ++out.content;
        if (explained(pack, s, s.words[w], topic)) ++out.explained;
    }
    return out;
}

/// The same, remembered for long ranges.
Scratch::TopicCount topic_count(const CompiledPack& pack, Scratch& s, const Range& range, std::uint32_t topic) {
    if (range.last - range.first < kLongRange) return count_topic(pack, s, range, topic);
    const auto same = [&](const Scratch::TopicCount& c) {
        return c.topic == topic && c.first == range.first && c.last == range.last;
    };
    const auto known = std::find_if(s.topic_counts.begin(), s.topic_counts.end(), same);
    if (known != s.topic_counts.end()) return *known;
    if (s.topic_counts.size() == kTopicCounts) s.topic_counts.clear();
    return s.topic_counts.emplace_back(count_topic(pack, s, range, topic));
}

/// Fills explained and unexplained, once: the words of the topic, and what the phrase itself claims.
void count_words(const CompiledPack& pack, Scratch& s, const Hit& hit) {
    if (std::exchange(hit.counted, true)) return;
    const std::uint32_t topic = pack.intents[hit.intent].topic;
    const Scratch::TopicCount count = topic_count(pack, s, hit.range, topic);
    hit.explained = count.explained;
    for (std::uint16_t c = 0; c < hit.claim.count; ++c) {
        const Word& word = s.words[hit.claim.words[c]];
        if (word.content() && !explained(pack, s, word, topic)) ++hit.explained;
    }
    hit.unexplained = static_cast<std::uint16_t>(count.content - hit.explained);
}

// Each says who of two wins by one rule: positive `a`, negative `b`, 0 that the next rule must tell.

int by_kind(const CompiledPack&, Scratch&, const Hit& a, const Hit& b) { return kind_rank(a) - kind_rank(b); }

int by_requirements(const CompiledPack& pack, Scratch&, const Hit& a, const Hit& b) {
    return static_cast<int>(requires_all(pack, a, b)) - static_cast<int>(requires_all(pack, b, a));
}

/// A follow-up knows of the talk what the words do not say.
int by_words(const CompiledPack&, Scratch&, const Hit& a, const Hit& b) {
    if (a.content != b.content) return a.content - b.content;
    return static_cast<int>(is_follow_up(a)) - static_cast<int>(is_follow_up(b));
}

int by_repairs(const CompiledPack&, Scratch&, const Hit& a, const Hit& b) { return b.price - a.price; }

int by_unexplained(const CompiledPack& pack, Scratch& s, const Hit& a, const Hit& b) {
    count_words(pack, s, a);
    count_words(pack, s, b);
    return b.unexplained - a.unexplained;
}

struct Comparison {
    Rule rule;
    int (*order)(const CompiledPack&, Scratch&, const Hit&, const Hit&);
};

/// Who wins of two hits of one priority of which none beats the other: the first rule that tells.
constexpr Comparison kComparisons[] = {{Rule::kKind, by_kind},
                                       {Rule::kRequiresMore, by_requirements},
                                       {Rule::kMoreWords, by_words},
                                       {Rule::kFewerRepairs, by_repairs},
                                       {Rule::kFewerUnexplained, by_unexplained}};

/// Positive when `a` wins over `b`, negative when it loses, 0 when they are level; `rule` says by what.
int compare(const CompiledPack& pack, Scratch& s, const Hit& a, const Hit& b, Rule& rule) {
    for (const Comparison& comparison : kComparisons) {
        rule = comparison.rule;
        if (const int order = comparison.order(pack, s, a, b); order != 0) return order;
    }
    rule = Rule::kLevel;
    return 0;
}

using Hits = SmallList<const Hit*, 16>;

/// The outcome over some hits: one winner, or several level ones.
struct Pick {
    const Hit* winner = nullptr;
    Rule rule = Rule::kOnly;
    std::vector<IntentIndex> level;
};

class Chooser {
public:
    Chooser(const CompiledPack& pack, const Context& context, Scratch& scratch, Decision& out)
        : pack_(pack), context_(context), s_(scratch), out_(out) {}

    void run() {
        Hits all;
        for (const Hit& hit : out_.hits) {
            out_.operator_wish |= hit.intent == pack_.operator_intent && !hit.across;
            all.push_back(&hit);
        }
        if (all.empty() || answer_several(all)) return;
        const Pick pick = choose_one(all);
        if (pick.winner != nullptr) add_winner(*pick.winner, pick.rule);
        else out_.level = pick.level;
    }

private:
    /// Keeps the hits of the highest priority; a wish for a person stands beside `first`.
    bool drop_lower_priorities(Hits& hits) const {
        int highest = 0;
        for (const Hit* hit : hits) highest = std::max(highest, priority_of(pack_, *hit));
        return hits.erase_if([&](const Hit* h) { return priority_of(pack_, *h) < std::min(highest, kFirst); }) != 0;
    }

    struct Present {
        IntentIndex intent;
        int content;  ///< of its best hit
        enum class Beaten : std::uint8_t { kNotYet, kNo, kYes };
        mutable Beaten beaten = Beaten::kNotYet;  ///< found once: without it the cost doubles with each two steps of beats
    };

    using PresentList = SmallList<Present, 16>;

    /// An intent is out when one that beats it is in and matched no fewer content words; a fallback beats whatever the
    /// numbers. beats has no cycles, so this is well defined.
    [[nodiscard]] bool beaten(const Present& it, const PresentList& present) const {
        return std::any_of(present.begin(), present.end(), [&](const Present& other) {
            const auto& beats = pack_.intents[other.intent].beats;
            if (other.intent == it.intent || !std::binary_search(beats.begin(), beats.end(), it.intent)) return false;
            const bool strong = pack_.intents[other.intent].refuses || pack_.intents[other.intent].priority == kFirst;
            return (strong || other.content >= it.content) && !is_beaten(other, present);
        });
    }

    [[nodiscard]] bool is_beaten(const Present& it, const PresentList& present) const {
        using Beaten = Present::Beaten;
        if (it.beaten == Beaten::kNotYet) it.beaten = beaten(it, present) ? Beaten::kYes : Beaten::kNo;
        return it.beaten == Beaten::kYes;
    }

    bool drop_beaten(Hits& hits) const {
        const auto beats = [this](const Hit* hit) { return !pack_.intents[hit->intent].beats.empty(); };
        if (std::none_of(hits.begin(), hits.end(), beats)) return false;
        // A match that needed two sentences beats nothing that stands inside one.
        PresentList inside, all;
        const auto note = [](PresentList& list, const Hit& hit) {
            for (Present& p : list) {
                if (p.intent != hit.intent) continue;
                p.content = std::max<int>(p.content, hit.content);
                return;
            }
            list.push_back({hit.intent, hit.content, {}});
        };
        for (const Hit* hit : hits) {
            note(all, *hit);
            if (!hit->across) note(inside, *hit);
        }
        PresentList& present = inside.empty() ? all : inside;
        present.erase_if([&](const Present& p) { return pack_.intents[p.intent].beats.empty(); });
        if (present.empty()) return false;
        return hits.erase_if([&](const Hit* hit) {
            return beaten({hit->intent, hit->content, {}}, present);
        }) != 0;
    }

    /// True when nothing that compare() looks at tells them apart.
    [[nodiscard]] bool same(const Hit& a, const Hit& b) const {
        const auto required = pack_.required[a.phrase], others = pack_.required[b.phrase];
        return kind_rank(a) == kind_rank(b) && a.content == b.content && a.price == b.price &&
               is_follow_up(a) == is_follow_up(b) && a.range.first == b.range.first && a.range.last == b.range.last &&
               pack_.intents[a.intent].topic == pack_.intents[b.intent].topic && a.claim.count == b.claim.count &&
               std::equal(a.claim.words, a.claim.words + a.claim.count, b.claim.words) &&
               std::equal(required.begin(), required.end(), others.begin(), others.end());
    }

    /// All of `group` that no other of it beats, and the rule that decided when one is left.
    Hits best(const Hits& group, Rule& rule) const {
        if (group.size() < 2) return group;
        Hits top;
        if (group.size() <= kFewHits) {
            top = unbeaten(group);
        } else {  // of hits that are the same one speaks for all, so that the rest of them costs no more than its number
            const auto one_of = [&](const Hits& list, const Hit* hit) {
                return std::any_of(list.begin(), list.end(), [&](const Hit* other) { return same(*other, *hit); });
            };
            Hits kinds;
            for (const Hit* hit : group) {
                if (!one_of(kinds, hit)) kinds.push_back(hit);
            }
            const Hits lasting = unbeaten(kinds);
            for (const Hit* hit : group) {
                if (one_of(lasting, hit)) top.push_back(hit);
            }
        }
        if (top.size() == 1) compare(pack_, s_, *top[0], **(group.end() - (group.end()[-1] == top[0] ? 2 : 1)), rule);
        return top;
    }

    Hits unbeaten(const Hits& group) const {
        Rule ignored = Rule::kOnly;
        const Hit* const strongest = *std::max_element(group.begin(), group.end(), [](const Hit* a, const Hit* b) {
            const int ranks = kind_rank(*a) - kind_rank(*b);
            return ranks != 0 ? ranks < 0 : a->content < b->content;
        });
        bool alone = true;  // most fall to it; the others are asked by all
        Hits left;
        for (const Hit* hit : group) {
            const int order = hit == strongest ? 0 : compare(pack_, s_, *strongest, *hit, ignored);
            alone &= order >= 0;
            if (order <= 0) left.push_back(hit);
        }
        Hits top;
        for (const Hit* hit : left) {
            const bool lost = hit == strongest ? !alone : std::any_of(group.begin(), group.end(), [&](const Hit* other) {
                return other != hit && other != strongest && compare(pack_, s_, *other, *hit, ignored) > 0;
            });
            if (!lost) top.push_back(hit);
        }
        return top;
    }

    Pick choose_one(Hits hits) const;
    Hits sentence_winners(const Hits& hits, Pick& pick) const;
    bool answer_several(const Hits& hits);
    bool answer_both(const Hits& left, const Hits& right, bool may_be_neighbours);
    [[nodiscard]] SmallList<std::uint32_t, 16> sentence_cuts() const;
    [[nodiscard]] bool opens_question(std::uint32_t word, bool& imperative) const;
    [[nodiscard]] bool has_imperative(const Range& range) const;
    [[nodiscard]] int asking(const Hit& hit) const;
    void add_winner(const Hit& hit, Rule rule);
    [[nodiscard]] Certainty certainty(const Hit& hit) const;
    [[nodiscard]] bool decided_by_guess(const Hit& hit) const;

    bool answer_parts(std::size_t sentence, std::uint32_t cut, bool imperative);
    [[nodiscard]] std::uint32_t second_question(const Range& range, std::uint32_t from, bool& imperative) const;

    const CompiledPack& pack_;
    const Context& context_;
    Scratch& s_;
    Decision& out_;
};

/// A word that may be one of two stands in the phrase, and another intent matched by it too.
bool Chooser::decided_by_guess(const Hit& hit) const {
    for (std::uint16_t c = 0; c < hit.claim.count; ++c) {
        const std::uint16_t w = hit.claim.words[c];
        if (s_.words[w].other.empty()) continue;
        for (const Hit& rival : out_.hits) {
            if (rival.intent != hit.intent &&
                std::binary_search(rival.claim.words, rival.claim.words + rival.claim.count, w))
                return true;
        }
    }
    return false;
}

Certainty Chooser::certainty(const Hit& hit) const {
    const auto& policy = pack_.model.settings.policy;
    if (hit.price > policy.max_repair_price || decided_by_guess(hit)) return Certainty::kDearRepair;
    count_words(pack_, s_, hit);
    const int beyond = static_cast<int>(hit.unexplained) - static_cast<int>(hit.explained);
    return beyond >= pack_.intents[hit.intent].max_unexplained ? Certainty::kUnexplained : Certainty::kSure;
}

void Chooser::add_winner(const Hit& hit, Rule rule) {
    for (const Winner& w : out_.winners) {
        if (w.hit.intent == hit.intent) return;
    }
    const Certainty sure = certainty(hit);
    out_.winners.push_back({hit, sure, rule});
}

/// A long imperative («перенесите»); short ones («три», «мой») are too often something else.
bool Chooser::has_imperative(const Range& range) const {
    if (!pack_.dictionary) return false;
    auto& readings = s_.readings;
    for (std::uint32_t w = range.first; w < range.last; ++w) {
        const Word& word = s_.words[w];
        if (word.text.size() < kImperativeBytes || word.courtesy) continue;
        readings.clear();
        pack_.dictionary->readings(word.text, readings);
        for (const auto& r : readings) {
            if ((r.bits & morph::kImperativeForm) != 0) return true;
        }
    }
    return false;
}

/// How much the sentence of a hit wants an answer: 2 ends in «?», 1 asks by its words or tells what to do, 0 tells.
int Chooser::asking(const Hit& hit) const {
    if (hit.across) return 0;
    const Range& range = s_.sentences[hit.sentence];
    if (range.mark) return 2;
    return range.question || has_imperative(range) ? 1 : 0;
}

/// The best hit of each sentence; level ones go to `pick`.
Hits Chooser::sentence_winners(const Hits& hits, Pick& pick) const {
    Hits winners;
    for (std::size_t s = 0; s < s_.sentences.size(); ++s) {
        Hits group;
        for (const Hit* hit : hits) {
            if (!hit->across && hit->sentence == s) group.push_back(hit);
        }
        if (group.empty()) continue;
        const Hits top = best(group, pick.rule);
        if (top.size() == 1) winners.push_back(top[0]);
        else for (const Hit* hit : top) pick.level.push_back(hit->intent);
    }
    return winners;
}

Pick Chooser::choose_one(Hits hits) const {
    Pick pick;
    if (drop_lower_priorities(hits)) pick.rule = Rule::kPriority;
    if (drop_beaten(hits)) pick.rule = Rule::kBeats;
    const bool whole = std::any_of(hits.begin(), hits.end(), [](const Hit* h) { return kind_rank(*h) >= 3; });
    const bool inside = std::any_of(hits.begin(), hits.end(), [](const Hit* h) { return !h->across; });
    Hits winners;
    if (whole || !inside) {
        winners = best(hits, pick.rule);
        if (winners.size() > 1) {
            for (const Hit* hit : winners) pick.level.push_back(hit->intent);
            winners.clear();
        }
    } else {
        winners = sentence_winners(hits, pick);
    }
    for (const Hit* hit : winners) {  // among sentences the one that asks, then the one that says more, then the later
        if (pick.winner == nullptr || asking(*hit) > asking(*pick.winner) ||
            (asking(*hit) == asking(*pick.winner) && hit->content >= pick.winner->content)) {
            pick.winner = hit;
        }
    }
    std::sort(pick.level.begin(), pick.level.end());
    pick.level.erase(std::unique(pick.level.begin(), pick.level.end()), pick.level.end());
    if (pick.winner == nullptr && pick.level.size() == 1) {  // the same intent twice
        for (const Hit* hit : hits) {
            if (hit->intent == pick.level[0]) pick.winner = hit;
        }
    }
    return pick;
}

/// First words of the sentences that begin a question of their own: after «и», «ещё», «заодно» …, or when both the sentence
/// and the one before it end in «?».
SmallList<std::uint32_t, 16> Chooser::sentence_cuts() const {
    SmallList<std::uint32_t, 16> cuts;
    for (std::size_t s = 1; s < s_.sentences.size(); ++s) {
        const Range& range = s_.sentences[s];
        const bool joined = lang::joins_questions(s_.words[range.first].text);
        if (joined || (range.mark && s_.sentences[s - 1].mark)) cuts.push_back(range.first);
    }
    return cuts;
}

/// True when the word can begin a second question after «и»: a question word, a modal or an imperative.
bool Chooser::opens_question(std::uint32_t word, bool& imperative) const {
    const Range one{word, word + 1, false, false};
    imperative = has_imperative(one);
    return imperative || s_.words[word].asks;
}

/// Answers both sides when each has a sure winner of its own.
bool Chooser::answer_both(const Hits& left, const Hits& right, bool may_be_neighbours) {
    if (left.empty() || right.empty()) return false;
    const Pick a = choose_one(left), b = choose_one(right);
    if (a.winner == nullptr || b.winner == nullptr || a.winner->intent == b.winner->intent) return false;
    for (const Hit* hit : {a.winner, b.winner}) {
        const pack::CompiledIntent& intent = pack_.intents[hit->intent];
        if (certainty(*hit) != Certainty::kSure || intent.refuses) return false;
        if (intent.priority == kLast || hit->intent == pack_.operator_intent) return false;
    }
    if (!may_be_neighbours && pack_.intents[a.winner->intent].topic == pack_.intents[b.winner->intent].topic) return false;
    add_winner(*a.winner, a.rule);
    add_winner(*b.winner, b.rule);
    return true;
}

/// Two questions in one message: cut where a second one begins, and let each side choose for itself.
bool Chooser::answer_several(const Hits& hits) {
    const auto side = [&](std::uint32_t from, std::uint32_t to) {
        Hits out;
        for (const Hit* hit : hits) {
            if (kind_rank(*hit) < 3 && !hit->across && hit->claim.words[0] >= from &&
                hit->claim.words[hit->claim.count - 1] < to) {
                out.push_back(hit);
            }
        }
        return out;
    };
    if (std::any_of(hits.begin(), hits.end(), [](const Hit* h) { return kind_rank(*h) >= 3; })) return false;
    const auto end = static_cast<std::uint32_t>(s_.words.size());
    for (const std::uint32_t cut : sentence_cuts()) {
        if (answer_both(side(0, cut), side(cut, end), true)) return true;
    }
    for (std::size_t i = 0; i < s_.sentences.size(); ++i) {
        bool imperative = false;
        const std::uint32_t cut = second_question(s_.sentences[i], s_.sentences[i].first + 1, imperative);
        if (cut != pack::kNone && answer_parts(i, cut, imperative)) return true;
    }
    return false;
}

/// The first «и», «а ещё» … of a sentence after which a question or a request begins; kNone when there is none.
std::uint32_t Chooser::second_question(const Range& range, std::uint32_t from, bool& imperative) const {
    for (std::uint32_t w = from; w + 1 < range.last; ++w) {
        if (!lang::joins_questions(s_.words[w].text)) continue;
        std::uint32_t next = w + 1;
        while (next + 1 < range.last && lang::joins_questions(s_.words[next].text)) ++next;
        bool second_word = false;  // «и до какого числа», «и оригинал ли это»
        if (opens_question(next, imperative) ||
            (!imperative && next + 1 < range.last && opens_question(next + 1, second_word) && !second_word)) {
            return w;
        }
    }
    return pack::kNone;
}

/// Matches the two parts of a sentence as sentences of their own, and answers both when each is sure.
bool Chooser::answer_parts(std::size_t sentence, std::uint32_t cut, bool imperative) {
    auto& whole = s_.whole;
    whole = s_.sentences;
    Range left = whole[sentence], right = whole[sentence];
    left.last = cut;
    left.mark = left.question;
    right.first = cut;
    s_.sentences[sentence] = left;
    s_.sentences.insert(s_.sentences.begin() + static_cast<std::ptrdiff_t>(sentence) + 1, right);
    out_.hits.swap(out_.aside);  // hits are pointed to; their memory stays
    out_.hits.clear();
    find_hits(pack_, context_, s_, out_);
    out_.hits.swap(out_.aside);
    Hits before, after;
    for (const Hit& hit : out_.aside) {
        if (hit.across || kind_rank(hit) >= 3) continue;
        (hit.sentence <= sentence ? before : after).push_back(&hit);
    }
    const bool both = answer_both(before, after, imperative);
    s_.sentences = whole;
    return both;
}

}  // namespace

void count_explained(const CompiledPack& pack, Scratch& scratch, const Decision& decision) {
    for (const Hit& hit : decision.hits) count_words(pack, scratch, hit);
}

void choose(const CompiledPack& pack, const Context& context, Scratch& scratch, Decision& out) {
    scratch.topic_counts.clear();
    Chooser(pack, context, scratch, out).run();
}

}  // namespace otvet::match
