// SPDX-License-Identifier: MIT
#include "authoring/realize.hpp"

#include <algorithm>

#include "lang/builtin_names.hpp"
#include "lang/closed_words.hpp"
#include "lang/entity_samples.hpp"
#include "pack/words.hpp"
#include "phrase/parser.hpp"
#include "text/entities.hpp"
#include "text/fold.hpp"

namespace otvet::testing {
namespace {

using phrase::NodeKind;

constexpr int kMaxDepth = 40;  // groups within groups; the compiler has refused circles

std::uint16_t bit_of(phrase::FormClass form_class) {
    switch (form_class) {
        case phrase::FormClass::kImperative:
            return morph::kImperativeForm;
        case phrase::FormClass::kPast:
            return morph::kPastForm;
        case phrase::FormClass::kInfinitive:
            return morph::kInfinitiveForm;
        case phrase::FormClass::kAnyForm:
            break;
    }
    return 0;
}

void add_word(std::string& out, std::string_view word) {
    if (!out.empty() && out.back() != ' ') out += ' ';
    out += word;
}

}  // namespace

Realizer::Realizer(const pack::CompiledPack& pack) : pack_(pack) {
    for (const pack::NamedText& words : pack.model.words) groups_[text::fold(words.name.text)] = &words;
}

std::string Realizer::message(std::string_view phrase, std::size_t variant) const {
    const phrase::Parsed parsed = phrase::parse(phrase);
    std::string out;
    if (!parsed.root || !say(*parsed.root, variant, 0, out)) return {};
    return out;
}

bool Realizer::say(const phrase::Node& node, std::size_t variant, int depth, std::string& out) const {
    if (depth > kMaxDepth) return false;
    switch (node.kind) {
        case NodeKind::kWord:
            add_word(out, form_of(node));
            return true;
        case NodeKind::kExact:
        case NodeKind::kPrefix:
        case NodeKind::kSuffix:
            add_word(out, node.text);
            return true;
        case NodeKind::kName:
            return say_name(node, variant, depth, out);
        case NodeKind::kNot:
            return true;
        case NodeKind::kAny:
            if (node.optional || node.children.empty()) return true;
            return say(node.children[std::min(variant, node.children.size() - 1)], variant, depth + 1, out);
        case NodeKind::kAll:
        case NodeKind::kGlued:
        case NodeKind::kOrdered:
            break;
    }
    return std::all_of(node.children.begin(), node.children.end(),
                       [&](const phrase::Node& child) { return say(child, variant, depth + 1, out); });
}

bool Realizer::say_name(const phrase::Node& node, std::size_t variant, int depth, std::string& out) const {
    if (const auto group = groups_.find(node.text); group != groups_.end()) {
        const phrase::Parsed parsed = phrase::parse_group(group->second->value.text);
        return parsed.root && say(*parsed.root, variant, depth + 1, out);
    }
    std::string_view words;
    if (node.text == lang::kQuestionName)
        words = lang::kQuestionWords;
    else if (node.text == lang::kNegationName)
        words = lang::kNegationWords;
    else if (node.text == lang::kPastDateName)
        words = lang::kPastDayWords;
    else if (node.text == lang::kComingDateName)
        words = lang::kComingDayWords;
    if (!words.empty()) {
        add_word(out, pack::words_in(words).front());
        return true;
    }
    for (unsigned i = 0; i < static_cast<unsigned>(text::EntityType::kCustom); ++i) {
        const auto type = static_cast<text::EntityType>(i);
        if (node.text != text::entity_name(type) && node.text != text::entity_phrase_name(type)) continue;
        for (const lang::EntitySample& sample : lang::kEntitySamples) {
            if (sample.english != text::entity_name(type)) continue;
            add_word(out, sample.sample);
            return true;
        }
    }
    return false;
}

/// The word as written; of a class of forms the first form that belongs to it.
std::string Realizer::form_of(const phrase::Node& word) const {
    const std::uint16_t bit = bit_of(word.form_class);
    if (bit == 0 || !pack_.dictionary) return word.text;
    std::vector<morph::Dictionary::Reading> readings;
    pack_.dictionary->readings(word.text, readings);
    for (const auto& reading : readings) {
        for (const morph::Form& form : pack_.dictionary->forms(reading.lemma)) {
            if ((form.bits & bit) != 0) return form.text;
        }
    }
    return word.text;
}

}  // namespace otvet::testing
