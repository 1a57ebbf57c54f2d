// SPDX-License-Identifier: MIT
// Latin words that are no transliterated Russian: brands and services that customers of shops name, and the commonest
// English words. Source: collected by hand. They become Russian only when the pack itself has the Russian form.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace otvet::lang {

inline constexpr std::array kLatinNames = std::to_array<std::string_view>({
    "a",           "about",     "acer",   "adidas",      "air",     "airpods",  "aliexpress", "amazon",     "and",
    "android",     "any",       "apple",  "are",         "asus",    "at",       "avito",      "be",         "beko",
    "bluetooth",   "bosch",     "braun",  "buy",         "can",     "cancel",   "canon",      "card",       "chrome",
    "cookie",      "delivery",  "dell",   "did",         "do",      "does",     "dyson",      "ebay",       "epson",
    "facebook",    "fedex",     "for",    "from",        "galaxy",  "get",      "gmail",      "good",       "google",
    "gorenje",     "haier",     "have",   "hello",       "help",    "hi",       "hisense",    "honor",      "how",
    "hp",          "htc",       "huawei", "hyundai",     "i",       "ikea",     "in",         "instagram",  "intel",
    "ios",         "ipad",      "iphone", "ipod",        "is",      "it",       "jbl",        "lamoda",     "lego",
    "lenovo",      "lg",        "linux",  "logitech",    "mac",     "macbook",  "mail",       "mastercard", "max",
    "me",          "microsoft", "mini",   "mir",         "money",   "motorola", "msi",        "my",         "need",
    "nike",        "nintendo",  "no",     "nokia",       "not",     "note",     "of",         "ok",         "on",
    "oneplus",     "oppo",      "or",     "order",       "outlook", "ozon",     "panasonic",  "paypal",     "philips",
    "playstation", "please",    "plus",   "poco",        "pro",     "puma",     "qr",         "realme",     "redmi",
    "reebok",      "refund",    "return", "safari",      "samsung", "sber",     "sberbank",   "siemens",    "sim",
    "skype",       "sony",      "sorry",  "spotify",     "status",  "steam",    "tefal",      "telegram",   "thank",
    "thanks",      "that",      "the",    "this",        "tiktok",  "time",     "tinkoff",    "to",         "toshiba",
    "track",       "twitter",   "ultra",  "usb",         "vestel",  "viber",    "visa",       "vivo",       "vk",
    "vpn",         "want",      "was",    "watch",       "what",    "whatsapp", "when",       "where",      "which",
    "who",         "why",       "wifi",   "wildberries", "will",    "windows",  "with",       "xbox",       "xiaomi",
    "yandex",      "yes",       "you",    "your",        "youtube", "zara",     "zoom",
});
static_assert(std::is_sorted(kLatinNames.begin(), kLatinNames.end()), "looked up by halving");

[[nodiscard]] constexpr bool is_latin_name(std::string_view folded) {
    return std::binary_search(kLatinNames.begin(), kLatinNames.end(), folded);
}

}  // namespace otvet::lang
