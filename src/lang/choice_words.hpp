// SPDX-License-Identifier: MIT
// How customers choose among what was offered: «да», «второе», «ни то ни другое», «не помогло». Folded words.
// Source: the short replies of Russian chats (closed list, kept by hand); numerals by Русская грамматика, 1980, §§ 1365–1375.
#pragma once

#include <array>
#include <string_view>

namespace otvet::lang {

/// Space-separated.
inline constexpr std::string_view kYesWords =
    "да ага угу верно правильно точно именно конечно ок окей хорошо ладно давай давайте плюс + естественно разумеется "
    "согласен согласна подтверждаю yes yep дада ✅ ☑ ✔ 👍 👌 🆗";
inline constexpr std::string_view kNoWords =
    "нет неа нету ничего никакой никакая никакое никакие другое другой другая другие иное мимо неверно неправильно no nope "
    "❌ 👎 ✖";
/// «не первый» denies one option, «ни тот ни другой» all of them.
inline constexpr std::string_view kNot = "не";
inline constexpr std::string_view kNeither = "ни";
/// «Нет, спасибо» ends the matter: it refuses no option.
inline constexpr std::string_view kThanksWords = "спасибо спс благодарю";
/// Words that say nothing when one chooses: «давайте вот этот вариант под номером два».
inline constexpr std::string_view kChoiceFillers =
    "это этот эта эти этого этом то тот та так вот ну вариант варианта варианты вариантов пункт пункта номер номером под цифра "
    "цифру кнопка кнопку тема тему ответ про о об по из и а в на у меня мне мой моя мое мы я е й ой ый ая ое го их них он она "
    "оно надо нужно нужен нужна хочу хотел хотела выбираю беру интересует пожалуйста плиз все всего же бы пусть будет "
    "подходит одного одно один одна";
/// «оба», «все»: every option at once.
inline constexpr std::string_view kAllWords = "оба обе обоих";

/// Cardinals: their place is the number.
struct Cardinal {
    std::string_view word;
    int number;
};
inline constexpr std::array<Cardinal, 13> kCardinals{{{"один", 1}, {"одна", 1}, {"одно", 1}, {"два", 2}, {"две", 2},
                                                      {"три", 3}, {"четыре", 4}, {"пять", 5}, {"шесть", 6}, {"семь", 7},
                                                      {"восемь", 8}, {"девять", 9}, {"десять", 10}}};

/// Ordinals by stem: «втор» + «ое».
inline constexpr int kLast = -1;
inline constexpr int kMiddle = -2;
inline constexpr std::array<Cardinal, 14> kOrdinalStems{{{"перв", 1}, {"втор", 2}, {"трет", 3}, {"четверт", 4}, {"пят", 5},
                                                         {"шест", 6}, {"седьм", 7}, {"восьм", 8}, {"девят", 9}, {"десят", 10},
                                                         {"последн", kLast}, {"нижн", kLast}, {"верхн", 1}, {"средн", kMiddle}}};
inline constexpr std::string_view kOrdinalEndings =
    "ый ой ий ая яя ое ее ье ья ью ую юю ого его ьего ому ему ьему ым им ьим ом ем ьем ей ьей";

/// Pieces of «that did not help»; at most one more content word may stand beside them.
inline constexpr std::array<std::string_view, 31> kUnhelpful = {
    "опять не то", "снова не то", "все не то", "все равно не то",
    "не помогло", "не помог", "не помогла", "не помогли", "не помогает", "не поможет", "не то", "не о том", "не об этом",
    "не про это", "не про то", "не поняли", "не понял", "не поняла", "не понимаете", "не понимаешь", "не понимает", "не подходит",
    "не подошло", "не решило", "не решилось", "не решена", "не решен", "не ответили", "не ответил", "бесполезно", "без толку"};

/// «нет, спасибо» declines without reproach.
inline constexpr std::array<std::string_view, 5> kThanks = {"спасибо", "спс", "благодарю", "спасибочки", "пасиб"};

/// «I have no number at hand»: an answer to the question for a detail.
inline constexpr std::array<std::string_view, 12> kDoNotKnow = {
    "не знаю", "не помню", "нет номера", "номера нет", "не вижу", "не нашел", "не нашла", "не могу найти", "нет под рукой",
    "без номера", "потерял", "потеряла"};

}  // namespace otvet::lang
