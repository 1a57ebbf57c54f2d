// SPDX-License-Identifier: MIT
// Files of a pack → Model, or every problem in them.
#pragma once

#include <string>
#include <vector>

#include "pack/model.hpp"

namespace otvet::pack {

inline constexpr std::size_t kMaxFileBytes = 4u << 20;   ///< one file
inline constexpr std::size_t kMaxPackBytes = 64u << 20;  ///< all files
inline constexpr std::size_t kMaxFiles = 10'000;
inline constexpr std::size_t kMaxDepth = 32;  ///< lists and maps within each other; folders too
inline constexpr std::size_t kMaxNodes = 500'000;    ///< keys, values, lists and maps of a file
inline constexpr std::size_t kMaxFlowSigns = 300'000;  ///< commas, colons and brackets between two of these
inline constexpr std::size_t kMaxAnswerBytes = 8u << 10;

/// One file of a pack, read already; `name` is what diagnostics show.
struct Source {
    std::string name;
    std::string bytes;
};

/// Reads pack.yaml and every *.yaml below `folder` except *.test.yaml and files or folders that begin with a
/// dot, in a stable order; adds unreadable files, too large ones and missing pack.yaml to `out`.
[[nodiscard]] std::vector<Source> read_folder(const std::string& folder, Language language, Diagnostics& out);

/// Model::hash of these sources, without parsing them.
[[nodiscard]] std::string hash_sources(const std::vector<Source>& sources);

/// Parses all sources. Everything found is in `out`; the model is meaningful only when has_errors(out) is false.
/// Checks syntax, keys, types, ranges, duplicates, ids, references between intents (options, beats, after, popular),
/// placeholders of answers, beats cycles. Does not parse phrases or expressions (the compiler does, also of a damaged
/// model, for its diagnostics).
[[nodiscard]] Model parse_pack(const std::vector<Source>& sources, Language language, Diagnostics& out);

/// Adds what the compiler found, in the order of files and places, notes behind their diagnostic; of each file a bounded
/// number.
void merge(Diagnostics more, Language language, Diagnostics& out);

}  // namespace otvet::pack
