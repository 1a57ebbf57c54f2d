// SPDX-License-Identifier: MIT
#include "pack/read_files.hpp"

#include <algorithm>
#include <utility>

#include "pack/names.hpp"
#include "pack/spelling.hpp"
#include "text/fold.hpp"

namespace otvet::pack::reading {
namespace {

using lang::Code;

/// True when `name` is new; else reports it with the first place.
bool register_name(Reporter& reporter, std::unordered_map<std::string, Region>& names, const std::string& key,
                   const Located& name) {
    const auto [at, fresh] = names.emplace(key, name.place);
    if (fresh) return true;
    reporter.report(Code::kDuplicateName, name.place, name.text, {name.text});
    reporter.note(Code::kFirstIsHere, at->second, {name.text});
    return false;
}

void read_intents(Reader& reader, const Node& node, FileTarget& target) {
    for (const Entry& entry : reader.entries(node)) {
        IntentModel intent;
        intent.id = reader.name(*entry.key);
        check_intent_id(intent.id, reader.reporter());
        const bool fresh =
            !entry.repeated && register_name(reader.reporter(), target.registry->intents, intent.id.text, intent.id);
        const std::size_t before = reader.reporter().reported();
        if (!reader.enter(entry)) continue;
        read_intent(reader, *entry.value, intent);
        reader.leave();
        if (reader.reporter().reported() != before) target.registry->damaged_intents.insert(intent.id.text);
        if (fresh) target.model->intents.push_back(std::move(intent));
    }
}

/// messages: intent → what customers wrote; an intent may have them in several files.
void read_messages(Reader& reader, const Node& node, FileTarget& target) {
    for (const Entry& entry : reader.entries(node)) {
        Messages more;
        more.intent = reader.name(*entry.key);
        if (!reader.enter(entry)) continue;
        reader.texts(*entry.value, more.texts);
        reader.leave();
        target.model->messages.push_back(std::move(more));
    }
}

struct Section {
    std::string_view key;
    std::vector<NamedText> Model::*list;
    std::unordered_map<std::string, Region> Registry::*names;
    std::string_view separator;  ///< joins a list of members
    bool folds;                  ///< names that differ in case or ё only are one name
    bool is_word;                ///< the name is a word of a message, not an identifier
};

constexpr std::array<Section, 4> kSections{{
    {"words", &Model::words, &Registry::words, " / ", true, false},
    {"forms", &Model::forms, &Registry::forms, " ", true, true},
    {"entities", &Model::entities, &Registry::entities, "", false, false},
    {"facts", &Model::facts, &Registry::facts, "", false, false},
}};

void read_value(Reader& reader, const Section& section, const Node& node, Located& out) {
    if (!section.separator.empty()) return reader.joined_text(node, out, section.separator);
    reader.text(node, out, section.key == "facts" ? Use::kSaid : Use::kLine);
}

void read_section(Reader& reader, const Section& section, const Node& node, FileTarget& target) {
    for (const Entry& entry : reader.entries(node)) {
        NamedText named;
        named.name = reader.name(*entry.key);
        check_name(named.name, section.is_word, reader.reporter());
        const std::string key = section.folds ? lower(named.name.text) : named.name.text;
        const bool fresh =
            !entry.repeated && register_name(reader.reporter(), target.registry->*section.names, key, named.name);
        const std::size_t before = reader.reporter().reported();
        if (reader.enter(entry)) {
            read_value(reader, section, *entry.value, named.value);
            reader.leave();
        }
        if (reader.reporter().reported() != before) target.model->unread.push_back(text::fold(named.name.text));
        else if (fresh) (target.model->*section.list).push_back(std::move(named));
    }
}

/// intents, messages, words, forms, entities, facts: allowed in every file.
bool read_common(Reader& reader, const Entry& entry, FileTarget& target) {
    const std::string_view key = entry.key->text;
    const auto section =
        std::find_if(kSections.begin(), kSections.end(), [&](const Section& s) { return s.key == key; });
    if (key != "intents" && key != "messages" && section == kSections.end()) return false;
    if (!reader.enter(entry)) return true;
    if (key == "intents") {
        read_intents(reader, *entry.value, target);
    } else if (key == "messages") {
        read_messages(reader, *entry.value, target);
    } else {
        read_section(reader, *section, *entry.value, target);
    }
    reader.leave();
    return true;
}

void unknown_top_key(Reader& reader, const Node& key, bool is_pack_file) {
    std::vector<std::string_view> known{"intents", "messages"};
    for (const Section& section : kSections) known.push_back(section.key);
    const std::vector<std::string_view> settings = setting_names();
    if (!is_pack_file && std::find(settings.begin(), settings.end(), key.text) != settings.end()) {
        reader.reporter().report(Code::kSettingElsewhere, reader.place(key), key.text, {key.text});
        return;
    }
    if (is_pack_file) known.insert(known.end(), settings.begin(), settings.end());
    reader.unknown_key(key, known);
}

}  // namespace

void read_file(Reader& reader, FileTarget& target) {
    const Node* root = reader.document().root();
    if (root == nullptr) return;
    if (root->kind != Kind::kMap) {
        reader.root_not_map(*root);
        return;
    }
    if (root->first_child == kNoNode) reader.reporter().report(Code::kEmptyFile, reader.place(*root));  // «{}»
    for (const Entry& entry : reader.entries(*root)) {
        if (read_common(reader, entry, target)) continue;
        const std::size_t before = reader.reporter().reported();
        if (target.is_pack_file && read_setting(reader, entry, target.model->settings)) {
            if (reader.reporter().reported() != before) target.registry->damaged_settings.insert(entry.key->text);
            continue;
        }
        unknown_top_key(reader, *entry.key, target.is_pack_file);
    }
}

}  // namespace otvet::pack::reading
