// SPDX-License-Identifier: MIT
// What a person reads first when a talk is handed over: two lines, no personal data.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace otvet::dialog {

struct SummaryInput {
    std::string_view message;            ///< as the customer wrote it, any bytes
    std::string topic;                   ///< a title; may be empty
    std::vector<std::pair<std::string, std::string>> entities;  ///< type → masked value
    std::vector<std::string> answered;   ///< titles, newest first
    std::vector<std::string> offered;    ///< titles
};

/// «Тема: …. Сообщение: «…». Данные: …» and on the second line what the bot has tried. At most 400 code points, masked.
[[nodiscard]] std::string summarize(const SummaryInput& input);

}  // namespace otvet::dialog
