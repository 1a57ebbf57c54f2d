// SPDX-License-Identifier: MIT
// Building trees in their normal form, so that one meaning has one tree: no kAll in kAll, kGlued in kGlued or
// kOrdered in kOrdered, none of them with one child, and an alternative is never optional itself.
#pragma once

#include <vector>

#include "phrase/ast.hpp"
#include "phrase/parser.hpp"

namespace otvet::phrase {

/// A node of `kind` over children in order; the child itself when there is one.
[[nodiscard]] Node join(NodeKind kind, std::vector<Node> children);

/// (a / b / ): the alternative itself when there is one and nothing is optional.
[[nodiscard]] Node choose(std::vector<Node> alternatives, bool optional);

/// Whether a match needs a word at all: false for exclusions and for what may be missing.
[[nodiscard]] bool requires_something(const Node& node);

/// Parts of a tree that can be written but mean nothing; `root` is the kAll of a phrase or the kAny of a group.
void find_senseless(const Node& root, std::vector<Problem>& problems);

}  // namespace otvet::phrase
