// SPDX-License-Identifier: MIT
#include <algorithm>

#include "match/decision.hpp"

namespace otvet::match {
namespace {

/// Likeness in whole numbers: 1000 · (shared² / (message · example)), weights squared on both sides.
std::uint32_t likeness(std::uint64_t shared, std::uint64_t message, std::uint64_t example) {
    return message == 0 || example == 0 ? 0 : static_cast<std::uint32_t>(1000 * shared * shared / (message * example));
}

}  // namespace

std::vector<Near> nearest(const pack::CompiledPack& pack, Scratch& s, std::size_t count) {
    s.score.resize(pack.examples.size(), 0);
    s.touched.clear();
    std::uint64_t message = 0;
    for (const Word& word : s.words) {
        if (!word.content()) continue;
        std::uint64_t heaviest = word.unknown ? 0 : 64;  // a known word that no example has still makes it unlike
        for (std::uint32_t a = 0; a < word.atom_count; ++a) {
            const pack::AtomId atom = s.atoms[word.first_atom + a];
            const std::uint64_t w = pack.atom_weight[atom];
            if (pack.examples_of_atom[atom].empty()) continue;
            heaviest = std::max(heaviest, w * w);
            for (const std::uint32_t e : pack.examples_of_atom[atom]) {
                if (s.score[e] == 0) s.touched.push_back(e);
                s.score[e] += static_cast<std::uint32_t>(w * w);
            }
        }
        message += heaviest;
    }
    std::vector<Near> best;
    for (const std::uint32_t e : s.touched) {
        const std::uint32_t score = likeness(s.score[e], message, pack.examples[e].weight);
        s.score[e] = 0;
        const pack::IntentIndex intent = pack.examples[e].intent;
        auto it = std::find_if(best.begin(), best.end(), [&](const Near& n) { return n.intent == intent; });
        if (it == best.end()) best.push_back({intent, score});
        else it->score = std::max(it->score, score);
    }
    std::sort(best.begin(), best.end(), [](const Near& a, const Near& b) {
        return a.score != b.score ? a.score > b.score : a.intent < b.intent;
    });
    if (best.size() > count) best.resize(count);
    return best;
}

}  // namespace otvet::match
