// SPDX-License-Identifier: MIT
// Messages that nobody answers, grouped by the words that they share and the pack hardly knows.
#include <algorithm>
#include <map>
#include <set>

#include "dialog/engine_impl.hpp"
#include "match/decision.hpp"
#include "otvet/log.hpp"
#include "text/masking.hpp"

namespace otvet::testing {
namespace {

constexpr std::size_t kShown = 5;      // messages a group
constexpr std::size_t kLeast = 2;      // fewer messages are no group
constexpr std::size_t kShareTenths = 5;  // a word of the proposed phrase stands in at least half of the group

/// One message that was not understood.
struct Unanswered {
    std::string text;                 ///< masked
    std::map<std::string, std::string> words;  ///< what a content word is compared by → the word as written
    std::string nearest;
};

class GapFinder {
public:
    explicit GapFinder(const Engine& engine) : engine_(engine), pack_(*engine.impl().pack) {}

    void take(const LogMessage& message) {
        Conversation talk;
        Message input;
        input.text = message.text;
        const Reply reply = engine_.reply(input, talk);
        if (reply.outcome != Outcome::kFallback) return;
        const match::Decision decision = match::decide(pack_, message.text, {}, scratch_);
        Unanswered one;
        one.text = text::mask_personal_data(message.text);
        for (const match::Word& word : scratch_.words) {
            if (word.content()) one.words.emplace(key_of(word.text), std::string(word.text));
        }
        if (!decision.nearest.empty()) one.nearest = pack_.model.intents[decision.nearest.front().intent].id.text;
        found_.push_back(std::move(one));
    }

    GapReport report(std::size_t messages) {
        GapReport out;
        out.messages = messages;
        out.unanswered = found_.size();
        std::vector<const Unanswered*> left;
        for (const Unanswered& one : found_) left.push_back(&one);
        while (true) {
            const std::string word = heaviest(left);
            if (word.empty()) break;
            const auto mine = std::stable_partition(left.begin(), left.end(), [&](const Unanswered* u) {
                return !u->words.contains(word);
            });
            out.gaps.push_back(group({mine, left.end()}, word));
            left.erase(mine, left.end());
        }
        std::stable_sort(out.gaps.begin(), out.gaps.end(), [](const Gap& a, const Gap& b) { return a.count > b.count; });
        return out;
    }

private:
    /// The first lemma, so that forms of one word are one; else the stem.
    [[nodiscard]] std::string key_of(std::string_view word) const {
        if (pack_.dictionary) {
            std::vector<morph::Dictionary::Reading> readings;
            pack_.dictionary->readings(word, readings);
            if (!readings.empty()) return pack_.dictionary->lemma_text(readings.front().lemma);
        }
        return std::string(morph::stem(word));
    }

    /// The word that the most messages share; a word that many examples of the pack have tells less and counts less.
    [[nodiscard]] std::string heaviest(const std::vector<const Unanswered*>& left) const {
        std::map<std::string, std::size_t> counts;
        std::map<std::string, std::uint32_t> known;
        for (const Unanswered* one : left) {
            for (const auto& [key, word] : one->words) {
                ++counts[key];
                known.emplace(key, pack_.weight(word));
            }
        }
        std::string best;
        std::size_t best_score = 0;
        for (const auto& [key, count] : counts) {
            if (count < kLeast) continue;
            const std::size_t score = count * 1'000 / (1 + known[key]);
            if (score > best_score) best = key;
            best_score = std::max(best_score, score);
        }
        return best;
    }

    static Gap group(const std::vector<const Unanswered*>& members, const std::string& word) {
        Gap gap;
        gap.count = members.size();
        std::map<std::string, std::size_t> words, nearest;
        std::map<std::string, std::string> written;
        std::set<std::string> shown;
        for (const Unanswered* one : members) {
            for (const auto& [key, text] : one->words) {
                ++words[key];
                written.emplace(key, text);
            }
            if (!one->nearest.empty()) ++nearest[one->nearest];
            if (shown.size() < kShown && shown.insert(one->text).second) gap.messages.push_back(one->text);
        }
        gap.phrase = written[word];
        std::string second;
        for (const auto& [key, count] : words) {
            if (key == word || count * 10 < members.size() * kShareTenths || count < kLeast) continue;
            if (second.empty() || count > words[second]) second = key;
        }
        if (!second.empty()) gap.phrase += " " + written[second];
        for (const auto& [id, count] : nearest) {
            if (gap.nearest.empty() || count > nearest[gap.nearest]) gap.nearest = id;
        }
        return gap;
    }

    const Engine& engine_;
    const pack::CompiledPack& pack_;
    match::Scratch scratch_;
    std::vector<Unanswered> found_;
};

}  // namespace

GapReport find_gaps(const Engine& engine, const std::vector<LogMessage>& log, const LogProgress& progress) {
    GapFinder finder(engine);
    for (std::size_t i = 0; i < log.size(); ++i) {
        finder.take(log[i]);
        if (progress) progress(i + 1);
    }
    return finder.report(log.size());
}

}  // namespace otvet::testing
