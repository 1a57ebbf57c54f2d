// SPDX-License-Identifier: MIT
// The keys of a pack file → Model. Tables say which key is read by what.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "pack/model.hpp"
#include "pack/reader.hpp"

namespace otvet::pack::reading {

/// Names across files: where each was defined first. Ids, and words, forms, entities and facts each on their own.
struct Registry {
    std::unordered_map<std::string, Region> intents, words, forms, entities, facts;
    /// Intents and settings with a problem inside: what they seem to lack may be what could not be read.
    std::unordered_set<std::string> damaged_intents, damaged_settings;
};

/// What a file's keys are read into.
struct FileTarget {
    Model* model = nullptr;
    Registry* registry = nullptr;
    bool is_pack_file = false;  ///< pack.yaml, which alone has settings
};

/// Reads one parsed file; `file` gets what was found, problems go to the reader's reporter.
void read_file(Reader& reader, FileTarget& target);

/// Reads the keys of one intent.
void read_intent(Reader& reader, const Node& node, IntentModel& out);

/// Reads one key of pack.yaml that is no common one; false when there is no such key.
[[nodiscard]] bool read_setting(Reader& reader, const Entry& entry, Settings& out);

/// The names of all settings.
[[nodiscard]] std::vector<std::string_view> setting_names();

}  // namespace otvet::pack::reading
