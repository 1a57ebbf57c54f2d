// SPDX-License-Identifier: MIT
#include "otvet/noise.hpp"

#include <algorithm>
#include <map>

#include "authoring/checks.hpp"

namespace otvet::testing {
namespace {

/// FNV-1a: each example draws its own numbers, so that a new one changes no other's message.
std::uint64_t hash_of(std::string_view text) noexcept {
    std::uint64_t h = 0xCBF29CE484222325ULL;
    for (const char c : text) h = (h ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
    return h;
}

bool decided(const Reply& reply) {
    return !reply.intents.empty() && (reply.outcome == Outcome::kAnswer || reply.outcome == Outcome::kEscalate);
}

std::vector<std::string> sorted(std::vector<std::string> all) {
    std::sort(all.begin(), all.end());
    return all;
}

class NoiseRunner {
public:
    NoiseRunner(const Engine& engine, const NoiseOptions& options) : engine_(engine), options_(options) {
        for (const IntentInfo& intent : engine.intents()) answers_[intent.id] = intent.answers;
        report_.kinds.resize(kNoiseKinds);
        for (std::size_t k = 0; k < kNoiseKinds; ++k) report_.kinds[k].name = to_string(static_cast<NoiseKind>(k));
        report_.all.name = "all";
    }

    NoiseReport run() {
        std::size_t done = 0;
        for (const ExampleInfo& example : engine_.examples()) {
            if (options_.progress) options_.progress(done++);
            if (example.counter) continue;
            const Reply plain = ask(example.text);
            if (!wins(example.intent, plain)) continue;
            ++report_.examples;
            for (std::size_t k = 0; k < kNoiseKinds; ++k) one(example, plain, static_cast<NoiseKind>(k));
        }
        for (auto& [id, tally] : intents_) report_.intents.push_back(std::move(tally));
        std::stable_sort(report_.intents.begin(), report_.intents.end(), [](const NoiseTally& a, const NoiseTally& b) {
            return a.kept * b.messages < b.kept * a.messages;
        });
        return std::move(report_);
    }

private:
    [[nodiscard]] Reply ask(const std::string& text) const {
        Conversation talk;
        Message message;
        message.text = text;
        return engine_.reply(message, talk);
    }

    /// An intent of outcome: fallback wins when nothing is answered.
    [[nodiscard]] bool wins(const std::string& intent, const Reply& reply) const {
        const auto it = answers_.find(intent);
        if (it != answers_.end() && !it->second) return reply.outcome == Outcome::kFallback;
        return decided(reply) && std::find(reply.intents.begin(), reply.intents.end(), intent) != reply.intents.end();
    }

    void one(const ExampleInfo& example, const Reply& plain, NoiseKind kind) {
        const std::string text = distort(example.text, kind, options_.seed * 0x100000001ULL ^ hash_of(example.text));
        if (text.empty()) return;
        const Reply reply = ask(text);
        NoiseTally& intent = intents_[example.intent];
        intent.name = example.intent;
        const auto field = fate(example.intent, plain, reply);
        for (NoiseTally* tally : {&report_.all, &report_.kinds[static_cast<std::size_t>(kind)], &intent}) {
            ++tally->messages;
            ++(tally->*field);
        }
        if (field == &NoiseTally::kept) return;
        report_.losses.push_back({kind, example.place, example.text, text, verdict_of(plain), verdict_of(reply)});
    }

    [[nodiscard]] std::size_t NoiseTally::* fate(const std::string& intent, const Reply& plain, const Reply& reply) const {
        if (!decided(plain)) {
            if (reply.outcome == Outcome::kFallback) return &NoiseTally::kept;
            return decided(reply) ? &NoiseTally::changed : &NoiseTally::asked;
        }
        if (decided(reply)) {
            return sorted(reply.intents) == sorted(plain.intents) ? &NoiseTally::kept : changed_or_part(plain, reply);
        }
        const bool offered = std::any_of(reply.options.begin(), reply.options.end(),
                                         [&](const Option& option) { return option.id == intent; });
        return offered ? &NoiseTally::asked : &NoiseTally::lost;
    }

    /// Of two questions one answered is half lost; an intent that nobody asked for is a change.
    static std::size_t NoiseTally::* changed_or_part(const Reply& plain, const Reply& reply) {
        const bool part = std::all_of(reply.intents.begin(), reply.intents.end(), [&](const std::string& id) {
            return std::find(plain.intents.begin(), plain.intents.end(), id) != plain.intents.end();
        });
        return part ? &NoiseTally::lost : &NoiseTally::changed;
    }

    const Engine& engine_;
    const NoiseOptions& options_;
    NoiseReport report_;
    std::map<std::string, bool> answers_;
    std::map<std::string, NoiseTally> intents_;
};

double percent(std::size_t part, std::size_t whole) {
    return whole == 0 ? 0 : 100.0 * static_cast<double>(part) / static_cast<double>(whole);
}

}  // namespace

double NoiseTally::kept_percent() const noexcept { return percent(kept, messages); }
double NoiseTally::changed_percent() const noexcept { return percent(changed, messages); }

NoiseReport run_noise(const Engine& engine, const NoiseOptions& options) { return NoiseRunner(engine, options).run(); }

}  // namespace otvet::testing
