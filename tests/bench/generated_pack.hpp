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
/// syllables of six letters: few are words of a dictionary, so that matching is measured, not paradigms.
[[nodiscard]] GeneratedPack generate_pack(std::size_t intents, std::uint64_t seed = 1);

/// Messages of nine words of the pack, about 115 bytes. 70 % hold all words of some phrase, in its order; one in ten
/// has a wrong letter in one word. None repeats.
[[nodiscard]] std::vector<std::string> generate_messages(const GeneratedPack& pack, std::size_t count,
                                                         std::uint64_t seed = 2);

/// The longest legal message, 4,096 code points, of the pack's own words.
[[nodiscard]] std::string longest_message(const GeneratedPack& pack);

}  // namespace otvet::bench
