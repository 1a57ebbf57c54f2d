// SPDX-License-Identifier: MIT
#include "pack/guessed_forms.hpp"

#include <algorithm>

#include "lang/noun_endings.hpp"
#include "morph/dictionary.hpp"

namespace otvet::pack {
namespace {

constexpr std::size_t kShortestStem = 8;  // bytes: four letters; shorter ones with any ending are near to everything

bool is_russian(std::string_view text) noexcept {
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

}  // namespace

void add_guessed_forms(const AtomTable& stems, std::vector<std::string>& forms) {
    for (const std::string_view stem : stems.texts()) {
        if (stem.size() < kShortestStem || !is_russian(stem)) continue;
        for (const std::string_view ending : lang::kNounEndings) {
            std::string form = std::string(stem) + std::string(ending);
            if (morph::stem(form) == stem) forms.push_back(std::move(form));
        }
    }
}

}  // namespace otvet::pack
