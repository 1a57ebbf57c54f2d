// SPDX-License-Identifier: MIT
// Russian written with Latin letters → Russian letters.
// Sources: ГОСТ 7.79-2000 system B, ГОСТ Р 52535.1 (passports), BGN/PCGN, and the habits of chats and text messages
// (4 → ч, 6 → ш, w → ш, x → х, q → к, ja, y for й, ы and у). A reading costs nothing when it is the usual one, 1 or 2
// when it is a rarer one; the cheapest spelling that is a word wins.
#pragma once

#include <array>
#include <string_view>

namespace otvet::lang {

struct Translit {
    std::string_view latin;
    std::u32string_view letters;
    int cost;
};

inline constexpr std::array kTranslit = std::to_array<Translit>({
    {"a", U"а", 0},    {"a", U"я", 2},
    {"b", U"б", 0},    {"b", U"в", 2},
    {"c", U"ц", 0},    {"c", U"с", 1},    {"c", U"к", 1},   {"c", U"ч", 2},
    {"d", U"д", 0},
    {"e", U"е", 0},    {"e", U"э", 1},    {"e", U"ье", 2},
    {"f", U"ф", 0},
    {"g", U"г", 0},    {"g", U"ж", 2},
    {"h", U"х", 0},    {"h", U"г", 2},    {"h", U"н", 2},
    {"i", U"и", 0},    {"i", U"й", 1},    {"i", U"ы", 2},
    {"j", U"й", 0},    {"j", U"ж", 1},    {"j", U"ь", 1},
    {"k", U"к", 0},    {"l", U"л", 0},    {"m", U"м", 0},   {"n", U"н", 0},
    {"o", U"о", 0},    {"o", U"е", 2},
    {"p", U"п", 0},    {"p", U"р", 2},
    {"q", U"к", 0},    {"q", U"я", 1},
    {"r", U"р", 0},    {"s", U"с", 0},    {"s", U"з", 2},   {"t", U"т", 0},
    {"u", U"у", 0},    {"u", U"ю", 1},    {"u", U"и", 2},
    {"v", U"в", 0},
    {"w", U"ш", 0},    {"w", U"в", 1},    {"w", U"щ", 1},
    {"x", U"х", 0},    {"x", U"кс", 1},
    {"y", U"ы", 0},    {"y", U"й", 0},    {"y", U"и", 1},   {"y", U"у", 1},
    {"z", U"з", 0},    {"z", U"ж", 2},
    {"'", U"ь", 0},    {"'", U"", 0},     {"'", U"ъ", 1},   {"`", U"ь", 0},
    {"3", U"з", 0},    {"4", U"ч", 0},    {"6", U"ш", 0},   {"0", U"о", 1},
    {"sh", U"ш", 0},   {"sh", U"щ", 1},   {"sh", U"сх", 2},
    {"shh", U"щ", 0},  {"shch", U"щ", 0}, {"sch", U"щ", 0}, {"sch", U"сч", 1}, {"sch", U"ш", 2},
    {"shc", U"щ", 1},  {"w'", U"щ", 0},   {"6'", U"щ", 0},
    {"ch", U"ч", 0},   {"ch", U"х", 2},   {"tch", U"ч", 1},
    {"zh", U"ж", 0},   {"zh", U"зх", 2},  {"dj", U"дж", 1},
    {"kh", U"х", 0},   {"kh", U"кх", 2},
    {"ts", U"ц", 1},   {"ts", U"тс", 0},  {"tz", U"ц", 1},  {"tc", U"ц", 0},   {"cz", U"ц", 0},
    {"ck", U"к", 0},   {"ph", U"ф", 1},
    {"ya", U"я", 0},   {"ja", U"я", 0},   {"ia", U"я", 1},  {"ia", U"ия", 0},  {"iya", U"ия", 0}, {"ija", U"ия", 0},
    {"sia", U"ся", 0}, {"yu", U"ю", 0},   {"ju", U"ю", 0},   {"iu", U"ю", 1},  {"iu", U"ию", 0},  {"iyu", U"ию", 0}, {"iju", U"ию", 0},
    {"yo", U"е", 0},   {"jo", U"е", 0},   {"io", U"е", 1},  {"io", U"ио", 0},
    {"ye", U"е", 0},   {"je", U"е", 1},   {"je", U"э", 0},  {"ie", U"ие", 0},  {"ie", U"ье", 1},
    {"iy", U"ий", 0},  {"ij", U"ий", 0},  {"yj", U"ый", 0}, {"yi", U"ый", 0},  {"yy", U"ый", 0},  {"ii", U"ий", 0},
    {"ay", U"ай", 0},  {"ey", U"ей", 0},  {"oy", U"ой", 0}, {"uy", U"уй", 0},  {"ai", U"ай", 0},  {"ei", U"ей", 0},
    {"oi", U"ой", 0},  {"eh", U"э", 1},   {"e'", U"э", 0},  {"y'", U"ы", 0},
});

/// Consonants after which writers of translit leave the soft sign out («otmenit» for «отменить»).
inline constexpr std::u32string_view kSoftened = U"бвдзлмнпрстшч";
inline constexpr int kSoftSignCost = 1;
inline constexpr char32_t kSoftSign = U'ь';

}  // namespace otvet::lang
