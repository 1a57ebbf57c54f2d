// SPDX-License-Identifier: MIT
#include "text/entities_site.hpp"

#include <algorithm>

namespace otvet::text {

using lang::Hint;

namespace {

constexpr unsigned kMaxDigits = 30;

bool names_number(Hint hint) { return hint > Hint::kNumero && hint <= Hint::kSecret; }

/// The nearest word before that names a number; «номер» only when nothing better is near.
Hint label_before(const Context& context) {
    Hint best = Hint::kNone;
    for (const Hint hint : context.hints) {
        if (names_number(hint)) return hint;
        if (hint == Hint::kNumero) best = hint;
    }
    return best;
}

Hint strict_before(const Context& context) {
    if (!context.fresh) return Hint::kNone;
    Hint seen = Hint::kNone;
    for (const Hint hint : context.hints) {
        if (hint != Hint::kNumero) return names_number(hint) ? hint : seen;
        seen = hint;
    }
    return seen;
}

bool ends_clause(const Piece& piece) {
    return piece.kind == PieceKind::kGap && (piece.sign & (kComma | kDot | kNewline | kOtherSign)) != 0;
}

/// «4512345678 мой паспорт»: one of the next three words, unless a number of its own follows that word.
Hint label_after(std::span<const Piece> pieces, std::size_t next) {
    Hint found = Hint::kNone;
    unsigned words = 0;
    for (std::size_t i = next; i < pieces.size() && i < next + 12 && words < 5; ++i) {
        const Piece& piece = pieces[i];
        if (piece.kind != PieceKind::kGap && piece.kind != PieceKind::kWord) return Hint::kNone;
        if (ends_clause(piece)) return found;
        if (piece.kind == PieceKind::kGap) {
            if (piece.sign == kNumberSign) return Hint::kNone;
            continue;
        }
        if (++words <= 3 && found == Hint::kNone && names_number(piece.hint)) found = piece.hint;
    }
    return found;
}

bool is_numero(const Piece& piece) {
    return piece.sign == kNumberSign || (piece.kind == PieceKind::kWord && piece.hint == Hint::kNumero);
}

/// The next group after piece `i`, within one short gap; false when the number ends here.
bool next_group(std::span<const Piece> pieces, std::size_t i, Group& group) {
    group = {};
    for (std::size_t j = i + 1; j < pieces.size() && j <= i + 6; ++j) {
        const Piece& piece = pieces[j];
        if (piece.kind == PieceKind::kDigits) {
            group.piece = j;
            return true;
        }
        const bool numero = is_numero(piece) && (group.signs & kNumberSign) == 0;
        if (piece.kind != PieceKind::kGap && !numero) return false;
        if (!numero && (piece.sign & (kNewline | kOtherSign | kRubleSign | kPlus | kNumberSign)) != 0) return false;
        group.signs |= numero ? static_cast<unsigned>(kNumberSign) : piece.sign;
        group.gap += numero ? 1 : std::min<std::uint32_t>(piece.count, 9);
        if (group.gap > 5) return false;
    }
    return false;
}

bool glued_latin(const Site& site, std::size_t piece, bool before) {
    const Piece& one = site.pieces[piece];
    if (one.kind != PieceKind::kWord || one.hint != Hint::kNone) return false;
    return static_cast<unsigned char>(site.text[before ? one.end - 1 : one.begin]) < 0x80;
}

void read_before(Site& site) {
    std::size_t i = site.at;
    if (i == 0) return;
    site.code = glued_latin(site, i - 1, true);
    if (site.pieces[i - 1].sign == kOpen) {
        site.open = true;
        --i;
    }
    while (i > 0 && site.at - i < 2 && site.pieces[i - 1].sign == kBlank) --i;
    site.plus = i > 0 && site.pieces[i - 1].sign == kPlus;
}

void read_groups(Site& site) {
    Group group;
    group.piece = site.at;
    do {
        const Piece& piece = site.pieces[group.piece];
        group.digits = static_cast<unsigned>(std::min<std::uint32_t>(piece.count, 1'000'000));
        group.first_digit = static_cast<unsigned>(site.digits.size());
        if (site.count > 0 && site.digits.size() + group.digits > kMaxDigits) return;
        append_digits(site.text.substr(piece.begin, piece.end - piece.begin), kMaxDigits, site.digits);
        site.groups[site.count++] = group;
        if (site.digits.size() >= kMaxDigits) return;
    } while (site.count < site.groups.size() && next_group(site.pieces, site.groups[site.count - 1].piece, group));
}

}  // namespace

void Context::push(Hint hint) noexcept {
    std::shift_right(hints.begin(), hints.end(), 1);
    hints[0] = hint;
    fresh = true;
}

bool Context::has(Hint hint, std::size_t within) const noexcept {
    return std::find(hints.begin(), hints.begin() + static_cast<std::ptrdiff_t>(within), hint) !=
           hints.begin() + static_cast<std::ptrdiff_t>(within);
}

std::string_view Site::group(unsigned i) const {
    return std::string_view(digits).substr(groups[i].first_digit, groups[i].digits);
}

const Piece* Site::piece_after(unsigned used) const {
    const std::size_t next = groups[used - 1].piece + 1;
    return next < pieces.size() ? &pieces[next] : nullptr;
}

bool Site::gaps_within(unsigned used, unsigned signs, unsigned longest) const {
    for (unsigned i = 1; i < used; ++i)
        if ((groups[i].signs & ~signs) != 0 || groups[i].gap > longest) return false;
    return true;
}

bool Site::single(unsigned i, unsigned sign) const {
    return i < count && groups[i].gap == 1 && (groups[i].signs & sign) != 0;
}

unsigned Site::groups_of(unsigned total) const {
    unsigned sum = 0;
    for (unsigned i = 0; i < count && sum < total; ++i)
        if ((sum += groups[i].digits) == total) return i + 1;
    return 0;
}

bool Site::shape(std::initializer_list<unsigned> sizes) const {
    if (sizes.size() > count) return false;
    return std::equal(sizes.begin(), sizes.end(), groups.begin(),
                      [](unsigned size, const Group& one) { return one.digits == size; });
}

bool Site::benign() const {
    return strict == Hint::kOrder || strict == Hint::kTrack || strict == Hint::kArticle || strict == Hint::kVersion;
}

Found Site::found(FoundKind kind, unsigned used, std::string value) const {
    Found result;
    result.kind = kind;
    result.begin = pieces[at].begin;
    result.end = pieces[groups[used - 1].piece].end;
    result.next = groups[used - 1].piece + 1;
    result.value = std::move(value);
    return result;
}

Site make_site(std::string_view text, std::span<const Piece> pieces, std::size_t at, const Context& context) {
    Site site;
    site.text = text;
    site.pieces = pieces;
    site.at = at;
    site.context = context;
    read_before(site);
    read_groups(site);
    const std::size_t next = site.groups[0].piece + 1;
    if (next < pieces.size()) site.code |= glued_latin(site, next, false);
    site.strict = strict_before(context);
    site.label = label_before(context);
    if (site.label == Hint::kNone) site.label = label_after(pieces, site.groups[site.count - 1].piece + 1);
    return site;
}

}  // namespace otvet::text
