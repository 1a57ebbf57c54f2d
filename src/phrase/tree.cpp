// SPDX-License-Identifier: MIT
#include "phrase/tree.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace otvet::phrase {
namespace {

using lang::Code;

void take(std::vector<Node>& to, std::vector<Node>& from) {
    to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

const Node* find_exclusion(const Node& node) {
    if (node.kind == NodeKind::kNot) return &node;
    for (const Node& child : node.children) {
        if (const Node* found = find_exclusion(child)) return found;
    }
    return nullptr;
}

void report(Code code, const Node& node, std::vector<Problem>& problems) {
    problems.push_back({code, node.column, node.length, {}, {}});
}

void report_nothing_required(const Node& node, std::vector<Problem>& problems) {
    report(find_exclusion(node) != nullptr ? Code::kPhraseOnlyNot : Code::kPhraseOnlyOptional, node, problems);
}

/// An exclusion reaches the whole sentence, so it cannot stand beside or before something.
void check_row(const Node& row, std::vector<Problem>& problems) {
    if (const Node* exclusion = find_exclusion(row)) {
        return report(Code::kPhraseNotOperand, *exclusion, problems);
    }
    if (!requires_something(row)) return report(Code::kPhraseOnlyOptional, row, problems);
    for (const Node& child : row.children) {
        if (child.kind == NodeKind::kAll && !requires_something(child)) {
            return report(Code::kPhraseOnlyOptional, child, problems);
        }
    }
}

void check(const Node& node, std::vector<Problem>& problems) {
    const std::size_t before = problems.size();
    if (node.kind == NodeKind::kGlued || node.kind == NodeKind::kOrdered) check_row(node, problems);
    for (const Node& child : node.children) {
        if (node.kind == NodeKind::kAny && !requires_something(child)) {
            report_nothing_required(child, problems);
        } else if (node.kind == NodeKind::kNot && !requires_something(child)) {
            const bool inverted = find_exclusion(child) != nullptr;
            report(inverted ? Code::kPhraseOnlyNot : Code::kPhraseNotOptional, child, problems);
        }
        if (problems.size() == before) check(child, problems);
    }
}

}  // namespace

Node join(NodeKind kind, std::vector<Node> children) {
    if (children.size() == 1) return std::move(children.front());
    Node out;
    out.kind = kind;
    if (children.empty()) return out;
    out.column = children.front().column;
    out.length = children.back().column + children.back().length - out.column;
    for (Node& child : children) {
        if (child.kind == kind) {
            take(out.children, child.children);
        } else {
            out.children.push_back(std::move(child));
        }
    }
    return out;
}

Node choose(std::vector<Node> alternatives, bool optional) {
    for (Node& one : alternatives) {
        if (!std::exchange(one.optional, false)) continue;
        optional = true;
        if (one.children.size() == 1) one = Node(std::move(one.children.front()));
    }
    if (alternatives.size() == 1 && (!optional || alternatives.front().kind == NodeKind::kAny)) {
        alternatives.front().optional = optional;
        return std::move(alternatives.front());
    }
    Node out;
    out.kind = NodeKind::kAny;
    out.optional = optional;
    out.children = std::move(alternatives);
    return out;
}

bool requires_something(const Node& node) {
    switch (node.kind) {
        case NodeKind::kNot:
            return false;
        case NodeKind::kAny:
            return !node.optional && std::all_of(node.children.begin(), node.children.end(), requires_something);
        case NodeKind::kAll:
        case NodeKind::kGlued:
        case NodeKind::kOrdered:
            return std::any_of(node.children.begin(), node.children.end(), requires_something);
        default:
            return true;
    }
}

void find_senseless(const Node& root, std::vector<Problem>& problems) {
    const std::size_t before = problems.size();
    check(root, problems);
    if (problems.size() == before && !requires_something(root)) report_nothing_required(root, problems);
}

}  // namespace otvet::phrase
