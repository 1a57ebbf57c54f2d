// SPDX-License-Identifier: MIT
// Phones, cards, passports, СНИЛС, ИНН, accounts, one-time codes. A shape that means nothing else is enough; a bare run
// of digits needs a check digit or a word near it; after «заказ», «артикул» and the like bare runs are left alone.
#include "text/entities_site.hpp"

namespace otvet::text {
namespace {

using lang::Hint;

constexpr unsigned kPhoneSigns = kBlank | kDash | kDot | kOpen | kClose | kSlash | kStroke;
constexpr unsigned kCardSigns = kBlank | kDash | kDot | kStroke;
constexpr unsigned kPaperSigns = kBlank | kDash | kNumberSign | kStroke;

/// «+7», «(916)»: the sign before belongs to the number.
Found phone_found(const Site& site, FoundKind kind, unsigned used, std::string value) {
    Found result = site.found(kind, used, std::move(value));
    bool closed = false;
    for (unsigned i = 1; i < used; ++i) closed |= (site.groups[i].signs & kClose) != 0;
    std::size_t i = site.at;
    if (site.open && closed) result.begin = site.pieces[--i].begin;
    if (!site.plus) return result;
    while (i > 0 && site.pieces[i - 1].sign != kPlus) --i;
    result.begin = site.pieces[i - 1].begin;
    return result;
}

unsigned groups_for(const Site& site, unsigned total, unsigned signs, unsigned longest = 4) {
    const unsigned used = site.groups_of(total);
    return used != 0 && site.gaps_within(used, signs, longest) ? used : 0;
}

/// «89 161 234 567» and «79.161.234.156» are a grouped number and an address, not a phone.
bool looks_like_number(const Site& site, unsigned used) {
    if (used == 4 && site.shape({2, 3, 3, 3})) return true;
    if (used < 4) return false;
    for (unsigned i = 1; i < used; ++i)
        if (site.groups[i].signs != kDot || site.groups[i].digits > 3) return false;
    return used == 4 && site.groups[0].digits <= 3;
}

bool starts_with_eight_or_seven(const Site& site) { return site.digits[0] == '8' || site.digits[0] == '7'; }

Match eleven_digits(const Site& site) {
    const unsigned used = groups_for(site, 11, kPhoneSigns);
    if (used == 0 || !starts_with_eight_or_seven(site)) return std::nullopt;
    const bool mobile = site.digits[1] == '9';
    const bool named = site.label == Hint::kPhone || site.plus;
    const bool town = site.shape({1, 3, 3, 2, 2}) || (used >= 3 && (site.groups[1].signs & kOpen) != 0);
    if (!named && !((mobile && !looks_like_number(site, used)) || (town && site.digits[1] > '2'))) return std::nullopt;
    if (!named && used == 1 && site.strict == Hint::kOrder) return std::nullopt;
    return phone_found(site, FoundKind::kPhone, used, "7" + site.digits.substr(1, 10));
}

Match ten_digits(const Site& site) {
    const unsigned used = groups_for(site, 10, kPhoneSigns);
    if (used == 0) return std::nullopt;
    const bool mobile = site.digits[0] == '9';
    const bool shaped = used > 1 && (site.shape({3, 3, 2, 2}) || site.shape({3, 3, 4}) || site.shape({3, 7}) ||
                                     (site.open && site.groups[0].digits == 3 && (site.groups[1].signs & kClose) != 0));
    const bool named = site.label == Hint::kPhone || (mobile && used == 1 && site.strict == Hint::kNumero);
    if (!(mobile && shaped) && !(named && (mobile || shaped)) && !(site.open && shaped)) return std::nullopt;
    return phone_found(site, FoundKind::kPhone, used, "7" + site.digits.substr(0, 10));
}

/// «+375 29 123-45-67»: as many groups as fit into 15 digits.
Match foreign_phone(const Site& site) {
    if (!site.plus) return std::nullopt;
    unsigned used = 0, total = 0, sum = 0;
    for (unsigned i = 0; i < site.count && site.gaps_within(i + 1, kPhoneSigns, 4); ++i) {
        if ((sum += site.groups[i].digits) > 15) break;
        if (sum < 10) continue;
        used = i + 1;
        total = sum;
    }
    const unsigned home = site.digits[0] == '7' ? site.groups_of(11) : 0;
    if (home != 0) used = home, total = 11;
    if (used == 0) return std::nullopt;
    return phone_found(site, FoundKind::kPhone, used, site.digits.substr(0, total));
}

Match town_phone(const Site& site) {
    if (site.label != Hint::kPhone) return std::nullopt;
    const unsigned used = groups_for(site, 7, kDash | kBlank, 1);
    if (used == 0 || !(site.shape({3, 2, 2}) || site.shape({3, 4}))) return std::nullopt;
    return site.found(FoundKind::kPhone, used, site.digits.substr(0, 7));
}

bool same_gaps(const Site& site, unsigned used) {
    for (unsigned i = 2; i < used; ++i)
        if (site.groups[i].signs != site.groups[1].signs) return false;
    return true;
}

/// Groupings in which cards are written without any word about a card.
bool card_shape(const Site& site, unsigned used, unsigned total) {
    switch (used) {
        case 1: return total != 14;  // 14 digits without a word are a parcel's track number
        case 2: return site.shape({6, 13});
        case 3: return site.shape({4, 6, 5}) || site.shape({4, 6, 4});
        case 4: return site.shape({4, 4, 4, 4}) || site.shape({4, 4, 4, 1});
        case 5: return site.shape({4, 4, 4, 4}) && site.groups[4].digits <= 3;
        default: return false;
    }
}

Match passport(const Site& site, unsigned signs) {
    for (const unsigned total : {10U, 9U}) {
        const unsigned used = groups_for(site, total, signs, 5);
        if (used == 0 || (total == 9 && !site.shape({9}) && !site.shape({2, 7}))) continue;
        return site.found(FoundKind::kPassport, used, site.digits.substr(0, total));
    }
    return std::nullopt;
}

Match snils(const Site& site, bool named) {
    const bool shaped = site.shape({3, 3, 3, 2});
    const unsigned used = groups_for(site, 11, kCardSigns);
    if (used == 0 || (used > 1 && !shaped && !named)) return std::nullopt;
    const std::string value = site.digits.substr(0, 11);
    if (!valid_snils(value) && !(named && shaped)) return std::nullopt;
    return site.found(FoundKind::kSnils, used, value);
}

Match inn(const Site& site) {
    for (const unsigned total : {12U, 10U}) {
        const unsigned used = groups_for(site, total, kCardSigns);
        if (used == 0 || !valid_inn(site.digits.substr(0, total))) continue;
        return site.found(FoundKind::kInn, used, site.digits.substr(0, total));
    }
    return std::nullopt;
}

Match account(const Site& site) {
    const unsigned used = groups_for(site, 20, kCardSigns);
    if (used == 0) return std::nullopt;
    const std::string_view start = std::string_view(site.digits).substr(0, 2);
    const bool named = site.label == Hint::kAccount;
    if (!named && (used != 1 || site.benign() || (start != "40" && start != "42" && start != "30"))) return std::nullopt;
    return site.found(FoundKind::kAccount, used, site.digits.substr(0, 20));
}

/// CVV after its name; «код из смс 4821».
Match secret(const Site& site) {
    const unsigned size = site.groups[0].digits;
    const Context& context = site.context;
    const bool cvv = context.has(Hint::kSecret, 2) && (size == 3 || size == 4);
    const bool sms = context.has(Hint::kSms, 4) && context.has(Hint::kCode, 4) && size >= 4 && size <= 6;
    if ((!cvv && !sms) || site.benign()) return std::nullopt;
    return site.found(FoundKind::kSecret, 1, site.digits.substr(0, size));
}

}  // namespace

Match match_free_phone(const Site& site) {
    const unsigned used = groups_for(site, 11, kPhoneSigns);
    if (used == 0 || !starts_with_eight_or_seven(site)) return std::nullopt;
    const std::string_view operator_code = std::string_view(site.digits).substr(1, 3);
    if (operator_code != "800" && operator_code != "804") return std::nullopt;
    if (site.benign() && used == 1) return std::nullopt;
    return phone_found(site, FoundKind::kFreePhone, used, "7" + site.digits.substr(1, 10));
}

Match match_phone(const Site& site) {
    const bool key = site.strict == Hint::kArticle || site.strict == Hint::kVersion || site.strict == Hint::kTrack;
    if (site.code || (key && !site.plus)) return std::nullopt;
    if (Match found = eleven_digits(site)) return found;
    if (Match found = foreign_phone(site)) return found;
    if (site.strict == Hint::kOrder && site.count == 1) return std::nullopt;
    if (Match found = ten_digits(site)) return found;
    return town_phone(site);
}

Match match_card(const Site& site) {
    const bool named = site.label == Hint::kCard;
    if (site.code || site.strict == Hint::kArticle || site.strict == Hint::kTrack) return std::nullopt;
    if (!named && (site.digits[0] < '2' || site.digits[0] > '6')) return std::nullopt;
    for (unsigned total = 19; total >= 13; --total) {
        const unsigned used = groups_for(site, total, kCardSigns, 3);
        if (used == 0 || !luhn(std::string_view(site.digits).substr(0, total))) continue;
        if (!card_shape(site, used, total) && !(named && same_gaps(site, used))) continue;
        return site.found(FoundKind::kCard, used, site.digits.substr(0, total));
    }
    return std::nullopt;
}

Match match_named_personal(const Site& site) {
    if (site.code) return std::nullopt;
    if (Match found = secret(site)) return found;
    switch (site.label) {
        case Hint::kPassport: return passport(site, kPaperSigns | kDot | kComma | kSlash | kColon);
        case Hint::kSnils: return snils(site, true);
        case Hint::kInn: return inn(site);
        case Hint::kAccount: return account(site);
        default: return std::nullopt;
    }
}

Match match_document(const Site& site) {
    if (site.code) return std::nullopt;
    if (Match found = account(site)) return found;
    if (site.benign()) return std::nullopt;
    if (Match found = snils(site, false)) return found;
    if (site.groups[0].digits == 12 && valid_inn(site.group(0))) return inn(site);
    const bool dashed = site.count > 1 && (site.groups[1].signs & kDash) != 0;
    if (!site.shape({2, 2, 6}) && (!site.shape({4, 6}) || dashed)) return std::nullopt;
    return site.digits.starts_with("00") ? std::nullopt : passport(site, kPaperSigns);
}

}  // namespace otvet::text
