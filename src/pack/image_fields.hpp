// SPDX-License-Identifier: MIT
// What of a pack stands in its image, in order. A change here, or in a struct that is written as it lies in memory, is a
// change of kImageVersion (image.cpp).
#pragma once

#include "morph/archive.hpp"
#include "pack/compiled.hpp"

namespace otvet::pack {

using morph::Is;

template <class A, Is<Located> T>
void fields(A& a, T& x) {
    a(x.text, x.place.line, x.place.column, x.place.end_column);
    a.shared(x.place.file);
    auto offset = static_cast<std::uint64_t>(x.place.offset);
    a(offset);
    if constexpr (!std::is_const_v<T>) x.place.offset = static_cast<std::size_t>(offset);
}

template <class A, Is<Answer> T>
void fields(A& a, T& x) {
    a(x.text, x.channel, x.valid_until);
}

template <class A, Is<FollowUps> T>
void fields(A& a, T& x) {
    a(x.after, x.phrases, x.whole);
}

template <class A, Is<IntentModel> T>
void fields(A& a, T& x) {
    a(x.id, x.title, x.phrases, x.whole, x.regex, x.unless, x.beats, x.follow_ups, x.examples, x.not_examples);
    a(x.answers, x.options, x.escalate, x.escalate_text, x.queue, x.reason, x.urgency, x.priority, x.outcome);
    a(x.max_unexplained, x.needs, x.ask);
}

template <class A, Is<NamedText> T>
void fields(A& a, T& x) {
    a(x.name, x.value);
}

template <class A, Is<Messages> T>
void fields(A& a, T& x) {
    a(x.intent, x.texts);
}

template <class A, Is<Settings> T>
void fields(A& a, T& x) {
    a(x.name, x.language, x.format, x.version, x.fallback, x.clarify, x.did_you_mean, x.offer_operator, x.empty);
    a(x.attachment, x.escalation_text, x.offline_text, x.queue, x.collect, x.operator_intent, x.operator_phrases);
    a(x.popular, x.courtesy, x.function_words, x.resume_on, x.policy);
}

template <class A, Is<Model> T>
void fields(A& a, T& x) {
    a(x.settings, x.intents, x.words, x.forms, x.entities, x.facts, x.messages, x.hash);
}

template <class A, Is<Rows> T>
void fields(A& a, T& x) {
    a(x.begin, x.items);
}

template <class A, Is<Lexicon> T>
void fields(A& a, T& x) {
    a(x.forms, x.stems, x.prefixes, x.suffixes, x.prefix_lengths, x.suffix_lengths, x.entity_atoms, x.past_date);
    a(x.coming_date, x.atom_count);
}

template <class A, Is<FormulaPool> T>
void fields(A& a, T& x) {
    a(x.nodes, x.children, x.classes);
}

template <class A, Is<CompiledIntent> T>
void fields(A& a, T& x) {
    a(x.topic, x.unless, x.beats, x.after, x.options, x.max_unexplained);
}

template <class A, Is<PhraseIndex> T>
void fields(A& a, T& x) {
    a(x.classes_of_atom, x.begin, x.postings);
}

/// All but the dictionary, the expressions, the repairer and what follows from the rest.
template <class A, Is<CompiledPack> T>
void fields(A& a, T& x) {
    a(x.model, x.lexicon, x.formulas, x.phrases, x.required, x.triggers, x.intents, x.topics, x.index, x.literals);
    a(x.regex_phrases, x.topics_of_atom, x.uses_of_atom, x.likeness, x.popular, x.operator_intent);
    a(x.question_atoms);
}

}  // namespace otvet::pack
