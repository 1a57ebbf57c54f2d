// SPDX-License-Identifier: MIT
// Latin words that are no transliterated Russian: brands and services that customers of shops name, and the commonest
// English words. Source: collected by hand. They become Russian only when the pack itself has the Russian form.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace otvet::lang {

inline constexpr std::array kLatinNames = std::to_array<std::string_view>({
    // clang-format off
    "a", "about", "acer", "adidas", "air", "airpods", "aliexpress", "amazon", "and", "android", "any", "apple", "are",
    "asus", "at", "audi", "avito", "ballu", "barbie", "be", "beko", "blanco", "bluetooth", "bmw", "bosch", "box",
    "braun", "buy", "can", "cancel", "canon", "card", "casio", "chery", "chicco", "chrome", "club", "cookie", "csc",
    "cvc", "cvv", "delivery", "dell", "did", "dior", "do", "does", "dove", "dyson", "ebay", "epson", "exeed",
    "facebook", "fanta", "fedex", "for", "ford", "from", "galaxy", "gap", "geely", "get", "gmail", "good", "google",
    "gorenje", "gucci", "haier", "haval", "have", "hello", "help", "hi", "hisense", "honda", "honor", "how", "hp",
    "htc", "huawei", "hyundai", "i", "ikea", "in", "instagram", "intel", "ios", "ipad", "iphone", "ipod", "is", "it",
    "jbl", "jeep", "kia", "kinder", "kit", "lada", "lamoda", "lego", "lenovo", "lexus", "lg", "linux", "lite",
    "logitech", "mac", "macbook", "mail", "mango", "mars", "mastercard", "max", "mazda", "me", "microsoft", "miele",
    "milka", "mini", "mir", "money", "motorola", "msi", "my", "nan", "need", "neo", "nerf", "next", "nike",
    "nintendo", "nissan", "no", "nokia", "not", "note", "nuk", "of", "ok", "omega", "on", "oneplus", "opel", "oppo",
    "or", "order", "outlook", "ozon", "panasonic", "paypal", "philips", "pin", "playstation", "please", "plus",
    "poco", "poly", "pony", "prada", "pro", "puma", "qr", "razer", "realme", "redmi", "reebok", "refund", "return",
    "roca", "rolex", "safari", "samsung", "sber", "sberbank", "set", "siemens", "sim", "skoda", "skype", "sony",
    "sorry", "spam", "spotify", "status", "steam", "technic", "tefal", "telegram", "thank", "thanks", "that", "the",
    "this", "tiktok", "time", "tinkoff", "to", "toshiba", "toyota", "track", "twitter", "twix", "type", "ultra",
    "usb", "vestel", "viber", "visa", "vivo", "vk", "volvo", "vpn", "want", "was", "watch", "what", "whatsapp",
    "when", "where", "which", "who", "why", "wifi", "wildberries", "will", "windows", "with", "xbox", "xiaomi",
    "yandex", "yes", "you", "your", "youtube", "zara", "zoom",
    // clang-format on
});
static_assert(std::is_sorted(kLatinNames.begin(), kLatinNames.end()), "looked up by halving");

[[nodiscard]] constexpr bool is_latin_name(std::string_view folded) {
    return std::binary_search(kLatinNames.begin(), kLatinNames.end(), folded);
}

}  // namespace otvet::lang
