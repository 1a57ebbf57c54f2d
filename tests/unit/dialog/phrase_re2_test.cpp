// SPDX-License-Identifier: MIT
// `explain --re2`: a phrase and its expressions say the same about a sentence.
#include <algorithm>

#include "catch.hpp"
#include "dialog/phrase_re2.hpp"
#include "dialog/word_trie.hpp"
#include "match/evaluator.hpp"
#include "otvet/engine.hpp"
#include "dialog/engine_impl.hpp"
#include "regex/expression.hpp"

using namespace otvet;

namespace {

constexpr const char* kPackFile =
    "name: Проба\nlanguage: ru\nformat: 1\nfallback: Не понял.\nescalation:\n  text: Зову сотрудника.\n"
    "courtesy: [спасибо]\n";

// No two items of a phrase share a word: then «words of their own» asks for nothing more.
constexpr const char* kIntents = R"(intents:
  a.all:
    title: Все знаки
    answers: [Ответ.]
    phrases:
      - отменить заказ
      - (отменить / аннулировать) :заказ -промокод
      - =то кэшбэк
      - возвр* (*плата)
      - не+приходит код
      - не .. работает
      - :номер_заказа :где
      - где (мой / )+заказ
      - (номер / ) .. трек .. (бьётся / )
      - :не+приходить посылка
      - (код+скидки / скидка по+коду / промокод) где
      - оплатить.прош товар
      - оплатить.повел товар
      - :число штук
      - когда -(скоро / почта+россии)
words:
  заказ: заказ / покупка / мой+трек
  где: где / в+каком месте
)";

constexpr const char* kMessages[] = {
    "отмените заказ", "отменил бы покупку", "отмена", "аннулировать заказ промокод", "мой трек отменить", "мой новый трек отменить",
    "то кэшбэк", "этого кэшбэка", "кэшбэки то", "возврат предоплата", "возвращали оплата", "возврат платёж", "не приходит код",
    "код никак не приходит", "не очень приходит код", "не работает", "не хочет совсем никак работать", "не хочет совсем никак у меня работать",
    "12345678 где", "где заказ 12345678", "в каком месте 12345678-0001", "где мой заказ", "где заказ", "мой заказ где", "где тот заказ",
    "трек", "номер трек", "номер вот этот трек бьётся", "трек не очень бьётся", "номер и трек", "так и не пришла посылка", "посылка не пришла",
    "не то чтобы пришла посылка", "посылки ни разу не приходили", "где код скидки", "где скидка по коду", "где скидка по новому коду",
    "по коду где скидка", "промокод где", "оплатил товар", "оплатите товар", "оплачу товар", "5 штук", "пять штук", "когда", "когда скоро",
    "когда почта россии", "когда почта по россии", "да", "", "отменить отменить", "заказ",
};

Engine engine_of(const std::string& intents) {
    LoadOptions options;
    options.dictionary = OTVET_DICTIONARY_FILE;
    const LoadResult loaded = Engine::load({{"pack.yaml", kPackFile}, {"a.yaml", intents}}, options);
    for (const Diagnostic& d : loaded.diagnostics()) UNSCOPED_INFO(to_string(d));
    REQUIRE(loaded);
    return *loaded;
}

bool found(const std::string& expression, const std::string& line) {
    regex::CompileError error;
    const auto compiled = regex::Expression::compile(expression, error);
    INFO(expression << " " << error.reason);
    REQUIRE(compiled);
    return compiled->found_in(line);
}

bool too_long(const std::string& expression) { return expression.size() > regex::kMaxSource; }

bool says(const PhraseRe2& re2, const std::string& line) {
    return std::all_of(re2.all.begin(), re2.all.end(), [&](const auto& e) { return found(e, line); }) &&
           std::none_of(re2.none.begin(), re2.none.end(), [&](const auto& e) { return found(e, line); });
}

}  // namespace

TEST_CASE("a phrase holds in a sentence where its expressions say so, and nowhere else") {
    const Engine engine = engine_of(kIntents);
    const pack::CompiledPack& pack = *engine.impl().pack;
    std::vector<PhraseRe2> phrases;
    for (std::uint32_t p = 0; p < pack.phrases.size(); ++p) phrases.push_back(phrase_re2(pack, p));
    std::size_t held = 0;
    for (const char* message : kMessages) {
        match::Scratch scratch;
        static_cast<void>(match::decide(pack, message, {}, scratch));
        for (const match::Range& range : scratch.sentences) {
            const std::string line = sentence_line(pack, scratch, range);
            for (std::uint32_t p = 0; p < phrases.size(); ++p) {
                match::Evaluator evaluator(pack.formulas, scratch);
                match::Claim claim;
                const bool holds = evaluator.holds(pack.phrases[p].root, range, false, claim);
                held += holds ? 1 : 0;
                INFO(message << " | " << line << " | " << pack.model.intents[0].phrases[p].text);
                for (const std::string& e : phrases[p].all) UNSCOPED_INFO(e);
                CHECK(says(phrases[p], line) == holds);
            }
        }
    }
    CHECK(held >= 30);
}

TEST_CASE("what matched in the shipped pack is found by its expressions") {
    LoadOptions options;
    options.dictionary = OTVET_DICTIONARY_FILE;
    const LoadResult loaded = Engine::load(OTVET_SOURCE_DIR "/intents/ru", options);
    REQUIRE(loaded);
    const pack::CompiledPack& pack = *loaded->impl().pack;
    const std::vector<ExampleInfo> examples = loaded->examples();
    std::size_t hits = 0;
    for (std::size_t i = 0; i < examples.size() && hits < 50; i += 23) {
        match::Scratch scratch;
        const match::Decision decision = match::decide(pack, examples[i].text, {}, scratch);
        for (const match::Hit& hit : decision.hits) {
            const std::string line = sentence_line(pack, scratch, hit.range);
            if (hit.phrase == pack::kNone || line.find('|') != std::string::npos) continue;
            const PhraseRe2 re2 = phrase_re2(pack, hit.phrase);
            if (std::any_of(re2.all.begin(), re2.all.end(), too_long) ||
                std::any_of(re2.none.begin(), re2.none.end(), too_long)) {
                continue;
            }
            INFO(examples[i].text << " | " << line << " | phrase " << hit.phrase);
            CHECK(says(re2, line));
            ++hits;
        }
    }
    CHECK(hits >= 50);
}

TEST_CASE("words share their beginnings in an expression, and it matches just them") {
    CHECK(expression_of_words({"заказ"}) == "заказ");
    CHECK(expression_of_words({"заказы", "заказ", "заказ", "за"}) == "за(?:казы?)?");
    CHECK(expression_of_words({"а.б", "а+б"}) == "а(?:\\+б|\\.б)");
    CHECK_FALSE(found(expression_of_words({}), "что угодно"));
}

TEST_CASE("explain --re2 tells lines, expressions and what they did") {
    const Engine engine = engine_of(kIntents);
    const std::string told = engine.explain_re2("отменить покупку промокод", "a.all");
    INFO(told);
    CHECK(told.find("line: « отменить покупку промокод »") == 0);
    CHECK(told.find("forbids (found): « (?:промокод|") != std::string::npos);
    CHECK(engine.explain_re2("", {}) == "line: «»\n");
}
