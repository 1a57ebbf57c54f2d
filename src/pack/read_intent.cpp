// SPDX-License-Identifier: MIT
#include <algorithm>
#include <charconv>

#include "pack/read_files.hpp"
#include "pack/spelling.hpp"

namespace otvet::pack::reading {
namespace {

using lang::Code;
using lang::Term;

constexpr std::array<std::string_view, 7> kChannels{"site", "app", "telegram", "whatsapp", "vk", "email", "voice"};
constexpr std::array<std::string_view, 3> kEscalate{"never", "offer", "always"};
constexpr std::array<std::string_view, 3> kPriorities{"first", "normal", "last"};
constexpr std::array<std::string_view, 2> kOutcomes{"answer", "fallback"};
constexpr std::array<std::string_view, 3> kReasons{"rule", "sensitive", "negative"};
constexpr std::array<std::string_view, 3> kUrgencies{"normal", "high", "low"};
constexpr int kMaxUnexplained = 1'000;

/// One of the words of a list as it is written.
template <std::size_t N>
void word(Reader& reader, const Node& node, const std::array<std::string_view, N>& words, std::string& out) {
    if (const auto index = reader.choice(node, words)) out = words[*index];
}

template <class E, std::size_t N>
void word(Reader& reader, const Node& node, const std::array<std::string_view, N>& words, E& out) {
    if (const auto index = reader.choice(node, words)) out = static_cast<E>(*index);
}

/// YYYY-MM-DD of the common calendar.
bool is_date(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
    const auto number = [&](std::size_t at, std::size_t size) {
        int value = -1;
        const char* end = text.data() + at + size;
        return std::from_chars(text.data() + at, end, value).ptr == end ? value : -1;
    };
    const int year = number(0, 4), month = number(5, 2), day = number(8, 2);
    if (year < 1 || month < 1 || month > 12 || day < 1) return false;
    constexpr std::array<int, 12> kDays{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return day <= kDays[static_cast<std::size_t>(month - 1)] + (leap && month == 2 ? 1 : 0);
}

void date(Reader& reader, const Node& node, std::string& out) {
    const auto found = reader.text(node);
    if (!found) return;
    if (is_date(found->text)) {
        out = found->text;
    } else {
        reader.reporter().report(Code::kBadDate, found->place, found->text, {reader.path(), found->text});
    }
}

constexpr std::array<Field<Answer>, 3> kAnswerFields{{
    {"text", [](Reader& r, const Node& n, Answer& out) { r.text(n, out.text, Use::kSaid); }},
    {"channel", [](Reader& r, const Node& n, Answer& out) { word(r, n, kChannels, out.channel); }},
    {"valid_until", [](Reader& r, const Node& n, Answer& out) { date(r, n, out.valid_until); }},
}};

bool is_channel(std::string_view name) {
    return std::find(kChannels.begin(), kChannels.end(), name) != kChannels.end();
}

/// True when no key resembles one of an answer: then a colon in the text made the map.
bool is_text_with_colon(Reader& reader, const Node& map) {
    if (map.style != Style::kBlock) return false;
    std::vector<std::string_view> known(kChannels.begin(), kChannels.end());
    for (const auto& field : kAnswerFields) known.push_back(field.key);
    const Node* key = reader.document().first(map);
    return key != nullptr && key->kind == Kind::kScalar && nearest(key->text, std::move(known)).empty();
}

/// {telegram: text, site: text}
void channel_answers(Reader& reader, const Node& map, std::vector<Answer>& out) {
    for (const Entry& entry : reader.entries(map)) {
        if (!is_channel(entry.key->text)) {
            reader.unknown_key(*entry.key, kChannels);
            continue;
        }
        if (!reader.enter(entry)) continue;
        Answer answer;
        reader.text(*entry.value, answer.text, Use::kSaid);
        answer.channel = entry.key->text;
        if (!answer.text.text.empty() && !entry.repeated) out.push_back(std::move(answer));
        reader.leave();
    }
}

void answer_map(Reader& reader, const Node& map, std::vector<Answer>& out) {
    if (is_text_with_colon(reader, map)) return reader.wrong_type(map, Term::kText);
    const Node* key = reader.document().first(map);
    if (key != nullptr && is_channel(key->text)) return channel_answers(reader, map, out);
    Answer answer;
    reader.fields(map, answer, kAnswerFields);
    if (!answer.text.text.empty()) {
        out.push_back(std::move(answer));
        return;
    }
    const auto known = [&](const Entry& e) { return e.key->text == "text"; };
    for (const Node* k = key; k != nullptr;) {
        const Node* value = reader.document().next(*k);
        if (known({k, value, false})) return;  // its value has been reported
        k = value == nullptr ? nullptr : reader.document().next(*value);
    }
    reader.reporter().report(Code::kMissingKeyOf, reader.place(map), {}, {reader.path(), "text"});
}

void answer(Reader& reader, const Node& node, std::vector<Answer>& out) {
    if (node.kind == Kind::kMap) return answer_map(reader, node, out);
    if (node.kind == Kind::kSequence) return reader.wrong_type(node, Term::kTextOrMap);
    Answer one;
    reader.text(node, one.text, Use::kSaid);
    if (!one.text.text.empty()) out.push_back(std::move(one));
}

void answers(Reader& reader, const Node& node, IntentModel& out) {
    if (node.kind != Kind::kSequence) return answer(reader, node, out.answers);
    std::size_t index = 0;
    const Document& document = reader.document();
    for (const Node* item = document.first(node); item != nullptr; item = document.next(*item), ++index) {
        if (!reader.enter(*item, index)) continue;
        answer(reader, *item, out.answers);
        reader.leave();
    }
    if (index == 0) reader.reporter().report(Code::kEmptyValue, reader.place(node), {}, {reader.path()});
}

constexpr std::array<Field<FollowUps>, 3> kFollowUpFields{{
    {"after", [](Reader& r, const Node& n, FollowUps& out) { r.texts(n, out.after); }},
    {"phrases", [](Reader& r, const Node& n, FollowUps& out) { r.texts(n, out.phrases); }},
    {"whole", [](Reader& r, const Node& n, FollowUps& out) { r.texts(n, out.whole); }},
}};

struct EscalateKeys {
    IntentModel* intent = nullptr;
    bool has_when = false;
    IntentModel scratch{};
    IntentModel& target() { return intent != nullptr ? *intent : scratch; }
};

constexpr std::array<Field<EscalateKeys>, 5> kEscalateFields{{
    {"when",
     [](Reader& r, const Node& n, EscalateKeys& out) {
         out.has_when = true;
         word(r, n, kEscalate, out.target().escalate);
     }},
    {"text", [](Reader& r, const Node& n, EscalateKeys& out) { r.text(n, out.target().escalate_text, Use::kSaid); }},
    {"queue", [](Reader& r, const Node& n, EscalateKeys& out) { r.text(n, out.target().queue); }},
    {"reason", [](Reader& r, const Node& n, EscalateKeys& out) { word(r, n, kReasons, out.target().reason); }},
    {"priority", [](Reader& r, const Node& n, EscalateKeys& out) { word(r, n, kUrgencies, out.target().urgency); }},
}};

void escalate(Reader& reader, const Node& node, IntentModel& out) {
    if (node.kind == Kind::kScalar) return word(reader, node, kEscalate, out.escalate);
    if (node.kind != Kind::kMap) return reader.wrong_type(node, Term::kTextOrMap);
    EscalateKeys keys{&out};
    reader.fields(node, keys, kEscalateFields);
    if (!keys.has_when) reader.reporter().report(Code::kMissingKeyOf, reader.place(node), {}, {reader.path(), "when"});
}

void unexplained(Reader& reader, const Node& node, IntentModel& out) {
    int value = -1;
    reader.number(node, value, 0, kMaxUnexplained);
    if (value >= 0) out.max_unexplained = value;
}

constexpr std::array<Field<IntentModel>, 18> kIntentFields{{
    {"title", [](Reader& r, const Node& n, IntentModel& out) { r.text(n, out.title); }},
    {"phrases", [](Reader& r, const Node& n, IntentModel& out) { r.texts(n, out.phrases); }},
    {"whole", [](Reader& r, const Node& n, IntentModel& out) { r.texts(n, out.whole); }},
    {"regex", [](Reader& r, const Node& n, IntentModel& out) { r.texts(n, out.regex); }},
    {"unless", [](Reader& r, const Node& n, IntentModel& out) { r.texts(n, out.unless); }},
    {"beats", [](Reader& r, const Node& n, IntentModel& out) { r.texts(n, out.beats); }},
    {"follow_ups", [](Reader& r, const Node& n, IntentModel& out) { r.fields(n, out.follow_ups, kFollowUpFields); }},
    {"examples", [](Reader& r, const Node& n, IntentModel& out) { r.texts(n, out.examples); }},
    {"not_examples", [](Reader& r, const Node& n, IntentModel& out) { r.texts(n, out.not_examples); }},
    {"answers", answers},
    {"options", [](Reader& r, const Node& n, IntentModel& out) { r.texts(n, out.options); }},
    {"escalate", escalate},
    {"queue", [](Reader& r, const Node& n, IntentModel& out) { r.text(n, out.queue); }},
    {"priority", [](Reader& r, const Node& n, IntentModel& out) { word(r, n, kPriorities, out.priority); }},
    {"outcome", [](Reader& r, const Node& n, IntentModel& out) { word(r, n, kOutcomes, out.outcome); }},
    {"max_unexplained", unexplained},
    {"needs", [](Reader& r, const Node& n, IntentModel& out) { r.text(n, out.needs); }},
    {"ask", [](Reader& r, const Node& n, IntentModel& out) { r.texts(n, out.ask, Use::kSaid); }},
}};

}  // namespace

void read_intent(Reader& reader, const Node& node, IntentModel& out) { reader.fields(node, out, kIntentFields); }

}  // namespace otvet::pack::reading
