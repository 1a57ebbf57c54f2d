// SPDX-License-Identifier: MIT
// Random phrases over small lists of words and names, with every sign of the language, as trees in normal form. The
// same seed gives the same phrases everywhere (no std::uniform_int_distribution: libraries differ in it).
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "phrase/ast.hpp"

namespace otvet::test {

class PhraseGenerator {
public:
    /// `names` may be empty: then no `:name` is made. Words and names are given folded.
    PhraseGenerator(std::uint64_t seed, std::vector<std::string> words, std::vector<std::string> names)
        : state_(seed), words_(std::move(words)), names_(std::move(names)) {}

    /// One phrase: a kAll that requires at least one word.
    phrase::Node phrase() {
        phrase::Node root = make(phrase::NodeKind::kAll);
        fill_all(root, 1 + below(3), 3, true);
        return root;
    }

    /// A number in [0, bound), by splitmix64.
    std::uint64_t below(std::uint64_t bound) {
        state_ += 0x9E3779B97F4A7C15ULL;
        std::uint64_t z = state_;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        return (z ^ (z >> 31)) % bound;
    }

private:
    using Node = phrase::Node;
    using Kind = phrase::NodeKind;

    static Node make(Kind kind, std::string text = {}) {
        Node out;
        out.kind = kind;
        out.text = std::move(text);
        return out;
    }

    const std::string& word() { return words_[below(words_.size())]; }

    Node leaf() {
        switch (below(12)) {
            case 0:
                return make(Kind::kExact, word());
            case 1:
                return make(Kind::kPrefix, word());
            case 2:
                return make(Kind::kSuffix, word());
            case 3:
                return names_.empty() ? make(Kind::kWord, word()) : make(Kind::kName, names_[below(names_.size())]);
            case 4:
                return classed();
            case 5:
                return hyphenated();
            default:
                return make(Kind::kWord, word());
        }
    }

    Node classed() {
        Node out = make(Kind::kWord, word());
        out.form_class = static_cast<phrase::FormClass>(1 + below(3));
        return out;
    }

    /// What `a-b` or `=a-b` parses into.
    Node hyphenated() {
        const Kind kind = below(4) == 0 ? Kind::kExact : Kind::kWord;
        Node parts = make(Kind::kGlued), whole = make(kind);
        for (std::uint64_t i = 0, count = 2 + below(2); i < count; ++i) {
            parts.children.push_back(make(kind, word()));
            whole.text += parts.children.back().text;
        }
        Node out = make(Kind::kAny);
        out.children = {std::move(parts), std::move(whole)};
        return out;
    }

    /// Required, not kAll and not kNot. `negatable`: an exclusion may stand somewhere inside.
    Node required(unsigned depth, bool negatable) {
        if (depth == 0) return leaf();
        switch (below(6)) {
            case 0:
                return any(depth - 1, false, negatable);
            case 1:
                return row(Kind::kGlued, depth - 1);
            case 2:
                return row(Kind::kOrdered, depth - 1);
            default:
                return leaf();
        }
    }

    Node any(unsigned depth, bool optional, bool negatable) {
        Node out = make(Kind::kAny);
        out.optional = optional;
        for (std::uint64_t i = 0, count = 2 + below(2); i < count; ++i) {
            out.children.push_back(alternative(depth, negatable));
        }
        const bool may_be_single = optional && out.children.front().kind != Kind::kAny;
        if (may_be_single && below(3) == 0) out.children.resize(1);
        return out;
    }

    Node alternative(unsigned depth, bool negatable) {
        if (depth == 0 || below(3) != 0) return required(depth, negatable);
        Node out = make(Kind::kAll);
        fill_all(out, 2, depth - 1, negatable);
        return out;
    }

    /// `count` children at least, the first of them required; then perhaps an optional part and an exclusion.
    void fill_all(Node& all, std::uint64_t count, unsigned depth, bool negatable) {
        for (std::uint64_t i = 0; i < count; ++i) all.children.push_back(required(depth, negatable));
        if (depth > 0 && below(4) == 0) all.children.push_back(any(depth - 1, true, negatable));
        if (negatable && below(4) == 0) all.children.push_back(exclusion(depth));
    }

    Node exclusion(unsigned depth) {
        Node out = make(Kind::kNot);
        Node what = make(Kind::kAll);
        if (depth > 0 && below(4) == 0) fill_all(what, 2, depth - 1, false);
        out.children.push_back(what.children.empty() ? required(depth, false) : std::move(what));
        return out;
    }

    /// kGlued or kOrdered: neighbours of another kind, one of them perhaps optional or of several words.
    Node row(Kind kind, unsigned depth) {
        Node out = make(kind);
        while (out.children.size() < 2 + below(2)) {
            Node child = below(4) == 0 ? alternative(depth, false) : required(depth, false);
            if (child.kind != kind) out.children.push_back(std::move(child));
        }
        if (depth > 0 && below(5) == 0) out.children.push_back(any(depth - 1, true, false));
        return out;
    }

    std::uint64_t state_;
    std::vector<std::string> words_, names_;
};

}  // namespace otvet::test
