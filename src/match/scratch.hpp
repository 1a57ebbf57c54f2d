// SPDX-License-Identifier: MIT
// The working memory of one message: kept by a thread and reused, so that the steady path allocates nothing.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "morph/repair.hpp"
#include "pack/compiled.hpp"
#include "text/analysis.hpp"

namespace otvet::match {

/// A word of the message as it is matched: a token, or what a repair made of it.
struct Word {
    std::string_view text;
    std::uint32_t token = 0;        ///< index into Analysis::tokens
    std::uint32_t first_atom = 0, atom_count = 0;  ///< in Scratch::atoms
    std::uint8_t price = 0;         ///< of its repair
    morph::RepairKind repair = morph::RepairKind::kNone;
    bool function = false;          ///< carries no content
    bool courtesy = false;
    bool entity = false;            ///< an entity other than a plain number
    bool number = false;
    bool unknown = false;           ///< no dictionary and no pack knows it
    bool by_stem = false;           ///< known by nothing but its stem
    bool asks = false;              ///< a word of a question
    std::uint64_t topics = 0;       ///< of the notes of its atoms
    std::string_view other;         ///< another word that is as likely meant; its atoms are here, too
    [[nodiscard]] bool content() const noexcept { return !function && !courtesy && !entity && !number; }
};

struct Range {
    std::uint32_t first = 0, last = 0;  ///< words, half open
    bool question = false;  ///< asks: by its mark or by its words
    bool mark = false;      ///< ends in «?»
};

/// One way a node of a formula is satisfied.
inline constexpr std::size_t kMaxMatchWords = 14;
struct NodeMatch {
    std::uint16_t lo = 0, hi = 0;
    std::uint16_t count = 0;
    std::uint16_t words[kMaxMatchWords];  ///< only [0, count) means anything
    NodeMatch() noexcept {}               // NOLINT: leaves `words` as they are
};

/// Positions of the message's words by class, ascending; valid for one message. 64 words are one page, a set of bits: one
/// page is enough for nearly every message.
class Positions {
public:
    void reset(std::size_t classes);
    /// Words must be added from the last to the first.
    void add(pack::ClassId c, std::uint32_t word) {
        const std::uint64_t bit = 1ULL << (word % kPage);
        if (!present(c)) {
            set_[c / kPage] |= 1ULL << (c % kPage);
            pages_[c] = {bit, word / kPage, pack::kNone};
            present_[count_++] = c;
        } else if (pages_[c].number == word / kPage) {
            pages_[c].words |= bit;
        } else {
            begin_page(c, word / kPage, bit);
        }
    }
    [[nodiscard]] bool present(pack::ClassId c) const noexcept { return (set_[c / kPage] >> (c % kPage) & 1) != 0; }
    [[nodiscard]] std::span<const pack::ClassId> classes() const noexcept { return {present_.data(), count_}; }
    /// The positions below 64, as bits.
    [[nodiscard]] std::uint64_t first_page(pack::ClassId c) const noexcept {
        return present(c) && pages_[c].number == 0 ? pages_[c].words : 0;
    }

    /// Calls f with each position in [first, last) while it returns true.
    template <class F>
    void each(pack::ClassId c, std::uint32_t first, std::uint32_t last, F&& f) const {
        if (!present(c)) return;
        for (const Page* page = &pages_[c]; page != nullptr; page = after(*page)) {
            const std::uint32_t base = page->number * kPage;
            if (base >= last) return;
            for (std::uint64_t left = page->words & within(base, first, last); left != 0; left &= left - 1) {
                if (!f(static_cast<std::uint16_t>(base + static_cast<std::uint32_t>(std::countr_zero(left))))) return;
            }
        }
    }
    /// The first position in [first, last), or kNone.
    [[nodiscard]] std::uint32_t first_in(pack::ClassId c, std::uint32_t first, std::uint32_t last) const noexcept {
        std::uint32_t found = pack::kNone;
        each(c, first, last, [&found](std::uint16_t w) {
            found = w;
            return false;
        });
        return found;
    }

private:
    static constexpr std::uint32_t kPage = 64;
    struct Page {
        std::uint64_t words = 0;
        std::uint32_t number = 0;
        std::uint32_t next = pack::kNone;  ///< in more_
    };
    void begin_page(pack::ClassId c, std::uint32_t number, std::uint64_t words);
    [[nodiscard]] const Page* after(const Page& page) const noexcept {
        return page.next == pack::kNone ? nullptr : &more_[page.next];
    }
    /// The bits of a page that lie in [first, last); last > base.
    [[nodiscard]] static std::uint64_t within(std::uint32_t base, std::uint32_t first, std::uint32_t last) noexcept {
        std::uint64_t bits = ~0ULL;
        if (last - base < kPage) bits >>= kPage - (last - base);
        if (first <= base) return bits;
        return first - base < kPage ? bits & ~0ULL << (first - base) : 0;
    }

    std::vector<std::uint64_t> set_;  ///< the present classes: small enough to stay at hand, and asked the most
    std::vector<Page> pages_;         ///< by class, the first one; means nothing when the class is not present
    std::vector<Page> more_;
    std::vector<pack::ClassId> present_;  ///< the first count_ of it
    std::size_t count_ = 0, classes_ = 0;
};

/// Which nodes of formulas cannot hold in the range at hand, so that groups that many phrases share are looked into once.
/// A table of fixed size: what does not find room is worked out again.
class NodeMemo {
public:
    /// Forgets all: another range, or another message.
    void begin() {
        if (++now_ == kLast) {
            entries_ = {};
            now_ = 1;
        }
    }
    /// Null when nothing is known of the node.
    [[nodiscard]] const bool* find(pack::NodeId node) const noexcept {
        const Entry& e = entries_[node % kEntries];
        return e.node == node && e.stamp == now_ ? &e.possible : nullptr;
    }
    bool note(pack::NodeId node, bool possible) noexcept {
        entries_[node % kEntries] = {node, now_, possible};
        return possible;
    }

private:
    static constexpr std::size_t kEntries = 1024;
    static constexpr std::uint32_t kLast = UINT32_MAX;
    struct Entry {
        pack::NodeId node = 0;
        std::uint32_t stamp = 0;
        bool possible = false;
    };
    std::array<Entry, kEntries> entries_{};
    std::uint32_t now_ = 0;
};

struct Scratch {
    text::Analysis analysis;
    std::vector<Word> words;
    std::vector<Range> sentences;
    std::vector<pack::AtomId> atoms;
    std::vector<std::uint64_t> hashes;           ///< of the tokens' texts
    std::deque<std::string> repaired;            ///< texts that repairs made
    std::vector<morph::Repairer::Word> repair_words;
    std::vector<morph::Repairer::Result> repairs;
    Positions positions;
    std::vector<NodeMatch> matches;              ///< a stack for the evaluator
    NodeMemo memo;                               ///< for it
    std::vector<std::uint32_t> likeness;         ///< by intent, 16ths of a bit; while `reckoned`
    std::vector<std::uint32_t> liked;            ///< intents with any, in no order: the cost is theirs, not the pack's
    bool reckoned = false;
    std::vector<std::uint64_t> pieces;           ///< for it
    std::vector<std::string_view> like_words;    ///< for it
    std::size_t strange_words = 0;               ///< words that no example has in any form, for it
    std::vector<morph::Dictionary::Reading> readings;
    std::vector<Range> whole;                    ///< sentences, while a part of one is tried
    std::string canonical;
    std::vector<std::uint32_t> expressions;      ///< of a sentence, that may be found in it
    std::vector<std::uint32_t> newest_hit;       ///< by intent, while hits are found; pack::kNone
    std::vector<std::uint32_t> older_hit;        ///< by hit, of its intent
    struct TopicCount {
        std::uint32_t first = 0, last = 0, topic = 0;  ///< of the words [first, last) …
        std::uint16_t content = 0, explained = 0;      ///< … so many carry content, and are words of the topic
    };
    std::vector<TopicCount> topic_counts;        ///< of long ranges
    std::vector<regex::Span> groups;
};

}  // namespace otvet::match
