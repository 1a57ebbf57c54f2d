// SPDX-License-Identifier: MIT
// How Russian customers mistype, for the noise that a pack is measured with. Written apart from the tables of the repairs on
// purpose: a generator that read those would only ever make what they can mend.
// Sources: ГОСТ 7.79-2000 system B and the habits of chats for transliteration; the orthoepy of unstressed vowels, final
// and assimilated consonants for spelling by ear; Unicode confusables.txt for the shapes; politeness by hand.
#pragma once

#include <array>
#include <string_view>

namespace otvet::lang {

struct NoiseSpelling {
    char32_t letter;
    std::string_view gost;  ///< by the standard
    std::string_view chat;  ///< as in chats
};
inline constexpr std::array<NoiseSpelling, 33> kNoiseTranslit{{
    {U'а', "a", "a"},   {U'б', "b", "b"},     {U'в', "v", "v"},  {U'г', "g", "g"},   {U'д', "d", "d"},  {U'е', "e", "e"},
    {U'ё', "yo", "e"},  {U'ж', "zh", "zh"},   {U'з', "z", "z"},  {U'и', "i", "i"},   {U'й', "j", "y"},  {U'к', "k", "k"},
    {U'л', "l", "l"},   {U'м', "m", "m"},     {U'н', "n", "n"},  {U'о', "o", "o"},   {U'п', "p", "p"},  {U'р', "r", "r"},
    {U'с', "s", "s"},   {U'т', "t", "t"},     {U'у', "u", "u"},  {U'ф', "f", "f"},   {U'х', "x", "h"},  {U'ц', "cz", "c"},
    {U'ч', "ch", "ch"}, {U'ш', "sh", "sh"},   {U'щ', "shh", "sch"}, {U'ъ', "", ""},  {U'ы', "y'", "y"}, {U'ь', "'", ""},
    {U'э', "e'", "e"},  {U'ю', "yu", "yu"},   {U'я', "ya", "ya"},
}};

/// A piece of a word and how it is written by ear. Pieces are met anywhere unless bound to an end.
enum class NoisePlace : unsigned char { kAnywhere, kInside, kEnd };
struct NoiseSound {
    std::u32string_view from, to;
    NoisePlace place = NoisePlace::kAnywhere;
};
inline constexpr std::array kNoiseSounds = std::to_array<NoiseSound>({
    {U"о", U"а", NoisePlace::kInside},  {U"а", U"о", NoisePlace::kInside}, {U"е", U"и", NoisePlace::kInside},
    {U"и", U"е", NoisePlace::kInside},  {U"я", U"е", NoisePlace::kInside}, {U"ться", U"тся", NoisePlace::kEnd},
    {U"тся", U"ться", NoisePlace::kEnd}, {U"ться", U"ца", NoisePlace::kEnd}, {U"тся", U"ца", NoisePlace::kEnd},
    {U"ого", U"ова", NoisePlace::kEnd}, {U"его", U"ево", NoisePlace::kEnd}, {U"б", U"п", NoisePlace::kEnd},
    {U"в", U"ф", NoisePlace::kEnd},     {U"г", U"к", NoisePlace::kEnd},    {U"д", U"т", NoisePlace::kEnd},
    {U"ж", U"ш", NoisePlace::kEnd},     {U"з", U"с", NoisePlace::kEnd},    {U"дк", U"тк"}, {U"вк", U"фк"}, {U"зк", U"ск"},
    {U"жк", U"шк"}, {U"бк", U"пк"}, {U"вс", U"фс"}, {U"сч", U"щ"}, {U"стн", U"сн"}, {U"здн", U"зн"}, {U"лнц", U"нц"},
    {U"чт", U"шт"}, {U"чн", U"шн"}, {U"нн", U"н"}, {U"сс", U"с"}, {U"лл", U"л"}, {U"мм", U"м"}, {U"пп", U"п"},
    {U"жи", U"жы"}, {U"ши", U"шы"}, {U"чу", U"чю"}, {U"щу", U"щю"}, {U"ча", U"чя"}, {U"ща", U"щя"}, {U"ъ", U"ь"},
    {U"цы", U"ци"}, {U"ци", U"цы"},
});

struct NoiseTwin {
    char32_t letter;
    char latin;
};
inline constexpr std::array<NoiseTwin, 19> kNoiseTwins{{
    {U'а', 'a'}, {U'е', 'e'}, {U'о', 'o'}, {U'р', 'p'}, {U'с', 'c'}, {U'у', 'y'}, {U'х', 'x'},
    {U'А', 'A'}, {U'В', 'B'}, {U'Е', 'E'}, {U'К', 'K'}, {U'М', 'M'}, {U'Н', 'H'}, {U'О', 'O'},
    {U'Р', 'P'}, {U'С', 'C'}, {U'Т', 'T'}, {U'У', 'Y'}, {U'Х', 'X'},
}};

/// Signs of the Russian layout that are not letters, by what the same key gives on the Latin one.
struct NoiseKey {
    char32_t cyrillic;
    char latin;
};
inline constexpr std::array<NoiseKey, 10> kNoiseSigns{{
    {U'.', '/'}, {U',', '?'}, {U'?', '&'}, {U'"', '@'}, {U'№', '#'}, {U';', '$'}, {U':', '^'}, {U'«', '@'}, {U'»', '@'},
    {U'…', '/'},
}};

inline constexpr std::u32string_view kNoiseVowels = U"аеёиоуыэюя";
inline constexpr std::array kNoiseBefore = std::to_array<std::string_view>(
    {"здравствуйте, ", "Добрый день! ", "привет ", "подскажите пожалуйста, ", "Добрый вечер, скажите, "});
inline constexpr std::array kNoiseAfter =
    std::to_array<std::string_view>({" пожалуйста", ", спасибо", " заранее спасибо!", " плиз", ", благодарю"});

}  // namespace otvet::lang
