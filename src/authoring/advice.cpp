// SPDX-License-Identifier: MIT
#include "authoring/advice.hpp"

#include <algorithm>
#include <initializer_list>

#include "dialog/explain_parts.hpp"
#include "dialog/phrase_source.hpp"
#include "lang/fix_texts.hpp"
#include "phrase/parser.hpp"

namespace otvet::testing {
namespace {

using pack::FormulaKind;
using pack::NodeId;

std::string fill(std::string_view text, std::initializer_list<std::string> arguments) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] == '{' && at + 2 < text.size() && text[at + 2] == '}') {
            out += *(arguments.begin() + (text[at + 1] - '0'));
            at += 3;
        } else {
            out += text[at++];
        }
    }
    return out;
}

class Adviser {
public:
    Adviser(const pack::CompiledPack& pack, Language language) : pack_(pack), texts_(lang::fix_texts(language)) {}

    std::string run(std::string_view message, pack::IntentIndex intent) {
        const match::Decision d = match::decide(pack_, message, {}, scratch_);
        const auto own = std::find_if(d.hits.begin(), d.hits.end(), [&](const match::Hit& h) { return h.intent == intent; });
        if (own == d.hits.end()) unmatched(intent);
        rivals(d, intent, own != d.hits.end());
        return std::move(out_);
    }

private:
    void line(const std::string& text) { out_ += (out_.empty() ? "" : "\n") + text; }
    const std::string& id(pack::IntentIndex i) const { return pack_.model.intents[i].id.text; }
    std::string place(const pack::Located& at) const { return at.place.file + ":" + std::to_string(at.place.line); }

    void unmatched(pack::IntentIndex intent) {
        if (blocked(intent)) return;
        const std::vector<MissedPhrase> missed = missed_phrases(pack_, scratch_, intent, 1);
        if (!missed.empty()) missing(missed.front().phrase);
    }

    /// An exclusion of the whole intent that holds in some sentence.
    bool blocked(pack::IntentIndex intent) {
        match::Evaluator evaluator(pack_.formulas, scratch_);
        match::Claim claim;
        for (const std::uint32_t u : pack_.intents[intent].unless) {
            for (const match::Range& range : scratch_.sentences) {
                if (!evaluator.holds(pack_.phrases[u].root, range, false, claim)) continue;
                const pack::Located& at = phrase_source(pack_, u);
                line(fill(texts_.unless, {at.text, place(at)}));
                return true;
            }
        }
        return false;
    }

    void missing(std::uint32_t index) {
        const pack::Located& at = phrase_source(pack_, index);
        const phrase::Parsed parsed = phrase::parse(at.text);
        const pack::FormulaNode& root = pack_.formulas.nodes[pack_.phrases[index].root];
        if (!parsed.root || parsed.root->children.size() != root.count) return;
        std::string absent, excluded;
        for (std::uint32_t i = 0; i < root.count; ++i) {
            const NodeId child = pack_.formulas.children[root.first + i];
            const phrase::Node& part = parsed.root->children[i];
            if (pack_.formulas.nodes[child].kind == FormulaKind::kNot) {
                if (has(child) && !part.children.empty()) excluded = phrase::print(part.children.front());
            } else if (!has(child)) {
                absent += (absent.empty() ? "«" : ", «") + phrase::print(part) + "»";
            }
        }
        if (!absent.empty()) line(fill(texts_.missing, {at.text, place(at), absent}));
        else if (!excluded.empty()) line(fill(texts_.excluded, {at.text, place(at), excluded}));
        else line(fill(texts_.order, {at.text, place(at)}));
    }

    /// Whether the message has words for a part, order aside.
    [[nodiscard]] bool has(NodeId id) const {
        const pack::FormulaNode& node = pack_.formulas.nodes[id];
        const auto child = [&](std::uint32_t i) { return has(pack_.formulas.children[node.first + i]); };
        bool any = false, all = true;
        for (std::uint32_t i = 0; i < node.count; ++i) {
            const bool here = child(i);
            any |= here;
            all &= here;
        }
        switch (node.kind) {
            case FormulaKind::kClass:
            case FormulaKind::kNegation: return scratch_.positions.present(node.value);
            case FormulaKind::kQuestion:
                return std::any_of(scratch_.sentences.begin(), scratch_.sentences.end(),
                                   [](const match::Range& r) { return r.question; });
            case FormulaKind::kNothing: return true;
            case FormulaKind::kAny: return any;
            default: return all;
        }
    }

    void rivals(const match::Decision& d, pack::IntentIndex intent, bool matched) {
        for (const match::Winner& w : d.winners) {
            if (w.hit.intent == intent) {
                offered(w);
                continue;
            }
            if (w.hit.phrase == pack::kNone) {
                line(fill(texts_.alike, {id(w.hit.intent)}));
                continue;
            }
            const pack::Located& at = phrase_source(pack_, w.hit.phrase);
            line(fill(texts_.rival, {id(w.hit.intent), at.text, place(at), std::string(match::to_string(w.rule))}));
            if (matched) line(fill(texts_.beats, {id(intent), id(w.hit.intent)}));
        }
        std::string others;
        for (const pack::IntentIndex i : d.level) {
            if (i != intent) others += (others.empty() ? "" : ", ") + id(i);
        }
        if (matched && !others.empty()) line(fill(texts_.level, {others}));
    }

    void offered(const match::Winner& w) {
        if (w.certainty == match::Certainty::kSure) return;
        if (w.certainty == match::Certainty::kDoubted) return line(std::string(texts_.doubted));
        std::string words;
        for (std::uint32_t i = w.hit.range.first; i < w.hit.range.last; ++i) {
            const match::Word& word = scratch_.words[i];
            const bool dear = w.certainty == match::Certainty::kDearRepair;
            if (dear ? word.price == 0 : !word.content() || explained(i, w)) continue;
            words += (words.empty() ? "«" : ", «") + std::string(word.text) + "»";
        }
        line(fill(w.certainty == match::Certainty::kDearRepair ? texts_.dear : texts_.unexplained, {words}));
    }

    [[nodiscard]] bool explained(std::uint32_t index, const match::Winner& w) const {
        const match::Word& word = scratch_.words[index];
        if (std::binary_search(w.hit.claim.words, w.hit.claim.words + w.hit.claim.count, static_cast<std::uint16_t>(index))) {
            return true;
        }
        for (std::uint32_t a = 0; a < word.atom_count; ++a) {
            const auto topics = pack_.topics_of_atom[scratch_.atoms[word.first_atom + a]];
            if (std::binary_search(topics.begin(), topics.end(), pack_.intents[w.hit.intent].topic)) return true;
        }
        return false;
    }

    const pack::CompiledPack& pack_;
    const lang::FixTexts& texts_;
    match::Scratch scratch_;
    std::string out_;
};

}  // namespace

std::string advise(const pack::CompiledPack& pack, std::string_view message, std::string_view intent, Language language) {
    const auto found = pack.intent_by_id.find(std::string(intent));
    if (found == pack.intent_by_id.end() || message.empty()) return {};
    return Adviser(pack, language).run(message, found->second);
}

}  // namespace otvet::testing
