// SPDX-License-Identifier: MIT
// Words that may be one of two: both are read, and when that would decide between intents, the customer is asked.
#include "match/reader.hpp"
#include "unit/match/support.hpp"

namespace otvet::match {
namespace {

using namespace testing;

const pack::CompiledPack& shop() {
    static const auto pack = pack_of(intent("order.cancel", "phrases: [отмена заказа]") +
                                     intent("return.exchange", "phrases: [обмен товара, обмен заказа]") +
                                     intent("payment.failed", "phrases: [оплата не+проходить]") +
                                     intent("order.late", "phrases: [заказ не+приходить]"));
    return *pack;
}

std::string words(std::string_view message) {
    Scratch scratch;
    read(shop(), message, 0, scratch);
    std::string out;
    for (const Word& word : scratch.words) {
        out += (out.empty() ? "" : " ") + std::string(word.text);
        if (!word.other.empty()) out += "/" + std::string(word.other);
    }
    return out;
}

}  // namespace

TEST_CASE("a word between two is read as both") {
    CHECK(words("не прходит") == "не приходит/проходит");
    CHECK(words("отмна") == "отмена");
}

TEST_CASE("what the rest of the message settles is answered") {
    CHECK(told(shop(), "оплата не прходит") == "payment.failed");
    CHECK(told(shop(), "заказ не прходит") == "order.late");
    CHECK(told(shop(), "омена товара") == "return.exchange");
}

TEST_CASE("what it does not settle is asked") {
    CHECK(told(shop(), "омена заказа") == "order.cancel / return.exchange");
    CHECK(told(shop(), "отмена заказа") == "order.cancel");
}

TEST_CASE("a name is never parted, and at most one mistake away from a word") {
    CHECK(words("живу на Оплате") == "живу на оплате");
    CHECK(words("улица Неприходить") == "улица неприходить");
    CHECK(words("НЕПРИХОДИТ ЗАКАЗ") == "не приходит заказ");
}

}  // namespace otvet::match
