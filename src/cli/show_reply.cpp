// SPDX-License-Identifier: MIT
#include "cli/show_reply.hpp"

#include "cli/printable.hpp"

namespace otvet::cli {

std::string reply_text(const Reply& reply) {
    if (reply.muted) return {};
    std::string out = printable(reply.text, Layout::kBlock) + "\n";
    for (std::size_t i = 0; i < reply.options.size(); ++i) {
        out += "  " + std::to_string(i + 1) + ". " + printable(reply.options[i].title) + "\n";
    }
    return out;
}

std::string reply_summary(const Reply& reply) {
    std::string out(to_string(reply.outcome));
    for (const std::string& intent : reply.intents) out += " " + intent;
    if (reply.outcome == Outcome::kEscalate) {
        out += " (" + reply.escalation.reason;
        if (!reply.escalation.queue.empty()) out += ", " + reply.escalation.queue;
        out += ")";
    }
    return printable(out);
}

std::string reply_json(const Reply& reply) { return printable_json(to_json(reply)); }

std::optional<Attachment> attachment_named(std::string_view name) {
    if (name.empty()) return Attachment::kNone;
    if (name == "photo") return Attachment::kPhoto;
    if (name == "document") return Attachment::kDocument;
    if (name == "voice") return Attachment::kVoice;
    if (name == "sticker") return Attachment::kSticker;
    if (name == "location") return Attachment::kLocation;
    return std::nullopt;
}

}  // namespace otvet::cli
