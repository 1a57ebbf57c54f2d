// SPDX-License-Identifier: MIT
#include "pack/beats_cycle.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace otvet::pack::reading {
namespace {

constexpr std::size_t kShown = 12;  ///< intents of a long circle in the message

/// A walk in depth without recursion: a chain may be as long as the pack.
class Walk {
public:
    Walk(const Model& model, const IntentNames& names, Reporter& reporter)
        : model_(model), names_(names), reporter_(reporter), states_(model.intents.size(), State::kNew) {}

    void run() {
        for (std::uint32_t start = 0; start < states_.size(); ++start) {
            if (states_[start] != State::kNew) continue;
            enter(start);
            while (!path_.empty()) step();
        }
    }

private:
    enum class State : std::uint8_t { kNew, kOnPath, kDone };
    struct Level {
        std::uint32_t intent;
        std::size_t entry = 0;                 ///< the next entry of `beats`
        std::vector<std::uint32_t> targets{};  ///< what the last entry named
        std::size_t target = 0;
    };

    void enter(std::uint32_t intent) {
        states_[intent] = State::kOnPath;
        path_.push_back({intent});
    }
    void step() {
        Level& level = path_.back();
        if (level.target == level.targets.size()) {
            expand(level);
            return;
        }
        const std::uint32_t next = level.targets[level.target++];
        if (states_[next] == State::kNew) {
            enter(next);
        } else if (states_[next] == State::kOnPath) {
            report(next);
        }
    }
    void expand(Level& level) {
        const IntentModel& intent = model_.intents[level.intent];
        if (level.entry == intent.beats.size()) {
            states_[level.intent] = State::kDone;
            path_.pop_back();
            return;
        }
        const std::string& pattern = intent.beats[level.entry++].text;
        level.targets = names_.matches(pattern);
        level.target = 0;
        if (pattern.find('*') != std::string::npos) std::erase(level.targets, level.intent);
    }
    void report(std::uint32_t first) {
        const auto begin = std::find_if(path_.begin(), path_.end(), [&](const Level& l) { return l.intent == first; });
        std::string circle;
        std::size_t shown = 0;
        for (auto level = begin; level != path_.end() && shown < kShown; ++level, ++shown) {
            circle += model_.intents[level->intent].id.text + " → ";
        }
        if (static_cast<std::size_t>(path_.end() - begin) > kShown) circle += "… → ";
        circle += model_.intents[first].id.text;
        const Level& last = path_.back();
        const Located& entry = model_.intents[last.intent].beats[last.entry - 1];
        reporter_.report(lang::Code::kBeatsCycle, entry.place, entry.text, {circle});
    }

    const Model& model_;
    const IntentNames& names_;
    Reporter& reporter_;
    std::vector<State> states_;
    std::vector<Level> path_;
};

}  // namespace

void check_beats(const Model& model, const IntentNames& names, Reporter& reporter) {
    Walk(model, names, reporter).run();
}

}  // namespace otvet::pack::reading
