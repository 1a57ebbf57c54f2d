// SPDX-License-Identifier: MIT
// The index and the evaluator against the definition (support/reference_matcher.hpp) over random packs and messages.
//
//   OTVET_DIFF_SEED    first seed (1)
//   OTVET_DIFF_PACKS   packs, of kMessages messages each (140)
//
// A difference is shrunk to a minimal pack and message and printed.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <set>
#include <tuple>

#include "catch.hpp"
#include "match/decision.hpp"
#include "pack/compiled.hpp"
#include "support/pack_generator.hpp"
#include "support/reference_matcher.hpp"

namespace otvet::test {
namespace {

constexpr int kMessages = 150;

std::uint64_t number_from(const char* name, std::uint64_t otherwise) {
    const char* text = std::getenv(name);
    return text == nullptr ? otherwise : std::strtoull(text, nullptr, 10);
}

std::shared_ptr<const morph::Dictionary> dictionary() {
    static const auto opened = morph::Dictionary::open(OTVET_DICTIONARY_FILE);
    REQUIRE(opened);
    return *opened;
}

/// A pack in both shapes.
struct Subject {
    std::unique_ptr<pack::CompiledPack> compiled;
    std::unique_ptr<ReferenceMatcher> reference;
    std::string problem;

    explicit Subject(const pack::Model& model) {
        Diagnostics found;
        pack::CompileOptions options;
        options.dictionary = dictionary();
        compiled = pack::compile(model, options, found);
        for (const Diagnostic& d : found) problem += to_string(d) + "\n";
        if (problem.empty()) reference = std::make_unique<ReferenceMatcher>(compiled->model, options.dictionary);
    }
};

struct Tally {
    std::uint64_t pairs = 0, over_caps = 0, with_hits = 0, hits = 0, across = 0, whole = 0, regex = 0, follow = 0;
};

std::string describe(const std::set<std::tuple<std::uint32_t, unsigned, unsigned>>& places, const pack::Model& model) {
    std::string out;
    for (const auto& [intent, first, last] : places) {
        out += " " + model.intents[intent].id.text + "[" + std::to_string(first) + "," + std::to_string(last) + ")";
    }
    return out.empty() ? " nothing" : out;
}

/// Empty when both agree.
std::string difference(const Subject& subject, const GeneratedMessage& message, match::Scratch& scratch, Tally& tally) {
    match::Context context;
    context.recent = message.recent;
    context.now = message.now;
    const match::Decision decision = match::decide(*subject.compiled, message.text, context, scratch);
    const std::vector<ReferenceHit> wanted = subject.reference->hits(scratch, message.recent, message.now);
    ++tally.pairs;
    if (subject.reference->over_caps()) {
        ++tally.over_caps;
        return {};
    }
    std::set<std::tuple<std::uint32_t, unsigned, unsigned>> theirs, ours;
    for (const ReferenceHit& hit : wanted) theirs.emplace(hit.intent, hit.first, hit.last);
    for (const match::Hit& hit : decision.hits) ours.emplace(hit.intent, hit.range.first, hit.range.last);
    if (theirs != ours) {
        return "reference:" + describe(theirs, subject.compiled->model) +
               "\nengine:   " + describe(ours, subject.compiled->model);
    }
    tally.with_hits += ours.empty() ? 0 : 1;
    for (const match::Hit& hit : decision.hits) {
        ++tally.hits;
        tally.across += hit.across;
        tally.whole += hit.kind == pack::PhraseKind::kWhole;
        tally.regex += hit.kind == pack::PhraseKind::kRegex;
        tally.follow += hit.kind == pack::PhraseKind::kFollowUp || hit.kind == pack::PhraseKind::kFollowUpWhole;
        const std::uint32_t source = subject.compiled->phrases[hit.phrase].source;
        const auto same = std::find_if(wanted.begin(), wanted.end(), [&](const ReferenceHit& w) {
            return w.intent == hit.intent && w.kind == hit.kind && w.source == source && w.first == hit.range.first &&
                   w.last == hit.range.last && w.across == hit.across;
        });
        const std::string& id = subject.compiled->model.intents[hit.intent].id.text;
        if (same == wanted.end()) return "the engine's phrase of " + id + " is not among the reference's hits";
        const std::vector<unsigned> claimed(hit.claim.words, hit.claim.words + hit.claim.count);
        if (claimed == same->words) continue;
        std::string out = "claims of " + id + " differ; reference:";
        for (const unsigned w : same->words) out += " " + std::to_string(w);
        out += "; engine:";
        for (const unsigned w : claimed) out += " " + std::to_string(w);
        return out;
    }
    return {};
}

std::string difference(const pack::Model& model, const GeneratedMessage& message) {
    const Subject subject(model);
    if (!subject.problem.empty()) return {};
    match::Scratch scratch;
    Tally ignored;
    return difference(subject, message, scratch, ignored);
}

/// Takes pieces away for as long as the difference stays.
class Shrinker {
public:
    Shrinker(pack::Model model, GeneratedMessage message) : model_(std::move(model)), message_(std::move(message)) {}

    std::string report() {
        while (step()) {}
        std::string out = to_text(model_) + "message: «" + message_.text + "»";
        for (const std::uint32_t i : message_.recent) out += " after " + model_.intents[i].id.text;
        return out + "\n" + difference(model_, message_);
    }

private:
    bool step() { return drop_word() || drop_intent() || drop_texts() || drop_recent(); }

    bool keep_if_different(pack::Model model, GeneratedMessage message) {
        if (difference(model, message).empty()) return false;
        model_ = std::move(model);
        message_ = std::move(message);
        return true;
    }

    bool drop_recent() {
        if (message_.recent.empty()) return false;
        GeneratedMessage shorter = message_;
        shorter.recent.clear();
        return keep_if_different(model_, shorter);
    }

    bool drop_word() {
        for (std::size_t at = 0; at < message_.text.size(); ++at) {
            const std::size_t end = std::min(message_.text.find(' ', at), message_.text.size());
            GeneratedMessage shorter = message_;
            shorter.text.erase(at, end - at + 1);
            if (!shorter.text.empty() && keep_if_different(model_, shorter)) return true;
            at = end;
        }
        return false;
    }

    bool drop_intent() {
        for (std::size_t i = 0; i < model_.intents.size() && message_.recent.empty(); ++i) {
            pack::Model smaller = model_;
            smaller.intents.erase(smaller.intents.begin() + static_cast<std::ptrdiff_t>(i));
            if (!smaller.intents.empty() && keep_if_different(smaller, message_)) return true;
        }
        return false;
    }

    bool drop_texts() {
        for (std::size_t i = 0; i < model_.intents.size(); ++i) {
            pack::Model smaller = model_;
            pack::IntentModel& intent = smaller.intents[i];
            for (pack::Texts* texts : {&intent.phrases, &intent.whole, &intent.unless, &intent.regex,
                                       &intent.follow_ups.phrases, &intent.follow_ups.whole}) {
                for (std::size_t t = 0; t < texts->size(); ++t) {
                    const pack::Located kept = (*texts)[t];
                    texts->erase(texts->begin() + static_cast<std::ptrdiff_t>(t));
                    if (keep_if_different(smaller, message_)) return true;
                    texts->insert(texts->begin() + static_cast<std::ptrdiff_t>(t), kept);
                }
            }
        }
        return false;
    }

    pack::Model model_;
    GeneratedMessage message_;
};

}  // namespace

TEST_CASE("the matcher agrees with its definition on random packs") {
    const std::uint64_t seed = number_from("OTVET_DIFF_SEED", 1), packs = number_from("OTVET_DIFF_PACKS", 140);
    Tally tally;
    match::Scratch scratch;
    for (std::uint64_t p = 0; p < packs; ++p) {
        PackGenerator generator(seed + p, dictionary());
        const pack::Model model = generator.pack();
        const Subject subject(model);
        INFO("seed " << seed + p << "\n" << subject.problem << to_text(model));
        REQUIRE(subject.problem.empty());
        for (int m = 0; m < kMessages; ++m) {
            const GeneratedMessage message = generator.message(model);
            const std::string found = difference(subject, message, scratch, tally);
            if (!found.empty()) FAIL(found << "\nsmallest:\n" << Shrinker(model, message).report());
        }
    }
    std::printf("%llu pairs, %llu with hits, %llu hits: %llu across, %llu whole, %llu regex, %llu follow-ups; %llu over caps\n",
                static_cast<unsigned long long>(tally.pairs), static_cast<unsigned long long>(tally.with_hits),
                static_cast<unsigned long long>(tally.hits), static_cast<unsigned long long>(tally.across),
                static_cast<unsigned long long>(tally.whole), static_cast<unsigned long long>(tally.regex),
                static_cast<unsigned long long>(tally.follow), static_cast<unsigned long long>(tally.over_caps));
    // A generator that makes nothing worth comparing would agree with anything.
    CHECK(tally.with_hits * 3 > tally.pairs);
    CHECK(tally.across > 0);
    CHECK(tally.whole > 0);
    CHECK(tally.regex > 0);
    CHECK(tally.follow > 0);
    CHECK(tally.over_caps * 50 < tally.pairs);
}

}  // namespace otvet::test
