// SPDX-License-Identifier: MIT
#include "match/candidates.hpp"

#include <algorithm>

#include "match/reader.hpp"

namespace otvet::match {
namespace {

using pack::CompiledPhrase;
using pack::PhraseKind;

constexpr std::size_t kFollowUpWords = 10;  // a longer message is no follow-up
constexpr std::size_t kMaxHits = 512;
constexpr std::size_t kInPosting = 3;  // triggers that a posting has looked at

class Finder {
public:
    Finder(const pack::CompiledPack& pack, const Context& context, Scratch& scratch, Decision& out)
        : pack_(pack), context_(context), s_(scratch), out_(out), evaluator_(pack.formulas, scratch) {
        all_ = {0, static_cast<std::uint32_t>(s_.words.size()), false, false};
        for (const Range& r : s_.sentences) all_.question |= r.question;
    }

    Finder(const Finder&) = delete;
    Finder& operator=(const Finder&) = delete;
    ~Finder() {  // also when memory ran out: the next message must not find them
        for (const Hit& hit : out_.hits) s_.newest_hit[hit.intent] = pack::kNone;
    }

    void run() {
        s_.newest_hit.resize(pack_.intents.size(), pack::kNone);
        s_.older_hit.clear();
        for (const pack::ClassId c : s_.positions.classes()) {
            for (const auto& posting : pack_.index.postings_of(c)) {
                if (posting.second != pack::kNone && !s_.positions.present(posting.second)) continue;
                if (posting.third == pack::kNone) try_phrase(posting.phrase);
                else if (s_.positions.present(posting.third) && more_present(posting.phrase)) try_phrase(posting.phrase);
            }
        }
        try_expressions();
        out_.spent |= evaluator_.spent();
        // The order of postings is the pack's; the result must not depend on it.
        std::sort(out_.hits.begin(), out_.hits.end(), [](const Hit& a, const Hit& b) {
            if (a.range.first != b.range.first) return a.range.first < b.range.first;
            return a.intent != b.intent ? a.intent < b.intent : a.across < b.across;
        });
    }

private:
    [[nodiscard]] bool wanted(const CompiledPhrase& phrase) const {
        if (phrase.kind == PhraseKind::kFollowUp || phrase.kind == PhraseKind::kFollowUpWhole) {
            if (s_.words.size() > kFollowUpWords) return false;
            const auto& after = pack_.intents[phrase.intent].after;
            return std::any_of(context_.recent.begin(), context_.recent.end(), [&](pack::IntentIndex i) {
                return std::binary_search(after.begin(), after.end(), i);
            });
        }
        return true;
    }

    /// The triggers that no posting has.
    [[nodiscard]] bool more_present(std::uint32_t index) const {
        const auto triggers = pack_.triggers[index];
        for (std::size_t t = kInPosting; t < triggers.size(); ++t) {
            if (!s_.positions.present(triggers[t])) return false;
        }
        return true;
    }

    void try_phrase(std::uint32_t index) {
        const CompiledPhrase& phrase = pack_.phrases[index];
        if (!wanted(phrase)) return;
        Claim claim;
        const bool whole = phrase.kind == PhraseKind::kWhole || phrase.kind == PhraseKind::kFollowUpWhole;
        if (whole) {
            if (evaluator_.holds(phrase.root, all_, true, claim)) add(index, claim, all_, 0, false);
            return;
        }
        bool inside = false;
        for (std::size_t s = 0; s < s_.sentences.size(); ++s) {
            if (!evaluator_.holds(phrase.root, s_.sentences[s], false, claim)) continue;
            inside = true;
            add(index, claim, s_.sentences[s], static_cast<std::uint16_t>(s), false);
        }
        if (!inside && s_.sentences.size() > 1 && evaluator_.holds(phrase.root, all_, false, claim)) {
            add(index, claim, all_, 0, true);
        }
    }

    void try_expressions() {
        if (pack_.regex_phrases.empty()) return;
        for (std::size_t s = 0; s < s_.sentences.size(); ++s) {
            canonical_text(s_, s_.sentences[s], s_.canonical);
            s_.expressions = pack_.unprefiltered;
            pack_.literal_index.each_in(s_.canonical, [this](std::uint32_t e) { s_.expressions.push_back(e); });
            std::sort(s_.expressions.begin(), s_.expressions.end());
            s_.expressions.erase(std::unique(s_.expressions.begin(), s_.expressions.end()), s_.expressions.end());
            for (const std::uint32_t e : s_.expressions) {
                if (!pack_.expressions[e]->find(s_.canonical, 0, s_.groups)) continue;
                add(pack_.regex_phrases[e], words_of(s_.groups[0], s_.sentences[s]), s_.sentences[s],
                    static_cast<std::uint16_t>(s), false);
            }
        }
    }

    /// The words that a span of the canonical text touches.
    [[nodiscard]] Claim words_of(regex::Span span, Range range) const {
        Claim claim;
        std::size_t at = 1;
        for (std::uint32_t w = range.first; w < range.last && claim.count < std::size(claim.words); ++w) {
            const std::size_t end = at + s_.words[w].text.size();
            if (at < span.end && end > span.begin) claim.words[claim.count++] = static_cast<std::uint16_t>(w);
            at = end + 1;
        }
        return claim;
    }

    [[nodiscard]] bool blocked(pack::IntentIndex intent, const Range& range) {
        Claim ignored;
        for (const std::uint32_t u : pack_.intents[intent].unless) {
            const CompiledPhrase& phrase = pack_.phrases[u];
            const auto triggers = pack_.triggers[u];
            const bool possible = std::all_of(triggers.begin(), triggers.end(),
                                              [&](pack::ClassId t) { return s_.positions.present(t); });
            if (possible && evaluator_.holds(phrase.root, range, false, ignored)) return true;
        }
        return false;
    }

    void add(std::uint32_t index, const Claim& claim, const Range& range, std::uint16_t sentence, bool across) {
        const CompiledPhrase& phrase = pack_.phrases[index];
        if (phrase.kind == PhraseKind::kResume) {
            out_.resume = true;
            return;
        }
        if (claim.count == 0 || out_.hits.size() >= kMaxHits || blocked(phrase.intent, range)) return;
        Hit hit;
        hit.phrase = index;
        hit.intent = phrase.intent;
        hit.kind = phrase.kind;
        hit.across = across;
        hit.sentence = sentence;
        hit.range = range;
        hit.claim = claim;
        for (std::uint16_t i = 0; i < claim.count; ++i) {
            const Word& word = s_.words[claim.words[i]];
            hit.content = static_cast<std::uint16_t>(hit.content + (word.function ? 0 : 1));
            hit.price = static_cast<std::uint16_t>(hit.price + word.price);
        }
        keep_best(hit);
    }

    void keep_best(const Hit& hit);

    const pack::CompiledPack& pack_;
    const Context& context_;
    Scratch& s_;
    Decision& out_;
    Evaluator evaluator_;
    Range all_;
};

int rank(PhraseKind kind) {
    switch (kind) {
        case PhraseKind::kOperator: return 5;
        case PhraseKind::kWhole: return 4;
        case PhraseKind::kFollowUpWhole: return 3;
        case PhraseKind::kPhrase: case PhraseKind::kFollowUp: return 2;
        default: return 1;
    }
}

/// Of two hits of one intent in one range; the phrase's index settles what is otherwise equal.
bool stronger(const Hit& a, const Hit& b) {
    if (rank(a.kind) != rank(b.kind)) return rank(a.kind) > rank(b.kind);
    if (a.content != b.content) return a.content > b.content;
    if (a.price != b.price) return a.price < b.price;
    if (a.claim.count != b.claim.count) return a.claim.count > b.claim.count;
    return a.phrase < b.phrase;
}

void Finder::keep_best(const Hit& hit) {
    for (std::uint32_t h = s_.newest_hit[hit.intent]; h != pack::kNone; h = s_.older_hit[h]) {
        Hit& other = out_.hits[h];
        if (other.range.first != hit.range.first || other.range.last != hit.range.last) continue;
        if (stronger(hit, other)) other = hit;
        return;
    }
    s_.older_hit.push_back(s_.newest_hit[hit.intent]);
    out_.hits.push_back(hit);
    s_.newest_hit[hit.intent] = static_cast<std::uint32_t>(out_.hits.size() - 1);
}

}  // namespace

void find_hits(const pack::CompiledPack& pack, const Context& context, Scratch& scratch, Decision& out) {
    Finder(pack, context, scratch, out).run();
}

}  // namespace otvet::match
