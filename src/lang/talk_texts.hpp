// SPDX-License-Identifier: MIT
// What the bot says when a pack leaves a text out, and the lines of a summary for the desk.
#pragma once

#include <string_view>

namespace otvet::lang {

inline constexpr std::string_view kDefaultFallback = "Не понял вопрос. Напишите, пожалуйста, другими словами.";
inline constexpr std::string_view kDefaultClarify = "Уточните, пожалуйста, о чём вопрос?";
inline constexpr std::string_view kDefaultDidYouMean = "Вы имели в виду «{title}»?";
inline constexpr std::string_view kDefaultOfferOperator = "Если нужно, позову сотрудника – напишите «оператор».";
inline constexpr std::string_view kDefaultEmpty = "Напишите, пожалуйста, вопрос словами.";
inline constexpr std::string_view kDefaultAttachment = "Файл получен. Опишите, пожалуйста, словами, что случилось.";
inline constexpr std::string_view kDefaultEscalation = "Передаю разговор сотруднику.";
inline constexpr std::string_view kDefaultOffline = "Сейчас сотрудников нет на месте. Ответим, как только вернёмся.";

inline constexpr std::string_view kSummaryTopic = "Тема: ";
inline constexpr std::string_view kSummaryMessage = "Сообщение: ";
inline constexpr std::string_view kSummaryData = "Данные: ";
inline constexpr std::string_view kSummaryAnswered = "Бот ответил: ";
inline constexpr std::string_view kSummaryOffered = "Бот предлагал: ";

}  // namespace otvet::lang
