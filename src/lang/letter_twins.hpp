// SPDX-License-Identifier: MIT
// Letters that no reader can tell apart in print (UTS #39, confusables): narrower than the look-alikes that repair customers'
// words, since this one blames an author.
#pragma once

#include <array>

namespace otvet::lang {

struct LetterTwin {
    char32_t latin, cyrillic;
};

inline constexpr std::array<LetterTwin, 19> kLetterTwins{{
    {U'a', U'а'}, {U'c', U'с'}, {U'e', U'е'}, {U'o', U'о'}, {U'p', U'р'}, {U'x', U'х'}, {U'y', U'у'},
    {U'A', U'А'}, {U'B', U'В'}, {U'C', U'С'}, {U'E', U'Е'}, {U'H', U'Н'}, {U'K', U'К'}, {U'M', U'М'},
    {U'O', U'О'}, {U'P', U'Р'}, {U'T', U'Т'}, {U'X', U'Х'}, {U'k', U'к'},
}};

}  // namespace otvet::lang
