// SPDX-License-Identifier: MIT
// Endings that a noun which no dictionary has may take («озон», «ламода», «постамат»), so that its misspelt forms are known
// for what they are. Source: the three declensions of the school grammar, singular and plural, without rare variants.
#pragma once

#include <array>
#include <string_view>

namespace otvet::lang {

inline constexpr std::array kNounEndings = std::to_array<std::string_view>(
    {"", "а", "у", "е", "ом", "ой", "ы", "и", "ов", "ам", "ами", "ах", "я", "ю", "ем", "ей", "ям", "ями", "ях"});

}  // namespace otvet::lang
