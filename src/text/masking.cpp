// SPDX-License-Identifier: MIT
#include "text/masking.hpp"

#include <vector>

#include "lang/entity_names.hpp"
#include "text/entities_site.hpp"
#include "text/utf8.hpp"

namespace otvet::text {
namespace {

/// What stands for the found thing; empty when it stays.
std::string_view mask_of(FoundKind kind) {
    switch (kind) {
        case FoundKind::kPhone: return lang::kMaskPhone;
        case FoundKind::kEmail: return lang::kMaskEmail;
        case FoundKind::kCard: return lang::kMaskCard;
        case FoundKind::kPassport: return lang::kMaskPassport;
        case FoundKind::kSnils: return lang::kMaskSnils;
        case FoundKind::kInn: return lang::kMaskInn;
        case FoundKind::kAccount: return lang::kMaskAccount;
        case FoundKind::kSecret: return lang::kMaskSecret;
        case FoundKind::kLogin: return lang::kMaskLogin;
        default: return {};
    }
}

void append_valid(std::string_view bytes, std::string& out) {
    if (is_valid(bytes)) {
        out += bytes;
        return;
    }
    for (std::size_t pos = 0; pos < bytes.size();) {
        const Decoded one = decode(bytes, pos);
        append(out, one.cp);
        pos += one.size;
    }
}

}  // namespace

std::string_view mask_name(EntityType type) {
    return type < EntityType::kCustom ? mask_of(static_cast<FoundKind>(type)) : std::string_view();
}

std::string mask_personal_data(std::string_view utf8) {
    std::string out;
    out.reserve(utf8.size());
    std::vector<Found> found;
    if (worth_lexing(utf8)) recognize(utf8, Links::kApart, found);
    std::size_t copied = 0;
    for (const Found& one : found) {
        const std::string_view mask = mask_of(one.kind);
        if (mask.empty()) continue;
        append_valid(utf8.substr(copied, one.begin - copied), out);
        out += mask;
        copied = one.end;
    }
    append_valid(utf8.substr(copied), out);
    return out;
}

}  // namespace otvet::text
