// SPDX-License-Identifier: MIT
// What customers read: alphabets, buttons, lengths, dates.
#include <algorithm>
#include <chrono>
#include <set>
#include <unordered_set>

#include "authoring/lint.hpp"
#include "authoring/places.hpp"
#include "authoring/scripts.hpp"
#include "lang/channel_limits.hpp"
#include "text/utf8.hpp"

namespace otvet::testing {
namespace {

using lang::Code;
using pack::IntentModel;
using pack::Located;

/// "YYYY-MM-DD" of a clock; empty without one.
std::string date_of(std::int64_t now) {
    if (now == 0) return {};
    const auto days = std::chrono::floor<std::chrono::days>(std::chrono::sys_seconds(std::chrono::seconds(now)));
    const std::chrono::year_month_day date(days);
    const auto padded = [](unsigned n, std::size_t width) {
        std::string text = std::to_string(n);
        return std::string(width - std::min(width, text.size()), '0') + text;
    };
    return padded(static_cast<unsigned>(static_cast<int>(date.year())), 4) + "-" +
           padded(static_cast<unsigned>(date.month()), 2) + "-" + padded(static_cast<unsigned>(date.day()), 2);
}

class TextLint {
public:
    TextLint(const pack::CompiledPack& pack, const LintOptions& options, Reporter& reporter)
        : pack_(pack),
          reporter_(reporter),
          today_(date_of(options.now)),
          channels_(options.channels.begin(), options.channels.end()) {
        for (const IntentModel& intent : pack.model.intents) {
            for (const pack::Answer& answer : intent.answers) channels_.insert(answer.channel);
        }
    }

    void run() {
        settings();
        for (const IntentModel& intent : pack_.model.intents) {
            spoken(intent);
            examples(intent.examples);
            examples(intent.not_examples);
            for (const pack::Answer& answer : intent.answers) this->answer(answer);
            buttons(intent);
        }
        for (const pack::NamedText& fact : pack_.model.facts) script(fact.value);
        for (const pack::Messages& messages : pack_.model.messages) {
            for (const Located& text : messages.texts) script(text);
        }
    }

private:
    void settings() {
        const pack::Settings& s = pack_.model.settings;
        for (const pack::Texts* texts : {&s.fallback, &s.clarify, &s.did_you_mean, &s.offer_operator, &s.empty,
                                         &s.attachment, &s.courtesy, &s.function_words}) {
            for (const Located& text : *texts) script(text);
        }
        script(s.escalation_text);
        script(s.offline_text);
        for (const Located& id : s.popular) button(id, nullptr);
    }

    void spoken(const IntentModel& intent) {
        script(intent.title);
        script(intent.escalate_text);
        for (const Located& text : intent.ask) script(text);
    }

    void script(const Located& text) {
        for (const MixedWord& word : mixed_words(text.text)) {
            const std::string found = text.text.substr(word.begin, word.size);
            reporter_.report(Code::kLintMixedScript, part_of(text, word.begin, word.size), found, {found, word.mended});
        }
    }

    void examples(const pack::Texts& texts) {
        std::unordered_set<std::string_view> seen;
        for (const Located& text : texts) {
            script(text);
            if (!seen.insert(text.text).second) reporter_.report(Code::kLintRepeatedExample, text.place, text.text);
        }
    }

    void answer(const pack::Answer& answer) {
        script(answer.text);
        if (!answer.valid_until.empty() && answer.valid_until < today_) {
            reporter_.report(Code::kLintExpired, answer.text.place, answer.text.text, {answer.valid_until});
        }
        const std::size_t size = text::count_code_points(answer.text.text);
        for (const lang::ChannelLimits& limits : lang::kChannelLimits) {
            const bool meant =
                answer.channel.empty() ? channels_.contains(limits.channel) : answer.channel == limits.channel;
            if (!meant || size <= limits.answer) continue;
            reporter_.report(Code::kLintLongAnswer, answer.text.place, {},
                             {std::to_string(size), limits.channel, std::to_string(limits.answer)});
        }
    }

    void buttons(const IntentModel& intent) {
        for (const Located& id : intent.options) button(id, &intent);
        const std::size_t size = text::count_code_points(intent.title.text);
        for (const lang::ChannelLimits& limits : lang::kChannelLimits) {
            if (!channels_.contains(limits.channel)) continue;
            if (limits.title != 0 && size > limits.title) {
                reporter_.report(Code::kLintLongTitle, intent.title.place, intent.title.text,
                                 {std::to_string(size), limits.channel, std::to_string(limits.title)});
            }
            if (limits.id_bytes != 0 && intent.id.text.size() > limits.id_bytes) {
                reporter_.report(Code::kLintLongId, intent.id.place, intent.id.text,
                                 {intent.id.text, std::to_string(intent.id.text.size()), limits.channel,
                                  std::to_string(limits.id_bytes)});
            }
        }
    }

    void button(const Located& id, const IntentModel* from) {
        const auto found = pack_.intent_by_id.find(id.text);
        if (found == pack_.intent_by_id.end()) return;
        const IntentModel& target = pack_.model.intents[found->second];
        if (&target == from) reporter_.report(Code::kLintOptionSelf, id.place, id.text);
        if (target.outcome == pack::IntentOutcome::kFallback) {
            reporter_.report(Code::kLintOptionSilent, id.place, id.text, {id.text});
        } else if (target.title.text.empty()) {
            reporter_.report(Code::kLintNoTitle, id.place, id.text, {id.text});
        }
    }

    const pack::CompiledPack& pack_;
    Reporter& reporter_;
    std::string today_;
    std::set<std::string, std::less<>> channels_;
};

}  // namespace

void lint_texts(const pack::CompiledPack& pack, const LintOptions& options, Reporter& reporter) {
    TextLint(pack, options, reporter).run();
}

}  // namespace otvet::testing
