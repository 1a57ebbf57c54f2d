// SPDX-License-Identifier: MIT
#include "authoring/checks.hpp"

#include <algorithm>

#include "text/fold.hpp"

namespace otvet::testing {
namespace {

std::string joined(const std::vector<std::string>& texts) {
    std::string out;
    for (const std::string& text : texts) out += (out.empty() ? "" : ", ") + text;
    return out;
}

std::vector<std::string> texts_of(const pack::Texts& located) {
    std::vector<std::string> out;
    for (const pack::Located& one : located) out.push_back(one.text);
    return out;
}

std::vector<std::string> option_ids(const Reply& reply) {
    std::vector<std::string> out;
    for (const Option& option : reply.options) out.push_back(option.id);
    return out;
}

std::vector<std::string> option_titles(const Reply& reply) {
    std::vector<std::string> out;
    for (const Option& option : reply.options) out.push_back(option.title);
    return out;
}

bool has(const std::vector<std::string>& all, const std::string& one) {
    return std::find(all.begin(), all.end(), one) != all.end();
}

bool has_all(const std::vector<std::string>& all, const std::vector<std::string>& wanted) {
    return std::all_of(wanted.begin(), wanted.end(), [&](const std::string& one) { return has(all, one); });
}

bool same_set(std::vector<std::string> a, std::vector<std::string> b) {
    std::sort(a.begin(), a.end());
    std::sort(b.begin(), b.end());
    return a == b;
}

/// Letter case, ё and runs of spaces do not count.
std::string comparable(std::string_view text) {
    std::string out;
    for (const char c : text::fold(text)) {
        const bool space = c == ' ' || c == '\n' || c == '\t';
        if (!space) out += c;
        else if (!out.empty() && out.back() != ' ') out += ' ';
    }
    while (out.ends_with(' ')) out.pop_back();
    return out;
}

bool contains(std::string_view text, std::string_view piece) {
    return comparable(text).find(comparable(piece)) != std::string::npos;
}

/// An intent that always escalates is answered by a person, but it is the one that won.
bool decided(const Reply& reply) {
    return (reply.outcome == Outcome::kAnswer || reply.outcome == Outcome::kEscalate) && !reply.intents.empty();
}

bool fits(const Row& row, const Reply& reply) {
    switch (row.kind) {
        case RowKind::kOperator: return reply.outcome == Outcome::kEscalate;
        case RowKind::kNothing: return reply.outcome == Outcome::kFallback;
        case RowKind::kClarify:
            return reply.outcome == Outcome::kClarify && has_all(option_ids(reply), row.intents);
        case RowKind::kIntent:
        case RowKind::kSeveral: break;
    }
    return decided(reply) && same_set(reply.intents, row.intents);
}

/// Collects the expectations of a step that did not come true.
class StepChecker {
public:
    StepChecker(const Step& step, const Reply& reply) : step_(step), reply_(reply) {}

    std::vector<Mismatch> run() {
        outcome();
        intents();
        lists();
        entities();
        texts();
        if (step_.escalate.written) escalation();
        return std::move(out_);
    }

private:
    void expect(bool right, const std::string& key, const std::string& expected, const std::string& got) {
        if (!right) out_.push_back({key + ": " + expected, key + ": " + got});
    }

    void outcome() {
        if (!step_.outcome) return;
        expect(reply_.outcome == *step_.outcome, "outcome", std::string(to_string(*step_.outcome)), verdict_of(reply_));
    }

    void intents() {
        if (step_.intents.empty()) return;
        const std::vector<std::string> wanted = texts_of(step_.intents);
        expect((decided(reply_) || step_.outcome) && same_set(reply_.intents, wanted), "intent", joined(wanted),
               verdict_of(reply_));
    }

    void lists() {
        const auto ids = option_ids(reply_), titles = option_titles(reply_);
        const auto wanted = texts_of(step_.options), buttons = texts_of(step_.buttons);
        expect(has_all(ids, wanted), "options", joined(wanted), joined(ids));
        expect(has_all(titles, buttons), "buttons", joined(buttons), joined(titles));
    }

    void entities() {
        for (const auto& [type, value] : step_.entities) {
            std::vector<std::string> found;
            for (const Entity& e : reply_.entities) {
                if (e.type == type) found.push_back(e.value);
            }
            expect(has(found, value), "entities." + type, value, joined(found));
        }
    }

    void texts() {
        for (const pack::Located& piece : step_.answer) {
            expect(contains(reply_.text, piece.text), "answer", "«" + piece.text + "»", "«" + reply_.text + "»");
        }
        for (const pack::Located& piece : step_.not_answer) {
            expect(!contains(reply_.text, piece.text), "not_answer", "«" + piece.text + "»", "«" + reply_.text + "»");
        }
        const std::string& exact = step_.answer_exact.text;
        expect(exact.empty() || reply_.text == exact, "answer_exact", "«" + exact + "»", "«" + reply_.text + "»");
    }

    void escalation() {
        if (reply_.outcome != Outcome::kEscalate) {
            if (step_.outcome != Outcome::kEscalate) expect(false, "outcome", "escalate", verdict_of(reply_));
            return;
        }
        const EscalationCheck& want = step_.escalate;
        const Escalation& got = reply_.escalation;
        field("reason", want.reason, got.reason);
        field("queue", want.queue, got.queue);
        field("priority", want.priority, got.priority);
        expect(want.text.empty() || contains(reply_.text, want.text), "escalate.text", "«" + want.text + "»",
               "«" + reply_.text + "»");
        if (want.offline) {
            expect(*want.offline == got.offline, "escalate.offline", *want.offline ? "true" : "false",
                   got.offline ? "true" : "false");
        }
    }

    void field(const std::string& key, const std::string& wanted, const std::string& got) {
        expect(wanted.empty() || wanted == got, "escalate." + key, wanted, got);
    }

    const Step& step_;
    const Reply& reply_;
    std::vector<Mismatch> out_;
};

}  // namespace

std::string verdict_of(const Reply& reply) {
    if (decided(reply) && reply.intents.size() == 1) return reply.intents.front();
    if (decided(reply)) return "SEVERAL " + joined(reply.intents);
    switch (reply.outcome) {
        case Outcome::kEscalate: return "OPERATOR (" + reply.escalation.reason + ")";
        case Outcome::kClarify: return "CLARIFY " + joined(option_ids(reply));
        case Outcome::kFallback: return "NOTHING";
        case Outcome::kAnswer: break;
    }
    return "answer";
}

std::vector<Mismatch> check(const Row& row, const Reply& reply) {
    if (fits(row, reply)) return {};
    return {{row.key.text, verdict_of(reply)}};
}

std::vector<Mismatch> check(const Step& step, const Reply& reply) { return StepChecker(step, reply).run(); }

}  // namespace otvet::testing
