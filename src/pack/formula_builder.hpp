// SPDX-License-Identifier: MIT
// Trees of phrases → formulas; resolves names, merges single words into classes, shares equal nodes.
#pragma once

#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "lang/messages.hpp"
#include "pack/atoms.hpp"
#include "pack/formula.hpp"
#include "pack/model.hpp"
#include "phrase/parser.hpp"

namespace otvet::pack {

class FormulaBuilder {
public:
    FormulaBuilder(AtomBuilder& atoms, const Model& model, Language language, Diagnostics& out);

    /// Parses and builds one phrase; problems go to the diagnostics. kNone when it has any.
    [[nodiscard]] NodeId phrase(const Located& text);

    /// Classes that must be in a message for the phrase to match: one for each required item.
    [[nodiscard]] std::vector<ClassId> triggers(NodeId root) const;
    /// What it requires, flattened and sorted: classes, and (with the top bit) nodes that are no single class.
    [[nodiscard]] std::vector<std::uint32_t> required(NodeId root) const;
    /// All atoms below a node, exclusions aside.
    void collect_atoms(NodeId node, std::vector<AtomId>& out) const;
    /// Usage of atoms over all phrases built so far; what «rarest» is measured by.
    void count_usage(NodeId root);

    [[nodiscard]] ClassId intern_class(std::vector<AtomId> atoms);
    /// Problems of the groups that no phrase has used so far; nothing is built of them.
    void check_unused_groups();
    [[nodiscard]] std::uint64_t class_usage(ClassId id) const;
    [[nodiscard]] FormulaPool finish() { return std::move(pool_); }

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
    NodeId leaf(AtomId atom);
    NodeId negation();
    NodeId words_class(const std::vector<std::string_view>& words);
    NodeId add(FormulaKind kind, std::uint32_t value, std::vector<NodeId> children);
    void report(const phrase::Problem& problem, const Located& at);
    void flatten_any(NodeId node, std::vector<AtomId>& atoms, std::vector<NodeId>& others, bool& optional) const;
    ClassId trigger_of(NodeId node) const;
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
    FormulaPool pool_;
    std::unordered_map<std::string, Group> groups_;
    std::unordered_map<std::string, std::size_t> entities_;  ///< phrase name → entity atom index
    std::map<std::vector<AtomId>, ClassId> class_ids_;
    std::map<std::vector<std::uint32_t>, NodeId> node_ids_;
    mutable std::vector<std::uint32_t> usage_;  ///< by atom
    mutable std::map<std::vector<AtomId>, ClassId> trigger_ids_;
};

}  // namespace otvet::pack
