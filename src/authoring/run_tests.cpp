// SPDX-License-Identifier: MIT
#include <algorithm>
#include <map>
#include <set>

#include "authoring/advice.hpp"
#include "authoring/checks.hpp"
#include "authoring/coverage.hpp"
#include "authoring/test_file.hpp"
#include "dialog/engine_impl.hpp"
#include "otvet/testing.hpp"

namespace otvet::testing {
namespace {

class Runner {
public:
    Runner(const Engine& engine, const TestOptions& options, Report& report)
        : engine_(engine), options_(options), report_(report), meter_(pack()) {}

    /// Each example as a row of its own intent; counter-examples must not be answered by it.
    void run_examples() {
        for (const pack::IntentModel& intent : pack().model.intents) {
            Row row;
            row.intents = {intent.id.text};
            row.key = intent.id;
            if (intent.outcome == pack::IntentOutcome::kFallback) row.kind = RowKind::kNothing;
            for (const pack::Located& message : intent.examples) table_case(row, message);
            for (const pack::Located& message : intent.not_examples) counter_case(intent, message);
        }
    }

    void run(const TestFile& file) {
        for (const Row& row : file.rows) {
            for (const pack::Located& message : row.messages) table_case(row, message);
        }
        for (const Dialog& dialog : file.dialogs) dialog_case(dialog);
    }

    void finish(const std::vector<std::string>& intents) {
        for (const std::string& id : intents) {
            if (!expected_.contains(id)) report_.untested.push_back(id);
        }
        meter_.write(report_);
        for (const auto& [pair, count] : confusions_) report_.confusions.push_back({pair.first, pair.second, count});
        std::stable_sort(report_.confusions.begin(), report_.confusions.end(),
                         [](const Confusion& a, const Confusion& b) { return a.count > b.count; });
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
        report_.cases.push_back(std::move(one));
    }

    void table_case(const Row& row, const pack::Located& message) {
        expected_.insert(row.intents.begin(), row.intents.end());
        Case one;
        one.name = row.key.text + ": " + message.text;
        one.place = message.place;
        if (!wanted(one.name)) return;
        const Reply reply = first_reply(message.text);
        for (Mismatch& m : check(row, reply)) {
            ++confusions_[{m.expected, m.got}];
            const std::string intent = row.intents.empty() ? "" : row.intents.front();
            one.failures.push_back({message.place, message.text, std::move(m.expected), std::move(m.got),
                                    why(message.text, intent), fix(message.text, intent)});
        }
        one.status = one.failures.empty() ? Status::kPassed : Status::kFailed;
        report_.cases.push_back(std::move(one));
    }

    void dialog_case(const Dialog& dialog) {
        for (const Step& step : dialog.steps) {
            for (const pack::Located& id : step.intents) expected_.insert(id.text);
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
        report_.cases.push_back(std::move(one));
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
    Report& report_;
    CoverageMeter meter_;
    std::set<std::string> expected_;
    std::map<std::pair<std::string, std::string>, std::size_t> confusions_;
};

std::vector<std::string> ids_of(const Engine& engine) {
    std::vector<std::string> ids;
    for (const IntentInfo& intent : engine.intents()) ids.push_back(intent.id);
    std::sort(ids.begin(), ids.end());
    return ids;
}

}  // namespace

std::size_t Report::count(Status status) const noexcept {
    return static_cast<std::size_t>(
        std::count_if(cases.begin(), cases.end(), [&](const Case& one) { return one.status == status; }));
}

bool Report::passed() const noexcept {
    return !cases.empty() && count(Status::kFailed) == 0 && !has_errors(diagnostics);
}

Report run_tests(const Engine& engine, const std::vector<PackFile>& files, const TestOptions& options) {
    Report report;
    const std::vector<std::string> intents = ids_of(engine);
    pack::reading::Reporter reporter(options.language);
    Runner runner(engine, options, report);
    if (options.examples) runner.run_examples();
    for (const PackFile& file : files) {
        TestFile read;
        if (read_test_file(file, intents, reporter, read)) runner.run(read);
    }
    reporter.drain(report.diagnostics);
    runner.finish(intents);
    return report;
}

}  // namespace otvet::testing
