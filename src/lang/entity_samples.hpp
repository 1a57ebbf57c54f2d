// SPDX-License-Identifier: MIT
// A text that is found as each built-in entity: for messages that are made of phrases.
#pragma once

#include <array>
#include <string_view>

namespace otvet::lang {

struct EntitySample {
    std::string_view english, sample;
};

inline constexpr std::array<EntitySample, 10> kEntitySamples{{
    {"order_number", "12345678-0001"}, {"track_number", "RA123456785RU"}, {"phone", "+7 916 123-45-67"},
    {"email", "ivan@example.ru"}, {"card", "4111 1111 1111 1111"}, {"sum", "500 рублей"}, {"date", "12.05.2025"},
    {"number", "7"}, {"url", "https://example.ru/item"}, {"promo_code", "промокод SALE20"},
}};

}  // namespace otvet::lang
