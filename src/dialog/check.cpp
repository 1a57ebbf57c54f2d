// SPDX-License-Identifier: MIT
// Examples and counter-examples of a pack, each as the first message of a talk.
#include <algorithm>

#include "dialog/engine_impl.hpp"
#include "dialog/phrase_source.hpp"
#include "lang/messages.hpp"
#include "match/decision.hpp"

namespace otvet {
namespace {

class ExampleChecker {
public:
    ExampleChecker(const pack::CompiledPack& pack, Language language, Diagnostics& out)
        : pack_(pack), language_(language), out_(out) {}

    void run() {
        for (pack::IntentIndex i = 0; i < pack_.intents.size(); ++i) {
            for (const pack::Located& e : pack_.model.intents[i].examples) example(i, e);
            for (const pack::Located& e : pack_.model.intents[i].not_examples) counter_example(i, e);
        }
    }

private:
    const std::string& id(pack::IntentIndex i) const { return pack_.model.intents[i].id.text; }

    void report(lang::Code code, const pack::Located& at, std::initializer_list<std::string_view> arguments) {
        out_.push_back(lang::make(code, at.place, at.text, arguments, language_));
    }

    void example(pack::IntentIndex i, const pack::Located& at) {
        const match::Decision d = match::decide(pack_, at.text, {}, scratch_);
        if ((i == pack_.operator_intent && d.operator_wish) || (refuses(i) && refused(d))) return;
        if (d.winners.empty() && d.level.empty()) {
            report(lang::Code::kExampleUnmatched, at, {at.text, ""});
            return;
        }
        if (d.winners.empty()) {
            std::string others;
            for (const pack::IntentIndex o : d.level) others += (others.empty() ? "" : ", ") + id(o);
            report(lang::Code::kExampleAmbiguous, at, {at.text, id(i), others});
            return;
        }
        for (const match::Winner& w : d.winners) {
            if (w.hit.intent == i && w.certainty != match::Certainty::kSure) {
                report(lang::Code::kExampleOffered, at, {at.text, id(i)});
            } else if (w.hit.intent != i) {
                const std::string why = describe(w);
                report(lang::Code::kExampleLost, at, {at.text, id(i), id(w.hit.intent), why});
            }
        }
    }

    [[nodiscard]] bool refuses(pack::IntentIndex i) const {
        return pack_.model.intents[i].outcome == pack::IntentOutcome::kFallback;
    }

    /// What one foreign topic loses to another is refused all the same.
    [[nodiscard]] bool refused(const match::Decision& d) const {
        const auto foreign = [&](const match::Winner& w) {
            return refuses(w.hit.intent) || (d.foreign && w.certainty != match::Certainty::kSure);
        };
        return d.winners.empty() ? d.foreign : std::all_of(d.winners.begin(), d.winners.end(), foreign);
    }

    void counter_example(pack::IntentIndex i, const pack::Located& at) {
        const match::Decision d = match::decide(pack_, at.text, {}, scratch_);
        for (const match::Winner& w : d.winners) {
            if (w.hit.intent == i && w.certainty == match::Certainty::kSure) {
                report(lang::Code::kCounterExampleWon, at, {at.text, id(i), describe(w)});
            }
        }
    }

    /// The phrase that won and its rule.
    std::string describe(const match::Winner& w) const {
        if (w.hit.phrase == pack::kNone) return std::string(match::to_string(w.rule));
        const pack::Located& at = phrase_source(pack_, w.hit.phrase);
        return at.place.file + ":" + std::to_string(at.place.line) + " «" + at.text + "» (" +
               std::string(match::to_string(w.rule)) + ")";
    }

    const pack::CompiledPack& pack_;
    Language language_;
    Diagnostics& out_;
    match::Scratch scratch_;
};

}  // namespace

Diagnostics Engine::check_examples(Language language) const {
    Diagnostics out;
    ExampleChecker(*impl_->pack, language, out).run();
    return out;
}

}  // namespace otvet
