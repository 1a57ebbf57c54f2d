// SPDX-License-Identifier: MIT
// «14 дней» here, «15 дней» there: numbers of answers against facts and against one another.
#include <algorithm>
#include <map>

#include "authoring/lint.hpp"
#include "authoring/places.hpp"
#include "authoring/quantities.hpp"
#include "text/fold.hpp"

namespace otvet::testing {
namespace {

using lang::Code;
using pack::Located;

struct Said {
    const Located* text;
    const pack::IntentModel* intent;
    Quantity quantity;
    [[nodiscard]] std::string found() const { return text->text.substr(quantity.begin, quantity.size); }
    [[nodiscard]] Region place() const { return part_of(*text, quantity.begin, quantity.size); }
};

std::size_t shared(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    std::vector<std::string> both;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
    return both.size();
}

bool has_all(const std::vector<std::string>& words, const std::vector<std::string>& wanted) {
    return !wanted.empty() && std::includes(words.begin(), words.end(), wanted.begin(), wanted.end());
}

/// Clauses are compared in pairs: beyond this many the rest is left out.
constexpr std::size_t kMaxCompared = 4'000;

class NumberLint {
public:
    NumberLint(const pack::Model& model, Reporter& reporter) : reporter_(reporter) {
        for (const pack::NamedText& fact : model.facts) {
            const std::vector<Quantity> found = quantities_in(fact.value.text);
            if (found.size() == 1) facts_.push_back({&fact, found.front(), content_stems(fact.name.text)});
        }
        for (const pack::IntentModel& intent : model.intents) {
            for (const pack::Answer& answer : intent.answers) {
                for (Quantity& q : quantities_in(answer.text.text)) {
                    if (said_.size() < kMaxCompared) said_.push_back({&answer.text, &intent, std::move(q)});
                }
            }
        }
    }

    void run() {
        for (const Said& one : said_) {
            if (!against_facts(one)) against_answers(one);
        }
    }

private:
    struct Fact {
        const pack::NamedText* source;
        Quantity quantity;
        std::vector<std::string> words;
    };

    /// A fact is meant when all words of its name stand in the clause; the longest name counts.
    bool against_facts(const Said& one) {
        const Fact* meant = nullptr;
        for (const Fact& fact : facts_) {
            if (fact.quantity.unit != one.quantity.unit || !has_all(one.quantity.words, fact.words)) continue;
            if (meant == nullptr || fact.words.size() > meant->words.size()) meant = &fact;
        }
        if (meant == nullptr || meant->words.size() < 2 || meant->quantity.number == one.quantity.number) return false;
        reporter_.report(Code::kLintFactDiffers, one.place(), one.found(),
                         {one.found(), meant->source->name.text, meant->source->value.text});
        reporter_.note(Code::kLintOtherHere, meant->source->value.place, {meant->source->value.text});
        return true;
    }

    /// Another wording of the same intent, or a clause of the same topic with nearly the same words.
    void against_answers(const Said& one) {
        for (const Said& other : said_) {
            if (&other >= &one) return;  // told once, at the later one
            if (other.text == one.text || other.quantity.unit != one.quantity.unit) continue;
            if (other.quantity.number == one.quantity.number || !about_the_same(one, other)) continue;
            if (says(*other.text, one.quantity) || says(*one.text, other.quantity)) continue;
            reporter_.report(Code::kLintNumbersDiffer, one.place(), one.found(), {one.found(), other.found()});
            reporter_.note(Code::kLintOtherHere, other.place(), {other.found()});
            return;
        }
    }

    static bool about_the_same(const Said& a, const Said& b) {
        const auto& x = a.quantity.words;
        const auto& y = b.quantity.words;
        const std::size_t both = shared(x, y), least = std::min(x.size(), y.size());
        if (a.intent == b.intent) return both >= 1 || least == 0;
        const auto topic = [](const Said& s) { return s.intent->id.text.substr(0, s.intent->id.text.find('.')); };
        return topic(a) == topic(b) && both >= 3 && both * 3 >= least * 2;
    }

    /// The text names the same quantity somewhere.
    bool says(const Located& text, const Quantity& wanted) const {
        return std::any_of(said_.begin(), said_.end(), [&](const Said& s) {
            return s.text == &text && s.quantity.unit == wanted.unit && s.quantity.number == wanted.number;
        });
    }

    Reporter& reporter_;
    std::vector<Fact> facts_;
    std::vector<Said> said_;
};

}  // namespace

void lint_numbers(const pack::CompiledPack& pack, Reporter& reporter) { NumberLint(pack.model, reporter).run(); }

}  // namespace otvet::testing
