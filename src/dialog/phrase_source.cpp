// SPDX-License-Identifier: MIT
#include "dialog/phrase_source.hpp"

namespace otvet {

const pack::Located& phrase_source(const pack::CompiledPack& pack, std::uint32_t index) {
    const pack::CompiledPhrase& phrase = pack.phrases[index];
    const pack::IntentModel& intent = pack.model.intents[phrase.intent];
    switch (phrase.kind) {
        case pack::PhraseKind::kWhole: return intent.whole[phrase.source];
        case pack::PhraseKind::kRegex: return intent.regex[phrase.source];
        case pack::PhraseKind::kUnless: return intent.unless[phrase.source];
        case pack::PhraseKind::kFollowUp: return intent.follow_ups.phrases[phrase.source];
        case pack::PhraseKind::kFollowUpWhole: return intent.follow_ups.whole[phrase.source];
        case pack::PhraseKind::kOperator: return pack.model.settings.operator_phrases[phrase.source];
        case pack::PhraseKind::kResume: return pack.model.settings.resume_on[phrase.source];
        case pack::PhraseKind::kPhrase: break;
    }
    return intent.phrases[phrase.source];
}

}  // namespace otvet
