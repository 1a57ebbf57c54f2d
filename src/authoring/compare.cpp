// SPDX-License-Identifier: MIT
// One log, two packs: only what changed.
#include <algorithm>
#include <map>
#include <unordered_map>

#include "authoring/checks.hpp"
#include "otvet/log.hpp"
#include "text/masking.hpp"

namespace otvet::testing {
namespace {

/// One pack and its talks.
class Side {
public:
    explicit Side(const Engine& engine) : engine_(engine) {}

    Reply reply(const LogMessage& message) {
        Conversation fresh;
        Conversation& talk = message.conversation.empty() ? fresh : talks_[message.conversation];
        Message input;
        input.text = message.text;
        input.pressed = message.pressed;
        input.channel = message.channel;
        return engine_.reply(input, talk);
    }

private:
    const Engine& engine_;
    std::unordered_map<std::string, Conversation> talks_;
};

}  // namespace

ChangeReport compare(const Engine& before, const Engine& after, const std::vector<LogMessage>& log,
                     const LogProgress& progress) {
    Side left(before), right(after);
    ChangeReport out;
    out.messages = log.size();
    std::map<std::pair<std::string, std::string>, std::size_t> counts;
    for (std::size_t i = 0; i < log.size(); ++i) {
        const Reply old_reply = left.reply(log[i]), new_reply = right.reply(log[i]);
        Change change{i, {}, verdict_of(old_reply), verdict_of(new_reply), false};
        change.text_only = change.before == change.after;
        if (!change.text_only) ++counts[{change.before, change.after}];
        if (!change.text_only || old_reply.text != new_reply.text) {
            change.message = text::mask_personal_data(log[i].pressed.empty() ? log[i].text : log[i].pressed);
            out.changes.push_back(std::move(change));
        }
        if (progress) progress(i + 1);
    }
    for (const auto& [pair, count] : counts) out.transitions.push_back({pair.first, pair.second, count});
    std::stable_sort(out.transitions.begin(), out.transitions.end(),
                     [](const Confusion& a, const Confusion& b) { return a.count > b.count; });
    return out;
}

}  // namespace otvet::testing
