// SPDX-License-Identifier: MIT
#include "pack/formula_builder.hpp"

#include <algorithm>
#include <string_view>

#include "lang/builtin_names.hpp"
#include "lang/closed_words.hpp"
#include "pack/suggest.hpp"
#include "pack/words.hpp"
#include "text/entities.hpp"
#include "text/fold.hpp"

namespace otvet::pack {
namespace {

constexpr std::uint32_t kNodeKey = 0x8000'0000u;
constexpr auto kBuiltInEntities = static_cast<std::size_t>(text::EntityType::kCustom);

std::uint64_t hash_numbers(const std::vector<std::uint32_t>& numbers, std::uint64_t seed) {
    std::uint64_t hash = 0x9E3779B97F4A7C15ull ^ seed;
    for (const std::uint32_t n : numbers) {
        hash = (hash ^ n) * 0xBF58476D1CE4E5B9ull;
        hash ^= hash >> 31;
    }
    return hash;
}

Region region_of(const Located& at, std::uint32_t column, std::uint32_t length) {
    Region r = at.place;
    r.column = at.place.column + column;
    r.end_column = r.column + length;
    return r;
}

}  // namespace

FormulaBuilder::FormulaBuilder(AtomBuilder& atoms, const Model& model, Language language, Diagnostics& out)
    : atoms_(atoms), model_(model), language_(language), out_(out) {
    for (const NamedText& words : model.words) groups_[text::fold(words.name.text)].source = &words;
    for (std::size_t i = 0; i < kBuiltInEntities; ++i) {
        const auto type = static_cast<text::EntityType>(i);
        entities_[std::string(text::entity_phrase_name(type))] = i;
        entities_[std::string(text::entity_name(type))] = i;
    }
    for (std::size_t i = 0; i < model.entities.size(); ++i) {
        entities_[text::fold(model.entities[i].name.text)] = kBuiltInEntities + i;
    }
}

void FormulaBuilder::report(const phrase::Problem& problem, const Located& at) {
    std::vector<std::string_view> a(problem.arguments.begin(), problem.arguments.end());
    a.resize(4);
    out_.push_back(lang::make(problem.code, region_of(at, problem.column, problem.length), problem.found,
                              {a[0], a[1], a[2], a[3]}, language_));
}

NodeId FormulaBuilder::phrase(const Located& text, const phrase::Parsed& parsed) {
    for (const phrase::Problem& p : parsed.problems) report(p, text);
    if (!parsed.root) return kNone;
    const std::size_t before = out_.size();
    NodeId root = build(*parsed.root, text);
    if (out_.size() != before || root == kNone) return kNone;
    if (pool_.nodes[root].kind != FormulaKind::kAll) root = add(FormulaKind::kAll, 0, {root});
    if (!has_trigger(root)) {
        report({lang::Code::kPhraseNoWord, 0, static_cast<std::uint32_t>(text::code_points(text.text)), text.text, {}}, text);
        return kNone;
    }
    return root;
}

NodeId FormulaBuilder::build(const phrase::Node& node, const Located& at) {
    using phrase::NodeKind;
    switch (node.kind) {
        case NodeKind::kWord: return leaf(atoms_.word(node.text, node.form_class));
        case NodeKind::kExact: return leaf(atoms_.exact(node.text));
        case NodeKind::kPrefix: return leaf(atoms_.prefix(node.text));
        case NodeKind::kSuffix: return leaf(atoms_.suffix(node.text));
        case NodeKind::kName: return build_name(node, at);
        case NodeKind::kAny: return build_any(node, at);
        case NodeKind::kAll: case NodeKind::kGlued: case NodeKind::kOrdered: case NodeKind::kNot: break;
    }
    std::vector<NodeId> children;
    for (const phrase::Node& child : node.children) {
        const NodeId id = build(child, at);
        if (id == kNone) return kNone;
        children.push_back(id);
    }
    switch (node.kind) {
        case NodeKind::kGlued: return add(FormulaKind::kGlued, 0, std::move(children));
        case NodeKind::kOrdered: return add(FormulaKind::kOrdered, 0, std::move(children));
        case NodeKind::kNot: return add(FormulaKind::kNot, 0, std::move(children));
        default: return children.size() == 1 ? children[0] : add(FormulaKind::kAll, 0, std::move(children));
    }
}

NodeId FormulaBuilder::leaf(AtomId atom) { return add(FormulaKind::kClass, intern_class({atom}), {}); }

NodeId FormulaBuilder::words_class(const std::vector<std::string_view>& words) {
    std::vector<AtomId> atoms;
    for (const std::string_view w : words) atoms.push_back(atoms_.exact(w));
    return add(FormulaKind::kClass, intern_class(std::move(atoms)), {});
}

NodeId FormulaBuilder::negation() {
    const NodeId words = words_class(words_in(lang::kNegationWords));
    return add(FormulaKind::kNegation, pool_.nodes[words].value, {});
}

NodeId FormulaBuilder::build_name(const phrase::Node& node, const Located& at) {
    if (auto group = groups_.find(node.text); group != groups_.end()) return build_group(group->second, node, at);
    if (node.text == lang::kQuestionName) return add(FormulaKind::kQuestion, 0, {});
    if (node.text == lang::kNegationName) return negation();
    if (node.text == lang::kPastDateName || node.text == lang::kComingDateName) {
        const bool past = node.text == lang::kPastDateName;
        std::vector<AtomId> atoms{past ? atoms_.past_date() : atoms_.coming_date()};
        for (const std::string_view w : words_in(past ? lang::kPastDayWords : lang::kComingDayWords)) {
            atoms.push_back(atoms_.exact(w));
        }
        return add(FormulaKind::kClass, intern_class(std::move(atoms)), {});
    }
    if (auto entity = entities_.find(node.text); entity != entities_.end()) return leaf(atoms_.entity(entity->second));
    if (!may_stand_elsewhere(node.text)) report_unknown(node, at);
    return kNone;
}

/// In what could not be read: the phrase may be right.
bool FormulaBuilder::may_stand_elsewhere(const std::string& name) const {
    return !model_.complete || std::find(model_.unread.begin(), model_.unread.end(), name) != model_.unread.end();
}

void FormulaBuilder::report_unknown(const phrase::Node& node, const Located& at) {
    const std::string near = nearest(node.text, known_names());
    const lang::Code code = near.empty() ? lang::Code::kUnknownNamePlain : lang::Code::kUnknownName;
    report({code, node.column, node.length, node.text, {node.text, near}}, at);
}

bool FormulaBuilder::is_name(const std::string& name) const {
    const auto& built_in = lang::kBuiltInNames;
    return groups_.contains(name) || entities_.contains(name) ||
           std::find(built_in.begin(), built_in.end(), name) != built_in.end();
}

void FormulaBuilder::check_names(const phrase::Node& node, const Located& at) {
    const bool named = node.kind == phrase::NodeKind::kName;
    if (named && !is_name(node.text) && !may_stand_elsewhere(node.text)) report_unknown(node, at);
    for (const phrase::Node& child : node.children) check_names(child, at);
}

void FormulaBuilder::check_unused_groups() {
    for (const NamedText& words : model_.words) {
        if (groups_[text::fold(words.name.text)].state != Group::State::kNew) continue;
        const phrase::Parsed parsed = phrase::parse_group(words.value.text);
        for (const phrase::Problem& p : parsed.problems) report(p, words.value);
        if (parsed.root) check_names(*parsed.root, words.value);
    }
}

std::vector<std::string> FormulaBuilder::known_names() const {
    std::vector<std::string> names;
    for (const auto& [name, group] : groups_) names.push_back(name);
    for (const auto& [name, index] : entities_) names.push_back(name);
    for (const std::string_view name : lang::kBuiltInNames) names.emplace_back(name);
    std::sort(names.begin(), names.end());
    return names;
}

NodeId FormulaBuilder::build_group(Group& group, const phrase::Node& use, const Located& at) {
    if (group.state == Group::State::kDone) return group.node;
    if (group.state == Group::State::kOpen) {
        report({lang::Code::kGroupCycle, use.column, use.length, use.text, {use.text}}, at);
        return kNone;
    }
    if (group.state == Group::State::kBad) return kNone;
    if (open_groups_ == kMaxGroupsWithin) {
        report({lang::Code::kGroupsTooDeep, use.column, use.length, use.text, {std::to_string(kMaxGroupsWithin)}}, at);
        return kNone;
    }
    group.state = Group::State::kOpen;
    ++open_groups_;
    const Located& value = group.source->value;
    const phrase::Parsed parsed = phrase::parse_group(value.text);
    for (const phrase::Problem& p : parsed.problems) report(p, value);
    group.node = parsed.root ? build(*parsed.root, value) : kNone;
    --open_groups_;
    group.state = group.node == kNone ? Group::State::kBad : Group::State::kDone;
    return group.node;
}

void FormulaBuilder::flatten_any(NodeId id, std::vector<AtomId>& atoms, std::vector<NodeId>& others,
                                 bool& optional) const {
    const FormulaNode& node = pool_.nodes[id];
    if (node.kind == FormulaKind::kClass) {
        const auto& members = classes_[node.value];
        atoms.insert(atoms.end(), members.begin(), members.end());
    } else if (node.kind == FormulaKind::kNothing) {
        optional = true;
    } else if (node.kind == FormulaKind::kAny) {
        for (std::uint32_t i = 0; i < node.count; ++i) flatten_any(pool_.children[node.first + i], atoms, others, optional);
    } else {
        others.push_back(id);
    }
}

/// A group counts its words in every group that uses it: a few pages of groups could fill the memory.
bool FormulaBuilder::has_room(std::size_t words, const phrase::Node& node, const Located& at) {
    group_words_ += words;
    if (group_words_ <= kMaxGroupWords) return true;
    if (!std::exchange(no_room_, true)) {
        report({lang::Code::kGroupsTooLarge, node.column, node.length, {}, {std::to_string(kMaxGroupWords)}}, at);
    }
    return false;
}

NodeId FormulaBuilder::build_any(const phrase::Node& node, const Located& at) {
    if (no_room_) return kNone;
    std::vector<AtomId> atoms;
    std::vector<NodeId> others;
    bool optional = node.optional, bad = false;
    for (const phrase::Node& child : node.children) {
        const NodeId id = build(child, at);
        if (id == kNone) bad = true;
        else flatten_any(id, atoms, others, optional);
    }
    if (bad || !has_room(atoms.size(), node, at)) return kNone;
    std::sort(others.begin(), others.end());
    others.erase(std::unique(others.begin(), others.end()), others.end());
    if (!atoms.empty()) others.insert(others.begin(), add(FormulaKind::kClass, intern_class(std::move(atoms)), {}));
    if (optional) others.push_back(add(FormulaKind::kNothing, 0, {}));
    return others.size() == 1 ? others[0] : add(FormulaKind::kAny, 0, std::move(others));
}

NodeId FormulaBuilder::add(FormulaKind kind, std::uint32_t value, std::vector<NodeId> children) {
    const std::uint64_t hash = hash_numbers(children, static_cast<std::uint64_t>(kind) << 32 | value);
    const auto [first, last] = node_ids_.equal_range(hash);
    for (auto it = first; it != last; ++it) {
        const FormulaNode& node = pool_.nodes[it->second];
        const auto begin = pool_.children.begin() + node.first;
        if (node.kind == kind && node.value == value && std::equal(begin, begin + node.count, children.begin(), children.end()))
            return it->second;
    }
    const auto id = static_cast<NodeId>(pool_.nodes.size());
    node_ids_.emplace(hash, id);
    pool_.nodes.push_back({kind, value, static_cast<std::uint32_t>(pool_.children.size()),
                           static_cast<std::uint32_t>(children.size())});
    pool_.children.insert(pool_.children.end(), children.begin(), children.end());
    return id;
}

ClassId FormulaBuilder::intern_class(std::vector<AtomId> atoms) {
    std::sort(atoms.begin(), atoms.end());
    atoms.erase(std::unique(atoms.begin(), atoms.end()), atoms.end());
    const std::uint64_t hash = hash_numbers(atoms, atoms.size());
    const auto [first, last] = class_ids_.equal_range(hash);
    for (auto it = first; it != last; ++it) {
        if (classes_[it->second] == atoms) return it->second;
    }
    const auto id = static_cast<ClassId>(classes_.size());
    class_ids_.emplace(hash, id);
    classes_.push_back(std::move(atoms));
    return id;
}

void FormulaBuilder::mark_classes(NodeId id, std::vector<ClassId>& out) {
    if (std::exchange(seen_nodes_[id], seen_) == seen_) return;
    const FormulaNode& node = pool_.nodes[id];
    if (node.kind == FormulaKind::kNot) return;
    if (node.kind == FormulaKind::kClass || node.kind == FormulaKind::kNegation) out.push_back(node.value);
    for (std::uint32_t i = 0; i < node.count; ++i) mark_classes(pool_.children[node.first + i], out);
}

void FormulaBuilder::count_usage(NodeId root) {
    if (node_usage_.size() < pool_.nodes.size()) node_usage_.resize(pool_.nodes.size(), 0);
    ++node_usage_[root];
}

/// A node comes after its children, so that one walk from the last node hands every count down.
void FormulaBuilder::settle_usage() {
    node_usage_.resize(pool_.nodes.size(), 0);
    atom_usage_.assign(atoms_.count(), 0);
    for (std::size_t id = pool_.nodes.size(); id-- > 0;) {
        const FormulaNode& node = pool_.nodes[id];
        if (node.kind == FormulaKind::kNot || node_usage_[id] == 0) continue;
        if (node.kind == FormulaKind::kClass || node.kind == FormulaKind::kNegation) {
            for (const AtomId a : classes_[node.value]) atom_usage_[a] += node_usage_[id];
        }
        for (std::uint32_t i = 0; i < node.count; ++i) node_usage_[pool_.children[node.first + i]] += node_usage_[id];
    }
}

std::uint64_t FormulaBuilder::class_usage(ClassId id) {
    if (class_usage_.size() <= id) class_usage_.resize(classes_.size(), 0);
    if (class_usage_[id] == 0) {
        class_usage_[id] = 1;
        for (const AtomId a : classes_[id]) class_usage_[id] += atom_usage_[a];
    }
    return class_usage_[id];
}

bool FormulaBuilder::has_trigger(NodeId id) {
    if (has_trigger_.size() <= id) has_trigger_.resize(pool_.nodes.size(), Known::kNotYet);
    if (has_trigger_[id] == Known::kNotYet) has_trigger_[id] = find_has_trigger(id) ? Known::kYes : Known::kNo;
    return has_trigger_[id] == Known::kYes;
}

bool FormulaBuilder::find_has_trigger(NodeId id) {
    const FormulaNode& node = pool_.nodes[id];
    const auto begin = pool_.children.begin() + node.first;
    const auto has = [this](NodeId child) { return has_trigger(child); };
    switch (node.kind) {
        case FormulaKind::kClass: case FormulaKind::kNegation: return true;
        case FormulaKind::kNot: case FormulaKind::kQuestion: case FormulaKind::kNothing: return false;
        case FormulaKind::kAny: return std::all_of(begin, begin + node.count, has);
        default: return std::any_of(begin, begin + node.count, has);
    }
}

/// A class that any match of the node needs a word of; kNone when there is none (a question, an empty alternative).
ClassId FormulaBuilder::trigger_of(NodeId id) {
    constexpr ClassId kNotYet = kNone - 1;
    if (trigger_.empty()) trigger_.assign(pool_.nodes.size(), kNotYet);
    if (trigger_[id] == kNotYet) trigger_[id] = has_trigger(id) ? find_trigger(id) : kNone;
    return trigger_[id];
}

ClassId FormulaBuilder::find_trigger(NodeId id) {
    const FormulaNode& node = pool_.nodes[id];
    if (node.kind == FormulaKind::kClass || node.kind == FormulaKind::kNegation) return node.value;
    if (node.kind != FormulaKind::kAny) {
        ClassId best = kNone;
        for (std::uint32_t i = 0; i < node.count; ++i) {
            const ClassId c = trigger_of(pool_.children[node.first + i]);
            if (c != kNone && (best == kNone || class_usage(c) < class_usage(best))) best = c;
        }
        return best;
    }
    std::vector<AtomId> atoms;
    for (std::uint32_t i = 0; i < node.count; ++i) {
        const ClassId c = trigger_of(pool_.children[node.first + i]);
        atoms.insert(atoms.end(), classes_[c].begin(), classes_[c].end());
    }
    return intern_class(std::move(atoms));
}

FormulaPool FormulaBuilder::finish() {
    for (const std::vector<AtomId>& atoms : classes_) pool_.classes.add(atoms);
    return std::move(pool_);
}

std::vector<ClassId> FormulaBuilder::triggers(NodeId root) {
    std::vector<ClassId> out;
    const FormulaNode node = pool_.nodes[root];
    for (std::uint32_t i = 0; i < node.count; ++i) {
        const ClassId c = trigger_of(pool_.children[node.first + i]);
        if (c != kNone) out.push_back(c);
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

void FormulaBuilder::collect_required(NodeId id, std::vector<std::uint32_t>& out) const {
    const FormulaNode& node = pool_.nodes[id];
    switch (node.kind) {
        case FormulaKind::kClass: out.push_back(node.value); return;
        case FormulaKind::kNot: case FormulaKind::kNothing: return;
        case FormulaKind::kAny:
            for (std::uint32_t i = 0; i < node.count; ++i) {
                if (pool_.nodes[pool_.children[node.first + i]].kind == FormulaKind::kNothing) return;
            }
            out.push_back(kNodeKey | id);
            return;
        case FormulaKind::kQuestion: case FormulaKind::kNegation: out.push_back(kNodeKey | id); return;
        default:
            for (std::uint32_t i = 0; i < node.count; ++i) collect_required(pool_.children[node.first + i], out);
    }
}

std::vector<std::uint32_t> FormulaBuilder::required(NodeId root) const {
    std::vector<std::uint32_t> out;
    collect_required(root, out);
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

}  // namespace otvet::pack
