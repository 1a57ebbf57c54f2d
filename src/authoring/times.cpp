// SPDX-License-Identifier: MIT
#include "authoring/times.hpp"

#include <charconv>
#include <chrono>

namespace otvet::testing {
namespace {

/// Takes exactly `digits` digits off the front.
std::optional<int> take_digits(std::string_view& text, std::size_t digits) {
    int value = 0;
    if (text.size() < digits || text.front() == '-') return std::nullopt;
    const auto [end, error] = std::from_chars(text.data(), text.data() + digits, value);
    if (error != std::errc{} || end != text.data() + digits) return std::nullopt;
    text.remove_prefix(digits);
    return value;
}

bool take_sign(std::string_view& text, char sign) {
    if (text.empty() || text.front() != sign) return false;
    text.remove_prefix(1);
    return true;
}

/// Seconds east of Greenwich.
std::optional<int> take_zone(std::string_view text) {
    if (text.empty() || text == "Z") return 0;
    const int direction = text.front() == '-' ? -1 : 1;
    if (!take_sign(text, '+') && !take_sign(text, '-')) return std::nullopt;
    const auto hours = take_digits(text, 2);
    if (!hours || !take_sign(text, ':')) return std::nullopt;
    const auto minutes = take_digits(text, 2);
    if (!minutes || !text.empty() || *hours > 14 || *minutes > 59) return std::nullopt;
    return direction * (*hours * 3600 + *minutes * 60);
}

}  // namespace

std::optional<std::int64_t> parse_time(std::string_view text) {
    const auto year = take_digits(text, 4);
    if (!year || !take_sign(text, '-')) return std::nullopt;
    const auto month = take_digits(text, 2);
    if (!month || !take_sign(text, '-')) return std::nullopt;
    const auto day = take_digits(text, 2);
    if (!day || !take_sign(text, 'T')) return std::nullopt;
    const auto hour = take_digits(text, 2);
    if (!hour || !take_sign(text, ':')) return std::nullopt;
    const auto minute = take_digits(text, 2);
    if (!minute || !take_sign(text, ':')) return std::nullopt;
    const auto second = take_digits(text, 2);
    const auto zone = take_zone(text);
    if (!second || !zone || *hour > 23 || *minute > 59 || *second > 59) return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year(*year), std::chrono::month(static_cast<unsigned>(*month)),
                                           std::chrono::day(static_cast<unsigned>(*day))};
    if (!date.ok()) return std::nullopt;
    const std::int64_t days = std::chrono::sys_days(date).time_since_epoch().count();
    return days * 86'400 + *hour * 3600 + *minute * 60 + *second - *zone;
}

std::optional<std::int64_t> parse_duration(std::string_view text) {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end + 1 != text.data() + text.size() || value < 0 || value > 1'000'000) {
        return std::nullopt;
    }
    switch (*end) {
        case 's': return value;
        case 'm': return value * 60;
        case 'h': return value * 3600;
        case 'd': return value * 86'400;
        default: return std::nullopt;
    }
}

}  // namespace otvet::testing
