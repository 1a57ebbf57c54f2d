// SPDX-License-Identifier: MIT
#include "dialog/explain_parts.hpp"

#include <algorithm>
#include <tuple>

namespace otvet {

std::string_view repair_name(morph::RepairKind kind) noexcept {
    switch (kind) {
        case morph::RepairKind::kNone: return "none";
        case morph::RepairKind::kLookAlike: return "look_alike";
        case morph::RepairKind::kStretched: return "stretched";
        case morph::RepairKind::kMask: return "mask";
        case morph::RepairKind::kLayout: return "layout";
        case morph::RepairKind::kTranslit: return "translit";
        case morph::RepairKind::kJoined: return "joined";
        case morph::RepairKind::kSplit: return "split";
        case morph::RepairKind::kPhonetic: return "phonetic";
        case morph::RepairKind::kEdit: return "edit";
        case morph::RepairKind::kEdit2: return "edit2";
        case morph::RepairKind::kChat: return "chat";
    }
    return "none";
}

std::string_view certainty_name(match::Certainty certainty) noexcept {
    switch (certainty) {
        case match::Certainty::kSure: return "sure";
        case match::Certainty::kUnexplained: return "unexplained";
        case match::Certainty::kDearRepair: return "dear_repair";
        case match::Certainty::kDoubted: return "doubted";
    }
    return "sure";
}

std::vector<MissedPhrase> missed_phrases(const pack::CompiledPack& pack, const match::Scratch& scratch,
                                         pack::IntentIndex intent, std::size_t count) {
    std::vector<MissedPhrase> out;
    for (std::uint32_t p = 0; p < pack.phrases.size(); ++p) {
        const pack::CompiledPhrase& phrase = pack.phrases[p];
        if (phrase.intent != intent || phrase.kind == pack::PhraseKind::kUnless || phrase.kind == pack::PhraseKind::kResume ||
            pack.triggers[p].empty()) {
            continue;
        }
        const auto absent = std::count_if(pack.triggers[p].begin(), pack.triggers[p].end(),
                                          [&](pack::ClassId c) { return !scratch.positions.present(c); });
        out.push_back({static_cast<std::size_t>(absent), p});
    }
    std::sort(out.begin(), out.end(), [](const MissedPhrase& a, const MissedPhrase& b) {
        return std::tie(a.absent, a.phrase) < std::tie(b.absent, b.phrase);
    });
    if (out.size() > count) out.resize(count);
    return out;
}

}  // namespace otvet
