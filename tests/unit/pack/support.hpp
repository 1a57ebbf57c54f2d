// SPDX-License-Identifier: MIT
// Small packs from memory.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pack/loader.hpp"

namespace otvet::pack::testing {

inline constexpr std::string_view kGoodPackFile =
    "name: Проба\n"
    "language: ru\n"
    "format: 1\n"
    "fallback: Не понял.\n"
    "escalation:\n"
    "  text: Зову сотрудника.\n";

inline constexpr std::string_view kGoodIntent =
    "intents:\n"
    "  order.cancel:\n"
    "    title: Отменить заказ\n"
    "    phrases:\n"
    "      - отменить заказ\n"
    "    answers:\n"
    "      - Отменили.\n";

struct Loaded {
    Model model;
    Diagnostics diagnostics;
};

inline Loaded load(std::vector<Source> sources, Language language = Language::kEnglish) {
    Loaded out;
    out.model = parse_pack(sources, language, out.diagnostics);
    return out;
}

/// A good pack.yaml and a.yaml as given.
inline Loaded load_file(std::string_view text, Language language = Language::kEnglish) {
    return load({{"pack.yaml", std::string(kGoodPackFile)}, {"a.yaml", std::string(text)}}, language);
}

/// A good intent and pack.yaml as given.
inline Loaded load_pack_file(std::string_view text) {
    return load({{"pack.yaml", std::string(text)}, {"a.yaml", std::string(kGoodIntent)}});
}

inline std::string all_of(const Diagnostics& diagnostics, Language language = Language::kEnglish) {
    std::string out;
    for (const Diagnostic& d : diagnostics) out += to_string(d, language) + "\n";
    return out;
}

}  // namespace otvet::pack::testing
