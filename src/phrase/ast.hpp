// SPDX-License-Identifier: MIT
// The tree of one phrase (docs: the phrase language). Pure syntax: names are not resolved here.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace otvet::phrase {

enum class NodeKind : std::uint8_t {
    kWord,    ///< text; matches any form of the word
    kExact,   ///< =text: this form only, no repair
    kPrefix,  ///< text*
    kSuffix,  ///< *text
    kName,    ///< :text — a group of words, an entity, or a built-in (вопрос, число …)
    kAll,     ///< children in any order (words side by side)
    kAny,     ///< (a / b): one of the children; `optional` when an alternative was empty
    kGlued,   ///< a+b: children are neighbours in this order
    kOrdered, ///< a .. b: children in this order, at most three words between
    kNot,     ///< -x: one child that must not occur in the sentence
};

/// What form of the word counts; kAnyForm for everything but the glued class suffix.
enum class FormClass : std::uint8_t { kAnyForm, kImperative, kPast, kInfinitive };

/// Columns count code points from 0 within the phrase's text.
struct Node {
    NodeKind kind = NodeKind::kWord;
    FormClass form_class = FormClass::kAnyForm;
    bool optional = false;        ///< kAny only
    std::uint32_t column = 0;
    std::uint32_t length = 0;     ///< code points
    std::string text;             ///< folded (lower case, ё→е) word or name without its sign
    std::vector<Node> children;
};

}  // namespace otvet::phrase
