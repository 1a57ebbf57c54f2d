// SPDX-License-Identifier: MIT
// What matching says of one message: who won, by which rule, and how sure.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "match/evaluator.hpp"
#include "pack/compiled.hpp"

namespace otvet::match {

/// The rules of who wins, in the order in which they are asked (docs: who wins).
enum class Rule : std::uint8_t {
    kOnly,          ///< nobody else matched
    kPriority,      ///< priority: first | normal | last
    kBeats,         ///< beats:
    kKind,          ///< whole before phrase before regex
    kRequiresMore,  ///< requires all that the other requires, and more
    kMoreWords,     ///< more matched content words
    kFewerRepairs,
    kFewerUnexplained,
    kLevel,         ///< ambiguous
    kAlike,         ///< the examples decided
};

/// A phrase that matched in a range of words.
struct Hit {
    std::uint32_t phrase = 0;
    pack::IntentIndex intent = 0;
    pack::PhraseKind kind = pack::PhraseKind::kPhrase;
    bool across = false;          ///< needed more than one sentence
    std::uint16_t sentence = 0;
    Range range;
    Claim claim;
    std::uint16_t content = 0;    ///< claimed content words
    std::uint16_t price = 0;      ///< sum of the prices of repairs in claimed words
    // Content words of the range by the topic's vocabulary: counted where a rule asks, for all hits by count_explained().
    mutable bool counted = false;
    mutable std::uint16_t unexplained = 0, explained = 0;
};

enum class Certainty : std::uint8_t { kSure, kUnexplained, kDearRepair, kDoubted };

struct Winner {
    Hit hit;
    Certainty certainty = Certainty::kSure;
    Rule rule = Rule::kOnly;
};

struct Near {
    pack::IntentIndex intent = 0;
    std::uint32_t bits = 0;       ///< how alike its examples are: pack/likeness.hpp
};

/// What the talk brings into matching.
struct Context {
    std::vector<pack::IntentIndex> recent;  ///< intents answered in the last turns, newest first
    std::int64_t now = 0;
};

struct Decision {
    std::vector<Winner> winners;               ///< in the order of the message; more than one: answer all
    std::vector<pack::IntentIndex> level;      ///< ambiguous: ask which; winners is empty then
    std::vector<Near> nearest;                 ///< best first, at most 5; when nothing is sure, or the examples decided
    bool foreign = false;                      ///< most like what is not for this shop; ask is_foreign()
    bool heard = true;                         ///< `foreign` is known
    bool operator_wish = false;
    bool resume = false;                       ///< a phrase that brings the bot back
    bool spent = false;                        ///< the budget of matching was spent
    bool repairs_spent = false;                ///< … of repairs: later words of the message stay as they are
    std::vector<Hit> hits;                     ///< all that matched and was not blocked, for explain

    /// As new, with its memory kept.
    std::vector<Hit> aside;                    ///< working memory: hits of the parts of a sentence

    void clear() {
        winners.clear();
        level.clear();
        nearest.clear();
        hits.clear();
        aside.clear();
        foreign = operator_wish = resume = spent = repairs_spent = false;
        heard = true;
    }
};

/// Matches and decides; `scratch` holds the words afterwards. Deterministic. Safe from many threads with a scratch each.
[[nodiscard]] Decision decide(const pack::CompiledPack& pack, std::string_view message, const Context& context,
                              Scratch& scratch);

/// The same into a decision whose memory is used again.
void decide(const pack::CompiledPack& pack, std::string_view message, const Context& context, Scratch& scratch,
            Decision& out);

/// Counts the explained and unexplained words of all hits of the scratch's last message, for explain.
void count_explained(const pack::CompiledPack& pack, Scratch& scratch, const Decision& decision);

/// Is the message most like what is not for this shop? `scratch` and `decision` as decide() left them.
[[nodiscard]] bool is_foreign(const pack::CompiledPack& pack, Scratch& scratch, Decision& decision);

/// Reckons scratch.likeness: how alike the message in `scratch` and the examples of each intent are.
void reckon_likeness(const pack::CompiledPack& pack, Scratch& scratch);

/// The intents whose examples are most like the message, best first, at most `count`. After reckon_likeness.
void nearest(const pack::CompiledPack& pack, const Scratch& scratch, std::size_t count, std::vector<Near>& best);

/// Name of a rule for explain and traces: «more_words» …
[[nodiscard]] std::string_view to_string(Rule rule) noexcept;

}  // namespace otvet::match
