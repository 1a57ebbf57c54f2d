// SPDX-License-Identifier: MIT
// Labelled messages with generated personal data (valid check digits, many spellings) and with harmless numbers.
// Deterministic: the same seed gives the same values on every platform.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace otvet::testing_support {

/// splitmix64: small, and unlike <random>'s distributions the same everywhere.
class Dice {
public:
    explicit Dice(std::uint64_t seed) : state_(seed) {}

    std::uint64_t next() {
        std::uint64_t z = (state_ += 0x9E3779B97F4A7C15ULL);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31);
    }
    unsigned below(unsigned limit) { return static_cast<unsigned>(next() % limit); }
    unsigned range(unsigned low, unsigned high) { return low + below(high - low + 1); }
    std::string digits(unsigned count) {
        std::string out;
        while (out.size() < count) out += static_cast<char>('0' + below(10));
        return out;
    }
    std::string id(unsigned count) { return std::to_string(range(1, 9)) + digits(count - 1); }
    template <class T, std::size_t N>
    const T& pick(const T (&items)[N]) {
        return items[below(static_cast<unsigned>(N))];
    }

private:
    std::uint64_t state_;
};

struct Labelled {
    std::string text;      ///< the message
    std::string value;     ///< the personal (or harmless) thing in it, as it stands there
    std::string mask;      ///< what must stand for it; empty: it must stay
    std::string spelling;  ///< name of the spelling, for the report
};

namespace personal_data_detail {

inline unsigned digit_at(const std::string& text, std::size_t i) { return static_cast<unsigned>(text[i] - '0'); }

inline bool luhn_valid(const std::string& digits) {
    unsigned sum = 0;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        const unsigned one = digit_at(digits, digits.size() - 1 - i) * (i % 2 + 1);
        sum += one > 9 ? one - 9 : one;
    }
    return sum % 10 == 0;
}

inline std::string with_luhn(std::string digits) {
    for (char last = '0'; last <= '9'; ++last)
        if (luhn_valid(digits + last)) return digits + last;
    return digits;
}

inline char inn_check(const std::string& digits, const std::vector<unsigned>& weights) {
    unsigned sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) sum += weights[i] * digit_at(digits, i);
    return static_cast<char>('0' + sum % 11 % 10);
}

/// `groups` of `digits` joined by `separator`.
inline std::string grouped(const std::string& digits, const std::vector<unsigned>& groups, std::string_view separator) {
    std::string out;
    std::size_t from = 0;
    for (const unsigned size : groups) {
        if (from != 0) out += separator;
        out += digits.substr(from, size);
        from += size;
    }
    return out + digits.substr(from);
}

inline constexpr std::string_view kNbsp = "\u00A0", kEnDash = "–", kNarrow = "\u202F";

}  // namespace personal_data_detail

class PersonalData {
public:
    explicit PersonalData(std::uint64_t seed) : dice_(seed) {}

    static constexpr unsigned kSpellings = 78;   ///< of personal data
    static constexpr unsigned kHarmless = 40;    ///< kinds of harmless numbers

    /// The `i`-th spelling (0 … kSpellings − 1) with fresh digits, inside a message.
    Labelled personal(unsigned i) {
        if (i < 30) return phone(i);
        if (i < 46) return card(i - 30);
        if (i < 56) return email(i - 46);
        if (i < 66) return passport(i - 56);
        if (i < 72) return snils(i - 66);
        return inn(i - 72);
    }

    Labelled harmless(unsigned i);

private:
    Labelled wrap(std::string value, std::string_view mask, std::string spelling, std::string_view lead = {}) {
        static constexpr std::string_view kBefore[] = {"", "Здравствуйте! ", "добрый день, ", "Иванов Иван, ", "пишу снова: "};
        static constexpr std::string_view kAfter[] = {"", ".", ", спасибо", " жду ответа", "!", " (срочно)", "\nИван"};
        Labelled out;
        out.text = std::string(dice_.pick(kBefore)) + std::string(lead) + value + std::string(dice_.pick(kAfter));
        out.value = std::move(value);
        out.mask = mask;
        out.spelling = std::move(spelling);
        return out;
    }

    Labelled phone(unsigned i);
    Labelled card(unsigned i);
    Labelled email(unsigned i);
    Labelled passport(unsigned i);
    Labelled snils(unsigned i);
    Labelled inn(unsigned i);
    std::string date();
    std::string price();

    Dice dice_;
};

inline Labelled PersonalData::phone(unsigned i) {
    using personal_data_detail::grouped;
    const std::string ten = "9" + dice_.digits(9), seven = ten.substr(3);
    const std::string code = ten.substr(0, 3);
    const std::string tail = grouped(seven, {3, 2, 2}, "-");
    const std::string nbsp(personal_data_detail::kNbsp), dash(personal_data_detail::kEnDash);
    const std::string narrow(personal_data_detail::kNarrow);
    const std::string forms[30] = {
        "+7 (" + code + ") " + tail, "+7(" + code + ")" + tail, "8 " + code + " " + tail, "8-" + code + "-" + tail,
        "8" + ten, "7" + ten, "+7" + ten, "8(" + code + ")" + seven,
        "8 (" + code + ") " + grouped(seven, {3, 2, 2}, " "), "8." + code + "." + grouped(seven, {3, 2, 2}, "."),
        "+7" + nbsp + code + nbsp + grouped(seven, {3, 2, 2}, nbsp), "8" + dash + code + dash + grouped(seven, {3, 2, 2}, dash),
        ten, grouped(ten, {3, 3, 2, 2}, " "), "(" + code + ") " + tail, code + "-" + tail,
        "+7 " + code + " " + seven, "8 " + ten, "8" + code + " " + grouped(seven, {3, 2, 2}, " "),
        "8" + code + "-" + tail, "+7-" + code + "-" + tail, "8 " + code + " " + grouped(seven, {3, 4}, " "),
        "+7 " + grouped(ten, {3, 3, 4}, "-"), "7 (" + code + ") " + tail, "8 " + code + narrow + grouped(seven, {3, 2, 2}, narrow),
        "+7 " + grouped(ten, {3, 3, 2, 2}, "  "), "8 - " + code + " - " + tail, "+7/" + code + "/" + seven,
        "+375 29 " + tail, "8 (495) " + tail};
    const bool bare = i == 12;
    return wrap(forms[i], "[телефон]", "phone " + std::to_string(i), bare ? "тел. " : "");
}

inline Labelled PersonalData::card(unsigned i) {
    using namespace personal_data_detail;
    static constexpr std::string_view kSixteen[] = {"4", "51", "55", "2200", "2204", "2221", "2720", "62", "3528"};
    const auto make = [&](std::string start, unsigned size) {
        return with_luhn(start + dice_.digits(size - 1 - static_cast<unsigned>(start.size())));
    };
    const std::string d16 = make(std::string(dice_.pick(kSixteen)), 16), d18 = make("6304", 18), d19 = make("2202", 19);
    const std::string d13 = make("4", 13), d15 = make("37", 15), d14 = make("36", 14), d17 = make("6759", 17);
    const std::string forms[16] = {
        d16, grouped(d16, {4, 4, 4, 4}, " "), grouped(d16, {4, 4, 4, 4}, "-"), grouped(d16, {4, 4, 4, 4}, "."),
        grouped(d16, {4, 4, 4, 4}, kNbsp), grouped(d16, {4, 4, 4, 4}, "  "), grouped(d16, {4, 4, 4, 4}, kEnDash),
        grouped(d16, {4, 4, 4, 4}, " - "), d18, d19, grouped(d19, {6, 13}, " "), grouped(d19, {4, 4, 4, 4, 3}, " "), d13,
        grouped(d15, {4, 6, 5}, " "), grouped(d14, {4, 6, 4}, " "), d17};
    return wrap(forms[i], "[карта]", "card " + std::to_string(i), dice_.below(2) == 0 ? "номер карты " : "");
}

inline Labelled PersonalData::email(unsigned i) {
    const std::string n = dice_.digits(3);
    const std::string forms[10] = {
        "ivan" + n + "@mail.ru", "Ivan.Petrov" + n + "@Yandex.RU", "i_petrov+shop" + n + "@gmail.com", n + "ivan@bk.ru",
        "иван" + n + "@кириллица.рф", "ivan-" + n + "@sub.domain.co.uk", "ivan" + n + "@почта.рф",
        "a" + n + "@x.io", "ivan%" + n + "@list.ru", "\"ivan petrov " + n + "\"@mail.ru"};
    return wrap(forms[i], "[почта]", "email " + std::to_string(i), dice_.below(2) == 0 ? "почта: " : "");
}

inline Labelled PersonalData::passport(unsigned i) {
    using personal_data_detail::grouped;
    const std::string ten = dice_.id(10), series = ten.substr(0, 4), number = ten.substr(4);
    const std::string spaced = grouped(series, {2, 2}, " ");
    const std::string forms[10] = {spaced + " " + number, series + " " + number, ten, series + " № " + number,
                                   spaced + " №" + number, series + "-" + number, series + " номер " + number,
                                   spaced + "\u00A0" + number, spaced + "-" + number, grouped(ten, {4, 3, 3}, " ")};
    static constexpr std::string_view kLeads[10] = {"", "", "паспорт ", "серия ", "паспорт: ", "паспорт РФ ",
                                                    "паспорт серии ", "", "данные паспорта ", "паспорт "};
    return wrap(forms[i], "[паспорт]", "passport " + std::to_string(i), kLeads[i]);
}

inline Labelled PersonalData::snils(unsigned i) {
    using namespace personal_data_detail;
    std::string nine = std::to_string(dice_.range(100, 199)) + dice_.digits(6);
    unsigned sum = 0;
    for (std::size_t k = 0; k < 9; ++k) sum += static_cast<unsigned>(9 - k) * digit_at(nine, k);
    sum = sum % 101 % 100;
    const std::string check = {static_cast<char>('0' + sum / 10), static_cast<char>('0' + sum % 10)};
    const std::string dashed = grouped(nine, {3, 3, 3}, "-");
    const std::string forms[6] = {dashed + " " + check, dashed + "-" + check, nine + check, nine + " " + check,
                                  grouped(nine, {3, 3, 3}, " ") + " " + check, dashed + "\u00A0" + check};
    return wrap(forms[i], "[снилс]", "snils " + std::to_string(i), i >= 2 && i <= 3 ? "СНИЛС " : "");
}

inline Labelled PersonalData::inn(unsigned i) {
    using personal_data_detail::inn_check;
    std::string ten = dice_.id(9);
    ten += inn_check(ten, {2, 4, 10, 3, 5, 9, 4, 6, 8});
    std::string twelve = dice_.id(10);
    twelve += inn_check(twelve, {7, 2, 4, 10, 3, 5, 9, 4, 6, 8});
    twelve += inn_check(twelve, {3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8});
    const std::string forms[6] = {ten, twelve, twelve, ten, twelve, personal_data_detail::grouped(twelve, {4, 4, 4}, " ")};
    static constexpr std::string_view kLeads[6] = {"ИНН ", "ИНН: ", "", "мой инн ", "ИНН физлица ", "инн "};
    return wrap(forms[i], "[инн]", "inn " + std::to_string(i), kLeads[i]);
}

inline std::string PersonalData::date() {
    const std::string day = std::to_string(dice_.range(10, 28)), month = std::to_string(dice_.range(10, 12));
    return day + "." + month + "." + std::to_string(dice_.range(2019, 2027));
}

inline std::string PersonalData::price() {
    return std::to_string(dice_.range(1, 99)) + " " + std::to_string(dice_.range(100, 999));
}

inline Labelled PersonalData::harmless(unsigned i) {
    const auto failing = [&](unsigned size) {
        std::string id = dice_.id(size);
        while (personal_data_detail::luhn_valid(id)) id = dice_.id(size);
        return id;
    };
    const auto n = [&](unsigned low, unsigned high) { return std::to_string(dice_.range(low, high)); };
    const std::string place = n(41, 69) + "." + dice_.digits(6) + ", " + n(30, 99) + "." + dice_.digits(6);
    const std::string name = "harmless " + std::to_string(i);
    switch (i) {
        case 0: return wrap(dice_.id(8) + "-000" + n(1, 9), "", name, "заказ ");
        case 1: return wrap(dice_.id(9) + "-" + dice_.digits(4), "", name, "где мой заказ ");
        case 2: return wrap(dice_.id(10) + "-" + dice_.digits(4), "", name);
        case 3: return wrap(dice_.id(8) + "-" + dice_.digits(4) + "-" + n(1, 9), "", name, "отправление ");
        case 4: return wrap(price() + " руб", "", name, "списали ");
        case 5: return wrap(price() + ",50 ₽", "", name, "цена ");
        case 6: return wrap(n(100, 99999) + "р", "", name, "за ");
        case 7: return wrap(n(1, 9) + " " + dice_.id(3) + " " + dice_.id(3) + " рублей", "", name);
        case 8: return wrap(date(), "", name, "доставка ");
        case 9: return wrap(date() + " " + n(10, 23) + ":" + n(10, 59) + ":" + n(10, 59), "", name, "оплата ");
        case 10: return wrap(n(2019, 2027) + "-" + n(10, 12) + "-" + n(10, 28), "", name);
        case 11: return wrap(n(10, 23) + ":" + n(10, 59), "", name, "курьер в ");
        case 12: return wrap("80" + dice_.digits(12), "", name, "трек ");
        case 13: return wrap(dice_.id(14), "", name);
        case 14: return wrap("RA" + dice_.digits(9) + "RU", "", name);
        case 15: return wrap("8 800 " + dice_.id(3) + "-" + dice_.digits(2) + "-" + dice_.digits(2), "", name, "звоню на ");
        case 16: return wrap("8800" + dice_.digits(7), "", name, "ваш телефон ");
        case 17: return wrap("+7 (800) " + dice_.id(3) + "-" + dice_.digits(2) + "-" + dice_.digits(2), "", name);
        case 18: return wrap(dice_.id(8), "", name, "артикул ");
        case 19: return wrap("AB-" + dice_.digits(4) + "-" + dice_.digits(6), "", name, "арт. ");
        case 20: return wrap("8916-" + dice_.digits(7), "", name, "артикул ");
        case 21: return wrap(n(1, 20) + "." + n(0, 30) + "." + n(0, 9999), "", name, "версия ");
        case 22: return wrap(n(1, 223) + "." + n(0, 255) + "." + n(0, 255) + "." + n(0, 255), "", name, "ip ");
        case 23: return wrap(n(1, 223) + "." + n(0, 255) + "." + n(0, 255) + "." + n(0, 255), "", name);
        case 24: return wrap(place, "", name, "координаты ");
        case 25: return wrap(place, "", name);
        case 26: return wrap(n(2015, 2024) + "-" + n(2025, 2027), "", name, "кредитная карта ");
        case 27: return wrap(n(2015, 2024) + "–" + n(2025, 2027) + " годы", "", name);
        case 28: return wrap(failing(16), "", name, "заказ ");
        case 29: return wrap(failing(dice_.range(13, 16)), "", name, "номер заказа ");
        case 30: return wrap(failing(dice_.range(6, 12)), "", name, "заказ № ");
        case 31: return wrap(failing(dice_.range(6, 16)), "", name);
        case 32: return wrap(price() + " рублей", "", name, "на карту не вернули ");
        case 33: return wrap(n(2, 9) + " шт по " + n(100, 999) + " руб", "", name);
        case 34: return wrap(dice_.id(10), "", name, "заказ номер ");
        case 35: return wrap(dice_.id(12), "", name, "order ");
        case 36: return wrap(n(10, 99) + "x" + n(10, 99) + "x" + n(10, 99), "", name, "размер ");
        case 37: return wrap("RTX" + dice_.digits(4), "", name);
        case 38: return wrap(n(1, 28) + " мая " + n(2020, 2027), "", name, "обещали ");
        default: return wrap(dice_.id(10), "", name, "трек сдэк ");
    }
}

}  // namespace otvet::testing_support
