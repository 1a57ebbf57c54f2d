// SPDX-License-Identifier: MIT
#include "pack/loader.hpp"

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>

#include "pack/characters.hpp"
#include "pack/check_model.hpp"
#include "pack/digest.hpp"
#include "pack/parallel.hpp"
#include "pack/read_files.hpp"

namespace otvet::pack {
namespace {

using lang::Code;
using reading::Document;
using reading::Reporter;
using reading::SourceText;

constexpr std::string_view kPackFile = "pack.yaml";
constexpr std::size_t kBytesAlone = 128u << 10;  // a pack so small is read sooner by one thread
constexpr std::size_t kFilesTogether = 16;       // their trees stand in memory at once

std::string_view file_name(std::string_view path) {
    const std::size_t slash = path.find_last_of('/');
    return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

/// The pack.yaml nearest to the top.
const Source* find_pack_file(const std::vector<Source>& sources) {
    const Source* found = nullptr;
    for (const Source& source : sources) {
        if (file_name(source.name) != kPackFile) continue;
        if (found == nullptr || source.name.size() < found->name.size()) found = &source;
    }
    return found;
}

/// Where a pack lies must not change its digest: names count from the folder of pack.yaml.
std::string digest_of(const std::vector<const Source*>& sorted, const Source* pack_file) {
    const std::string_view folder =
        pack_file == nullptr ? std::string_view{}
                             : std::string_view(pack_file->name).substr(0, pack_file->name.size() - kPackFile.size());
    reading::Fnv1a128 digest;
    for (const Source* source : sorted) {
        const std::string_view name = source->name;
        digest.add(name.substr(0, folder.size()) == folder ? name.substr(folder.size()) : name);
        digest.add(source->bytes);
    }
    return digest.hex();
}

std::vector<const Source*> sorted_by_name(const std::vector<Source>& sources) {
    std::vector<const Source*> out;
    for (const Source& source : sources) out.push_back(&source);
    std::stable_sort(out.begin(), out.end(), [](const Source* a, const Source* b) { return a->name < b->name; });
    return out;
}

void check_required(const Settings& settings, const std::unordered_set<std::string>& damaged, const Region& place,
                    Reporter& reporter) {
    const auto require = [&](bool present, std::string_view key) {
        const bool excused = damaged.contains(std::string(key.substr(0, key.find('.'))));
        if (!present && !excused) reporter.report(Code::kMissingKey, place, {}, {key});
    };
    require(!settings.name.text.empty(), "name");
    require(!settings.language.text.empty(), "language");
    require(settings.format != 0, "format");
    require(!settings.fallback.empty(), "fallback");
    require(!settings.escalation_text.text.empty(), "escalation.text");
}

struct FileOutcome {
    bool complete = false;  ///< nothing that was written is lost
    bool read = false;      ///< its keys have been read
};

/// A file as far as it can be read without the others.
struct ParsedFile {
    ParsedFile(const Source& source, Language language) : text(source.name, source.bytes), reporter(language) {}
    void parse() {
        screened = reading::screen(text, reporter);
        if (screened) complete = reading::parse(text, document, reporter);
    }
    SourceText text;
    Reporter reporter;
    Document document;
    bool screened = false, complete = false;
};

FileOutcome read_source(ParsedFile& file, reading::FileTarget& target, Reporter& reporter) {
    reporter.absorb(std::move(file.reporter));
    if (!file.screened) return {};
    reading::Reader reader(file.document, file.text, reporter);
    reading::read_file(reader, target);
    const reading::Node* root = file.document.root();
    const bool is_map = root != nullptr && root->kind == reading::Kind::kMap;
    return {file.complete && (root == nullptr || is_map), is_map};
}

/// Parses a few files at a time, on several threads where there is much to read, and gives them to `use` in order.
template <class Use>
void each_parsed(const std::vector<const Source*>& sources, Language language, Use&& use) {
    std::size_t bytes = 0;
    for (const Source* source : sources) bytes += source->bytes.size();
    const std::size_t together = bytes < kBytesAlone ? 1 : kFilesTogether;
    for (std::size_t first = 0; first < sources.size(); first += together) {
        const std::size_t count = std::min(together, sources.size() - first);
        std::vector<std::unique_ptr<ParsedFile>> files(count);
        for_each_index(count, [&](std::size_t i) {
            files[i] = std::make_unique<ParsedFile>(*sources[first + i], language);
            files[i]->parse();
        });
        for (std::size_t i = 0; i < count; ++i) use(*sources[first + i], *files[i]);
    }
}

void sort_model(Model& model) {
    std::sort(model.intents.begin(), model.intents.end(),
              [](const IntentModel& a, const IntentModel& b) { return a.id.text < b.id.text; });
    std::stable_sort(model.messages.begin(), model.messages.end(),
                     [](const Messages& a, const Messages& b) { return a.intent.text < b.intent.text; });
    for (auto* list : {&model.words, &model.forms, &model.entities, &model.facts}) {
        std::sort(list->begin(), list->end(),
                  [](const NamedText& a, const NamedText& b) { return a.name.text < b.name.text; });
    }
}

bool too_large(const std::vector<Source>& sources, Reporter& reporter) {
    std::size_t total = 0;
    for (const Source& source : sources) total += source.bytes.size();
    if (total <= kMaxPackBytes) return false;
    reporter.report(Code::kPackTooLarge, Region{}, {}, {std::to_string(kMaxPackBytes)});
    return true;
}

}  // namespace

std::string hash_sources(const std::vector<Source>& sources) {
    return digest_of(sorted_by_name(sources), find_pack_file(sources));
}

Model parse_pack(const std::vector<Source>& sources, Language language, Diagnostics& out) {
    Model model;
    Reporter reporter(language);
    const bool whole_before = !has_errors(out);
    if (too_large(sources, reporter)) {
        reporter.drain(out);
        return model;
    }
    const Source* pack_file = find_pack_file(sources);
    reading::Registry registry;
    bool complete = whole_before;
    bool settings_read = false;
    const std::vector<const Source*> sorted = sorted_by_name(sources);
    each_parsed(sorted, language, [&](const Source& source, ParsedFile& file) {
        reading::FileTarget target{&model, &registry, &source == pack_file};
        const FileOutcome outcome = read_source(file, target, reporter);
        complete = complete && outcome.complete;
        settings_read = settings_read || (outcome.read && target.is_pack_file);
    });
    sort_model(model);
    if (pack_file == nullptr && whole_before) reporter.report(Code::kNoPackFile, Region{});
    if (settings_read)
        check_required(model.settings, registry.damaged_settings, Region{pack_file->name, 0, 0, 0, 0}, reporter);
    if (complete && model.intents.empty()) {
        reporter.report(Code::kNoIntents, Region{pack_file != nullptr ? pack_file->name : "", 0, 0, 0, 0});
    }
    reading::check_model(model, {complete, &registry.damaged_intents, &registry.damaged_settings}, reporter);
    model.complete = complete;
    model.hash = digest_of(sorted, pack_file);
    reporter.drain(out);
    return model;
}

void merge(Diagnostics more, Language language, Diagnostics& out) {
    Reporter reporter(language);
    for (Diagnostics* list : {&out, &more}) {
        for (Diagnostic& d : *list) reporter.add(std::move(d));
    }
    out.clear();
    reporter.drain(out);
}

}  // namespace otvet::pack
