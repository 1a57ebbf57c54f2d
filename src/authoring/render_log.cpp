// SPDX-License-Identifier: MIT
#include "authoring/render.hpp"
#include "dialog/json_writer.hpp"
#include "lang/log_texts.hpp"
#include "otvet/log.hpp"

namespace otvet::testing {
namespace {

using dialog::JsonWriter;

std::int64_t number(std::size_t n) { return static_cast<std::int64_t>(n); }

std::string json(const GapReport& report) {
    JsonWriter out;
    out.begin_object().field("messages", number(report.messages)).field("unanswered", number(report.unanswered));
    out.key("gaps").begin_array();
    for (const Gap& gap : report.gaps) {
        out.begin_object().field("count", number(gap.count)).field("phrase", gap.phrase).field("nearest", gap.nearest);
        out.field("messages", gap.messages).end_object();
    }
    return out.end_array().end_object().take() + "\n";
}

std::string json(const ChangeReport& report) {
    JsonWriter out;
    out.begin_object().field("messages", number(report.messages)).key("changes").begin_array();
    for (const Change& change : report.changes) {
        out.begin_object().field("line", number(change.line + 1)).field("message", change.message);
        out.field("before", change.before).field("after", change.after).field("text_only", change.text_only).end_object();
    }
    out.end_array().key("transitions").begin_array();
    for (const Confusion& pair : report.transitions) {
        out.begin_object().field("before", pair.expected).field("after", pair.got);
        out.field("count", number(pair.count)).end_object();
    }
    return out.end_array().end_object().take() + "\n";
}

}  // namespace

std::string render(const GapReport& report, Format format, Language language) {
    if (format == Format::kJson) return json(report);
    const lang::LogTexts& texts = lang::log_texts(language);
    std::string out;
    for (const Gap& gap : report.gaps) {
        out += std::to_string(gap.count) + "  " + std::string(texts.phrase) + ": " + plain(gap.phrase);
        if (!gap.nearest.empty()) out += ", " + std::string(texts.nearest) + ": " + plain(gap.nearest);
        out += "\n";
        for (const std::string& message : gap.messages) out += "     " + plain(message) + "\n";
    }
    return out + std::string(texts.messages) + ": " + std::to_string(report.messages) + ", " +
           std::string(texts.unanswered) + ": " + std::to_string(report.unanswered) + "\n";
}

std::string render(const ChangeReport& report, Format format, Language language) {
    if (format == Format::kJson) return json(report);
    const lang::LogTexts& texts = lang::log_texts(language);
    std::string out;
    for (const Change& change : report.changes) {
        const std::string what = change.text_only ? plain(change.after) + " (" + std::string(texts.other_words) + ")"
                                                  : plain(change.before) + " → " + plain(change.after);
        out += std::to_string(change.line + 1) + "  " + what + "  «" + plain(change.message) + "»\n";
    }
    if (!report.transitions.empty()) out += "\n";
    for (const Confusion& pair : report.transitions) {
        out += std::to_string(pair.count) + "  " + plain(pair.expected) + " → " + plain(pair.got) + "\n";
    }
    return out + std::string(texts.messages) + ": " + std::to_string(report.messages) + ", " + std::string(texts.changed) +
           ": " + std::to_string(report.changes.size()) + "\n";
}

}  // namespace otvet::testing
