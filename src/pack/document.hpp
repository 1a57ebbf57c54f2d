// SPDX-License-Identifier: MIT
// One YAML file as a tree with places. A strict part of YAML: one document, no anchors, aliases, tags, directives.
// Built from yaml-cpp's events, never from its DOM, which drops duplicates and places and turns nothing into «null».
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "pack/reporter.hpp"
#include "pack/source_text.hpp"

namespace otvet::pack::reading {

enum class Kind : std::uint8_t {
    kScalar,
    kSequence,
    kMap,
    kNull,    ///< nothing was written; a written «null» or «~» is a scalar
    kBroken,  ///< reported already
};

enum class Style : std::uint8_t { kPlain, kSingle, kDouble, kLiteral, kFolded, kBlock, kFlow };

using NodeIndex = std::uint32_t;
inline constexpr NodeIndex kNoNode = 0xFFFFFFFF;

/// Children of a map alternate: key, value, key, value.
struct Node {
    Kind kind = Kind::kNull;
    Style style = Style::kPlain;
    std::uint32_t offset = 0;  ///< bytes; of a quoted or block text: its sign. For kNull: the token that came instead
    NodeIndex first_child = kNoNode;
    NodeIndex last_child = kNoNode;
    NodeIndex next = kNoNode;
    std::string text;
};

/// Immutable once built.
struct Document {
    std::vector<Node> nodes;  ///< the root is the first
    [[nodiscard]] const Node* root() const noexcept { return nodes.empty() ? nullptr : nodes.data(); }
    [[nodiscard]] const Node* get(NodeIndex i) const noexcept { return i == kNoNode ? nullptr : &nodes[i]; }
    [[nodiscard]] const Node* first(const Node& parent) const noexcept { return get(parent.first_child); }
    [[nodiscard]] const Node* next(const Node& node) const noexcept { return get(node.next); }
};

/// Parses; problems go to `reporter`. After a syntax error the tree is empty. True when all that was written is in the
/// tree; it may still break a rule. Linear.
[[nodiscard]] bool parse(const SourceText& source, Document& out, Reporter& reporter);

/// A text inside a scalar as lines with places: at least one; a literal block gives
/// one for each of its lines.
struct Line {
    std::string_view text;
    std::size_t offset = 0;  ///< bytes, of its first character in the file
    bool verbatim = false;   ///< the file holds exactly these bytes there
};
[[nodiscard]] std::vector<Line> lines_of(const Node& scalar, const SourceText& source);

/// Offset just behind a plain scalar in the file.
[[nodiscard]] std::size_t end_of_plain(const Node& scalar, const SourceText& source);

}  // namespace otvet::pack::reading
