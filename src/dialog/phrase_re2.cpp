// SPDX-License-Identifier: MIT
#include "dialog/phrase_re2.hpp"

#include <algorithm>
#include <numeric>
#include <span>
#include <utility>

#include "dialog/word_trie.hpp"
#include "regex/expression.hpp"

namespace otvet {
namespace {

using pack::AtomTable;
using pack::FormulaKind;
using pack::FormulaNode;
using pack::PhraseKind;

constexpr std::string_view kAnyWords = "(?:[^ ]+ )*";
constexpr std::size_t kMostOrders = 4;  // items whose orders are all written out

std::string entity_tag(const pack::CompiledPack& pack, std::size_t index) {
    const auto custom = static_cast<std::size_t>(text::EntityType::kCustom);
    if (index >= custom) return pack.model.entities[index - custom].name.text;
    return std::string(text::entity_name(static_cast<text::EntityType>(index)));
}

/// Expressions of formulas. Each matches words with the space behind every one of them; the line begins with a space.
class Writer {
public:
    explicit Writer(const pack::CompiledPack& pack) : pack_(pack) {}

    std::string of(pack::NodeId id) {
        const FormulaNode& node = pack_.formulas.nodes[id];
        switch (node.kind) {
            case FormulaKind::kClass: return word(node.value);
            case FormulaKind::kNegation: return word(node.value) + "(?:" + function_word() + ")?";
            case FormulaKind::kGlued: return chain(node, "");
            case FormulaKind::kOrdered: return chain(node, "(?:[^ ]+ ){0," + std::to_string(pack::kMaxGap) + "}");
            case FormulaKind::kAll: return orders(node);
            case FormulaKind::kAny: return any(node);
            case FormulaKind::kQuestion:
            case FormulaKind::kNot:
            case FormulaKind::kNothing: break;
        }
        return {};
    }

    [[nodiscard]] bool may_be_empty(pack::NodeId id) const {
        const FormulaNode& node = pack_.formulas.nodes[id];
        if (node.kind == FormulaKind::kNothing) return true;
        if (node.kind != FormulaKind::kAny) return false;
        return std::any_of(children(node).begin(), children(node).end(), [this](auto c) { return may_be_empty(c); });
    }

    [[nodiscard]] std::span<const pack::NodeId> children(const FormulaNode& node) const {
        return {pack_.formulas.children.data() + node.first, node.count};
    }

private:
    static std::string group(const std::vector<std::string>& branches) {
        if (branches.size() == 1) return branches.front();
        std::string out;
        for (const std::string& branch : branches) out += (out.empty() ? "(?:" : "|") + branch;
        return out + ")";
    }

    void collect(const AtomTable& table, std::span<const pack::AtomId> atoms, std::vector<std::string_view>& out) const {
        for (const std::string_view text : table.texts_with_atoms()) {
            for (const pack::AtomId atom : table.atoms(*table.find(text))) {
                if (std::binary_search(atoms.begin(), atoms.end(), atom)) {
                    out.push_back(text);
                    break;
                }
            }
        }
    }

    void add(const AtomTable& table, std::span<const pack::AtomId> atoms, std::string_view before, std::string_view behind,
             std::vector<std::string>& branches) const {
        std::vector<std::string_view> texts;
        collect(table, atoms, texts);
        if (!texts.empty()) branches.push_back(std::string(before) + expression_of_words(texts) + std::string(behind));
    }

    /// A number may have the type of an entity behind it, other known words have nothing.
    void add_forms(std::span<const pack::AtomId> atoms, std::vector<std::string>& branches) const {
        std::vector<std::string_view> texts;
        collect(pack_.lexicon.forms, atoms, texts);
        const bool numbers = std::any_of(texts.begin(), texts.end(), [](std::string_view text) {
            return text.find_first_of("0123456789") != std::string_view::npos;
        });
        if (!texts.empty()) branches.push_back(expression_of_words(texts) + (numbers ? "(?:@[^ ]*)?" : ""));
    }

    /// One word of the class, with its space.
    [[nodiscard]] std::string word(pack::ClassId id) const {
        const pack::Lexicon& lexicon = pack_.lexicon;
        const std::span<const pack::AtomId> atoms = pack_.formulas.classes[id];
        std::vector<std::string> branches;
        add_forms(atoms, branches);
        add(lexicon.prefixes, atoms, "", "[^ ]*", branches);
        add(lexicon.suffixes, atoms, "[^ ~@]*", "(?:[~@][^ ]*)?", branches);
        add(lexicon.stems, atoms, "[^ ]*~", "", branches);
        for (std::size_t i = 0; i < lexicon.entity_atoms.size(); ++i) {
            const pack::AtomId atom = lexicon.entity_atoms[i];
            if (atom == pack::kNoAtom || !std::binary_search(atoms.begin(), atoms.end(), atom)) continue;
            branches.push_back("[^ ]*@" + regex::quote(entity_tag(pack_, i)));
        }
        for (const auto& [atom, sign] : {std::pair(lexicon.past_date, "<"), std::pair(lexicon.coming_date, ">")}) {
            if (atom != pack::kNoAtom && std::binary_search(atoms.begin(), atoms.end(), atom)) branches.push_back(sign);
        }
        return group(branches) + " ";
    }

    /// One function word, with its space.
    [[nodiscard]] std::string function_word() const {
        std::vector<std::string_view> texts;
        const AtomTable& forms = pack_.lexicon.forms;
        for (const std::string_view text : forms.texts()) {
            if ((forms.find(text)->flags & pack::kFunctionForm) != 0) texts.push_back(text);
        }
        return expression_of_words(texts) + " ";
    }

    std::string any(const FormulaNode& node) {
        std::vector<std::string> branches;
        bool optional = false;
        for (const pack::NodeId child : children(node)) {
            if (pack_.formulas.nodes[child].kind == FormulaKind::kNothing) optional = true;
            else branches.push_back(of(child));
        }
        const std::string all = group(branches);
        return optional ? "(?:" + all + ")?" : all;
    }

    /// What may be missing takes the gap beside it along; the first that may not bears none.
    std::string chain(const FormulaNode& node, const std::string& gap) {
        const auto all = children(node);
        std::size_t sure = 0;
        while (sure < all.size() && may_be_empty(all[sure])) ++sure;
        std::string out;
        for (std::size_t i = 0; i < all.size(); ++i) {
            const std::string one = of(all[i]);
            if (i < sure) out += "(?:" + one + gap + ")?";
            else if (i == sure) out += one;
            else out += may_be_empty(all[i]) ? "(?:" + gap + one + ")?" : gap + one;
        }
        return out;
    }

    /// Words side by side inside a group, in any order: every order is written out.
    std::string orders(const FormulaNode& node) {
        std::vector<std::string> items;
        for (const pack::NodeId child : children(node)) {
            if (!may_be_empty(child) && pack_.formulas.nodes[child].kind != FormulaKind::kNot) items.push_back(of(child));
        }
        std::vector<std::size_t> order(items.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::vector<std::string> branches;
        do {
            std::string one;
            for (const std::size_t i : order) one += (one.empty() ? "" : std::string(kAnyWords)) + items[i];
            branches.push_back(std::move(one));
        } while (items.size() <= kMostOrders && std::next_permutation(order.begin(), order.end()));
        return group(branches);
    }

    const pack::CompiledPack& pack_;
};

void add_word(const pack::CompiledPack& pack, const match::Scratch& scratch, const match::Word& word, std::string& out) {
    const text::Token& token = scratch.analysis.tokens[word.token];
    if (!word.entity) out += word.text;
    const bool known = pack.lexicon.forms.find(word.text) != nullptr || (pack.dictionary && pack.dictionary->knows(word.text));
    if (!word.entity && !word.number && !known) out += "~" + std::string(morph::stem(word.text));
    if (!word.other.empty()) out += "|" + std::string(word.other);
    if (token.entity >= 0 && word.repair == morph::RepairKind::kNone) {
        const text::Entity& entity = scratch.analysis.entities[static_cast<std::size_t>(token.entity)];
        out += "@" + entity_tag(pack, static_cast<std::size_t>(entity.type) + entity.custom);
    }
}

}  // namespace

std::string sentence_line(const pack::CompiledPack& pack, const match::Scratch& scratch, match::Range range) {
    std::string out = " ";
    for (std::uint32_t w = range.first; w < range.last; ++w) {
        add_word(pack, scratch, scratch.words[w], out);
        out += ' ';
    }
    return out;
}

PhraseRe2 phrase_re2(const pack::CompiledPack& pack, std::uint32_t index) {
    const pack::CompiledPhrase& phrase = pack.phrases[index];
    PhraseRe2 out;
    out.whole = phrase.kind == PhraseKind::kWhole || phrase.kind == PhraseKind::kFollowUpWhole;
    if (phrase.kind == PhraseKind::kRegex) {
        out.all.push_back(pack.model.intents[phrase.intent].regex[phrase.source].text);
        return out;
    }
    Writer writer(pack);
    for (const pack::NodeId child : writer.children(pack.formulas.nodes[phrase.root])) {
        const FormulaNode& node = pack.formulas.nodes[child];
        const pack::NodeId excluded = node.kind == FormulaKind::kNot ? pack.formulas.children[node.first] : child;
        if (node.kind == FormulaKind::kQuestion) out.question = true;
        else if (pack.formulas.nodes[excluded].kind == FormulaKind::kQuestion) out.statement = true;
        else if (node.kind == FormulaKind::kNot) out.none.push_back(" " + writer.of(excluded));
        else if (!writer.may_be_empty(child)) out.all.push_back(" " + writer.of(child));
    }
    return out;
}

}  // namespace otvet
