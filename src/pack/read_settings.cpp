// SPDX-License-Identifier: MIT
#include <algorithm>

#include "pack/read_files.hpp"

namespace otvet::pack::reading {
namespace {

using lang::Code;

constexpr std::array<std::string_view, 2> kCollect{"phone", "email"};

template <int Policy::*Number, int Low, int High>
void number(Reader& reader, const Node& node, Policy& out) {
    reader.number(node, out.*Number, Low, High);
}

constexpr std::array<Field<Policy>, 13> kPolicyFields{{
    {"no_match_limit", number<&Policy::no_match_limit, 1, 1000>},
    {"clarify_limit", number<&Policy::clarify_limit, 1, 1000>},
    {"repeat_limit", number<&Policy::repeat_limit, 1, 1000>},
    {"negative_limit", number<&Policy::negative_limit, 1, 1000>},
    {"max_options", number<&Policy::max_options, 0, 10>},
    {"max_answers", number<&Policy::max_answers, 1, 10>},
    {"max_unexplained", number<&Policy::max_unexplained, 0, 1000>},
    {"context_turns", number<&Policy::context_turns, 0, 1000>},
    {"max_repair_price", number<&Policy::max_repair_price, 0, 1000>},
    {"ask_first", number<&Policy::ask_first, 0, 1>},
    {"lead_bits", number<&Policy::lead_bits, 0, 1000>},
    {"phrase_bits", number<&Policy::phrase_bits, 0, 1000>},
    {"foreign_bits", number<&Policy::foreign_bits, 0, 1000>},
}};

void collect(Reader& reader, const Node& node, Settings& out) {
    if (const auto index = reader.choice(node, kCollect)) out.collect = kCollect[*index];
}

constexpr std::array<Field<Settings>, 4> kEscalationFields{{
    {"text", [](Reader& r, const Node& n, Settings& out) { r.text(n, out.escalation_text, Use::kSaid); }},
    {"offline_text", [](Reader& r, const Node& n, Settings& out) { r.text(n, out.offline_text, Use::kSaid); }},
    {"queue", [](Reader& r, const Node& n, Settings& out) { r.text(n, out.queue); }},
    {"collect", collect},
}};

constexpr std::array<Field<Settings>, 2> kOperatorFields{{
    {"intent", [](Reader& r, const Node& n, Settings& out) { r.text(n, out.operator_intent); }},
    {"phrases", [](Reader& r, const Node& n, Settings& out) { r.texts(n, out.operator_phrases); }},
}};

void format(Reader& reader, const Node& node, Settings& out) {
    const auto found = reader.text(node);
    if (!found) return;
    if (found->text != "1") reader.reporter().report(Code::kBadFormat, found->place, found->text);
    out.format = 1;
}

void language(Reader& reader, const Node& node, Settings& out) {
    reader.text(node, out.language);
    if (!out.language.text.empty() && out.language.text != "ru") {
        reader.reporter().report(Code::kBadLanguage, out.language.place, out.language.text);
    }
}

template <Texts Settings::*Member>
void said(Reader& reader, const Node& node, Settings& out) {
    reader.texts(node, out.*Member, Use::kSaid);
}

template <Texts Settings::*Member>
void listed(Reader& reader, const Node& node, Settings& out) {
    reader.texts(node, out.*Member);
}

constexpr std::array<Field<Settings>, 17> kFields{{
    {"name", [](Reader& r, const Node& n, Settings& out) { r.text(n, out.name); }},
    {"language", language},
    {"format", format},
    {"version", [](Reader& r, const Node& n, Settings& out) { r.text(n, out.version); }},
    {"fallback", said<&Settings::fallback>},
    {"clarify", said<&Settings::clarify>},
    {"did_you_mean", said<&Settings::did_you_mean>},
    {"offer_operator", said<&Settings::offer_operator>},
    {"empty", said<&Settings::empty>},
    {"attachment", said<&Settings::attachment>},
    {"escalation", [](Reader& r, const Node& n, Settings& out) { r.fields(n, out, kEscalationFields); }},
    {"operator", [](Reader& r, const Node& n, Settings& out) { r.fields(n, out, kOperatorFields); }},
    {"popular", listed<&Settings::popular>},
    {"courtesy", listed<&Settings::courtesy>},
    {"function_words", listed<&Settings::function_words>},
    {"resume_on", listed<&Settings::resume_on>},
    {"policy", [](Reader& r, const Node& n, Settings& out) { r.fields(n, out.policy, kPolicyFields); }},
}};

}  // namespace

bool read_setting(Reader& reader, const Entry& entry, Settings& out) {
    const bool known = std::any_of(kFields.begin(), kFields.end(),
                                   [&](const Field<Settings>& field) { return field.key == entry.key->text; });
    if (known) reader.field(entry, out, kFields);
    return known;
}

std::vector<std::string_view> setting_names() {
    std::vector<std::string_view> out;
    for (const auto& field : kFields) out.push_back(field.key);
    return out;
}

}  // namespace otvet::pack::reading
