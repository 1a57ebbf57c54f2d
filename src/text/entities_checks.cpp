// SPDX-License-Identifier: MIT
// Check digits and the calendar.
#include "text/entities_site.hpp"

namespace otvet::text {
namespace {

unsigned digit(char c) { return static_cast<unsigned>(c - '0'); }

template <std::size_t N>
unsigned weighted(std::string_view digits, const unsigned (&weights)[N]) {
    unsigned sum = 0;
    for (std::size_t i = 0; i < N; ++i) sum += weights[i] * digit(digits[i]);
    return sum % 11 % 10;
}

}  // namespace

bool luhn(std::string_view digits) noexcept {
    unsigned sum = 0;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        unsigned one = digit(digits[digits.size() - 1 - i]);
        if (i % 2 == 1 && (one *= 2) > 9) one -= 9;
        sum += one;
    }
    return !digits.empty() && sum % 10 == 0;
}

bool valid_inn(std::string_view digits) noexcept {
    constexpr unsigned kTen[] = {2, 4, 10, 3, 5, 9, 4, 6, 8};
    constexpr unsigned kEleventh[] = {7, 2, 4, 10, 3, 5, 9, 4, 6, 8};
    constexpr unsigned kTwelfth[] = {3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8};
    if (digits.starts_with("0000")) return false;
    if (digits.size() == 10) return weighted(digits, kTen) == digit(digits[9]);
    return digits.size() == 12 && weighted(digits, kEleventh) == digit(digits[10]) &&
           weighted(digits, kTwelfth) == digit(digits[11]);
}

bool valid_snils(std::string_view digits) noexcept {
    constexpr unsigned kWeights[] = {9, 8, 7, 6, 5, 4, 3, 2, 1};
    if (digits.size() != 11) return false;
    if (digits.substr(0, 9) <= "001001998") return false;  // numbers up to that have no check digits
    unsigned sum = 0;
    for (std::size_t i = 0; i < 9; ++i) sum += kWeights[i] * digit(digits[i]);
    return sum % 101 % 100 == digit(digits[9]) * 10 + digit(digits[10]);
}

bool valid_date(unsigned year, unsigned month, unsigned day) noexcept {
    constexpr unsigned kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (year < 1900 || year > 2099 || month < 1 || month > 12 || day < 1) return false;
    const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return day <= kDays[month - 1] + (month == 2 && leap ? 1U : 0U);
}

}  // namespace otvet::text
