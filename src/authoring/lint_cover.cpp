// SPDX-License-Identifier: MIT
// Phrases of one intent that another phrase of it makes needless.
#include <map>
#include <optional>

#include "authoring/cover.hpp"
#include "authoring/lint.hpp"
#include "dialog/phrase_source.hpp"

namespace otvet::testing {
namespace {

using lang::Code;
using pack::PhraseKind;

/// Pairs cost their square: beyond this many phrases of one kind and intent only the first ones are compared.
constexpr std::size_t kMaxCompared = 1'500;

struct Entry {
    std::uint32_t phrase;
    Demand demand;
};

class CoverLint {
public:
    CoverLint(const pack::CompiledPack& pack, Reporter& reporter) : pack_(pack), reporter_(reporter) {}

    void run() {
        std::map<std::pair<std::uint32_t, PhraseKind>, std::vector<Entry>> groups;
        for (std::uint32_t p = 0; p < pack_.phrases.size(); ++p) {
            const pack::CompiledPhrase& phrase = pack_.phrases[p];
            if (phrase.root == pack::kNone) continue;
            std::vector<Entry>& group = groups[{phrase.intent, phrase.kind}];
            if (group.size() < kMaxCompared) group.push_back({p, demand_of(pack_, phrase.root)});
        }
        for (const auto& [key, group] : groups) compare(group, key.second);
    }

private:
    void compare(const std::vector<Entry>& group, PhraseKind kind) {
        for (std::size_t i = 0; i < group.size(); ++i) {
            for (std::size_t j = 0; j < group.size(); ++j) {
                if (i != j && needless(group, i, j, kind)) break;
            }
        }
    }

    /// Says so when phrase `i` is needless because of `j`.
    bool needless(const std::vector<Entry>& group, std::size_t i, std::size_t j, PhraseKind kind) {
        const Demand& narrow = group[i].demand;
        const Demand& wide = group[j].demand;
        if (!comparable(narrow, wide, kind) || !covers(pack_, wide, narrow)) return false;
        const bool same =
            comparable(wide, narrow, kind) && covers(pack_, narrow, wide) && narrow.optional == wide.optional;
        if (same && i < j) return false;  // told once, at the later one
        if (same && narrow.optional && pack_.phrases[group[i].phrase].root != pack_.phrases[group[j].phrase].root)
            return false;
        const pack::Located& at = phrase_source(pack_, group[i].phrase);
        const pack::Located& other = phrase_source(pack_, group[j].phrase);
        reporter_.report(same ? Code::kLintDuplicate : Code::kLintCovered, at.place, at.text,
                         {lang::printable(other.text)});
        reporter_.note(Code::kLintOtherHere, other.place, {lang::printable(other.text)});
        return true;
    }

    /// A phrase that claims more words ranks higher, and one with optional words may: they are not needless. For an
    /// exclusion only that it fires counts. In `whole` every word must be claimed, optional ones too.
    static bool comparable(const Demand& narrow, const Demand& wide, PhraseKind kind) {
        if (kind == PhraseKind::kUnless) return true;
        const bool whole = kind == PhraseKind::kWhole || kind == PhraseKind::kFollowUpWhole;
        if (whole && (narrow.optional || wide.optional)) return false;
        return narrow.words == wide.words && (!narrow.optional || wide.optional);
    }

    const pack::CompiledPack& pack_;
    Reporter& reporter_;
};

}  // namespace

void lint_cover(const pack::CompiledPack& pack, Reporter& reporter) { CoverLint(pack, reporter).run(); }

}  // namespace otvet::testing
