// SPDX-License-Identifier: MIT
// Packs and messages of any size for the benchmarks: seeded, the same on every machine.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "otvet/engine.hpp"

namespace otvet::bench {

/// One phrase of the generated pack: exact words, any order.
struct Template {
    std::size_t intent = 0;
    std::vector<std::string> words;
};

struct GeneratedPack {
    std::vector<PackFile> files;
    std::vector<Template> templates;
};

/// `intents` × 10 phrases of two to four words that share common words, as shops' rules do. Words are pronounceable
/// Russian-looking syllables: no dictionary knows them, so that only matching is measured, not paradigms.
[[nodiscard]] GeneratedPack generate_pack(std::size_t intents, std::uint64_t seed = 1);

/// Messages of about nine words; 70 % hold all words of some template. None repeats.
[[nodiscard]] std::vector<std::string> generate_messages(const GeneratedPack& pack, std::size_t count, std::uint64_t seed = 2);

}  // namespace otvet::bench
