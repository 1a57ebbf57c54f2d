// SPDX-License-Identifier: MIT
// Dates (only real ones), times of day, addresses and versions.
#include "text/entities_site.hpp"

namespace otvet::text {
namespace {

using lang::Hint;

unsigned number(std::string_view digits) {
    unsigned value = 0;
    for (const char c : digits.substr(0, 6)) value = value * 10 + static_cast<unsigned>(c - '0');
    return value;
}

void append_two(std::string& out, unsigned value) {
    out += static_cast<char>('0' + value / 10 % 10);
    out += static_cast<char>('0' + value % 10);
}

/// "2025-05-12"; year 0: "--05-12"; month 0 too: "---12" (ISO 8601, truncated).
std::string iso(unsigned year, unsigned month, unsigned day) {
    std::string out = year == 0 ? "-" : std::to_string(year);
    out += '-';
    if (month != 0) append_two(out, month);
    out += '-';
    append_two(out, day);
    return out;
}

/// «25» → 2025, «85» → 1985.
unsigned full_year(std::string_view digits) {
    const unsigned year = number(digits);
    if (digits.size() != 2) return year;
    return year < 50 ? 2000 + year : 1900 + year;
}

Match three_groups(const Site& site) {
    const unsigned sign = site.count > 2 ? site.groups[1].signs : 0U;
    if ((sign & (kDot | kSlash | kDash)) == 0 || !site.single(1, sign) || !site.single(2, sign)) return std::nullopt;
    if (site.single(3, sign)) return std::nullopt;
    const bool year_first = site.shape({4, 2, 2});
    const unsigned last = site.groups[2].digits;
    if (!year_first && !(site.groups[0].digits <= 2 && site.groups[1].digits <= 2 && (last == 4 || (last == 2 && sign != kDash))))
        return std::nullopt;
    const unsigned year = full_year(site.group(year_first ? 0 : 2));
    const unsigned month = number(site.group(1)), day = number(site.group(year_first ? 2 : 0));
    if (!valid_date(year, month, day)) return std::nullopt;
    return site.found(FoundKind::kDate, 3, iso(year, month, day));
}

constexpr unsigned kLeapYear = 2024;  // a date without a year may be the 29th of February

/// «12.05»; not a version, not «12.05 кг», not a part of something longer.
Match day_and_month(const Site& site) {
    if (!site.single(1, kDot) || site.groups[0].digits > 2 || site.groups[1].digits != 2) return std::nullopt;
    if (site.count > 2 && site.single(2, kDot | kDash | kComma | kSlash | kColon)) return std::nullopt;
    if (site.strict == Hint::kVersion || site.plus) return std::nullopt;
    for (std::size_t i = site.groups[1].piece + 1; i < site.pieces.size() && i < site.groups[1].piece + 3; ++i)
        if (site.pieces[i].hint == Hint::kUnit || site.pieces[i].sign == kOtherSign) return std::nullopt;
    const unsigned month = number(site.group(1)), day = number(site.group(0));
    if (!valid_date(kLeapYear, month, day)) return std::nullopt;
    return site.found(FoundKind::kDate, 2, iso(0, month, day));
}

/// The first piece at or after `i` that is not a blank or one of `signs`.
std::size_t skip(std::span<const Piece> pieces, std::size_t i, unsigned signs) {
    for (unsigned steps = 0; steps < 3 && i < pieces.size(); ++steps, ++i)
        if (pieces[i].kind != PieceKind::kGap || (pieces[i].sign & signs) == 0) break;
    return i;
}

struct Year {
    unsigned value = 0;
    std::size_t last = 0;
};

/// « 2025 г» after the month.
Year year_after(const Site& site, std::size_t month) {
    const std::size_t i = skip(site.pieces, month + 1, kBlank | kDot);
    if (i >= site.pieces.size() || site.pieces[i].kind != PieceKind::kDigits || site.pieces[i].count != 4) return {};
    const Piece& piece = site.pieces[i];
    std::string digits;
    append_digits(site.text.substr(piece.begin, piece.end - piece.begin), 4, digits);
    const unsigned value = number(digits);
    return value < 1900 || value > 2099 ? Year{} : Year{value, i};
}

/// «12 мая», «5-го июня 2025», «5 числа».
Match day_and_word(const Site& site) {
    if (site.groups[0].digits > 2) return std::nullopt;
    std::size_t i = skip(site.pieces, site.at + 1, kBlank | kDash | kDot);
    if (i < site.pieces.size() && site.pieces[i].hint == Hint::kOrdinal) i = skip(site.pieces, i + 1, kBlank);
    if (i >= site.pieces.size()) return std::nullopt;
    const unsigned day = number(site.group(0));
    const Piece& word = site.pieces[i];
    Found found = site.found(FoundKind::kDate, 1, {});
    if (word.hint == Hint::kMonth) {
        Year year = year_after(site, i);
        if (!valid_date(year.value == 0 ? kLeapYear : year.value, word.value, day)) return std::nullopt;
        found.value = iso(year.value, word.value, day);
        if (year.last != 0) i = year.last;
    } else if (word.hint == Hint::kDay && valid_date(kLeapYear, 1, day)) {
        found.value = iso(0, 0, day);
    } else {
        return std::nullopt;
    }
    found.end = site.pieces[i].end;
    found.next = i + 1;
    return found;
}

}  // namespace

Match match_date(const Site& site) {
    if (site.code) return std::nullopt;
    if (Match found = three_groups(site)) return found;
    if (Match found = day_and_month(site)) return found;
    return day_and_word(site);
}

Match match_time(const Site& site) {
    if (site.groups[0].digits > 2 || !site.single(1, kColon) || site.groups[1].digits != 2) return std::nullopt;
    if (number(site.group(0)) > 24 || number(site.group(1)) > 59) return std::nullopt;
    const bool seconds = site.single(2, kColon) && site.groups[2].digits == 2;
    return site.found(FoundKind::kOpaque, seconds ? 3 : 2, {});
}

/// 192.168.1.1 and 1.2.3: three and more small numbers joined by dots. A date that does not exist is not one of them.
Match match_address(const Site& site) {
    unsigned used = 1;
    while (site.single(used, kDot) && site.groups[used].digits <= 5) ++used;
    const bool date_like = used == 3 && site.groups[2].digits == 4;
    if (used < 3 || date_like) return std::nullopt;
    return site.found(FoundKind::kOpaque, used, {});
}

}  // namespace otvet::text
