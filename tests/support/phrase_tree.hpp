// SPDX-License-Identifier: MIT
// Trees of phrases for tests: equality that ignores columns, and a compact s-expression.
#pragma once

#include <string>

#include "phrase/ast.hpp"

namespace otvet::test {

/// Same meaning and shape; columns and lengths may differ.
inline bool same_tree(const phrase::Node& a, const phrase::Node& b) {
    if (a.kind != b.kind || a.form_class != b.form_class || a.optional != b.optional || a.text != b.text) return false;
    if (a.children.size() != b.children.size()) return false;
    for (std::size_t i = 0; i < a.children.size(); ++i) {
        if (!same_tree(a.children[i], b.children[i])) return false;
    }
    return true;
}

/// «заказ =то возвр* *оплата :имя дать.повел», and (all a b), (any a b), (any? a), (glued a b), (ordered a b), (not a).
inline std::string dump(const phrase::Node& node) {
    using phrase::FormClass;
    using phrase::NodeKind;
    std::string head;
    switch (node.kind) {
        case NodeKind::kExact:
            return "=" + node.text;
        case NodeKind::kPrefix:
            return node.text + "*";
        case NodeKind::kSuffix:
            return "*" + node.text;
        case NodeKind::kName:
            return ":" + node.text;
        case NodeKind::kWord:
            return node.text + (node.form_class == FormClass::kImperative   ? ".повел"
                                : node.form_class == FormClass::kPast       ? ".прош"
                                : node.form_class == FormClass::kInfinitive ? ".инф"
                                                                            : "");
        case NodeKind::kAll:
            head = "all";
            break;
        case NodeKind::kAny:
            head = node.optional ? "any?" : "any";
            break;
        case NodeKind::kGlued:
            head = "glued";
            break;
        case NodeKind::kOrdered:
            head = "ordered";
            break;
        case NodeKind::kNot:
            head = "not";
            break;
    }
    std::string out = "(" + head;
    for (const phrase::Node& child : node.children) out += " " + dump(child);
    return out + ")";
}

}  // namespace otvet::test
