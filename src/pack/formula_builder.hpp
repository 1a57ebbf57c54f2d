// SPDX-License-Identifier: MIT
// Trees of phrases → formulas; resolves names, merges single words into classes, shares equal nodes.
#pragma once

#include <span>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "lang/messages.hpp"
#include "pack/atoms.hpp"
#include "pack/formula.hpp"
#include "pack/model.hpp"
#include "phrase/parser.hpp"

namespace otvet::pack {

inline constexpr std::size_t kMaxGroupsWithin = 32;         ///< groups that use groups
inline constexpr std::size_t kMaxGroupWords = 5'000'000;    ///< of a pack: the words of a group count in each that uses it

class FormulaBuilder {
public:
    FormulaBuilder(AtomBuilder& atoms, const Model& model, Language language, Diagnostics& out);

    /// Parses and builds one phrase; problems go to the diagnostics. kNone when it has any.
    [[nodiscard]] NodeId phrase(const Located& text, const phrase::Parsed& parsed);
    [[nodiscard]] NodeId phrase(const Located& text) { return phrase(text, phrase::parse(text.text)); }

    /// What it requires, flattened and sorted: classes, and (with the top bit) nodes that are no single class.
    [[nodiscard]] std::vector<std::uint32_t> required(NodeId root) const;
    /// Calls visit(atom) for the atoms below some nodes, exclusions aside; each atom once.
    template <class Visit>
    void each_atom(std::span<const NodeId> roots, Visit&& visit);

    /// Counts a phrase for the usage of atoms, which is what «rarest» is measured by.
    void count_usage(NodeId root);
    /// All phrases are built and counted; triggers() and class_usage() answer from now on.
    void settle_usage();
    /// Classes that must be in a message for the phrase to match: one for each required item.
    [[nodiscard]] std::vector<ClassId> triggers(NodeId root);
    [[nodiscard]] std::uint64_t class_usage(ClassId id);

    [[nodiscard]] ClassId intern_class(std::vector<AtomId> atoms);
    /// Problems of the groups that no phrase has used so far; nothing is built of them.
    void check_unused_groups();
    [[nodiscard]] FormulaPool finish();

private:
    struct Group {
        const NamedText* source = nullptr;
        NodeId node = kNone;
        enum class State : std::uint8_t { kNew, kOpen, kDone, kBad } state = State::kNew;
    };

    NodeId build(const phrase::Node& node, const Located& at);
    NodeId build_name(const phrase::Node& node, const Located& at);
    NodeId build_group(Group& group, const phrase::Node& use, const Located& at);
    NodeId build_any(const phrase::Node& node, const Located& at);
    [[nodiscard]] bool has_room(std::size_t words, const phrase::Node& node, const Located& at);
    NodeId leaf(AtomId atom);
    NodeId negation();
    NodeId words_class(const std::vector<std::string_view>& words);
    NodeId add(FormulaKind kind, std::uint32_t value, std::vector<NodeId> children);
    void report(const phrase::Problem& problem, const Located& at);
    void flatten_any(NodeId node, std::vector<AtomId>& atoms, std::vector<NodeId>& others, bool& optional) const;
    ClassId trigger_of(NodeId node);
    ClassId find_trigger(NodeId node);
    [[nodiscard]] bool has_trigger(NodeId node);
    bool find_has_trigger(NodeId node);
    void mark_classes(NodeId node, std::vector<ClassId>& out);
    void collect_required(NodeId node, std::vector<std::uint32_t>& out) const;
    [[nodiscard]] std::vector<std::string> known_names() const;
    [[nodiscard]] bool is_name(const std::string& name) const;
    [[nodiscard]] bool may_stand_elsewhere(const std::string& name) const;
    void report_unknown(const phrase::Node& node, const Located& at);
    void check_names(const phrase::Node& node, const Located& at);

    AtomBuilder& atoms_;
    const Model& model_;
    Language language_;
    Diagnostics& out_;
    FormulaPool pool_;  ///< but for its classes
    std::vector<std::vector<AtomId>> classes_;
    std::unordered_map<std::string, Group> groups_;
    std::unordered_map<std::string, std::size_t> entities_;  ///< phrase name → entity atom index
    std::unordered_multimap<std::uint64_t, ClassId> class_ids_;  ///< by a hash of the atoms
    std::unordered_multimap<std::uint64_t, NodeId> node_ids_;    ///< by a hash of kind, value and children
    std::vector<std::uint64_t> node_usage_;                      ///< phrases that a node stands in, as often as it does
    std::vector<std::uint64_t> atom_usage_;
    // What was found once, by node or class.
    enum class Known : std::uint8_t { kNotYet, kNo, kYes };
    std::vector<Known> has_trigger_;
    std::vector<ClassId> trigger_;
    std::vector<std::uint64_t> class_usage_;
    std::vector<std::uint32_t> seen_nodes_, seen_atoms_;  ///< marks of each_atom
    std::uint32_t seen_ = 0;
    std::size_t open_groups_ = 0;  ///< that are being built, one within the other
    std::size_t group_words_ = 0;
    bool no_room_ = false;         ///< kMaxGroupWords was passed and told
};

template <class Visit>
void FormulaBuilder::each_atom(std::span<const NodeId> roots, Visit&& visit) {
    ++seen_;
    seen_nodes_.resize(pool_.nodes.size());
    seen_atoms_.resize(atoms_.count());
    std::vector<ClassId> classes;
    for (const NodeId root : roots) mark_classes(root, classes);
    for (const ClassId c : classes) {
        for (const AtomId atom : classes_[c]) {
            if (std::exchange(seen_atoms_[atom], seen_) != seen_) visit(atom);
        }
    }
}

}  // namespace otvet::pack
