// SPDX-License-Identifier: MIT
// Engine::explain for programs: the same steps as one JSON object.
#include <algorithm>

#include "dialog/engine_impl.hpp"
#include "dialog/explain_parts.hpp"
#include "dialog/json_writer.hpp"
#include "dialog/phrase_source.hpp"

namespace otvet {
namespace {

constexpr std::size_t kMissed = 3;

class JsonExplainer {
public:
    explicit JsonExplainer(const pack::CompiledPack& pack) : pack_(pack) {}

    std::string run(std::string_view text, std::string_view intent) {
        const match::Decision d = match::decide(pack_, text, {}, scratch_);
        match::count_explained(pack_, scratch_, d);
        out_.begin_object();
        sentences();
        out_.key("candidates").begin_array();
        for (const match::Hit& hit : d.hits) candidate(hit);
        out_.end_array();
        verdict(d);
        if (!intent.empty()) why_not(intent, d);
        return out_.end_object().take();
    }

private:
    const std::string& id(pack::IntentIndex i) const { return pack_.model.intents[i].id.text; }

    void count(std::string_view name, std::size_t value) { out_.field(name, static_cast<std::int64_t>(value)); }

    void sentences() {
        out_.key("sentences").begin_array();
        for (const match::Range& range : scratch_.sentences) {
            out_.begin_object().field("question", range.question).key("words").begin_array();
            for (std::uint32_t w = range.first; w < range.last; ++w) word(scratch_.words[w]);
            out_.end_array().end_object();
        }
        out_.end_array();
    }

    /// Flags stand only where they are true, a repair only where there was one.
    void word(const match::Word& word) {
        const text::Token& token = scratch_.analysis.tokens[word.token];
        out_.begin_object().field("text", word.text);
        count("begin", token.begin);
        count("end", token.end);
        if (word.function) out_.field("function", true);
        if (word.courtesy) out_.field("courtesy", true);
        if (word.unknown) out_.field("unknown", true);
        if (token.entity >= 0) {
            out_.field("entity", text::entity_name(scratch_.analysis.entities[static_cast<std::size_t>(token.entity)].type));
        }
        if (word.repair != morph::RepairKind::kNone) {
            out_.field("from", token.text).field("repair", repair_name(word.repair));
            count("price", word.price);
            if (!word.other.empty()) out_.field("other", word.other);
        }
        out_.end_object();
    }

    void phrase(std::uint32_t index) {
        const pack::Located& at = phrase_source(pack_, index);
        out_.field("phrase", at.text).field("file", at.place.file);
        count("line", at.place.line);
    }

    void candidate(const match::Hit& hit) {
        out_.begin_object().field("intent", id(hit.intent));
        phrase(hit.phrase);
        out_.key("words").begin_array();
        for (std::uint16_t i = 0; i < hit.claim.count; ++i) out_.string(scratch_.words[hit.claim.words[i]].text);
        out_.end_array();
        count("content", hit.content);
        count("repairs", hit.price);
        count("unexplained", hit.unexplained);
        count("explained", hit.explained);
        out_.field("across", hit.across).end_object();
    }

    void verdict(const match::Decision& d) {
        out_.key("winners").begin_array();
        for (const match::Winner& w : d.winners) {
            out_.begin_object().field("intent", id(w.hit.intent)).field("rule", match::to_string(w.rule));
            out_.field("certainty", certainty_name(w.certainty)).end_object();
        }
        out_.end_array().key("level").begin_array();
        for (const pack::IntentIndex i : d.level) out_.string(id(i));
        out_.end_array().field("operator_wish", d.operator_wish).key("nearest").begin_array();
        for (const match::Near& n : d.nearest) {
            out_.begin_object().field("intent", id(n.intent));
            count("bits", n.bits);
            out_.end_object();
        }
        out_.end_array();
    }

    /// «missed»: null for an intent that the pack lacks, empty for one that matched.
    void why_not(std::string_view intent, const match::Decision& d) {
        out_.field("intent", intent).key("missed");
        const auto it = pack_.intent_by_id.find(std::string(intent));
        if (it == pack_.intent_by_id.end()) {
            out_.null();
            return;
        }
        out_.begin_array();
        if (std::none_of(d.hits.begin(), d.hits.end(), [&](const match::Hit& h) { return h.intent == it->second; })) {
            for (const MissedPhrase& missed : missed_phrases(pack_, scratch_, it->second, kMissed)) {
                out_.begin_object();
                phrase(missed.phrase);
                count("absent", missed.absent);
                out_.end_object();
            }
        }
        out_.end_array();
    }

    const pack::CompiledPack& pack_;
    match::Scratch scratch_;
    dialog::JsonWriter out_;
};

}  // namespace

std::string Engine::explain_json(std::string_view text, std::string_view intent) const {
    return JsonExplainer(*impl_->pack).run(text, intent);
}

}  // namespace otvet
