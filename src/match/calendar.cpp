// SPDX-License-Identifier: MIT
#include "match/calendar.hpp"

#include <charconv>
#include <chrono>

namespace otvet::match {
namespace {

using namespace std::chrono;

constexpr std::int64_t kSecondsOfDay = 86'400;

/// The number in `text`; -1 when it holds anything else.
int number(std::string_view text) noexcept {
    int value = -1;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} && end == text.data() + text.size() ? value : -1;
}

/// The nearest of the days that were offered.
class Nearest {
public:
    explicit Nearest(sys_days today) : today_(today) {}
    void offer(year_month_day day) noexcept {
        if (!day.ok()) return;
        const auto gap = static_cast<int>((sys_days(day) - today_).count());
        if (!any_ || std::abs(gap) < std::abs(gap_) || (gap == -gap_ && gap > 0)) gap_ = gap;
        any_ = true;
    }
    [[nodiscard]] int gap() const noexcept { return gap_; }

private:
    sys_days today_;
    int gap_ = 0;
    bool any_ = false;
};

}  // namespace

int compare_to_today(std::string_view iso, std::int64_t now) noexcept {
    const std::int64_t days_since = now / kSecondsOfDay - (now % kSecondsOfDay < 0 ? 1 : 0);
    const sys_days today{days{days_since}};
    const year_month_day date{today};
    Nearest nearest(today);
    if (iso.starts_with("---")) {
        const int of_month = number(iso.substr(3));
        if (of_month < 1) return 0;
        const day wanted{static_cast<unsigned>(of_month)};
        for (int shift = -2; shift <= 2; ++shift) {  // the 31st may be two months away
            const year_month month = date.year() / date.month() + months{shift};
            nearest.offer(month / wanted);
        }
    } else if (iso.starts_with("--") && iso.size() == 7) {
        const int of_year = number(iso.substr(2, 2)), of_month = number(iso.substr(5));
        if (of_year < 1 || of_month < 1) return 0;
        const month_day wanted = month{static_cast<unsigned>(of_year)} / day{static_cast<unsigned>(of_month)};
        for (int shift = -4; shift <= 4; ++shift) nearest.offer((date.year() + years{shift}) / wanted);  // 29 February
    } else if (iso.size() == 10) {
        const int y = number(iso.substr(0, 4)), m = number(iso.substr(5, 2)), d = number(iso.substr(8));
        if (y < 0 || m < 1 || d < 1) return 0;
        nearest.offer(year{y} / month{static_cast<unsigned>(m)} / day{static_cast<unsigned>(d)});
    }
    return nearest.gap();
}

}  // namespace otvet::match
