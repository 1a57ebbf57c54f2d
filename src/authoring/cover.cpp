// SPDX-License-Identifier: MIT
#include "authoring/cover.hpp"

#include <algorithm>

namespace otvet::testing {
namespace {

using pack::ClassId;
using pack::CompiledPack;
using pack::FormulaKind;
using pack::NodeId;

class Demands {
public:
    Demands(const CompiledPack& pack, Demand& out) : pool_(pack.formulas), out_(out) {}

    void take(NodeId id) {
        const pack::FormulaNode& node = pool_.nodes[id];
        switch (node.kind) {
            case FormulaKind::kAll:
                each(node, [this](NodeId child) { take(child); });
                return;
            case FormulaKind::kNot:
                each(node, [this](NodeId child) { out_.exclusions.push_back(child); });
                return;
            case FormulaKind::kNothing:
                out_.optional = true;
                return;
            case FormulaKind::kClass:
                add({{node.value}, node.kind, id});
                return;
            case FormulaKind::kGlued:
            case FormulaKind::kOrdered:
                chain(node, id);
                return;
            case FormulaKind::kAny:
                if (is_optional(node))
                    out_.optional = true;
                else
                    add({{}, node.kind, id});
                return;
            case FormulaKind::kQuestion:
            case FormulaKind::kNegation:
                add({{}, node.kind, id});
                return;
        }
    }

private:
    template <class F>
    void each(const pack::FormulaNode& node, F&& f) {
        for (std::uint32_t i = 0; i < node.count; ++i) f(pool_.children[node.first + i]);
    }
    bool is_optional(const pack::FormulaNode& node) {
        bool found = false;
        each(node, [&](NodeId child) { found |= pool_.nodes[child].kind == FormulaKind::kNothing; });
        return found;
    }
    void chain(const pack::FormulaNode& node, NodeId id) {
        Demand::Item item{{}, node.kind, id};
        bool plain = true;
        each(node, [&](NodeId child) {
            plain &= pool_.nodes[child].kind == FormulaKind::kClass;
            item.words.push_back(pool_.nodes[child].value);
        });
        if (!plain) item.words.clear();
        add(std::move(item));
    }
    void add(Demand::Item item) {
        out_.words += item.kind == FormulaKind::kQuestion ? 0 : std::max<std::size_t>(item.words.size(), 1);
        out_.items.push_back(std::move(item));
    }

    const pack::FormulaPool& pool_;
    Demand& out_;
};

class Proof {
public:
    Proof(const CompiledPack& pack, const Demand& wide, const Demand& narrow)
        : pool_(pack.formulas), wide_(wide), narrow_(narrow), taken_(narrow.items.size()) {
        for (std::size_t i = 0; i < taken_.size(); ++i)
            taken_[i].assign(std::max<std::size_t>(narrow.items[i].words.size(), 1), false);
    }

    bool run() {
        return std::all_of(wide_.exclusions.begin(), wide_.exclusions.end(),
                           [this](NodeId e) { return excluded(e); }) &&
               place(0);
    }

private:
    static constexpr int kMaxSteps = 2'000;  // phrases are short; what is not proved by then counts as not proved

    bool within(ClassId narrow, ClassId wide) const {
        if (narrow == wide) return true;
        const auto& small = pool_.classes[narrow];
        const auto& large = pool_.classes[wide];
        return std::includes(large.begin(), large.end(), small.begin(), small.end());
    }

    /// One word satisfies one item, so each item of the wide phrase needs words of its own in the narrow one.
    bool place(std::size_t item) {
        if (item == wide_.items.size()) return true;
        if (++steps_ > kMaxSteps) return false;
        const Demand::Item& want = wide_.items[item];
        for (std::size_t n = 0; n < narrow_.items.size(); ++n) {
            const std::size_t starts = taken_[n].size();
            for (std::size_t at = 0; at < starts; ++at) {
                const std::size_t count = fits(want, n, at);
                if (count == 0) continue;
                mark(n, at, count, true);
                if (place(item + 1)) return true;
                mark(n, at, count, false);
            }
        }
        return false;
    }

    void mark(std::size_t n, std::size_t at, std::size_t count, bool value) {
        for (std::size_t i = at; i < at + count; ++i) taken_[n][i] = value;
    }
    [[nodiscard]] bool free(std::size_t n, std::size_t at, std::size_t count) const {
        if (at + count > taken_[n].size()) return false;
        for (std::size_t i = at; i < at + count; ++i) {
            if (taken_[n][i]) return false;
        }
        return true;
    }

    /// How many words of item `n` from `at` on satisfy what is wanted; 0: they do not.
    [[nodiscard]] std::size_t fits(const Demand::Item& want, std::size_t n, std::size_t at) const {
        const Demand::Item& have = narrow_.items[n];
        if (want.node == have.node) return at == 0 && free(n, 0, taken_[n].size()) ? taken_[n].size() : 0;
        if (want.kind == FormulaKind::kAny) return any_fits(want, n, at);
        if (want.words.empty() || have.words.empty() || !free(n, at, want.words.size())) return 0;
        // Neighbours stand in order, too; words with others between them are no neighbours.
        if (want.kind == FormulaKind::kGlued && have.kind != FormulaKind::kGlued) return 0;
        if (want.kind == FormulaKind::kOrdered && have.kind == FormulaKind::kClass) return 0;
        for (std::size_t i = 0; i < want.words.size(); ++i) {
            if (!within(have.words[at + i], want.words[i])) return 0;
        }
        return want.words.size();
    }
    [[nodiscard]] std::size_t any_fits(const Demand::Item& want, std::size_t n, std::size_t at) const {
        const pack::FormulaNode& node = pool_.nodes[want.node];
        for (std::uint32_t i = 0; i < node.count; ++i) {
            const NodeId child = pool_.children[node.first + i];
            Demand::Item one{{}, pool_.nodes[child].kind, child};
            if (one.kind == FormulaKind::kClass)
                one.words = {pool_.nodes[child].value};
            else if (one.kind == FormulaKind::kAny)
                return 0;
            if (const std::size_t count = fits(one, n, at); count != 0) return count;
        }
        return 0;
    }

    /// True when the narrow phrase excludes all that `wanted` stands for.
    [[nodiscard]] bool excluded(NodeId wanted) const {
        const pack::FormulaNode& node = pool_.nodes[wanted];
        if (std::find(narrow_.exclusions.begin(), narrow_.exclusions.end(), wanted) != narrow_.exclusions.end())
            return true;
        if (node.kind == FormulaKind::kAny) {
            bool all = true;
            for (std::uint32_t i = 0; i < node.count; ++i) all &= excluded(pool_.children[node.first + i]);
            return all;
        }
        return node.kind == FormulaKind::kClass && std::any_of(narrow_.exclusions.begin(), narrow_.exclusions.end(),
                                                               [&](NodeId e) { return class_excluded(node.value, e); });
    }
    [[nodiscard]] bool class_excluded(ClassId wanted, NodeId exclusion) const {
        const pack::FormulaNode& node = pool_.nodes[exclusion];
        if (node.kind == FormulaKind::kClass) return within(wanted, node.value);
        if (node.kind != FormulaKind::kAny) return false;
        for (std::uint32_t i = 0; i < node.count; ++i) {
            if (class_excluded(wanted, pool_.children[node.first + i])) return true;
        }
        return false;
    }

    const pack::FormulaPool& pool_;
    const Demand& wide_;
    const Demand& narrow_;
    std::vector<std::vector<bool>> taken_;  ///< words of the narrow phrase's items
    int steps_ = 0;
};

}  // namespace

Demand demand_of(const CompiledPack& pack, NodeId root) {
    Demand out;
    Demands(pack, out).take(root);
    return out;
}

bool covers(const CompiledPack& pack, const Demand& wide, const Demand& narrow) {
    return Proof(pack, wide, narrow).run();
}

}  // namespace otvet::testing
