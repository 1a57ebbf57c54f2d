// SPDX-License-Identifier: MIT
// Typed things in a message as it was written: order number, phone, e-mail, bank card, sum, date, promo code,
// track number. Found on the original bytes, before any folding.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace otvet::text {

enum class EntityType : std::uint8_t {
    kOrderNumber, kTrackNumber, kPhone, kEmail, kCard, kSum, kDate, kPromoCode, kNumber, kUrl, kPassport, kSnils, kInn,
    kCustom,  ///< from the pack; `custom` is its index
};

struct Entity {
    EntityType type = EntityType::kNumber;
    std::uint16_t custom = 0;
    std::uint32_t begin = 0, end = 0;  ///< bytes of the original, half open
    /// Normalized. Phone: digits with the country («79161234567»). Date: ISO, truncated when parts are missing
    /// ("2025-05-12", "--05-12", "---12"). Sum in rubles: "1234.50", "6812". E-mail: lower case. Link: without its login,
    /// at most 2 KiB. Number: without leading zeros, "1.5"; longer than 18 digits it is no entity.
    std::string value;
};

/// Name in packs and JSON: "order_number", "phone" …; and in phrases: «номер_заказа», «телефон» …
[[nodiscard]] std::string_view entity_name(EntityType type);
[[nodiscard]] std::string_view entity_phrase_name(EntityType type);

/// Appends the entities of `original` (any bytes), ascending by begin, not overlapping; the more specific type wins.
/// Linear cost. Nothing is appended, and next to nothing is spent, for a message without digits, Latin letters and «@».
/// Dates and sums must be real («31.02.2026» is three numbers); times, addresses and versions are no entities.
void find_entities(std::string_view original, std::vector<Entity>& out);

}  // namespace otvet::text
