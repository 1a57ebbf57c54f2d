// SPDX-License-Identifier: MIT
#include "baselines.hpp"

#include <re2/filtered_re2.h>
#include <re2/re2.h>
#include <re2/set.h>

#include <algorithm>

#include "atom_finder.hpp"

namespace otvet::bench {
namespace {

constexpr std::int64_t kSetMemory = 4ll << 30;
constexpr int kShortestAtom = 3;  // bytes

/// « a .* b »
std::string expression(const Template& t) {
    std::string out;
    for (const std::string& w : t.words) out += (out.empty() ? " " : ".* ") + w + " ";
    return out;
}

class OneAfterAnother final : public Baseline {
public:
    explicit OneAfterAnother(const std::vector<Template>& templates) {
        for (const Template& t : templates) all_.push_back(std::make_unique<RE2>(expression(t), RE2::Quiet));
    }
    void find(const std::string& text, std::vector<int>& out) override {
        for (std::size_t i = 0; i < all_.size(); ++i) {
            if (RE2::PartialMatch(text, *all_[i])) out.push_back(static_cast<int>(i));
        }
    }

private:
    std::vector<std::unique_ptr<RE2>> all_;
};

class Set final : public Baseline {
public:
    explicit Set(const std::vector<Template>& templates) : set_(options(), RE2::UNANCHORED) {
        for (const Template& t : templates) set_.Add(expression(t), nullptr);
        compiled_ = set_.Compile();
    }
    [[nodiscard]] bool compiled() const { return compiled_; }
    void find(const std::string& text, std::vector<int>& out) override { set_.Match(text, &out); }

private:
    static RE2::Options options() {
        RE2::Options out(RE2::Quiet);
        out.set_max_mem(kSetMemory);
        return out;
    }
    RE2::Set set_;
    bool compiled_ = false;
};

/// FilteredRE2 wants to be told of every atom that stands in the text, wherever it begins: what expressions have in
/// common is parted from them, so that atoms are pieces of words too, and looking up whole words misses matches.
class Filtered final : public Baseline {
public:
    explicit Filtered(const std::vector<Template>& templates) : filtered_(kShortestAtom) {
        for (const Template& t : templates) {
            int id = 0;
            filtered_.Add(expression(t), RE2::Quiet, &id);
        }
        std::vector<std::string> atoms;
        filtered_.Compile(&atoms);
        atoms_ = AtomFinder(atoms);
    }
    void find(const std::string& text, std::vector<int>& out) override {
        atoms_.find(text, seen_);
        filtered_.AllMatches(text, seen_, &out);
    }

private:
    re2::FilteredRE2 filtered_;
    AtomFinder atoms_{{}};
    std::vector<int> seen_;
};

}  // namespace

std::unique_ptr<Baseline> one_after_another(const std::vector<Template>& templates) {
    return std::make_unique<OneAfterAnother>(templates);
}

std::unique_ptr<Baseline> re2_set(const std::vector<Template>& templates) {
    auto set = std::make_unique<Set>(templates);
    if (!set->compiled()) return nullptr;
    return set;
}

std::unique_ptr<Baseline> filtered_re2(const std::vector<Template>& templates) {
    return std::make_unique<Filtered>(templates);
}

std::string canonical(std::string_view message) {
    std::string out = " ";
    for (const char c : message) {
        if (c == '?') continue;
        out += c == ' ' ? std::string("  ") : std::string(1, c);
    }
    return out + " ";
}

std::vector<int> plain_search(const std::vector<Template>& templates, const std::string& text, bool ordered) {
    std::vector<int> found;
    for (std::size_t i = 0; i < templates.size(); ++i) {
        std::size_t from = 0;
        const bool all = std::all_of(templates[i].words.begin(), templates[i].words.end(), [&](const std::string& w) {
            const std::size_t at = text.find(" " + w + " ", ordered ? from : 0);
            from = at + w.size() + 2;
            return at != std::string::npos;
        });
        if (all) found.push_back(static_cast<int>(i));
    }
    return found;
}

}  // namespace otvet::bench
