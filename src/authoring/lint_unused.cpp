// SPDX-License-Identifier: MIT
// Groups and facts that nothing uses: what is left of a rule that went away, or a misspelt name.
#include <set>
#include <string>
#include <unordered_map>

#include "authoring/lint.hpp"
#include "phrase/parser.hpp"
#include "text/fold.hpp"

namespace otvet::testing {
namespace {

using lang::Code;
using pack::Located;

class UnusedLint {
public:
    explicit UnusedLint(const pack::Model& model) : model_(model) {
        for (const pack::NamedText& words : model.words) groups_[text::fold(words.name.text)] = &words;
    }

    void run(Reporter& reporter) {
        mark_phrases();
        mark_texts();
        for (const pack::NamedText& words : model_.words) {
            if (used_.contains(text::fold(words.name.text))) continue;
            reporter.report(Code::kLintUnusedWords, words.name.place, words.name.text, {words.name.text});
        }
        for (const pack::NamedText& fact : model_.facts) {
            if (named_.contains(fact.name.text)) continue;
            reporter.report(Code::kLintUnusedFact, fact.name.place, fact.name.text, {fact.name.text});
        }
    }

private:
    void mark_phrases() {
        for (const pack::IntentModel& intent : model_.intents) {
            for (const auto* texts : {&intent.phrases, &intent.whole, &intent.unless, &intent.follow_ups.phrases,
                                      &intent.follow_ups.whole}) {
                phrases(*texts);
            }
        }
        phrases(model_.settings.operator_phrases);
        phrases(model_.settings.resume_on);
    }
    void phrases(const pack::Texts& texts) {
        for (const Located& text : texts) {
            const phrase::Parsed parsed = phrase::parse(text.text);
            if (parsed.root) names(*parsed.root);
        }
    }
    /// A group counts as used when a phrase names it, itself or through other groups.
    void names(const phrase::Node& node) {
        for (const phrase::Node& child : node.children) names(child);
        if (node.kind != phrase::NodeKind::kName || !used_.insert(node.text).second) return;
        const auto group = groups_.find(node.text);
        if (group == groups_.end()) return;
        const phrase::Parsed parsed = phrase::parse_group(group->second->value.text);
        if (parsed.root) names(*parsed.root);
    }

    void mark_texts() {
        const pack::Settings& s = model_.settings;
        for (const auto* texts :
             {&s.fallback, &s.clarify, &s.did_you_mean, &s.offer_operator, &s.empty, &s.attachment}) {
            for (const Located& text : *texts) placeholders(text.text);
        }
        placeholders(s.escalation_text.text);
        placeholders(s.offline_text.text);
        for (const pack::IntentModel& intent : model_.intents) {
            for (const pack::Answer& answer : intent.answers) placeholders(answer.text.text);
            for (const Located& text : intent.ask) placeholders(text.text);
            placeholders(intent.escalate_text.text);
        }
    }
    void placeholders(std::string_view text) {
        for (std::size_t at = text.find('{'); at != std::string_view::npos; at = text.find('{', at + 1)) {
            const std::size_t end = text.find_first_of("|}", at);
            if (end == std::string_view::npos) return;
            std::string_view name = text.substr(at + 1, end - at - 1);
            while (name.ends_with(' ')) name.remove_suffix(1);
            while (name.starts_with(' ')) name.remove_prefix(1);
            named_.emplace(name);
        }
    }

    const pack::Model& model_;
    std::unordered_map<std::string, const pack::NamedText*> groups_;
    std::set<std::string> used_, named_;
};

}  // namespace

void lint_unused(const pack::CompiledPack& pack, Reporter& reporter) { UnusedLint(pack.model).run(reporter); }

}  // namespace otvet::testing
