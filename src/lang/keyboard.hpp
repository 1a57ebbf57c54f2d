// SPDX-License-Identifier: MIT
// The Russian keyboard: which letter shares a key with which Latin sign, and which keys touch.
// Source: the ЙЦУКЕН layout of Windows and X11 (xkb «ru», «winkeys») over US QWERTY.
#pragma once

#include <array>
#include <string_view>

namespace otvet::lang {

struct Key {
    char32_t latin;
    char32_t cyrillic;
};

/// Folded text on both sides: lower case, ё → е. The shifted punctuation keys stand after the plain ones.
inline constexpr std::array<Key, 40> kKeys{{
    {U'q', U'й'}, {U'w', U'ц'}, {U'e', U'у'}, {U'r', U'к'}, {U't', U'е'},  {U'y', U'н'}, {U'u', U'г'}, {U'i', U'ш'},
    {U'o', U'щ'}, {U'p', U'з'}, {U'[', U'х'}, {U']', U'ъ'}, {U'a', U'ф'},  {U's', U'ы'}, {U'd', U'в'}, {U'f', U'а'},
    {U'g', U'п'}, {U'h', U'р'}, {U'j', U'о'}, {U'k', U'л'}, {U'l', U'д'},  {U';', U'ж'}, {U'\'', U'э'}, {U'z', U'я'},
    {U'x', U'ч'}, {U'c', U'с'}, {U'v', U'м'}, {U'b', U'и'}, {U'n', U'т'},  {U'm', U'ь'}, {U',', U'б'}, {U'.', U'ю'},
    {U'`', U'е'}, {U'{', U'х'}, {U'}', U'ъ'}, {U':', U'ж'}, {U'"', U'э'},  {U'<', U'б'}, {U'>', U'ю'}, {U'~', U'е'},
}};

/// Rows of the letter keys. A key touches its neighbours in the row, the two above (same place and one right) and
/// the two below (same place and one left), as the rows are staggered.
inline constexpr std::array<std::u32string_view, 3> kKeyRows{U"йцукенгшщзхъ", U"фывапролджэ", U"ячсмитьбю"};

}  // namespace otvet::lang
