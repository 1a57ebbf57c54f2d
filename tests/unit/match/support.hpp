// SPDX-License-Identifier: MIT
// Small packs from memory, compiled, and messages decided.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"
#include "match/decision.hpp"
#include "pack/compiled.hpp"
#include "pack/loader.hpp"

namespace otvet::match::testing {

inline std::shared_ptr<const morph::Dictionary> dictionary() {
    static const auto opened = morph::Dictionary::open(OTVET_DICTIONARY_FILE);
    REQUIRE(opened);
    return *opened;
}

inline std::unique_ptr<pack::CompiledPack> compile(const std::vector<pack::Source>& sources) {
    Diagnostics found;
    pack::Model model = pack::parse_pack(sources, Language::kEnglish, found);
    pack::CompileOptions options;
    options.dictionary = dictionary();
    std::unique_ptr<pack::CompiledPack> out;
    if (!has_errors(found)) out = pack::compile(std::move(model), options, found);
    std::string all;
    for (const Diagnostic& d : found) all += to_string(d) + "\n";
    INFO(all);
    REQUIRE_FALSE(has_errors(found));
    return out;
}

inline constexpr std::string_view kPackFile =
    "name: Проба\nlanguage: ru\nformat: 1\nfallback: Не понял.\nescalation:\n  text: Зову сотрудника.\n"
    "courtesy: [спасибо, добрый день]\n";

/// One intent as `id: {keys}`, its title and answer supplied.
inline std::string intent(std::string_view id, std::string_view keys) {
    return "  " + std::string(id) + ": {title: " + std::string(id) + ", answers: [Ответ.], " + std::string(keys) + "}\n";
}

/// A pack of intents made by intent(); `more` holds other top keys.
inline std::unique_ptr<pack::CompiledPack> pack_of(const std::string& intents, const std::string& more = {}) {
    return compile({{"pack.yaml", std::string(kPackFile)}, {"a.yaml", "intents:\n" + intents + more}});
}

inline Decision decided(const pack::CompiledPack& pack, std::string_view message, const Context& context = {}) {
    Scratch scratch;
    return decide(pack, message, context, scratch);
}

/// «a.x», «a.x & b.y», «a.x / b.y» when level, «–» when nothing; «?» after one that is not sure.
inline std::string told(const pack::CompiledPack& pack, const Decision& decision) {
    std::string out;
    for (const Winner& w : decision.winners) {
        out += (out.empty() ? "" : " & ") + pack.model.intents[w.hit.intent].id.text;
        if (w.certainty != Certainty::kSure) out += "?";
    }
    for (const pack::IntentIndex i : decision.level) out += (out.empty() ? "" : " / ") + pack.model.intents[i].id.text;
    return out.empty() ? "–" : out;
}

inline std::string told(const pack::CompiledPack& pack, std::string_view message) {
    return told(pack, decided(pack, message));
}

/// The rule by which the one winner won.
inline std::string rule(const pack::CompiledPack& pack, std::string_view message) {
    const Decision decision = decided(pack, message);
    return decision.winners.empty() ? "–" : std::string(to_string(decision.winners[0].rule));
}

}  // namespace otvet::match::testing
