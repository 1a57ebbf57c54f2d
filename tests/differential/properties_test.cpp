// SPDX-License-Identifier: MIT
// What must not change a decision, over random packs: an intent of another topic that does not match the message, the
// order of intents in the model's files, the order of words in a phrase without signs.
#include <algorithm>

#include "catch.hpp"
#include "match/decision.hpp"
#include "support/pack_generator.hpp"

namespace otvet::test {
namespace {

constexpr int kPacks = 40, kMessages = 40;

std::shared_ptr<const morph::Dictionary> dictionary() {
    static const auto opened = morph::Dictionary::open(OTVET_DICTIONARY_FILE);
    REQUIRE(opened);
    return *opened;
}

std::unique_ptr<pack::CompiledPack> compiled(const pack::Model& model) {
    Diagnostics found;
    pack::CompileOptions options;
    options.dictionary = dictionary();
    auto out = pack::compile(model, options, found);
    REQUIRE_FALSE(has_errors(found));
    return out;
}

/// All of a decision that a customer could see, by the ids of intents.
std::string told(const pack::CompiledPack& pack, const match::Decision& decision) {
    const auto id = [&](std::uint32_t i) { return pack.model.intents[i].id.text; };
    std::string out;
    for (const match::Winner& w : decision.winners) {
        out += " " + id(w.hit.intent) + "=" + std::to_string(static_cast<int>(w.certainty)) + "," +
               std::to_string(w.hit.content);
    }
    std::vector<std::string> level;
    for (const std::uint32_t i : decision.level) level.push_back(id(i));
    std::sort(level.begin(), level.end());
    for (const std::string& one : level) out += " /" + one;
    return out;
}

match::Context context_of(const pack::CompiledPack& pack, const pack::Model& asked, const GeneratedMessage& message) {
    match::Context out;
    out.now = message.now;
    for (const std::uint32_t i : message.recent) out.recent.push_back(pack.intent_by_id.at(asked.intents[i].id.text));
    return out;
}

}  // namespace

TEST_CASE("an intent of another topic that does not match changes no decision") {
    match::Scratch scratch;
    int compared = 0;
    for (std::uint64_t seed = 1; seed <= kPacks; ++seed) {
        PackGenerator generator(seed * 7919, dictionary());
        const pack::Model model = generator.pack();
        pack::Model larger = model;
        pack::IntentModel stranger = generator.pack().intents[0];
        for (auto* texts : {&stranger.phrases, &stranger.whole, &stranger.unless, &stranger.regex}) {
            std::erase_if(*texts, [](const auto& t) { return t.text.find(":группа") != std::string::npos; });
        }
        stranger.follow_ups = {};
        for (const std::string_view id : {"0.first", "c.last"}) {
            stranger.id.text = id;
            larger.intents.push_back(stranger);
        }
        std::sort(larger.intents.begin(), larger.intents.end(),
                  [](const auto& a, const auto& b) { return a.id.text < b.id.text; });
        const auto small_pack = compiled(model), large_pack = compiled(larger);
        for (int m = 0; m < kMessages; ++m) {
            const GeneratedMessage message = generator.message(model);
            const auto large = match::decide(*large_pack, message.text, context_of(*large_pack, model, message), scratch);
            const bool strange = std::any_of(large.hits.begin(), large.hits.end(), [&](const match::Hit& hit) {
                const std::string& id = large_pack->model.intents[hit.intent].id.text;
                return id == "0.first" || id == "c.last";
            });
            if (strange) continue;
            const auto small = match::decide(*small_pack, message.text, context_of(*small_pack, model, message), scratch);
            // A word that only the stranger knows is not repaired any more: such messages are another matter.
            if (std::any_of(scratch.words.begin(), scratch.words.end(), [](const auto& w) { return w.price != 0; })) continue;
            ++compared;
            INFO("seed " << seed << " «" << message.text << "»\n" << to_text(larger));
            REQUIRE(told(*small_pack, small) == told(*large_pack, large));
        }
    }
    CHECK(compared > kPacks * kMessages / 3);
}

TEST_CASE("the order of words in a phrase without signs changes no decision") {
    static const std::vector<std::string> words = {"заказ", "отменить", "вернуть", "деньги", "товар", "посылка", "код",
                                                   "стали", "сталь", "стать", "не", "как", "промокод", "вайфай"};
    match::Scratch scratch;
    PackGenerator generator(77, dictionary());
    for (int p = 0; p < kPacks; ++p) {
        pack::Model model, reversed;
        model = generator.pack();
        for (std::size_t i = 0; i < model.intents.size(); ++i) {
            pack::IntentModel plain;
            plain.id = model.intents[i].id;
            plain.title = model.intents[i].title;
            std::vector<std::string> phrase;
            for (std::uint64_t n = 1 + generator.below(4); n > 0; --n) phrase.push_back(words[generator.below(words.size())]);
            std::string forth, back;
            for (const std::string& w : phrase) {
                forth += (forth.empty() ? "" : " ") + w;
                back = w + (back.empty() ? "" : " ") + back;
            }
            plain.phrases = {{forth, {}}};
            model.intents[i] = plain;
            plain.phrases = {{back, {}}};
            reversed.intents.push_back(plain);
        }
        model.words.clear();
        reversed.settings = model.settings;
        reversed.forms = model.forms;
        reversed.entities = model.entities;
        const auto first = compiled(model), second = compiled(reversed);
        for (int m = 0; m < kMessages; ++m) {
            const GeneratedMessage message = generator.message(model);
            const std::string wanted = told(*first, match::decide(*first, message.text, {}, scratch));
            INFO("«" << message.text << "»\n" << to_text(model));
            REQUIRE(told(*second, match::decide(*second, message.text, {}, scratch)) == wanted);
        }
    }
}

TEST_CASE("the order in which a model lists its intents changes no decision") {
    match::Scratch scratch;
    for (std::uint64_t seed = 1; seed <= kPacks; ++seed) {
        PackGenerator generator(seed * 104'729, dictionary());
        const pack::Model model = generator.pack();
        pack::Model shuffled = model;
        std::reverse(shuffled.intents.begin(), shuffled.intents.end());
        const auto first = compiled(model), second = compiled(shuffled);
        for (int m = 0; m < kMessages; ++m) {
            const GeneratedMessage message = generator.message(model);
            const std::string wanted =
                told(*first, match::decide(*first, message.text, context_of(*first, model, message), scratch));
            INFO("seed " << seed << " «" << message.text << "»\n" << to_text(model));
            REQUIRE(told(*second, match::decide(*second, message.text, context_of(*second, model, message), scratch)) == wanted);
        }
    }
}

}  // namespace otvet::test
