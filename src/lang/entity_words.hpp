// SPDX-License-Identifier: MIT
// Words that tell what a number near them is: «заказ 123», «тел. 916…», «12 мая», «500 руб». Lower case, е for ё.
// Source: written by hand from the ways in which customers name these things in support messages.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string_view>

namespace otvet::lang {

enum class Hint : std::uint8_t {
    kNone,
    // What the number is. kNumero («номер», «№») is the weakest: any other label nearby is better.
    kNumero, kOrder, kTrack, kPhone, kPassport, kSnils, kInn, kCard, kPromo, kArticle, kVersion, kAccount, kSecret,
    // Helps a label, or is a unit.
    kCode, kSms, kMoney, kRuble, kKopeck, kThousand, kMillion, kKilo, kUnit,
    kMonth,  ///< value: 1 … 12
    kYear, kDay, kOrdinal, kScheme, kWww,
};

/// A word that begins with `stem` and has at most `tail` code points more.
struct EntityWord {
    std::string_view stem;
    std::uint8_t tail;
    Hint hint;
    std::uint8_t value = 0;
};

namespace entity_words_detail {

inline constexpr EntityWord kRows[] = {
    {"номер", 3, Hint::kNumero}, {"ном", 0, Hint::kNumero}, {"number", 0, Hint::kNumero}, {"n", 0, Hint::kNumero},
    {"заказ", 3, Hint::kOrder}, {"заказал", 1, Hint::kNone}, {"заказать", 0, Hint::kNone}, {"зак", 0, Hint::kOrder},
    {"order", 1, Hint::kOrder},
    {"трек", 3, Hint::kTrack}, {"треккод", 1, Hint::kTrack}, {"трекномер", 1, Hint::kTrack}, {"track", 3, Hint::kTrack},
    {"накладн", 3, Hint::kTrack}, {"отправлени", 2, Hint::kTrack}, {"посылк", 2, Hint::kTrack},
    {"сдэк", 1, Hint::kTrack}, {"сдек", 1, Hint::kTrack}, {"cdek", 0, Hint::kTrack}, {"рпо", 0, Hint::kTrack},
    {"шпи", 0, Hint::kTrack}, {"идентификатор", 2, Hint::kTrack}, {"ттн", 0, Hint::kTrack},
    {"тел", 0, Hint::kPhone}, {"телефон", 5, Hint::kPhone}, {"моб", 0, Hint::kPhone}, {"мобил", 5, Hint::kPhone},
    {"сот", 0, Hint::kPhone}, {"сотов", 3, Hint::kPhone}, {"звон", 5, Hint::kPhone}, {"позвон", 5, Hint::kPhone},
    {"перезвон", 5, Hint::kPhone}, {"дозвон", 5, Hint::kPhone}, {"набер", 4, Hint::kPhone},
    {"контакт", 6, Hint::kPhone}, {"свяж", 6, Hint::kPhone}, {"связаться", 0, Hint::kPhone},
    {"whatsapp", 0, Hint::kPhone}, {"ватсап", 2, Hint::kPhone}, {"вотсап", 2, Hint::kPhone}, {"вацап", 2, Hint::kPhone},
    {"вайбер", 2, Hint::kPhone}, {"viber", 0, Hint::kPhone}, {"telegram", 0, Hint::kPhone}, {"телеграм", 2, Hint::kPhone},
    {"тг", 0, Hint::kPhone}, {"tel", 0, Hint::kPhone}, {"phone", 0, Hint::kPhone}, {"mobile", 0, Hint::kPhone},
    {"паспорт", 5, Hint::kPassport}, {"сери", 2, Hint::kPassport}, {"passport", 0, Hint::kPassport},
    {"загран", 8, Hint::kPassport},
    {"снилс", 2, Hint::kSnils}, {"snils", 0, Hint::kSnils},
    {"инн", 0, Hint::kInn}, {"inn", 0, Hint::kInn},
    {"карт", 3, Hint::kCard}, {"карточк", 3, Hint::kCard}, {"card", 0, Hint::kCard}, {"visa", 0, Hint::kCard},
    {"mastercard", 0, Hint::kCard},
    {"промокод", 3, Hint::kPromo}, {"промо", 0, Hint::kPromo}, {"купон", 3, Hint::kPromo}, {"promo", 0, Hint::kPromo},
    {"promocode", 0, Hint::kPromo}, {"coupon", 0, Hint::kPromo},
    {"артикул", 3, Hint::kArticle}, {"арт", 0, Hint::kArticle}, {"sku", 0, Hint::kArticle}, {"штрихкод", 2, Hint::kArticle},
    {"ean", 0, Hint::kArticle}, {"модел", 3, Hint::kArticle}, {"товар", 3, Hint::kArticle}, {"id", 0, Hint::kArticle},
    {"айди", 0, Hint::kArticle}, {"чек", 2, Hint::kArticle}, {"каталог", 2, Hint::kArticle},
    {"верси", 2, Hint::kVersion}, {"version", 0, Hint::kVersion}, {"ver", 0, Hint::kVersion}, {"v", 0, Hint::kVersion},
    {"ip", 0, Hint::kVersion}, {"айпи", 0, Hint::kVersion}, {"координат", 2, Hint::kVersion}, {"gps", 0, Hint::kVersion},
    {"сборк", 2, Hint::kVersion}, {"android", 0, Hint::kVersion}, {"ios", 0, Hint::kVersion},
    {"счет", 3, Hint::kAccount}, {"расчетн", 3, Hint::kAccount}, {"account", 0, Hint::kAccount},
    {"cvv", 0, Hint::kSecret}, {"cvc", 0, Hint::kSecret}, {"цвв", 0, Hint::kSecret}, {"пин", 0, Hint::kSecret},
    {"pin", 0, Hint::kSecret}, {"пинкод", 2, Hint::kSecret},
    {"код", 2, Hint::kCode}, {"code", 0, Hint::kCode},
    {"смс", 2, Hint::kSms}, {"смск", 2, Hint::kSms}, {"sms", 0, Hint::kSms},
    {"цен", 2, Hint::kMoney}, {"стоимост", 2, Hint::kMoney}, {"сумм", 2, Hint::kMoney}, {"стоит", 0, Hint::kMoney},
    {"стоил", 1, Hint::kMoney}, {"заплатил", 1, Hint::kMoney}, {"оплатил", 1, Hint::kMoney}, {"деньг", 2, Hint::kMoney},
    {"перевел", 1, Hint::kMoney}, {"вернул", 1, Hint::kMoney}, {"списал", 1, Hint::kMoney},
    {"руб", 0, Hint::kRuble}, {"рубл", 3, Hint::kRuble}, {"р", 0, Hint::kRuble}, {"rub", 0, Hint::kRuble},
    {"rur", 0, Hint::kRuble}, {"коп", 0, Hint::kKopeck}, {"копе", 4, Hint::kKopeck},
    {"тыс", 0, Hint::kThousand}, {"тысяч", 3, Hint::kThousand}, {"тыщ", 2, Hint::kThousand}, {"тр", 0, Hint::kThousand},
    {"млн", 0, Hint::kMillion}, {"миллион", 3, Hint::kMillion}, {"к", 0, Hint::kKilo}, {"k", 0, Hint::kKilo},
    {"кг", 0, Hint::kUnit}, {"гр", 0, Hint::kUnit}, {"грамм", 2, Hint::kUnit}, {"см", 0, Hint::kUnit}, {"мм", 0, Hint::kUnit},
    {"м", 0, Hint::kUnit}, {"л", 0, Hint::kUnit}, {"мл", 0, Hint::kUnit}, {"км", 0, Hint::kUnit}, {"шт", 0, Hint::kUnit},
    {"штук", 2, Hint::kUnit}, {"мин", 0, Hint::kUnit}, {"минут", 2, Hint::kUnit}, {"час", 3, Hint::kUnit},
    {"процент", 3, Hint::kUnit}, {"gb", 0, Hint::kUnit}, {"mb", 0, Hint::kUnit},
    {"tb", 0, Hint::kUnit}, {"mah", 0, Hint::kUnit}, {"cm", 0, Hint::kUnit}, {"mm", 0, Hint::kUnit}, {"kg", 0, Hint::kUnit},
    {"hz", 0, Hint::kUnit}, {"балл", 3, Hint::kUnit},
    {"янв", 0, Hint::kMonth, 1}, {"январ", 2, Hint::kMonth, 1}, {"фев", 0, Hint::kMonth, 2}, {"феврал", 2, Hint::kMonth, 2},
    {"мар", 0, Hint::kMonth, 3}, {"март", 2, Hint::kMonth, 3}, {"апр", 0, Hint::kMonth, 4}, {"апрел", 2, Hint::kMonth, 4},
    {"май", 0, Hint::kMonth, 5}, {"мая", 0, Hint::kMonth, 5}, {"мае", 0, Hint::kMonth, 5}, {"июн", 2, Hint::kMonth, 6},
    {"июл", 2, Hint::kMonth, 7}, {"авг", 0, Hint::kMonth, 8}, {"август", 2, Hint::kMonth, 8}, {"сен", 0, Hint::kMonth, 9},
    {"сент", 0, Hint::kMonth, 9}, {"сентябр", 2, Hint::kMonth, 9}, {"окт", 0, Hint::kMonth, 10},
    {"октябр", 2, Hint::kMonth, 10}, {"ноя", 0, Hint::kMonth, 11}, {"нояб", 0, Hint::kMonth, 11},
    {"ноябр", 2, Hint::kMonth, 11}, {"дек", 0, Hint::kMonth, 12}, {"декабр", 2, Hint::kMonth, 12},
    {"г", 0, Hint::kYear}, {"год", 2, Hint::kYear}, {"числа", 0, Hint::kDay}, {"число", 0, Hint::kDay},
    {"го", 0, Hint::kOrdinal}, {"ого", 0, Hint::kOrdinal}, {"е", 0, Hint::kOrdinal}, {"ое", 0, Hint::kOrdinal},
    {"http", 0, Hint::kScheme}, {"https", 0, Hint::kScheme}, {"ftp", 0, Hint::kScheme}, {"www", 0, Hint::kWww},
};

/// One byte that tells the first letters apart: the second byte of a Cyrillic letter, a Latin letter itself.
constexpr unsigned char bucket_of(std::string_view word) {
    const auto first = static_cast<unsigned char>(word[0]);
    return first < 0x80 || word.size() < 2 ? first : static_cast<unsigned char>(word[1]);
}

struct Index {
    std::array<EntityWord, std::size(kRows)> rows{};
    std::array<std::uint16_t, 257> starts{};
};

/// Rows by bucket, longer stems first.
constexpr Index make_index() {
    Index index;
    std::copy(std::begin(kRows), std::end(kRows), index.rows.begin());
    std::sort(index.rows.begin(), index.rows.end(), [](const EntityWord& a, const EntityWord& b) {
        const unsigned char left = bucket_of(a.stem), right = bucket_of(b.stem);
        if (left != right) return left < right;
        return a.stem.size() != b.stem.size() ? a.stem.size() > b.stem.size() : a.stem < b.stem;
    });
    for (const EntityWord& row : index.rows) ++index.starts[bucket_of(row.stem) + 1U];
    for (std::size_t i = 1; i < index.starts.size(); ++i)
        index.starts[i] = static_cast<std::uint16_t>(index.starts[i] + index.starts[i - 1]);
    return index;
}

inline constexpr Index kIndex = make_index();

}  // namespace entity_words_detail

/// The row of a folded word (lower case, е for ё), or null.
[[nodiscard]] constexpr const EntityWord* find_entity_word(std::string_view word) {
    if (word.empty()) return nullptr;
    const auto& index = entity_words_detail::kIndex;
    const unsigned char bucket = entity_words_detail::bucket_of(word);
    for (std::size_t i = index.starts[bucket]; i < index.starts[bucket + 1U]; ++i) {
        const EntityWord& row = index.rows[i];
        if (!word.starts_with(row.stem)) continue;
        std::size_t tail = 0;
        for (const char c : word.substr(row.stem.size())) tail += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
        if (tail <= row.tail) return &row;
    }
    return nullptr;
}

/// Latin and Cyrillic top domains that make «site.tld» a link without a scheme, and may follow a Latin domain.
inline constexpr std::string_view kTopDomains[] = {"ru", "com", "net", "org", "su", "me", "io", "info", "by", "kz", "ua",
                                                   "online", "shop", "store", "pro", "app", "link", "cc", "gl", "ly"};
inline constexpr std::string_view kCyrillicTopDomains[] = {"рф", "рус", "москва", "онлайн", "сайт", "дети", "орг", "бел", "укр"};

}  // namespace otvet::lang
