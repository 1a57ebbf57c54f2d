// SPDX-License-Identifier: MIT
#include "authoring/test_part.hpp"

#include <algorithm>

#include "authoring/advice.hpp"
#include "authoring/checks.hpp"
#include "authoring/test_file.hpp"
#include "dialog/engine_impl.hpp"

namespace otvet::testing {
namespace {

class Runner {
public:
    Runner(const Engine& engine, const TestOptions& options, TestPart& out)
        : engine_(engine), options_(options), out_(out), meter_(pack(), out.marks) {}

    void run_examples(const pack::IntentModel& intent) {
        Row row;
        row.intents = {intent.id.text};
        row.key = intent.id;
        if (intent.outcome == pack::IntentOutcome::kFallback) row.kind = RowKind::kNothing;
        for (const pack::Located& message : intent.examples) table_case(row, message);
        for (const pack::Located& message : intent.not_examples) counter_case(intent, message);
    }

    void run(const TestFile& file) {
        for (const Row& row : file.rows) {
            for (const pack::Located& message : row.messages) table_case(row, message);
        }
        for (const Dialog& dialog : file.dialogs) dialog_case(dialog);
    }

private:
    [[nodiscard]] bool wanted(const std::string& name) const { return name.find(options_.filter) != std::string::npos; }

    [[nodiscard]] std::string why(const std::string& text, const std::string& intent) const {
        return text.empty() ? std::string() : engine_.explain(text, intent, options_.language);
    }

    [[nodiscard]] const pack::CompiledPack& pack() const { return *engine_.impl().pack; }

    [[nodiscard]] std::string fix(const std::string& text, const std::string& intent) const {
        return intent.empty() ? std::string() : advise(pack(), text, intent, options_.language);
    }

    Reply first_reply(const std::string& text) {
        Conversation talk;
        Message input;
        input.text = text;
        Reply reply = engine_.reply(input, talk);
        meter_.begin_talk();
        meter_.note(text, 0, reply);
        return reply;
    }

    void counter_case(const pack::IntentModel& intent, const pack::Located& message) {
        Case one;
        one.name = "not " + intent.id.text + ": " + message.text;
        one.place = message.place;
        if (!wanted(one.name)) return;
        const Reply reply = first_reply(message.text);
        const bool answered = std::find(reply.intents.begin(), reply.intents.end(), intent.id.text) != reply.intents.end();
        if (answered && reply.outcome == Outcome::kAnswer) {
            one.failures.push_back({message.place, message.text, "not " + intent.id.text, verdict_of(reply),
                                    why(message.text, intent.id.text)});
        }
        one.status = one.failures.empty() ? Status::kPassed : Status::kFailed;
        out_.cases.push_back(std::move(one));
    }

    void table_case(const Row& row, const pack::Located& message) {
        out_.expected.insert(row.intents.begin(), row.intents.end());
        Case one;
        one.name = row.key.text + ": " + message.text;
        one.place = message.place;
        if (!wanted(one.name)) return;
        const Reply reply = first_reply(message.text);
        for (Mismatch& m : check(row, reply)) {
            ++out_.confusions[{m.expected, m.got}];
            const std::string intent = row.intents.empty() ? "" : row.intents.front();
            one.failures.push_back({message.place, message.text, std::move(m.expected), std::move(m.got),
                                    why(message.text, intent), fix(message.text, intent)});
        }
        one.status = one.failures.empty() ? Status::kPassed : Status::kFailed;
        out_.cases.push_back(std::move(one));
    }

    void dialog_case(const Dialog& dialog) {
        for (const Step& step : dialog.steps) {
            for (const pack::Located& id : step.intents) out_.expected.insert(id.text);
        }
        Case one;
        one.name = dialog.name.text;
        one.place = dialog.name.place;
        one.known_gap = dialog.known_gap.text;
        if (!wanted(one.name)) return;
        Conversation talk;
        meter_.begin_talk();
        std::int64_t now = dialog.now;
        for (const Step& step : dialog.steps) {
            now += step.wait;
            run_step(dialog, step, now, talk, one);
        }
        settle(dialog, one);
        out_.cases.push_back(std::move(one));
    }

    void run_step(const Dialog& dialog, const Step& step, std::int64_t now, Conversation& talk, Case& out) {
        Message input;
        input.text = step.user;
        input.pressed = step.press;
        input.attachment = step.attachment;
        input.channel = dialog.channel;
        input.operators_online = dialog.operators_online;
        input.now = now;
        const Reply reply = engine_.reply(input, talk);
        meter_.note(step.user, now, reply);
        const std::string& said = !step.user.empty() ? step.user : !step.press.empty() ? step.press : step.event;
        const std::string intent = step.intents.empty() ? "" : step.intents.front().text;
        for (Mismatch& m : check(step, reply)) {
            const bool first = out.failures.empty();
            out.failures.push_back({step.place, said, std::move(m.expected), std::move(m.got),
                                    first ? why(step.user, intent) : std::string(),
                                    first ? fix(step.user, intent) : std::string()});
        }
    }

    /// A known gap that is closed must lose its mark, or it would hide the next one.
    static void settle(const Dialog& dialog, Case& one) {
        const bool failed = !one.failures.empty();
        one.status = failed ? Status::kFailed : Status::kPassed;
        if (one.known_gap.empty()) return;
        one.status = failed ? Status::kKnownGap : Status::kFailed;
        if (!failed) {
            one.failures.push_back({dialog.known_gap.place, "", "known_gap: " + one.known_gap, "passed", ""});
        }
    }

    const Engine& engine_;
    const TestOptions& options_;
    TestPart& out_;
    CoverageMeter meter_;
};

}  // namespace

TestPart run_examples(const Engine& engine, std::size_t intent, const TestOptions& options) {
    TestPart out;
    Runner(engine, options, out).run_examples(engine.impl().pack->model.intents[intent]);
    return out;
}

TestPart run_file(const Engine& engine, const PackFile& file, const std::vector<std::string>& intents,
                  const TestOptions& options) {
    TestPart out;
    pack::reading::Reporter reporter(options.language);
    TestFile read;
    if (read_test_file(file, intents, reporter, read)) Runner(engine, options, out).run(read);
    reporter.drain(out.diagnostics);
    return out;
}

}  // namespace otvet::testing
