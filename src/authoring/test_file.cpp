// SPDX-License-Identifier: MIT
#include "authoring/test_file.hpp"

#include <algorithm>
#include <array>

#include "authoring/times.hpp"
#include "pack/characters.hpp"
#include "pack/document.hpp"
#include "pack/reader.hpp"
#include "pack/suggest.hpp"

namespace otvet::testing {
namespace {

using lang::Code;
using pack::reading::Entry;
using pack::reading::Field;
using pack::reading::Node;
using pack::reading::Reader;

constexpr std::array<std::string_view, 4> kOutcomes{"answer", "clarify", "fallback", "escalate"};
constexpr std::array<std::string_view, 5> kEvents{"photo", "document", "voice", "sticker", "location"};
constexpr std::array<std::string_view, 2> kFlags{"false", "true"};
constexpr std::array<std::string_view, 3> kPriorities{"low", "normal", "high"};

void time(Reader& reader, const Node& node, std::int64_t& out) {
    const auto text = reader.text(node);
    if (!text) return;
    if (const auto value = parse_time(text->text)) out = *value;
    else reader.reporter().report(Code::kTestBadTime, text->place, text->text, {text->text});
}

void duration(Reader& reader, const Node& node, Step& out) {
    const auto text = reader.text(node);
    if (!text) return;
    if (const auto value = parse_duration(text->text)) out.wait = *value;
    else reader.reporter().report(Code::kTestBadWait, text->place, text->text, {text->text});
}

template <std::size_t N>
void choice(Reader& reader, const Node& node, const std::array<std::string_view, N>& choices, std::string& out) {
    if (const auto index = reader.choice(node, choices)) out = choices[*index];
}

constexpr std::array<Field<EscalationCheck>, 5> kEscalationFields{{
    {"reason", [](Reader& r, const Node& n, EscalationCheck& out) { r.text(n, out.reason); }},
    {"queue", [](Reader& r, const Node& n, EscalationCheck& out) { r.text(n, out.queue); }},
    {"text", [](Reader& r, const Node& n, EscalationCheck& out) { r.text(n, out.text); }},
    {"priority", [](Reader& r, const Node& n, EscalationCheck& out) { choice(r, n, kPriorities, out.priority); }},
    {"offline",
     [](Reader& r, const Node& n, EscalationCheck& out) {
         if (const auto index = r.choice(n, kFlags)) out.offline = *index == 1;
     }},
}};

void event(Reader& reader, const Node& node, Step& out) {
    ++out.inputs;
    const auto index = reader.choice(node, kEvents);
    if (!index) return;
    out.event = kEvents[*index];
    out.attachment = static_cast<Attachment>(*index + 1);
}

void outcome(Reader& reader, const Node& node, Step& out) {
    ++out.expectations;
    if (const auto index = reader.choice(node, kOutcomes)) out.outcome = static_cast<Outcome>(*index);
}

void entities(Reader& reader, const Node& node, Step& out) {
    ++out.expectations;
    for (const Entry& entry : reader.entries(node)) {
        if (!reader.enter(entry)) continue;
        std::string value;
        reader.text(*entry.value, value);
        out.entities.emplace_back(entry.key->text, std::move(value));
        reader.leave();
    }
}

void escalate(Reader& reader, const Node& node, Step& out) {
    ++out.expectations;
    out.escalate.written = true;
    reader.fields(node, out.escalate, kEscalationFields);
}

template <std::string Step::*Text>
void input(Reader& reader, const Node& node, Step& out) {
    ++out.inputs;
    reader.text(node, out.*Text);
}

template <pack::Texts Step::*List>
void expectation(Reader& reader, const Node& node, Step& out) {
    ++out.expectations;
    reader.texts(node, out.*List);
}

constexpr std::array<Field<Step>, 14> kStepFields{{
    {"user", input<&Step::user>},
    {"press", input<&Step::press>},
    {"event", event},
    {"wait", duration},
    {"outcome", outcome},
    {"intent", expectation<&Step::intents>},
    {"options", expectation<&Step::options>},
    {"suggest", expectation<&Step::options>},
    {"buttons", expectation<&Step::buttons>},
    {"entities", entities},
    {"answer", expectation<&Step::answer>},
    {"not_answer", expectation<&Step::not_answer>},
    {"answer_exact",
     [](Reader& r, const Node& n, Step& out) {
         ++out.expectations;
         r.text(n, out.answer_exact, pack::reading::Use::kSaid);
     }},
    {"escalate", escalate},
}};

void step(Reader& reader, const Node& node, Dialog& out) {
    Step one;
    one.place = reader.place(node);
    const std::size_t before = reader.reporter().reported();
    reader.fields(node, one, kStepFields);
    if (reader.reporter().reported() == before) {
        if (one.inputs != 1) reader.reporter().report(Code::kTestInputs, one.place);
        else if (one.expectations == 0) reader.reporter().report(Code::kTestNoExpectation, one.place);
    }
    out.steps.push_back(std::move(one));
}

/// Calls read(item) for each item of a list.
template <class F>
void each(Reader& reader, const Node& node, F&& read) {
    if (node.kind != pack::reading::Kind::kSequence) return reader.wrong_type(node, lang::Term::kList);
    std::size_t index = 0;
    for (const Node* item = reader.document().first(node); item != nullptr; item = reader.document().next(*item)) {
        if (!reader.enter(*item, index++)) continue;
        read(*item);
        reader.leave();
    }
}

constexpr std::array<Field<Dialog>, 6> kDialogFields{{
    {"name", [](Reader& r, const Node& n, Dialog& out) { r.text(n, out.name); }},
    {"known_gap", [](Reader& r, const Node& n, Dialog& out) { r.text(n, out.known_gap); }},
    {"channel", [](Reader& r, const Node& n, Dialog& out) { r.text(n, out.channel); }},
    {"operators_online",
     [](Reader& r, const Node& n, Dialog& out) {
         if (const auto index = r.choice(n, kFlags)) out.operators_online = *index == 1;
     }},
    {"now", [](Reader& r, const Node& n, Dialog& out) { time(r, n, out.now); }},
    {"steps", [](Reader& r, const Node& n, Dialog& out) { each(r, n, [&](const Node& item) { step(r, item, out); }); }},
}};

/// `defaults:` are a dialog without name, gap and steps.
constexpr std::array<Field<Dialog>, 3> kDefaultFields{{kDialogFields[2], kDialogFields[3], kDialogFields[4]}};

struct Target {
    TestFile* file = nullptr;
    Dialog defaults;
};

std::vector<std::string> split_ids(std::string_view text) {
    std::vector<std::string> out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find_first_of(", ", at), text.size());
        if (end > at) out.emplace_back(text.substr(at, end - at));
        at = end + 1;
    }
    return out;
}

/// «CLARIFY a, b» → kind and ids.
Row row_of(const pack::Located& key) {
    Row row;
    row.key = key;
    const std::string_view text = key.text;
    const std::string_view head = text.substr(0, text.find(' '));
    if (head == "OPERATOR") row.kind = RowKind::kOperator;
    else if (head == "NOTHING") row.kind = RowKind::kNothing;
    else if (head == "CLARIFY") row.kind = RowKind::kClarify;
    else if (head == "SEVERAL") row.kind = RowKind::kSeveral;
    row.intents = split_ids(row.kind == RowKind::kIntent ? text : text.substr(head.size()));
    return row;
}

void expect(Reader& reader, const Node& node, Target& out) {
    for (const Entry& entry : reader.entries(node)) {
        if (!reader.enter(entry)) continue;
        Row row = row_of(reader.name(*entry.key));
        const bool needs = row.kind == RowKind::kClarify || row.kind == RowKind::kSeveral;
        if (needs && row.intents.empty()) {
            reader.reporter().report(Code::kTestNoIntents, row.key.place, row.key.text, {row.key.text});
        }
        reader.texts(*entry.value, row.messages);
        out.file->rows.push_back(std::move(row));
        reader.leave();
    }
}

void dialogs(Reader& reader, const Node& node, Target& out) {
    each(reader, node, [&](const Node& item) {
        Dialog one = out.defaults;
        const std::size_t before = reader.reporter().reported();
        reader.fields(item, one, kDialogFields);
        if (reader.reporter().reported() == before) {
            const Region place = reader.place(item);
            if (one.name.text.empty()) reader.reporter().report(Code::kMissingKeyOf, place, {}, {reader.path(), "name"});
            if (one.steps.empty()) reader.reporter().report(Code::kMissingKeyOf, place, {}, {reader.path(), "steps"});
        }
        out.file->dialogs.push_back(std::move(one));
    });
}

constexpr std::array<Field<Target>, 3> kFileFields{{
    {"defaults", [](Reader& r, const Node& n, Target& out) { r.fields(n, out.defaults, kDefaultFields); }},
    {"expect", expect},
    {"dialogs", dialogs},
}};

/// `defaults:` count wherever they stand in the file, so they are read first.
void read_root(Reader& reader, const Node& root, Target& out) {
    std::vector<Entry> entries = reader.entries(root);
    std::stable_partition(entries.begin(), entries.end(), [](const Entry& e) { return e.key->text == "defaults"; });
    for (const Entry& entry : entries) {
        if (!entry.repeated) reader.field(entry, out, kFileFields);
    }
}

void check_intent(const std::string& id, const Region& place, const std::vector<std::string>& known,
                  pack::reading::Reporter& reporter) {
    if (std::binary_search(known.begin(), known.end(), id)) return;
    const std::string near = pack::nearest(id, known);
    const Code code = near.empty() ? Code::kTestStrangeIntent : Code::kTestUnknownIntent;
    reporter.report(code, place, id, {id, near});
}

void check_intents(const TestFile& file, const std::vector<std::string>& known, pack::reading::Reporter& reporter) {
    for (const Row& row : file.rows) {
        for (const std::string& id : row.intents) check_intent(id, row.key.place, known, reporter);
    }
    for (const Dialog& dialog : file.dialogs) {
        for (const Step& step : dialog.steps) {
            for (const auto* list : {&step.intents, &step.options}) {
                for (const pack::Located& id : *list) check_intent(id.text, id.place, known, reporter);
            }
        }
    }
}

}  // namespace

bool read_test_file(const PackFile& file, const std::vector<std::string>& intents, pack::reading::Reporter& reporter,
                    TestFile& out) {
    const std::size_t before = reporter.reported();
    const pack::reading::SourceText source(file.name, file.bytes);
    if (!pack::reading::screen(source, reporter)) return false;
    pack::reading::Document document;
    const bool complete = pack::reading::parse(source, document, reporter);
    const Node* root = document.root();
    if (root == nullptr || !complete) return false;
    Reader reader(document, source, reporter);
    Target target{&out, {}};
    if (root->kind == pack::reading::Kind::kMap) read_root(reader, *root, target);
    else if (root->kind != pack::reading::Kind::kNull) reader.root_not_map(*root);
    check_intents(out, intents, reporter);
    if (reporter.reported() == before && out.rows.empty() && out.dialogs.empty()) {
        reporter.report(Code::kTestNothing, source.whole());
    }
    return reporter.reported() == before;
}

}  // namespace otvet::testing
