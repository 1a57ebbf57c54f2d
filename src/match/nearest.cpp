// SPDX-License-Identifier: MIT
#include <algorithm>

#include "match/decision.hpp"

namespace otvet::match {
namespace {

constexpr std::size_t kGroupsOfPiece = 16;  // so few are gone through more quickly than it is told which are meant

/// Where the message says much of few intents: every one is looked at.
void add_all(const pack::CompiledPack& pack, Scratch& s) {
    s.likeness.assign(pack.likeness.groups(), 0);
    s.liked.clear();
    for (const std::uint64_t piece : s.pieces) {
        for (const auto& share : pack.likeness.shares(piece)) s.likeness[share.group] += share.weight;
    }
    for (std::uint32_t group = 0; group < s.likeness.size(); ++group) {
        if (s.likeness[group] != 0) s.liked.push_back(group);
    }
}

/// Where it says little of many: those that the message before had are cleared, as most groups are 0 already.
void add_some(const pack::CompiledPack& pack, Scratch& s) {
    if (s.likeness.size() != pack.likeness.groups()) {
        s.likeness.assign(pack.likeness.groups(), 0);
    } else {
        for (const std::uint32_t group : s.liked) s.likeness[group] = 0;
    }
    s.liked.clear();
    for (const std::uint64_t piece : s.pieces) {
        for (const auto& share : pack.likeness.shares(piece)) {
            if (s.likeness[share.group] == 0) s.liked.push_back(share.group);
            s.likeness[share.group] += share.weight;
        }
    }
}

}  // namespace

void reckon_likeness(const pack::CompiledPack& pack, Scratch& s) {
    s.like_words.clear();
    for (const Word& word : s.words) {
        const text::Token& token = s.analysis.tokens[word.token];
        const bool plain = token.kind == text::TokenKind::kWord;
        s.like_words.push_back(plain ? word.text : pack::like_word(token, s.analysis.entities));
    }
    s.strange_words = pack.likeness.known_pieces(s.like_words, s.pieces);
    if (pack.likeness.groups() <= kGroupsOfPiece * s.pieces.size()) add_all(pack, s);
    else add_some(pack, s);
    s.reckoned = true;
}

void nearest(const pack::CompiledPack& pack, const Scratch& s, std::size_t count, std::vector<Near>& best) {
    best.clear();
    for (const pack::IntentIndex i : s.liked) {
        if (!pack.intents[i].refuses) best.push_back({i, s.likeness[i] / pack::kBit});
    }
    const auto better = [](const Near& a, const Near& b) { return a.bits != b.bits ? a.bits > b.bits : a.intent < b.intent; };
    const auto kept = best.begin() + static_cast<std::ptrdiff_t>(std::min(count, best.size()));
    std::partial_sort(best.begin(), kept, best.end(), better);
    best.erase(kept, best.end());
}

}  // namespace otvet::match
