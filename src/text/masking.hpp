// SPDX-License-Identifier: MIT
// Personal data out of traces, summaries, logs and escalations. Safe to call from many threads.
//     mask_personal_data("позвоните 8 916 123-45-67") → "позвоните [телефон]"
// Not found, by choice: numbers spelled out in words, bare ten-digit passports and ИНН without a word that names them
// (they cannot be told from order numbers), companies' free 8-800 numbers.
#pragma once

#include <string>
#include <string_view>

#include "text/entities.hpp"

namespace otvet::text {

/// `utf8` with phones, cards (Luhn), e-mails, passports, СНИЛС and ИНН (check digits), bank accounts, codes from SMS
/// and logins in links replaced by «[телефон]», «[карта]» …
/// Linear cost, idempotent, valid UTF-8 out for any bytes in.
[[nodiscard]] std::string mask_personal_data(std::string_view utf8);

/// The mask of a personal entity («[телефон]»), empty for one that is nobody's secret: for values without their message.
[[nodiscard]] std::string_view mask_name(EntityType type);

}  // namespace otvet::text
