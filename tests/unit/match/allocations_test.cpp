// SPDX-License-Identifier: MIT
// A message that was understood once is understood again without asking for memory.
#include <cstdlib>
#include <new>

#include "unit/match/support.hpp"

namespace {

thread_local bool counting = false;
thread_local int allocations = 0;

void* allocate(std::size_t size) {
    allocations += counting ? 1 : 0;
    void* memory = std::malloc(size == 0 ? 1 : size);
    if (memory == nullptr) throw std::bad_alloc();
    return memory;
}

}  // namespace

void* operator new(std::size_t size) { return allocate(size); }
void* operator new[](std::size_t size) { return allocate(size); }
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete[](void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }
void operator delete[](void* memory, std::size_t) noexcept { std::free(memory); }

using namespace otvet;
using namespace otvet::match::testing;

TEST_CASE("deciding again allocates nothing") {
    const auto pack = pack_of(
        intent("order.cancel", "phrases: ['(отменить / отмена) :заказ -промокод', 'не+нужен :заказ'], unless: [такси]") +
            intent("order.status", "phrases: ['где :заказ', 'когда .. привезут :заказ'], examples: [где моя посылка]") +
            intent("return.how", "phrases: ['вернуть (деньги / товар)', ':вопрос вернуть'], whole: [возврат]") +
            intent("pay.card", "phrases: ['оплат* карта', 'карта -подарочная']"),
        "words:\n  заказ: заказ / посылка / покупка\n");
    const std::string_view messages[] = {"Отмените, пожалуйста, мой заказ!", "Где моя посылка? Когда привезут заказ?",
                                         "возврат", "как вернуть товар и можно ли оплатить картой", "погода завтра",
                                         "не нужен мне этот заказ, отменить можно?"};
    match::Scratch scratch;
    match::Decision decision;
    for (int round = 0; round < 2; ++round) {
        for (const std::string_view message : messages) decide(*pack, message, {}, scratch, decision);
    }
    for (const std::string_view message : messages) {
        allocations = 0;
        counting = true;
        decide(*pack, message, {}, scratch, decision);
        counting = false;
        INFO(message);
        CHECK(allocations == 0);
    }
    counting = true;
    const std::string long_enough(100, 'x');  // the counter counts
    counting = false;
    CHECK(allocations == 1);
}
