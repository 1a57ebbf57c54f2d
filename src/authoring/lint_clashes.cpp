// SPDX-License-Identifier: MIT
// What each phrase comes to on messages of its own words: the engine itself is asked, so that a witness always holds.
#include <algorithm>
#include <set>

#include "authoring/lint.hpp"
#include "authoring/realize.hpp"
#include "dialog/phrase_source.hpp"
#include "match/decision.hpp"

namespace otvet::testing {
namespace {

using lang::Code;
using pack::IntentIndex;
using pack::PhraseKind;

constexpr std::size_t kVariants = 3;  // messages a phrase: the first alternatives, the second ones, the third ones

class ClashLint {
public:
    ClashLint(const pack::CompiledPack& pack, Reporter& reporter) : pack_(pack), reporter_(reporter), realizer_(pack) {}

    void run() {
        for (std::uint32_t p = 0; p < pack_.phrases.size(); ++p) {
            const PhraseKind kind = pack_.phrases[p].kind;
            if (kind == PhraseKind::kPhrase || kind == PhraseKind::kWhole) examine(p);
        }
    }

private:
    enum class Fate : std::uint8_t { kUnknown, kFine, kLost, kBlocked };

    void examine(std::uint32_t index) {
        const pack::Located& at = phrase_source(pack_, index);
        std::set<std::string> tried;
        std::string witness;
        Fate fate = Fate::kUnknown;
        for (std::size_t variant = 0; variant < kVariants; ++variant) {
            const std::string message = realizer_.message(at.text, variant);
            if (message.empty() || !tried.insert(message).second) continue;
            const match::Decision decision = match::decide(pack_, message, {}, scratch_);
            if (!fires(index)) continue;
            const Fate here = fate_of(index, decision);
            if (here == Fate::kFine)
                fate = here;
            else if (fate == Fate::kUnknown)
                fate = here;
            else if (fate != here)
                fate = Fate::kFine;  // now lost, now blocked: nothing can be said of all
            if (witness.empty() && here == fate) witness = message;
            if (collides(index, decision, message)) return;
        }
        if (fate == Fate::kBlocked) reporter_.report(Code::kLintBlocked, at.place, at.text, {witness});
        if (fate == Fate::kLost) report_lost(index, witness);
    }

    /// Whether the phrase itself holds in the message that scratch_ has: what a phrase is not made of may keep it from
    /// firing.
    bool fires(std::uint32_t index) {
        const pack::CompiledPhrase& phrase = pack_.phrases[index];
        match::Evaluator evaluator(pack_.formulas, scratch_);
        match::Claim claim;
        match::Range all{0, static_cast<std::uint32_t>(scratch_.words.size()), false, false};
        for (const match::Range& range : scratch_.sentences) all.question |= range.question;
        return !scratch_.words.empty() && evaluator.holds(phrase.root, all, phrase.kind == PhraseKind::kWhole, claim);
    }

    [[nodiscard]] Fate fate_of(std::uint32_t index, const match::Decision& decision) const {
        const IntentIndex own = pack_.phrases[index].intent;
        const bool hit = std::any_of(decision.hits.begin(), decision.hits.end(),
                                     [&](const match::Hit& h) { return h.intent == own; });
        if (!hit) return pack_.intents[own].unless.empty() ? Fate::kUnknown : Fate::kBlocked;
        const bool level = std::find(decision.level.begin(), decision.level.end(), own) != decision.level.end();
        const bool wins = std::any_of(decision.winners.begin(), decision.winners.end(),
                                      [&](const match::Winner& w) { return w.hit.intent == own; });
        return wins || level || decision.winners.empty() ? Fate::kFine : Fate::kLost;
    }

    /// Says so when another intent is level; once for each pair of phrases.
    bool collides(std::uint32_t index, const match::Decision& decision, const std::string& message) {
        const IntentIndex own = pack_.phrases[index].intent;
        if (std::find(decision.level.begin(), decision.level.end(), own) == decision.level.end()) return false;
        for (const match::Hit& hit : decision.hits) {
            const bool level =
                std::find(decision.level.begin(), decision.level.end(), hit.intent) != decision.level.end();
            if (!level || hit.intent == own || hit.phrase == pack::kNone) continue;
            if (!told_.insert(std::minmax(index, hit.phrase)).second) return true;
            const pack::Located& at = phrase_source(pack_, index);
            const pack::Located& other = phrase_source(pack_, hit.phrase);
            reporter_.report(Code::kLintCollision, at.place, at.text, {message, id(own), id(hit.intent)});
            reporter_.note(Code::kLintOtherHere, other.place, {lang::printable(other.text)});
            return true;
        }
        return false;
    }

    /// Told only when another intent takes the words by the rules of matching: beats: and priority: are the author's
    /// own wish.
    void report_lost(std::uint32_t index, const std::string& witness) {
        const match::Decision decision = match::decide(pack_, witness, {}, scratch_);
        if (decision.winners.empty() || decision.winners.front().hit.phrase == pack::kNone) return;
        const match::Winner& winner = decision.winners.front();
        const IntentIndex own = pack_.phrases[index].intent;
        const auto& beats = pack_.intents[winner.hit.intent].beats;
        const bool wished = std::binary_search(beats.begin(), beats.end(), own) || winner.rule == match::Rule::kBeats ||
                            winner.rule == match::Rule::kPriority || winner.rule == match::Rule::kAlike || decision.operator_wish;
        if (wished) return;
        const pack::Located& at = phrase_source(pack_, index);
        const pack::Located& other = phrase_source(pack_, winner.hit.phrase);
        reporter_.report(Code::kLintLoses, at.place, at.text,
                         {witness, id(winner.hit.intent), match::to_string(winner.rule)});
        reporter_.note(Code::kLintOtherHere, other.place, {lang::printable(other.text)});
    }

    const std::string& id(IntentIndex i) const { return pack_.model.intents[i].id.text; }

    const pack::CompiledPack& pack_;
    Reporter& reporter_;
    Realizer realizer_;
    match::Scratch scratch_;
    std::set<std::pair<std::uint32_t, std::uint32_t>> told_;
};

}  // namespace

void lint_clashes(const pack::CompiledPack& pack, Reporter& reporter) { ClashLint(pack, reporter).run(); }

}  // namespace otvet::testing
