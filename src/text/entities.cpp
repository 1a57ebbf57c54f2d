// SPDX-License-Identifier: MIT
#include "text/entities.hpp"

#include <algorithm>
#include <array>

#include "lang/entity_names.hpp"
#include "text/entities_site.hpp"
#include "text/limits.hpp"
#include "text/utf8.hpp"

namespace otvet::text {
namespace {

constexpr std::array<std::string_view, 13> kNames = {"order_number", "track_number", "phone",  "email", "card",
                                                     "sum",          "date",         "promo_code", "number", "url",
                                                     "passport",     "snils",        "inn"};

/// From the most specific to the least.
using Matcher = Match (*)(const Site&);
constexpr Matcher kMatchers[] = {match_sum,          match_order,  match_named_personal, match_card,  match_date,
                                 match_time,         match_free_phone, match_named_number, match_phone, match_address,
                                 match_document,     match_track,  match_late_order,     match_number};

class Recognizer {
public:
    Recognizer(std::string_view text, std::span<const Piece> pieces, std::vector<Found>& out)
        : text_(text), pieces_(pieces), out_(out) {}

    void run() {
        for (std::size_t at = 0; at < pieces_.size();) at = step(at);
    }

private:
    std::size_t step(std::size_t at) {
        const Piece& piece = pieces_[at];
        switch (piece.kind) {
            case PieceKind::kEmail: return claim(whole(at, FoundKind::kEmail));
            case PieceKind::kUrl: return claim(whole(at, FoundKind::kUrl));
            case PieceKind::kLogin: return claim(whole(at, FoundKind::kLogin));
            case PieceKind::kMask: return claim(whole(at, FoundKind::kMask));
            case PieceKind::kWord: return word(at);
            case PieceKind::kDigits: return digits(at);
            case PieceKind::kGap: break;
        }
        if (piece.sign == kNumberSign) context_.push(lang::Hint::kNumero);
        return at + 1;
    }

    std::size_t word(std::size_t at) {
        if (const Match found = match_code(text_, pieces_, at, context_)) return claim(*found);
        context_.push(pieces_[at].hint);
        return at + 1;
    }

    std::size_t digits(std::size_t at) {
        if (const Match found = match_code(text_, pieces_, at, context_)) return claim(*found);
        const Site site = make_site(text_, pieces_, at, context_);
        for (const Matcher matcher : kMatchers)
            if (const Match found = matcher(site)) return claim(*found);
        return at + 1;
    }

    std::size_t claim(Found found) {
        context_.fresh = false;
        const std::size_t next = found.next;
        out_.push_back(std::move(found));
        return next;
    }

    Found whole(std::size_t at, FoundKind kind) const {
        Found found;
        found.kind = kind;
        found.begin = pieces_[at].begin;
        found.end = pieces_[at].end;
        found.next = at + 1;
        return found;
    }

    std::string_view text_;
    std::span<const Piece> pieces_;
    std::vector<Found>& out_;
    Context context_;
};

/// A link without «user:password@», cut to kMaxLinkBytes.
std::string link_value(std::string_view link) {
    std::string value(link.substr(0, floor_code_point(link, kMaxLinkBytes)));
    const std::size_t host = value.find("://");
    if (host == std::string::npos) return value;
    const std::size_t end = std::min(value.find_first_of("/?#", host + 3), value.size());
    const std::size_t at = value.rfind('@', end);
    if (at != std::string::npos && at > host) value.erase(host + 3, at - host - 2);
    return value;
}

std::string email_value(std::string_view email) {
    std::string value;
    append_lower(email, value);
    value.erase(std::remove(value.begin(), value.end(), ' '), value.end());
    return value;
}

bool to_entity(std::string_view text, Found& found, Entity& out) {
    switch (found.kind) {
        case FoundKind::kFreePhone: found.kind = FoundKind::kPhone; break;
        case FoundKind::kAccount:
        case FoundKind::kSecret: found.kind = FoundKind::kNumber; break;
        case FoundKind::kLogin:
        case FoundKind::kMask:
        case FoundKind::kOpaque: return false;
        default: break;
    }
    out.type = static_cast<EntityType>(found.kind);
    out.begin = found.begin;
    out.end = found.end;
    out.value = std::move(found.value);
    const std::string_view span = text.substr(found.begin, found.end - found.begin);
    if (out.type == EntityType::kEmail) out.value = email_value(span);
    if (out.type == EntityType::kUrl) out.value = link_value(span);
    return true;
}

static_assert(static_cast<int>(FoundKind::kInn) == static_cast<int>(EntityType::kInn));

}  // namespace

void recognize(std::string_view text, Links links, std::vector<Found>& out) {
    out.clear();
    std::vector<Piece> pieces;
    lex(text, links, pieces);
    Recognizer(text, pieces, out).run();
}

std::string_view entity_name(EntityType type) {
    const auto index = static_cast<std::size_t>(type);
    return index < kNames.size() ? kNames[index] : "custom";
}

std::string_view entity_phrase_name(EntityType type) {
    const auto index = static_cast<std::size_t>(type);
    return index < lang::kEntityPhraseNames.size() ? lang::kEntityPhraseNames[index] : std::string_view();
}

void find_entities(std::string_view original, std::vector<Entity>& out) {
    if (!worth_lexing(original)) return;
    std::vector<Found> found;
    recognize(original, Links::kWhole, found);
    for (Found& one : found) {
        Entity entity;
        if (to_entity(original, one, entity)) out.push_back(std::move(entity));
    }
}

}  // namespace otvet::text
