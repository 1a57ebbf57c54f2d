// SPDX-License-Identifier: MIT
// Names of the built-in entities in Russian phrases, and what stands for masked personal data.
#pragma once

#include <array>
#include <string_view>

namespace otvet::lang {

/// In the order of text::EntityType, without kCustom.
inline constexpr std::array<std::string_view, 13> kEntityPhraseNames = {
    "номер_заказа", "трек_номер", "телефон", "почта",   "карта", "сумма", "дата",
    "промокод",     "число",      "ссылка",  "паспорт", "снилс", "инн"};

inline constexpr std::string_view kMaskPhone = "[телефон]";
inline constexpr std::string_view kMaskEmail = "[почта]";
inline constexpr std::string_view kMaskCard = "[карта]";
inline constexpr std::string_view kMaskPassport = "[паспорт]";
inline constexpr std::string_view kMaskSnils = "[снилс]";
inline constexpr std::string_view kMaskInn = "[инн]";
inline constexpr std::string_view kMaskAccount = "[счет]";
inline constexpr std::string_view kMaskSecret = "[код]";
inline constexpr std::string_view kMaskLogin = "[логин]";

/// Every mask, so that a masked text is recognized and left alone.
inline constexpr std::array<std::string_view, 9> kMasks = {kMaskPhone, kMaskEmail, kMaskCard,    kMaskPassport, kMaskSnils,
                                                           kMaskInn,   kMaskAccount, kMaskSecret, kMaskLogin};

}  // namespace otvet::lang
