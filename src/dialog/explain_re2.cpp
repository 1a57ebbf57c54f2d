// SPDX-License-Identifier: MIT
// The phrases of a decision as the expressions that define them.
#include <algorithm>

#include "dialog/engine_impl.hpp"
#include "dialog/explain_parts.hpp"
#include "dialog/phrase_re2.hpp"
#include "dialog/phrase_source.hpp"
#include "lang/explain_texts.hpp"
#include "regex/expression.hpp"

namespace otvet {
namespace {

class Re2Explainer {
public:
    Re2Explainer(const pack::CompiledPack& pack, Language language) : pack_(pack), texts_(lang::re2_texts(language)) {}

    std::string run(std::string_view text, std::string_view intent) {
        const match::Decision d = match::decide(pack_, text, {}, scratch_);
        for (const match::Range& range : scratch_.sentences) {
            out_.append(texts_.line).append(": «").append(sentence_line(pack_, scratch_, range)).append("»\n");
        }
        for (const match::Hit& hit : d.hits) {
            if (hit.phrase != pack::kNone) phrase(hit.phrase, hit.range);
        }
        const auto wanted = pack_.intent_by_id.find(std::string(intent));
        if (wanted != pack_.intent_by_id.end()) missed(wanted->second, d);
        if (out_.empty()) out_.append(texts_.line).append(": «»\n");
        return std::move(out_);
    }

private:
    static constexpr std::size_t kMissed = 3;

    void missed(pack::IntentIndex intent, const match::Decision& d) {
        if (std::any_of(d.hits.begin(), d.hits.end(), [&](const match::Hit& h) { return h.intent == intent; })) return;
        const match::Range all{0, static_cast<std::uint32_t>(scratch_.words.size()), false, false};
        for (const MissedPhrase& one : missed_phrases(pack_, scratch_, intent, kMissed)) phrase(one.phrase, all);
    }

    void phrase(std::uint32_t index, match::Range range) {
        const pack::Located& at = phrase_source(pack_, index);
        out_ += pack_.model.intents[pack_.phrases[index].intent].id.text + "  «" + at.text + "» " + at.place.file + ":" +
                std::to_string(at.place.line) + "\n";
        const PhraseRe2 re2 = phrase_re2(pack_, index);
        const std::string line = sentence_line(pack_, scratch_, range);
        for (const std::string& expression : re2.all) test(texts_.needs, expression, line);
        for (const std::string& expression : re2.none) test(texts_.excludes, expression, line);
        if (re2.question) out_.append("  ").append(texts_.asks).append("\n");
        if (re2.statement) out_.append("  ").append(texts_.tells).append("\n");
        if (re2.whole) out_.append("  ").append(texts_.whole).append("\n");
    }

    void test(std::string_view label, const std::string& expression, const std::string& line) {
        regex::CompileError error;
        const auto compiled = regex::Expression::compile(expression, error);
        const std::string_view result = !compiled ? texts_.too_big : compiled->found_in(line) ? texts_.found : texts_.absent;
        out_.append("  ").append(label).append(" (").append(result).append("): «").append(expression).append("»\n");
    }

    const pack::CompiledPack& pack_;
    const lang::Re2Texts& texts_;
    match::Scratch scratch_;
    std::string out_;
};

}  // namespace

std::string Engine::explain_re2(std::string_view text, std::string_view intent, Language language) const {
    return Re2Explainer(*impl_->pack, language).run(text, intent);
}

}  // namespace otvet
