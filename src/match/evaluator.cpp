// SPDX-License-Identifier: MIT
#include "match/evaluator.hpp"

#include <algorithm>

namespace otvet::match {
namespace {

using pack::FormulaKind;
using pack::FormulaNode;

/// Longest first, then leftmost; a total order, so that the way taken is always the same.
bool better(const NodeMatch& a, const NodeMatch& b) {
    if (a.count != b.count) return a.count > b.count;
    return std::lexicographical_compare(a.words, a.words + a.count, b.words, b.words + b.count);
}

bool disjoint(const NodeMatch& a, const NodeMatch& b) {
    for (std::uint16_t i = 0; i < a.count; ++i) {
        for (std::uint16_t j = 0; j < b.count; ++j) {
            if (a.words[i] == b.words[j]) return false;
        }
    }
    return true;
}

}  // namespace

void Evaluator::push(std::uint16_t lo, std::uint16_t hi, std::uint16_t word, bool claimed) {
    NodeMatch m;
    m.lo = lo;
    m.hi = hi;
    m.count = claimed ? 1 : 0;
    m.words[0] = word;
    s_.matches.push_back(m);
}

/// False when eval() would find nothing: settled on sets of positions, without listing any.
bool Evaluator::possible(pack::NodeId id) {
    const FormulaNode& node = pool_.nodes[id];
    switch (node.kind) {
        case FormulaKind::kClass:
        case FormulaKind::kNegation: return s_.positions.first_in(node.value, range_.first, range_.last) != pack::kNone;
        case FormulaKind::kQuestion: return range_.question;
        case FormulaKind::kNothing:
        case FormulaKind::kNot: return true;
        default: break;
    }
    if (const bool* known = s_.memo.find(id); known != nullptr) return *known;
    ++steps_;
    return s_.memo.note(id, work_out_possible(node));
}

bool Evaluator::work_out_possible(const FormulaNode& node) {
    const auto first = pool_.children.begin() + node.first;
    const auto is_possible = [this](pack::NodeId child) { return possible(child); };
    if (node.kind == FormulaKind::kAny) return std::any_of(first, first + node.count, is_possible);
    if (!std::all_of(first, first + node.count, is_possible)) return false;
    if (node.kind == FormulaKind::kGlued) return chain_possible(node, 0);
    return node.kind != FormulaKind::kOrdered || chain_possible(node, pack::kMaxGap);
}

/// Words one after another, where the message is short enough for one set of bits.
bool Evaluator::chain_possible(const FormulaNode& node, unsigned max_gap) {
    if (s_.words.size() > 64) return true;
    std::uint64_t ends = ~0ULL;
    for (std::uint32_t i = 0; i < node.count; ++i) {
        const FormulaNode& child = pool_.nodes[pool_.children[node.first + i]];
        if (child.kind != FormulaKind::kClass) return true;
        std::uint64_t begins = i == 0 ? ends : 0;
        for (unsigned gap = 0; gap <= max_gap && i > 0; ++gap) begins |= ends << (gap + 1);
        ends = begins & s_.positions.first_page(child.value);
    }
    return ends != 0;
}

Evaluator::List Evaluator::eval(pack::NodeId id, std::size_t limit) {
    const FormulaNode& node = pool_.nodes[id];
    ++steps_;
    const std::size_t begin = s_.matches.size();
    if (node.count > 0 && !possible(id)) return {begin, begin};
    switch (node.kind) {
        case FormulaKind::kClass:
            s_.positions.each(node.value, range_.first, range_.last, [&](std::uint16_t w) {
                push(w, w, w, true);
                ++steps_;
                return s_.matches.size() - begin < limit && !spent();
            });
            break;
        case FormulaKind::kNegation: return eval_negation(node, limit);
        case FormulaKind::kQuestion:
            if (range_.question) push(0, 0, 0, false);
            break;
        case FormulaKind::kNothing: push(0, 0, 0, false); break;
        case FormulaKind::kAny: return eval_any(node, limit);
        case FormulaKind::kGlued: return eval_chain(node, 0);
        case FormulaKind::kOrdered: return eval_chain(node, pack::kMaxGap);
        case FormulaKind::kAll: return eval_nested(node);
        case FormulaKind::kNot: break;  // settled by the kAll above it
    }
    return {begin, s_.matches.size()};
}

Evaluator::List Evaluator::eval_negation(const FormulaNode& node, std::size_t limit) {
    const std::size_t begin = s_.matches.size();
    s_.positions.each(node.value, range_.first, range_.last, [&](std::uint16_t w) {
        push(w, w, w, true);
        const std::uint16_t next = static_cast<std::uint16_t>(w + 1);
        if (next < range_.last && s_.words[next].function) push(w, next, w, true);
        ++steps_;
        return s_.matches.size() - begin < limit && !spent();
    });
    return {begin, s_.matches.size()};
}

Evaluator::List Evaluator::eval_any(const FormulaNode& node, std::size_t limit) {
    const std::size_t begin = s_.matches.size();
    for (std::uint32_t i = 0; i < node.count && !spent(); ++i) eval(pool_.children[node.first + i], limit);
    const auto first = s_.matches.begin() + static_cast<std::ptrdiff_t>(begin);
    std::sort(first, s_.matches.end(), better);
    return {begin, s_.matches.size()};
}

bool Evaluator::join(const NodeMatch& a, const NodeMatch& b, std::uint32_t max_gap, NodeMatch& out) const {
    if (b.count == 0) {
        out = a;
        return true;
    }
    if (a.count == 0) {
        out = b;
        return true;
    }
    if (b.lo <= a.hi || b.lo - a.hi - 1u > max_gap || a.count + b.count > kMaxMatchWords) return false;
    out = a;
    std::copy(b.words, b.words + b.count, out.words + out.count);
    out.count = static_cast<std::uint16_t>(a.count + b.count);
    std::sort(out.words, out.words + out.count);
    out.hi = b.hi;
    return true;
}

/// Children one after another. The lists are joined from the left; each list is freed once joined.
Evaluator::List Evaluator::eval_chain(const FormulaNode& node, std::uint32_t max_gap) {
    const std::size_t begin = s_.matches.size();
    List current = eval(pool_.children[node.first], SIZE_MAX);
    for (std::uint32_t i = 1; i < node.count && current.end > current.begin && !spent(); ++i) {
        const List next = eval(pool_.children[node.first + i], SIZE_MAX);
        const auto from = s_.matches.begin();
        std::sort(from + static_cast<std::ptrdiff_t>(next.begin), from + static_cast<std::ptrdiff_t>(next.end),
                  [](const NodeMatch& a, const NodeMatch& b) { return a.lo < b.lo; });
        const std::size_t joined = s_.matches.size();
        for (std::size_t a = current.begin; a < current.end && !spent(); ++a) {
            for (std::size_t b = next.begin; b < next.end && !spent(); ++b) {
                const NodeMatch left = s_.matches[a], right = s_.matches[b];
                ++steps_;
                if (left.count != 0 && right.count != 0 && right.lo > left.hi + 1u + max_gap) break;
                NodeMatch m;
                if (join(left, right, max_gap, m)) s_.matches.push_back(m);
            }
        }
        const std::size_t made = s_.matches.size() - joined;
        std::move(s_.matches.begin() + static_cast<std::ptrdiff_t>(joined), s_.matches.end(),
                  s_.matches.begin() + static_cast<std::ptrdiff_t>(begin));
        s_.matches.resize(begin + made);
        current = {begin, begin + made};
    }
    std::sort(s_.matches.begin() + static_cast<std::ptrdiff_t>(begin), s_.matches.end(), better);
    return {begin, s_.matches.size()};
}

/// Evaluates every child of a kAll: false when one has no match or an exclusion has one.
bool Evaluator::gather(const FormulaNode& node, Lists& lists, std::size_t limit) {
    for (std::uint32_t i = 0; i < node.count; ++i) {
        if (!possible(pool_.children[node.first + i])) return false;
    }
    for (std::uint32_t i = 0; i < node.count; ++i) {
        const pack::NodeId child = pool_.children[node.first + i];
        if (pool_.nodes[child].kind == FormulaKind::kNot) continue;
        const List list = eval(child, limit);
        if (list.begin == list.end) return false;
        lists.push_back(list);
    }
    for (std::uint32_t i = 0; i < node.count; ++i) {
        const FormulaNode& child = pool_.nodes[pool_.children[node.first + i]];
        if (child.kind != FormulaKind::kNot) continue;
        const List list = eval(pool_.children[child.first], 1);
        if (list.begin != list.end) return false;
    }
    return true;
}

template <class Accept>
bool Evaluator::assign(const Lists& lists, std::size_t item, const NodeMatch** chosen, Accept&& accept) {
    if (item == lists.size()) return accept(chosen, lists.size());
    for (std::size_t i = lists[item].begin; i < lists[item].end; ++i) {
        if (++steps_ > kMaxSteps) return false;
        chosen[item] = &s_.matches[i];  // nothing is pushed while ways are chosen
        bool free = true;
        for (std::size_t before = 0; before < item && free; ++before) free = disjoint(*chosen[before], *chosen[item]);
        if (free && assign(lists, item + 1, chosen, accept)) return true;
    }
    return false;
}

namespace {

constexpr std::size_t kMaxItems = 32;

void merge(const NodeMatch* const* chosen, std::size_t count, Claim& claim) {
    claim.count = 0;
    for (std::size_t i = 0; i < count; ++i) {
        for (std::uint16_t w = 0; w < chosen[i]->count && claim.count < std::size(claim.words); ++w) {
            claim.words[claim.count++] = chosen[i]->words[w];
        }
    }
    std::sort(claim.words, claim.words + claim.count);
}

}  // namespace

/// Words side by side inside a group: each way becomes one match that spans them.
Evaluator::List Evaluator::eval_nested(const FormulaNode& node) {
    const std::size_t begin = s_.matches.size();
    Lists lists;
    std::vector<NodeMatch> made;
    if (node.count <= kMaxItems && gather(node, lists, kFirstOnly)) {
        const NodeMatch* chosen[kMaxItems];
        assign(lists, 0, chosen, [&](const NodeMatch* const* c, std::size_t count) {
            Claim claim;
            merge(c, count, claim);
            if (claim.count <= kMaxMatchWords) {
                NodeMatch m;
                m.count = claim.count;
                std::copy(claim.words, claim.words + claim.count, m.words);
                m.lo = claim.count > 0 ? claim.words[0] : 0;
                m.hi = claim.count > 0 ? claim.words[claim.count - 1] : 0;
                made.push_back(m);
            }
            return made.size() >= kMaxNested;
        });
    }
    s_.matches.resize(begin);
    std::sort(made.begin(), made.end(), better);
    s_.matches.insert(s_.matches.end(), made.begin(), made.end());
    return {begin, s_.matches.size()};
}

bool Evaluator::covers(const Claim& claim) const {
    std::uint16_t next = 0;
    bool other_content = false;
    for (std::uint32_t w = range_.first; w < range_.last; ++w) {
        if (next < claim.count && claim.words[next] == w) {
            ++next;
            continue;
        }
        const Word& word = s_.words[w];
        if (!word.courtesy && !word.entity) other_content = true;
    }
    return !other_content;
}

/// Words and excluded words alone, as most phrases are: when the first word of each item is its own, that is the first
/// way, and nothing need be listed.
Evaluator::Short Evaluator::holds_words(const FormulaNode& node, Claim& claim) {
    claim.count = 0;
    if (node.count > std::size(claim.words)) return Short::kUnsettled;
    bool twice = false;
    for (std::uint32_t i = 0; i < node.count; ++i) {
        ++steps_;
        const FormulaNode& child = pool_.nodes[pool_.children[node.first + i]];
        const bool excluded = child.kind == FormulaKind::kNot;
        const FormulaNode& word = excluded ? pool_.nodes[pool_.children[child.first]] : child;
        if (word.kind != FormulaKind::kClass) return Short::kUnsettled;
        const std::uint32_t first = s_.positions.first_in(word.value, range_.first, range_.last);
        if ((first != pack::kNone) == excluded) return Short::kFails;
        if (excluded) continue;
        for (std::uint16_t k = 0; k < claim.count; ++k) twice |= claim.words[k] == first;
        claim.words[claim.count++] = static_cast<std::uint16_t>(first);
    }
    if (twice) return Short::kUnsettled;
    std::sort(claim.words, claim.words + claim.count);
    return Short::kHolds;
}

bool Evaluator::holds(pack::NodeId root, Range range, bool cover, Claim& claim) {
    if (range.first != range_.first || range.last != range_.last || range.question != range_.question) s_.memo.begin();
    range_ = range;
    s_.matches.clear();
    const FormulaNode& node = pool_.nodes[root];
    if (node.count > kMaxItems || spent()) return false;
    if (!cover) {
        const Short settled = holds_words(node, claim);
        if (settled != Short::kUnsettled) return settled == Short::kHolds;
    }
    Lists lists;
    if (!gather(node, lists, kFirstOnly)) return false;
    const NodeMatch* chosen[kMaxItems];
    std::uint32_t tries = 0;
    return assign(lists, 0, chosen, [&](const NodeMatch* const* c, std::size_t count) {
        merge(c, count, claim);
        return !cover || covers(claim) || ++tries >= kMaxCovers;
    }) && (!cover || covers(claim));
}

}  // namespace otvet::match
