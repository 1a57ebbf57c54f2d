// SPDX-License-Identifier: MIT
// The normal text of a tree: the shortest spelling that parses into it.
#include <algorithm>

#include "lang/form_classes.hpp"
#include "phrase/parser.hpp"

namespace otvet::phrase {
namespace {

std::string joined(const std::vector<Node>& nodes, std::string_view between, bool (*in_parentheses)(const Node&)) {
    std::string out;
    for (const Node& node : nodes) {
        if (&node != &nodes.front()) out += between;
        out += in_parentheses(node) ? "(" + print(node) + ")" : print(node);
    }
    return out;
}

bool never(const Node&) { return false; }
bool is_all(const Node& node) { return node.kind == NodeKind::kAll; }
bool is_all_or_ordered(const Node& node) { return is_all(node) || node.kind == NodeKind::kOrdered; }

/// What `a-b` parses into: its parts as neighbours, or joined.
bool is_hyphenated(const Node& node) {
    if (node.children.size() != 2) return false;
    const Node& parts = node.children[0];
    const Node& whole = node.children[1];
    if (parts.kind != NodeKind::kGlued || (whole.kind != NodeKind::kWord && whole.kind != NodeKind::kExact))
        return false;
    if (whole.form_class != FormClass::kAnyForm) return false;
    std::string text;
    for (const Node& part : parts.children) {
        if (part.kind != whole.kind || part.form_class != FormClass::kAnyForm) return false;
        text += part.text;
    }
    return text == whole.text;
}

std::string hyphenated(const Node& node) {
    std::string out = node.children[1].kind == NodeKind::kExact ? "=" : "";
    for (const Node& part : node.children[0].children) {
        if (&part != &node.children[0].children.front()) out += '-';
        out += part.text;
    }
    return out;
}

std::string print_any(const Node& node) {
    const bool hyphen = is_hyphenated(node);
    std::string out = hyphen ? hyphenated(node) : joined(node.children, " / ", never);
    if (hyphen && !node.optional) return out;
    return "(" + out + (node.optional ? " / )" : ")");
}

std::string print_word(const Node& node) {
    switch (node.form_class) {
        case FormClass::kImperative:
            return node.text + "." + std::string(lang::kImperativeClass);
        case FormClass::kPast:
            return node.text + "." + std::string(lang::kPastClass);
        case FormClass::kInfinitive:
            return node.text + "." + std::string(lang::kInfinitiveClass);
        case FormClass::kAnyForm:
            break;
    }
    return node.text;
}

}  // namespace

std::string print(const Node& node) {
    switch (node.kind) {
        case NodeKind::kWord:
            return print_word(node);
        case NodeKind::kExact:
            return "=" + node.text;
        case NodeKind::kPrefix:
            return node.text + "*";
        case NodeKind::kSuffix:
            return "*" + node.text;
        case NodeKind::kName:
            return ":" + node.text;
        case NodeKind::kAll:
            return joined(node.children, " ", never);
        case NodeKind::kAny:
            return print_any(node);
        case NodeKind::kGlued:
            return joined(node.children, "+", is_all_or_ordered);
        case NodeKind::kOrdered:
            return joined(node.children, " .. ", is_all);
        case NodeKind::kNot:
            return "-" + joined(node.children, " ", is_all_or_ordered);
    }
    return {};
}

}  // namespace otvet::phrase
