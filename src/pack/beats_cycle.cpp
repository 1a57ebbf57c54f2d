// SPDX-License-Identifier: MIT
#include "pack/beats_cycle.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace otvet::pack::reading {
namespace {

constexpr std::size_t kShown = 12;  ///< intents of a long circle in the message

/// Gabow's walk in depth for strongly connected parts, without recursion: a chain may be as long as the pack.
class Walk {
public:
    Walk(const Model& model, const IntentNames& names, Reporter& reporter)
        : model_(model), names_(names), reporter_(reporter), number_(model.intents.size(), kNew) {}

    void run() {
        for (std::uint32_t start = 0; start < number_.size(); ++start) {
            if (number_[start] != kNew) continue;
            enter(start);
            while (!path_.empty()) step();
        }
    }

private:
    static constexpr std::size_t kNew = SIZE_MAX, kDone = SIZE_MAX - 1;
    struct Level {
        std::uint32_t intent;
        std::size_t entry = 0;                 ///< the next entry of `beats`
        std::vector<std::uint32_t> targets{};  ///< what the last entry named
        std::size_t target = 0;
    };
    /// The shortest circle met so far in a part that is not finished.
    struct Circle {
        std::size_t number, length;  ///< of its first intent; intents in it
        std::string text;
        const Located* closed_by;
    };

    void enter(std::uint32_t intent) {
        number_[intent] = next_number_++;
        open_.push_back(intent);
        roots_.push_back(number_[intent]);
        path_.push_back({intent});
    }
    void step() {
        Level& level = path_.back();
        if (level.target == level.targets.size()) return expand(level);
        const std::uint32_t next = level.targets[level.target++];
        if (number_[next] == kNew) return enter(next);
        if (number_[next] == kDone) return;
        while (roots_.back() > number_[next]) roots_.pop_back();
        note_circle(next);
    }
    void expand(Level& level) {
        const IntentModel& intent = model_.intents[level.intent];
        if (level.entry == intent.beats.size()) return leave(level.intent);
        const std::string& pattern = intent.beats[level.entry++].text;
        level.targets = names_.matches(pattern);
        level.target = 0;
        if (pattern.find('*') != std::string::npos) std::erase(level.targets, level.intent);
    }
    /// At the root of a part all its circles are known: the shortest one is told.
    void leave(std::uint32_t intent) {
        path_.pop_back();
        const std::size_t number = number_[intent];
        if (roots_.back() != number) return;
        roots_.pop_back();
        const Circle* shortest = nullptr;
        for (const Circle& c : circles_) {
            if (c.number >= number && (shortest == nullptr || c.length < shortest->length)) shortest = &c;
        }
        if (shortest != nullptr) {
            const Located& entry = *shortest->closed_by;
            reporter_.report(lang::Code::kBeatsCycle, entry.place, entry.text, {shortest->text});
        }
        std::erase_if(circles_, [&](const Circle& c) { return c.number >= number; });
        while (number_[open_.back()] != number) {
            number_[open_.back()] = kDone;
            open_.pop_back();
        }
        number_[open_.back()] = kDone;
        open_.pop_back();
    }
    /// Kept when it is shorter than what the same part has; an intent of the part that is off the path closes none.
    void note_circle(std::uint32_t first) {
        const auto at = std::find_if(path_.rbegin(), path_.rend(), [&](const Level& l) { return l.intent == first; });
        if (at == path_.rend()) return;
        const auto length = static_cast<std::size_t>(at - path_.rbegin()) + 1;
        const bool has = !circles_.empty() && circles_.back().number >= roots_.back();
        if (has && circles_.back().length <= length) return;
        std::string text;
        std::size_t shown = 0;
        for (auto level = path_.end() - static_cast<std::ptrdiff_t>(length); level != path_.end() && shown < kShown;
             ++level, ++shown) {
            text += model_.intents[level->intent].id.text + " → ";
        }
        if (length > kShown) text += "… → ";
        text += model_.intents[first].id.text;
        const Level& last = path_.back();
        circles_.push_back(
            {number_[first], length, std::move(text), &model_.intents[last.intent].beats[last.entry - 1]});
    }

    const Model& model_;
    const IntentNames& names_;
    Reporter& reporter_;
    std::vector<std::size_t> number_;  ///< in the order of discovery
    std::size_t next_number_ = 0;
    std::vector<std::uint32_t> open_;  ///< discovered, their part not finished
    std::vector<std::size_t> roots_;   ///< numbers where the unfinished parts begin
    std::vector<Level> path_;
    std::vector<Circle> circles_;
};

}  // namespace

void check_beats(const Model& model, const IntentNames& names, Reporter& reporter) {
    Walk(model, names, reporter).run();
}

}  // namespace otvet::pack::reading
