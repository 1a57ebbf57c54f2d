// SPDX-License-Identifier: MIT
// Order numbers, track numbers, promo codes, sums, and the numbers that are nothing else.
#include <algorithm>

#include "text/entities_site.hpp"

namespace otvet::text {
namespace {

using lang::Hint;

constexpr std::size_t kMaxNumberDigits = 18;  // fits 64 bits

std::string without_zeros(std::string_view digits) {
    const std::size_t first = std::min(digits.find_first_not_of('0'), digits.size() - 1);
    return std::string(digits.substr(first));
}

// Sums.

struct Amount {
    unsigned used = 1;
    std::string whole, fraction;
};

/// «1 234», «1.234,50», «1234.5»: the longest reading of the groups as one number.
Amount read_amount(const Site& site) {
    Amount amount{1, std::string(site.group(0)), {}};
    unsigned grouping = 0;
    const bool groupable = site.groups[0].digits <= 3 && site.digits[0] != '0';
    while (groupable && amount.used < site.count) {
        const Group& next = site.groups[amount.used];
        if (next.digits != 3 || next.gap != 1 || (next.signs & (kBlank | kDot | kComma)) == 0) break;
        if (grouping != 0 && grouping != next.signs) break;
        grouping = next.signs;
        amount.whole += site.group(amount.used++);
    }
    const bool comma_or_dot = site.single(amount.used, kDot | kComma) && site.groups[amount.used].signs != grouping;
    if (comma_or_dot && site.groups[amount.used].digits <= 2) amount.fraction = site.group(amount.used++);
    return amount;
}

/// Money in hundredths → "1234.50" or "1234".
std::string money(std::uint64_t hundredths, bool with_fraction) {
    std::string text = std::to_string(hundredths / 100);
    if (!with_fraction) return text;
    const std::string cents = std::to_string(hundredths % 100);
    return text + (cents.size() < 2 ? ".0" : ".") + cents;
}

/// Steps over blanks and dots («тыс. руб») to a piece, or null.
std::size_t skip_soft(std::span<const Piece> pieces, std::size_t i, unsigned signs) {
    for (unsigned steps = 0; steps < 3 && i < pieces.size(); ++steps, ++i) {
        const Piece& piece = pieces[i];
        if (piece.kind != PieceKind::kGap || (piece.sign & signs) == 0 || piece.count > 2) break;
    }
    return i;
}

bool is_ruble(const Site& site, std::size_t i) {
    if (i >= site.pieces.size()) return false;
    const Piece& piece = site.pieces[i];
    if (piece.sign == kRubleSign) return true;
    if (piece.kind != PieceKind::kWord || piece.hint != Hint::kRuble) return false;
    const bool slash = i + 1 < site.pieces.size() && site.pieces[i + 1].sign == kSlash;
    return !(piece.count == 1 && slash);  // «р/с» is an account
}

struct Unit {
    std::uint64_t times = 0;  ///< 0: no unit
    std::size_t last = 0;     ///< its last piece
};

Unit read_unit(const Site& site, unsigned used) {
    const std::size_t after = site.groups[used - 1].piece + 1;
    const std::size_t i = skip_soft(site.pieces, after, kBlank | kDash);
    if (i >= site.pieces.size()) return {};
    if (is_ruble(site, i)) return {1, i};
    const Hint hint = site.pieces[i].hint;
    if (hint != Hint::kThousand && hint != Hint::kMillion && hint != Hint::kKilo) return {};
    const std::size_t ruble = skip_soft(site.pieces, i + 1, kBlank | kDot);
    const bool with_ruble = is_ruble(site, ruble);
    if (hint == Hint::kKilo && (i != after || !(with_ruble || site.context.has(Hint::kMoney)))) return {};
    return {hint == Hint::kMillion ? 1'000'000U : 1'000U, with_ruble ? ruble : i};
}

/// «1500 рублей 50 копеек»: the second number; 100 when there is none.
unsigned read_kopecks(const Site& site, std::size_t ruble, std::size_t& last) {
    const std::size_t i = skip_soft(site.pieces, ruble + 1, kBlank | kDot);
    if (i >= site.pieces.size() || site.pieces[i].kind != PieceKind::kDigits || site.pieces[i].count > 2) return 100;
    const std::size_t word = skip_soft(site.pieces, i + 1, kBlank);
    if (word >= site.pieces.size() || site.pieces[word].hint != Hint::kKopeck) return 100;
    std::string digits;
    append_digits(site.text.substr(site.pieces[i].begin, site.pieces[i].end - site.pieces[i].begin), 2, digits);
    last = word;
    return static_cast<unsigned>(std::stoul(digits));
}

// Codes of Latin letters and digits.

struct Code {
    std::size_t next = 0;
    bool upper = true, latin = true, letters = false, digits = false;
};

bool in_code(const Piece& piece) { return piece.kind == PieceKind::kWord || piece.kind == PieceKind::kDigits; }

Code read_code(std::string_view text, std::span<const Piece> pieces, std::size_t at) {
    Code code;
    for (code.next = at; code.next < pieces.size() && in_code(pieces[code.next]) && code.next < at + 16; ++code.next) {
        const Piece& piece = pieces[code.next];
        (piece.kind == PieceKind::kDigits ? code.digits : code.letters) = true;
        if (piece.kind == PieceKind::kDigits) continue;
        for (const char c : text.substr(piece.begin, std::min<std::size_t>(piece.end - piece.begin, 20))) {
            code.latin &= static_cast<unsigned char>(c) < 0x80;
            code.upper &= c >= 'A' && c <= 'Z';
        }
    }
    return code;
}

Found code_found(std::string_view text, std::span<const Piece> pieces, std::size_t at, std::size_t next, FoundKind kind) {
    Found found;
    found.kind = kind;
    found.begin = pieces[at].begin;
    found.end = pieces[next - 1].end;
    found.next = next;
    for (std::size_t i = at; i < next; ++i) {
        const std::string_view part = text.substr(pieces[i].begin, pieces[i].end - pieces[i].begin);
        if (pieces[i].kind == PieceKind::kDigits) append_digits(part, 20, found.value);
        if (pieces[i].kind == PieceKind::kWord) found.value += part;
    }
    return found;
}

/// RA644000001RU, also with blanks: two letters, nine digits, two letters.
Match international_track(std::string_view text, std::span<const Piece> pieces, std::size_t at) {
    const auto two_latin = [&](std::size_t i) {
        return i < pieces.size() && pieces[i].kind == PieceKind::kWord && pieces[i].end - pieces[i].begin == 2 &&
               static_cast<unsigned char>(text[pieces[i].begin]) < 0x80;
    };
    if (!two_latin(at)) return std::nullopt;
    std::size_t i = at + 1, digits = 0;
    for (; i < pieces.size() && i < at + 10; ++i) {
        if (pieces[i].kind == PieceKind::kDigits) digits += pieces[i].count;
        else if (pieces[i].sign != kBlank || pieces[i].count > 1) break;
    }
    if (digits != 9 || !two_latin(i) || (i + 1 < pieces.size() && pieces[i + 1].kind == PieceKind::kDigits))
        return std::nullopt;
    Found found = code_found(text, pieces, at, i + 1, FoundKind::kTrackNumber);
    for (char& c : found.value)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return found;
}

}  // namespace

Match match_order(const Site& site) {
    const unsigned head = site.groups[0].digits;
    if (site.code || head < 8 || head > 10 || !site.single(1, kDash) || site.groups[1].digits != 4) return std::nullopt;
    std::string value = std::string(site.group(0)) + "-" + std::string(site.group(1));
    if (!site.single(2, kDash)) return site.found(FoundKind::kOrderNumber, 2, std::move(value));
    if (site.groups[2].digits > 2) return std::nullopt;
    value += "-" + std::string(site.group(2));
    return site.found(FoundKind::kOrderNumber, 3, std::move(value));
}

Match match_named_number(const Site& site) {
    const unsigned size = site.groups[0].digits;
    const std::string_view digits = site.group(0);
    if (site.code) return std::nullopt;
    if (site.strict == Hint::kTrack && size >= 8 && size <= 20)
        return site.found(FoundKind::kTrackNumber, 1, std::string(digits));
    const bool phone_like = size == 11 && (digits.starts_with("89") || digits.starts_with("79"));
    const bool mobile = size == 10 && digits[0] == '9';
    const bool named = site.strict == Hint::kOrder || (site.strict == Hint::kNumero && site.label == Hint::kNumero &&
                                                       !phone_like && !mobile);
    if (!named || size < 6 || size > 12) return std::nullopt;
    return site.found(FoundKind::kOrderNumber, 1, std::string(digits));
}

Match match_late_order(const Site& site) {
    const unsigned size = site.groups[0].digits;
    const bool named = site.label == Hint::kOrder || site.label == Hint::kNumero;
    if (site.code || !named || size < 6 || size > 12) return std::nullopt;
    return site.found(FoundKind::kOrderNumber, 1, std::string(site.group(0)));
}

Match match_track(const Site& site) {
    const unsigned size = site.groups[0].digits;
    if (site.code) return std::nullopt;
    if (site.shape({6, 2, 5, 1}) && site.gaps_within(4, kBlank, 2))
        return site.found(FoundKind::kTrackNumber, 4, site.digits.substr(0, 14));
    if (size != 14 && !(site.label == Hint::kTrack && size >= 8 && size <= 20)) return std::nullopt;
    return site.found(FoundKind::kTrackNumber, 1, std::string(site.group(0)));
}

Match match_sum(const Site& site) {
    const Amount amount = read_amount(site);
    const Unit unit = read_unit(site, amount.used);
    if (unit.times == 0 || amount.whole.size() > (unit.times == 1 ? 12U : 9U)) return std::nullopt;
    std::string cents = (amount.fraction + "00").substr(0, 2);
    std::uint64_t value = (std::stoull(amount.whole) * 100 + std::stoull(cents)) * unit.times;
    std::size_t last = unit.last;
    bool with_fraction = value % 100 != 0 || (unit.times == 1 && !amount.fraction.empty());
    if (const unsigned kopecks = unit.times == 1 ? read_kopecks(site, last, last) : 100; kopecks < 100) {
        value = value / 100 * 100 + kopecks;
        with_fraction = true;
    }
    Found found = site.found(FoundKind::kSum, amount.used, money(value, with_fraction));
    found.end = site.pieces[last].end;
    found.next = last + 1;
    return found;
}

Match match_number(const Site& site) {
    const std::string_view whole = site.group(0);
    if (site.groups[0].digits > kMaxNumberDigits) return site.found(FoundKind::kOpaque, 1, {});
    const bool in_list = site.at > 1 && (site.pieces[site.at - 1].sign & (kDot | kComma)) != 0 &&
                         site.pieces[site.at - 2].kind == PieceKind::kDigits;  // «31.02.2026»
    const bool decimal = !in_list && site.single(1, kDot | kComma) && !site.single(2, kDot | kComma) &&
                         site.groups[1].digits + site.groups[0].digits <= kMaxNumberDigits;
    if (!decimal) return site.found(FoundKind::kNumber, 1, without_zeros(whole));
    return site.found(FoundKind::kNumber, 2, without_zeros(whole) + "." + std::string(site.group(1)));
}

Match match_code(std::string_view text, std::span<const Piece> pieces, std::size_t at, const Context& context) {
    if (at > 0 && pieces[at - 1].kind != PieceKind::kGap) return std::nullopt;
    if (Match track = international_track(text, pieces, at)) return track;
    const Hint hint = pieces[at].hint;
    const bool fresh = context.fresh && (context.hints[0] == Hint::kPromo || context.hints[0] == Hint::kCode);
    const bool promo = context.fresh && context.hints[0] == Hint::kPromo;
    const Code code = read_code(text, pieces, at);
    const bool whole = code.next >= pieces.size() || !in_code(pieces[code.next]);
    const std::size_t size = pieces[code.next - 1].end - pieces[at].begin;
    if (!whole || !code.letters || size < 3 || size > (code.latin ? 16U : 32U)) return std::nullopt;
    const bool article = context.fresh && context.hints[0] == Hint::kArticle;
    const bool measure = pieces[code.next - 1].hint == Hint::kUnit;  // 256GB
    const bool mixed = code.digits && code.upper && size >= 4 && hint != Hint::kSecret && !article && !measure;
    if (!mixed && !(fresh && code.upper) && !(promo && code.digits)) return std::nullopt;
    return code_found(text, pieces, at, code.next, FoundKind::kPromoCode);
}

}  // namespace otvet::text
