// SPDX-License-Identifier: MIT
#include <algorithm>
#include <map>
#include <unordered_set>

#include "lang/closed_words.hpp"
#include "lang/regex_reasons.hpp"
#include "pack/compiled.hpp"
#include "pack/formula_builder.hpp"
#include "pack/globs.hpp"
#include "pack/guessed_forms.hpp"
#include "pack/literal.hpp"
#include "pack/parallel.hpp"
#include "pack/phrases_ahead.hpp"
#include "pack/reporter.hpp"
#include "pack/words.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace otvet::pack {
namespace {

using Pairs = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

constexpr std::size_t kTextsAlone = 1'000;  // so few are weighed sooner than a thread begins

class Compiler {
public:
    Compiler(Model model, const CompileOptions& options, Diagnostics& out)
        : options_(options), out_(out), pack_(std::make_unique<CompiledPack>()) {
        pack_->model = std::move(model);
        pack_->dictionary = options.dictionary;
        atoms_.emplace(options.dictionary, pack_->model.forms);
        builder_.emplace(*atoms_, pack_->model, options.language, out);
    }

    std::unique_ptr<CompiledPack> run() {
        number_intents();
        flag_words();
        compile_entities();
        weigh_likeness();
        for (IntentIndex i = 0; i < pack_->intents.size(); ++i) parse_ahead(i);
        ahead_.emplace(std::move(texts_ahead_));
        for (IntentIndex i = 0; i < pack_->intents.size(); ++i) compile_intent(i);
        compile_settings();
        collect_topics();
        build_examples();
        build_index();
        finish();
        return std::move(pack_);
    }

private:
    void number_intents();
    void flag_words();
    void compile_entities();
    void compile_intent(IntentIndex index);
    void compile_settings();
    void parse_ahead(IntentIndex index);
    void add_phrases(const Texts& texts, PhraseKind kind, IntentIndex intent);
    void add_parsed(const Texts& texts, PhraseKind kind, IntentIndex intent);
    void add_phrase(const Located& text, const phrase::Parsed& parsed, const CompiledPhrase& made);
    void add_expressions(const Texts& texts, IntentIndex intent);
    [[nodiscard]] std::unique_ptr<regex::Expression> compile_expression(const Located& text);
    void report_expression(const Located& text, const regex::CompileError& error);
    std::vector<IntentIndex> resolve(const Texts& names) const;
    void collect_topics();
    void add_topic_words(const std::string& text, std::uint32_t topic);
    void build_examples();
    void weigh_likeness();
    void add_uses(const std::string& text);
    void build_index();
    void finish();

    const CompileOptions& options_;
    Diagnostics& out_;
    std::unique_ptr<CompiledPack> pack_;
    std::optional<AtomBuilder> atoms_;
    std::optional<FormulaBuilder> builder_;
    std::unordered_set<std::string_view> function_words_;
    std::unordered_map<std::string, std::size_t> bad_expressions_;  ///< by file
    std::size_t program_sizes_ = 0;                                 ///< of all expressions so far
    text::Analysis analysis_;
    std::vector<std::vector<NodeId>> topic_roots_;  ///< phrases of each topic
    Pairs topic_pairs_;
    std::vector<const Located*> texts_ahead_;
    std::optional<PhrasesAhead> ahead_;
    Beside likeness_;  ///< last: it uses the others
};

void Compiler::number_intents() {
    std::map<std::string, std::uint32_t> topics;
    for (IntentIndex i = 0; i < pack_->model.intents.size(); ++i) {
        const std::string& id = pack_->model.intents[i].id.text;
        pack_->intent_by_id.emplace(id, i);
        const auto [it, fresh] = topics.try_emplace(id.substr(0, id.find('.')), static_cast<std::uint32_t>(topics.size()));
        if (fresh) pack_->topics.push_back(it->first);
        CompiledIntent intent;
        intent.topic = it->second;
        intent.max_unexplained =
            pack_->model.intents[i].max_unexplained.value_or(pack_->model.settings.policy.max_unexplained);
        pack_->intents.push_back(std::move(intent));
    }
    topic_roots_.resize(pack_->topics.size());
}

void Compiler::flag_words() {
    for (const std::string_view w : words_in(lang::kClosedWords)) {
        AtomTable& forms = atoms_->form_table();
        forms.add_flags(w, kFunctionForm);
        function_words_.emplace(w);
    }
    for (const std::string_view w : words_in(lang::kFillerWords)) atoms_->form_table().add_flags(w, kCourtesyForm);
    const auto flag_all = [this](const Texts& texts, std::uint8_t flags) {
        for (const Located& text : texts) {
            const std::string folded = text::fold(text.text);
            const auto words = words_in(folded);
            for (const std::string_view w : words) {
                if (words.size() == 1) atoms_->flag_word(w, flags);
                else atoms_->form_table().add_flags(w, flags);
            }
        }
    };
    flag_all(pack_->model.settings.courtesy, kCourtesyForm);
    flag_all(pack_->model.settings.function_words, kFunctionForm);
}

void Compiler::compile_entities() {
    for (const NamedText& entity : pack_->model.entities) {
        if (pack_->entity_expressions.size() == kMaxEntities) {
            out_.push_back(lang::make(lang::Code::kTooManyEntities, entity.name.place, entity.name.text,
                                      {std::to_string(kMaxEntities)}, options_.language));
            break;
        }
        pack_->entity_expressions.push_back(compile_expression(entity.value));
    }
}

/// Null, reported, when it is no expression, or when those before it have used up what a pack may have. A refused one
/// may cost milliseconds: of a file whose mistakes are not shown any more, no further ones are tried.
std::unique_ptr<regex::Expression> Compiler::compile_expression(const Located& text) {
    std::size_t& bad = bad_expressions_[text.place.file];
    if (bad > reading::kMaxProblemsPerFile) return nullptr;
    if (program_sizes_ > kMaxPrograms) {
        ++bad;
        out_.push_back(lang::make(lang::Code::kProgramsTooLarge, text.place, text.text, {std::to_string(kMaxPrograms)},
                                  options_.language));
        return nullptr;
    }
    regex::CompileError error;
    auto expression = regex::Expression::compile(text.text, error);
    if (expression) {
        program_sizes_ += static_cast<std::size_t>(expression->program_size());
        return expression;
    }
    ++bad;
    report_expression(text, error);
    return nullptr;
}

void Compiler::report_expression(const Located& text, const regex::CompileError& error) {
    Region region = text.place;
    region.column += static_cast<std::uint32_t>(error.column);
    if (!error.piece.empty()) {
        region.end_column = region.column + static_cast<std::uint32_t>(text::code_points(error.piece));
    }
    out_.push_back(lang::make(lang::Code::kExpressionBad, region, error.piece.empty() ? text.text : error.piece,
                              {lang::regex_reason(error.reason, options_.language)}, options_.language));
}

void Compiler::add_phrase(const Located& text, const phrase::Parsed& parsed, const CompiledPhrase& made) {
    CompiledPhrase phrase = made;
    phrase.root = builder_->phrase(text, parsed);
    if (phrase.root == kNone) return;
    if (phrase.kind != PhraseKind::kUnless) builder_->count_usage(phrase.root);
    const auto index = static_cast<std::uint32_t>(pack_->phrases.size());
    if (phrase.kind == PhraseKind::kUnless) pack_->intents[phrase.intent].unless.push_back(index);
    if (phrase.kind != PhraseKind::kUnless && phrase.kind != PhraseKind::kResume) {
        topic_roots_[pack_->intents[phrase.intent].topic].push_back(phrase.root);
    }
    pack_->required.add(builder_->required(phrase.root));
    pack_->phrases.push_back(phrase);
}

void Compiler::add_phrases(const Texts& texts, PhraseKind kind, IntentIndex intent) {
    for (std::uint32_t s = 0; s < texts.size(); ++s) {
        add_phrase(texts[s], phrase::parse(texts[s].text), {.intent = intent, .source = s, .kind = kind});
    }
}

/// The same for texts that parse_ahead() was told of, in its order.
void Compiler::add_parsed(const Texts& texts, PhraseKind kind, IntentIndex intent) {
    for (std::uint32_t s = 0; s < texts.size(); ++s) {
        add_phrase(texts[s], ahead_->next(), {.intent = intent, .source = s, .kind = kind});
    }
}

void Compiler::parse_ahead(IntentIndex index) {
    const IntentModel& model = pack_->model.intents[index];
    for (const Texts* texts : {&model.phrases, &model.whole, &model.unless, &model.follow_ups.phrases, &model.follow_ups.whole}) {
        for (const Located& text : *texts) texts_ahead_.push_back(&text);
    }
}

void Compiler::add_expressions(const Texts& texts, IntentIndex intent) {
    for (std::uint32_t s = 0; s < texts.size(); ++s) {
        auto expression = compile_expression(texts[s]);
        if (!expression) continue;
        CompiledPhrase phrase;
        phrase.intent = intent;
        phrase.source = s;
        phrase.kind = PhraseKind::kRegex;
        phrase.expression = static_cast<std::uint32_t>(pack_->expressions.size());
        pack_->literals.push_back(required_literal(texts[s].text));
        pack_->expressions.push_back(std::move(expression));
        pack_->regex_phrases.push_back(static_cast<std::uint32_t>(pack_->phrases.size()));
        pack_->required.add({});
        pack_->phrases.push_back(phrase);
    }
}

std::vector<IntentIndex> Compiler::resolve(const Texts& names) const {
    std::vector<IntentIndex> out;
    for (const Located& name : names) {
        if (auto it = pack_->intent_by_id.find(name.text); it != pack_->intent_by_id.end()) {
            out.push_back(it->second);
            continue;
        }
        for (IntentIndex i = 0; i < pack_->model.intents.size(); ++i) {
            if (glob_matches(name.text, pack_->model.intents[i].id.text)) out.push_back(i);
        }
    }
    return out;
}

void Compiler::compile_intent(IntentIndex i) {
    const IntentModel& model = pack_->model.intents[i];
    add_parsed(model.phrases, PhraseKind::kPhrase, i);
    add_parsed(model.whole, PhraseKind::kWhole, i);
    add_parsed(model.unless, PhraseKind::kUnless, i);
    add_parsed(model.follow_ups.phrases, PhraseKind::kFollowUp, i);
    add_parsed(model.follow_ups.whole, PhraseKind::kFollowUpWhole, i);
    add_expressions(model.regex, i);
    CompiledIntent& intent = pack_->intents[i];
    intent.beats = resolve(model.beats);
    intent.after = resolve(model.follow_ups.after);
    for (auto* list : {&intent.beats, &intent.after}) {
        std::sort(list->begin(), list->end());
        list->erase(std::unique(list->begin(), list->end()), list->end());
    }
    std::erase(intent.beats, i);
    intent.options = resolve(model.options);
}

void Compiler::compile_settings() {
    const Settings& settings = pack_->model.settings;
    if (auto it = pack_->intent_by_id.find(settings.operator_intent.text); it != pack_->intent_by_id.end()) {
        pack_->operator_intent = it->second;
        add_phrases(settings.operator_phrases, PhraseKind::kOperator, it->second);
        add_phrases(settings.resume_on, PhraseKind::kResume, it->second);
    } else {  // an error already; their own mistakes are told in the same run
        for (const Located& text : settings.operator_phrases) static_cast<void>(builder_->phrase(text));
        for (const Located& text : settings.resume_on) static_cast<void>(builder_->phrase(text));
    }
    builder_->check_unused_groups();
    pack_->popular = resolve(settings.popular);
    for (const std::string_view w : words_in(lang::kQuestionWords)) pack_->question_atoms.push_back(atoms_->exact(w));
    std::sort(pack_->question_atoms.begin(), pack_->question_atoms.end());
}

/// Words of phrases, examples and titles belong to their topic.
void Compiler::collect_topics() {
    for (std::uint32_t topic = 0; topic < topic_roots_.size(); ++topic) {
        builder_->each_atom(topic_roots_[topic], [&](AtomId atom) { topic_pairs_.emplace_back(atom, topic); });
    }
    for (IntentIndex i = 0; i < pack_->intents.size(); ++i) {
        const IntentModel& model = pack_->model.intents[i];
        add_topic_words(model.title.text, pack_->intents[i].topic);
        for (const Located& example : model.examples) add_topic_words(example.text, pack_->intents[i].topic);
    }
}

void Compiler::add_topic_words(const std::string& text, std::uint32_t topic) {
    text::analyse(text, analysis_);
    for (const text::Token& token : analysis_.tokens) {
        if (token.kind != text::TokenKind::kWord || function_words_.count(token.text) != 0) continue;
        if (!atoms_->known(token.text)) continue;  // an example's typo must not become a word of the pack
        topic_pairs_.emplace_back(atoms_->word(token.text, phrase::FormClass::kAnyForm), topic);
    }
}

/// What the titles, examples and messages of each intent have of their own. Beside the rest: it needs nothing of it.
void Compiler::weigh_likeness() {
    std::vector<std::pair<const std::string*, IntentIndex>> texts;
    for (IntentIndex i = 0; i < pack_->intents.size(); ++i) {
        const IntentModel& model = pack_->model.intents[i];
        if (model.outcome != IntentOutcome::kFallback) texts.emplace_back(&model.title.text, i);
        for (const Located& example : model.examples) texts.emplace_back(&example.text, i);
    }
    for (const Messages& messages : pack_->model.messages) {
        const auto it = pack_->intent_by_id.find(messages.intent.text);
        if (it == pack_->intent_by_id.end()) continue;
        for (const Located& message : messages.texts) texts.emplace_back(&message.text, it->second);
    }
    const bool few = texts.size() < kTextsAlone;
    likeness_.start([this, texts = std::move(texts)] {
        LikenessBuilder likeness;
        text::Analysis analysis;
        std::vector<std::string_view> words;
        for (const auto& [text, intent] : texts) {
            text::analyse(*text, analysis, pack_->entity_expressions.empty() ? nullptr : pack_.get());
            words.clear();
            for (const text::Token& token : analysis.tokens) words.push_back(like_word(token, analysis.entities));
            if (!words.empty()) likeness.add(words, intent);
        }
        pack_->likeness = likeness.finish(static_cast<std::uint32_t>(pack_->intents.size()));
    }, few);
}

/// The words of an example are words of the pack besides: what repairs aim at.
void Compiler::add_uses(const std::string& text) {
    text::analyse(text, analysis_, pack_->entity_expressions.empty() ? nullptr : pack_.get());
    std::vector<AtomId> atoms;
    for (const text::Token& token : analysis_.tokens) {
        if (token.kind != text::TokenKind::kWord || function_words_.count(token.text) != 0) continue;
        if (atoms_->known(token.text)) atoms.push_back(atoms_->word(token.text, phrase::FormClass::kAnyForm));
    }
    std::sort(atoms.begin(), atoms.end());
    atoms.erase(std::unique(atoms.begin(), atoms.end()), atoms.end());
    auto& uses = pack_->uses_of_atom;
    for (const AtomId atom : atoms) {
        if (uses.size() <= atom) uses.resize(atom + 1, 0);
        ++uses[atom];
    }
}

void Compiler::build_examples() {
    for (const IntentModel& model : pack_->model.intents) {
        if (model.outcome != IntentOutcome::kFallback) add_uses(model.title.text);
        for (const Located& example : model.examples) add_uses(example.text);
    }
    pack_->uses_of_atom.resize(atoms_->count(), 0);
    likeness_.finish();
}

void Compiler::build_index() {
    builder_->settle_usage();
    std::vector<std::pair<ClassId, std::uint32_t>> filed;
    for (std::uint32_t p = 0; p < pack_->phrases.size(); ++p) {
        const CompiledPhrase& phrase = pack_->phrases[p];
        std::vector<ClassId> triggers;
        if (phrase.root != kNone) triggers = builder_->triggers(phrase.root);
        std::stable_sort(triggers.begin(), triggers.end(),  // the rarest first
                         [this](ClassId a, ClassId b) { return builder_->class_usage(a) < builder_->class_usage(b); });
        if (!triggers.empty() && phrase.kind != PhraseKind::kUnless) filed.emplace_back(triggers[0], p);
        pack_->triggers.add(triggers);
    }
    std::sort(filed.begin(), filed.end());
    pack_->formulas = builder_->finish();
    PhraseIndex& index = pack_->index;
    index.begin.assign(pack_->formulas.classes.size() + 1, 0);
    for (const auto& [c, p] : filed) {
        ++index.begin[c + 1];
        const auto triggers = pack_->triggers[p];
        index.postings.push_back(
            {p, triggers.size() > 1 ? triggers[1] : kNone, triggers.size() > 2 ? triggers[2] : kNone});
    }
    for (std::size_t c = 1; c < index.begin.size(); ++c) index.begin[c] += index.begin[c - 1];
    Pairs pairs;
    for (std::uint32_t c = 0; c < pack_->formulas.classes.size(); ++c) {
        for (const AtomId a : pack_->formulas.classes[c]) pairs.emplace_back(a, c);
    }
    index.classes_of_atom = Rows::make(pairs, atoms_->count());
}

void Compiler::finish() {
    pack_->topics_of_atom = Rows::make(topic_pairs_, atoms_->count());
    pack_->lexicon = atoms_->finish();
    pack_->derive();
    const auto views = pack_->lexicon.forms.texts_with_atoms();
    std::vector<std::string> aims(views.begin(), views.end());
    add_guessed_forms(pack_->lexicon.stems, aims);
    pack_->repairer = std::make_unique<morph::Repairer>(*pack_, aims, options_.repairs);
}

}  // namespace

void CompiledPack::derive() {
    literal_index.add_all(literals);
    for (std::uint32_t e = 0; e < literals.size(); ++e) {
        if (literals[e].empty()) unprefiltered.push_back(e);
    }
    notes.assign(lexicon.atom_count, {});
    for (AtomId atom = 0; atom < lexicon.atom_count; ++atom) {
        AtomNote& note = notes[atom];
        for (const std::uint32_t topic : topics_of_atom[atom]) note.topics |= 1ULL << (topic % 64);
        const auto classes = index.classes_of_atom[atom];
        note.count = static_cast<std::uint32_t>(classes.size()) & 0x7FFF'FFFFU;
        note.first = classes.size() == 1 ? classes[0] : index.classes_of_atom.begin[atom];
    }
    for (const AtomId atom : question_atoms) notes[atom].asks = 1;
    for (IntentIndex i = 0; i < intents.size(); ++i) {
        const IntentModel& intent = model.intents[i];
        intents[i].refuses = intent.outcome == IntentOutcome::kFallback;
        intents[i].priority = intent.priority == Priority::kFirst ? 2 : intent.priority == Priority::kNormal ? 1 : 0;
    }
}

bool CompiledPack::explains(std::span<const AtomId> atoms, std::uint64_t bits, std::uint32_t topic) const noexcept {
    if ((bits >> (topic % 64) & 1) == 0) return false;
    return topics.size() <= 64 || std::any_of(atoms.begin(), atoms.end(), [&](AtomId atom) {
        const auto row = topics_of_atom[atom];
        return std::binary_search(row.begin(), row.end(), topic);
    });
}

bool CompiledPack::in_pack(std::string_view form) const {
    const AtomTable::Entry* entry = lexicon.forms.find(form);
    return entry != nullptr && (entry->count > 0 || entry->flags != 0);
}

bool CompiledPack::known(std::string_view form) const {
    return in_pack(form) || (dictionary && dictionary->knows(form));
}

bool CompiledPack::in_dictionary(std::string_view form) const { return dictionary && dictionary->knows(form); }

bool CompiledPack::by_stem(std::string_view form) const {
    return !lexicon.stems.empty() && lexicon.stems.find(morph::stem(form)) != nullptr;
}

bool CompiledPack::only_verb(std::string_view form) const {
    std::vector<morph::Dictionary::Reading> readings;
    if (dictionary) dictionary->readings(form, readings);
    return !readings.empty() && std::all_of(readings.begin(), readings.end(), [](const auto& r) {
        return (r.bits & morph::kVerbForm) != 0 && (r.bits & morph::kParticiple) == 0;
    });
}

std::uint32_t CompiledPack::weight(std::string_view form) const {
    constexpr std::uint32_t kEverywhere = 1000;  // function words stand in no count of examples
    const AtomTable::Entry* entry = lexicon.forms.find(form);
    std::uint32_t most = 0;
    if (entry != nullptr) {
        if ((entry->flags & (kFunctionForm | kCourtesyForm)) != 0) return kEverywhere;
        for (const AtomId atom : lexicon.forms.atoms(*entry)) most = std::max(most, uses_of_atom[atom]);
    }
    if (most == 0 && !in_dictionary(form)) return kUsualWeight;  // examples count words of the dictionary only
    return most;
}

void CompiledPack::find(std::string_view original, std::vector<text::Entity>& out) const {
    if (entity_expressions.empty()) return;
    std::vector<regex::Span> groups;
    for (std::size_t i = 0; i < entity_expressions.size(); ++i) {
        if (entity_expressions[i] == nullptr) continue;  // refused: examples are read all the same, for their own mistakes
        std::size_t from = 0;
        for (int n = 0; n < 64 && entity_expressions[i]->find(original, from, groups); ++n) {
            const regex::Span span = groups.size() > 1 && groups[1].begin != std::string::npos ? groups[1] : groups[0];
            from = std::max(groups[0].end, from + 1);
            if (span.begin == span.end) continue;
            const auto overlaps = [&](const text::Entity& e) { return e.begin < span.end && span.begin < e.end; };
            std::erase_if(out, overlaps);  // the pack's own entity is the more specific
            text::Entity entity;
            entity.type = text::EntityType::kCustom;
            entity.custom = static_cast<std::uint16_t>(i);
            entity.begin = static_cast<std::uint32_t>(span.begin);
            entity.end = static_cast<std::uint32_t>(span.end);
            std::string_view value = original.substr(span.begin, span.end - span.begin);
            if (value.size() > kMaxEntityBytes) value = value.substr(0, text::floor_code_point(value, kMaxEntityBytes));
            entity.value = text::fold(value);
            out.push_back(std::move(entity));
        }
    }
    std::sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.begin < b.begin; });
}

std::unique_ptr<CompiledPack> compile(Model model, const CompileOptions& options, Diagnostics& out) {
    return Compiler(std::move(model), options, out).run();
}

}  // namespace otvet::pack
