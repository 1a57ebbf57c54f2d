// SPDX-License-Identifier: MIT
#include "dialog/summary.hpp"

#include <algorithm>

#include "dialog/render.hpp"
#include "lang/talk_texts.hpp"
#include "text/masking.hpp"
#include "text/utf8.hpp"

namespace otvet::dialog {
namespace {

constexpr std::size_t kMaxMessage = 120;  // code points of the customer's own words
constexpr std::size_t kMaxLine = 200;
constexpr std::size_t kMaxTitles = 3;

/// At most `count` code points of valid UTF-8; «…» for the rest.
std::string shortened(const std::string& text, std::size_t count) {
    std::size_t at = 0;
    for (std::size_t n = 0; at < text.size() && n < count; ++n) at += text::decode(text, at).size;
    return at >= text.size() ? text : text.substr(0, at) + "…";
}

void add(std::string& line, std::string_view label, const std::string& text) {
    if (text.empty()) return;
    if (!line.empty()) line += ". ";
    line.append(label).append(text);
}

std::string joined(const std::vector<std::string>& titles) {
    std::string out;
    for (std::size_t i = 0; i < titles.size() && i < kMaxTitles; ++i) out += (i == 0 ? "" : ", ") + titles[i];
    return out;
}

}  // namespace

std::string summarize(const SummaryInput& input) {
    // Masked before it is cut: half of a card number is no card number any more.
    const std::string masked = text::mask_personal_data(input.message.substr(0, 16u << 10));
    const std::string message = shortened(clean_value(masked), kMaxMessage);
    std::string data;
    for (const auto& [type, value] : input.entities) data += (data.empty() ? "" : ", ") + type + " " + value;
    std::string first, second;
    add(first, lang::kSummaryTopic, input.topic);
    add(first, lang::kSummaryMessage, message.empty() ? message : "«" + message + "»");
    add(first, lang::kSummaryData, shortened(data, kMaxMessage));
    add(second, lang::kSummaryAnswered, joined(input.answered));
    add(second, lang::kSummaryOffered, joined(input.offered));
    std::string out = shortened(first, kMaxLine + kMaxMessage);
    if (!second.empty()) out += (out.empty() ? "" : "\n") + shortened(second, kMaxLine);
    return text::mask_personal_data(out);
}

}  // namespace otvet::dialog
