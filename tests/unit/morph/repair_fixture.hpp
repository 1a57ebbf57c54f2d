// SPDX-License-Identifier: MIT
// A small pack and a small dictionary for the tests of repairs, and a message split as the tokenizer splits it.
#pragma once

#include <algorithm>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "morph/repair.hpp"

namespace repair_test {

/// Forms of the pack.
inline constexpr std::string_view kPackText = R"(
заказ заказа заказу заказы заказов заказом заказе заказать заказал заказала оформить оформил оформила оформление
отменить отмените отменил отменила отмена отмену отмены отменили обменять обмен обмена обмену обмены обменять
вернуть верните возврат возврата возвраты возвратить вернули вернул верну деньги денег деньгами средства
доставка доставку доставки доставкой доставить доставят доставили курьер курьера курьеру курьером курьеры
посылка посылку посылки посылке посылок привезут привезли привезете приедет приехал приехали
оплата оплату оплаты оплатить оплатил оплачено карта карту карты картой списали списали списание
промокод промокода промокоду промокоды скидка скидку скидки скидкой баллы баллов бонусы бонусов купон
оператор оператора оператору оператором позовите позвать человек человека человеком соедините менеджер менеджера
жалоба жалобу жаловаться пожаловаться товар товара товары товаров товару сломан сломался сломалась бракованный брак
работает работать сайт сайта приложение приложении приложения приложению личный кабинет кабинете кабинета
пароль пароля забыл восстановить войти вход зайти регистрация зарегистрироваться аккаунт аккаунта
адрес адреса адресу изменить поменять поменяйте перенести перенесите дату время
где когда сколько почему как что можно ли нет не мой мою моя мне меня из за в на с до по от про и
привет здравствуйте спасибо пожалуйста очень сейчас сегодня только ничего хочу могу нужно
телефон номер почта почту письмо чек чека чеки квитанция гарантия гарантии ремонт ремонта
магазин магазина магазине пункт выдачи самовывоз смс код кода коды год года включается включить
размер размера размеры цвет цвета расчет расчета рассрочка рассрочку кредит получить получил получила получен
отзыв отзывы оценка удалить удалите подписка подписку подписки отключить отписаться сделать делать
потерял потерялась потеряли задерживается опаздывает долго статус отследить трек никто звонит звонил отвечает
поддержка поддержку поддержки техподдержка помогите помощь проблема вопрос ответ ответа сука хуй пришел пришла пришло пришли
повредили упаковка упаковку коробка коробку сумма сумму сумки сумка через завтра вчера послезавтра
кэшбэк кешбэк документы акт счет счета фактура юрлицо организация реквизиты тариф тарифы удобно уехал
удалили вас есть оплате да то у с к
информация интернет нибудь общем еще это чего конечно короче вообще добрый день вечер
)";

/// Known beyond the pack. Latin words here are known too.
inline constexpr std::string_view kDictionaryText = R"(
дом кот кота стол мама папа окно вода вод ввод говорит слова дверь машина ток тока яблоко велосипед книга
повар повара поварить поставка поставку поставки кара кару кары брат брата выход свернуть дать сдать
может быть то же так вот там тут он она они мы вы я а о у к но да или если без для под над при об
иван мария москва петербург казань анна ольга сергей мир свет рука нога белый красный зеленый старый новый
пункту правда друзья всем дела погода была хорошая вкусный обед длинный ванна касса группа длинношеее
git sms iphone пришлете сообщить самсунг насчет мало много спешить неудобно человечек смысле ставка
)";

inline std::vector<std::string> words_of(std::string_view text) {
    std::istringstream in{std::string(text)};
    std::vector<std::string> out;
    for (std::string word; in >> word;) out.push_back(word);
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

class FakeVocabulary : public otvet::morph::Vocabulary {
public:
    explicit FakeVocabulary(const std::vector<std::string>& pack, const std::vector<std::string>& more = {})
        : pack_(pack.begin(), pack.end()), known_(pack.begin(), pack.end()) {
        known_.insert(more.begin(), more.end());
    }
    [[nodiscard]] bool in_pack(std::string_view form) const override { return pack_.find(form) != pack_.end(); }
    [[nodiscard]] bool known(std::string_view form) const override { return known_.find(form) != known_.end(); }

private:
    std::set<std::string, std::less<>> pack_, known_;
};

/// Small letters, ё → е; words of letters and digits, with the run between spaces around them.
class Message {
public:
    Message(std::string_view text, const otvet::morph::Vocabulary& vocabulary) : text_(text) {
        for (std::size_t at = text_.find("ё"); at != std::string::npos; at = text_.find("ё", at))
            text_.replace(at, 2, "е");
        std::size_t run = 0, begin = std::string::npos;
        bool glued = false;
        for (std::size_t i = 0; i <= text_.size(); ++i) {
            const bool inside = i < text_.size() && is_word_byte(text_[i]);
            if (inside && begin == std::string::npos) begin = i;
            if (!inside && begin != std::string::npos) {
                otvet::morph::Repairer::Word word;
                word.text = std::string_view(text_).substr(begin, i - begin);
                word.raw = std::string_view(text_).substr(run, std::min(text_.find(' ', i), text_.size()) - run);
                word.glued_left = glued;
                word.known = vocabulary.known(word.text) || is_number(word.text);
                words_.push_back(word);
                begin = std::string::npos;
                glued = true;
            }
            if (i < text_.size() && text_[i] == ' ') {
                run = i + 1;
                glued = false;
            }
        }
    }
    Message(const Message&) = delete;
    Message& operator=(const Message&) = delete;

    [[nodiscard]] const std::vector<otvet::morph::Repairer::Word>& words() const { return words_; }

    /// The message's words with the repairs in it, and the repairs' sum of prices.
    struct Repaired {
        std::string text;
        int price = 0;
        std::vector<otvet::morph::Repairer::Result> results;
    };
    [[nodiscard]] Repaired repaired(const otvet::morph::Repairer& repairer, int budget = 24) const {
        Repaired out;
        repairer.repair(words_, out.results, budget);
        std::size_t next = 0;
        for (std::size_t i = 0; i < words_.size();) {
            if (next < out.results.size() && out.results[next].first == i) {
                const auto& result = out.results[next++];
                for (const auto& word : result.repair.words) append(out.text, word);
                out.price += result.repair.price;
                i += result.count;
            } else {
                append(out.text, words_[i++].text);
            }
        }
        return out;
    }

private:
    static bool is_word_byte(char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z');
    }
    static bool is_number(std::string_view text) {
        return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    }
    static void append(std::string& text, std::string_view word) {
        if (!text.empty()) text += ' ';
        text += word;
    }

    std::string text_;
    std::vector<otvet::morph::Repairer::Word> words_;
};

struct Bench {
    std::vector<std::string> pack = words_of(kPackText), more = words_of(kDictionaryText);
    FakeVocabulary vocabulary{pack, more};
    otvet::morph::Repairer repairer;

    explicit Bench(otvet::morph::RepairOptions options = {}) : repairer(vocabulary, pack, options) {}
    [[nodiscard]] Message::Repaired repair(std::string_view text, int budget = 24) const {
        return Message(text, vocabulary).repaired(repairer, budget);
    }
};

}  // namespace repair_test
