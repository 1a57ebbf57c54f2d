// SPDX-License-Identifier: MIT
// Personal data out of traces, summaries, logs and escalations.
#pragma once

#include <string>
#include <string_view>

namespace otvet::text {

/// `utf8` with phones, cards (Luhn), e-mails, passports, СНИЛС and ИНН (check digits) replaced by «[телефон]», «[карта]» …
/// Linear cost, idempotent, valid UTF-8 out for any bytes in.
[[nodiscard]] std::string mask_personal_data(std::string_view utf8);

}  // namespace otvet::text
