// SPDX-License-Identifier: MIT
// Every operator new of a reply fails in its turn: a status, no exception, nothing half done. Of a load some of them.
#ifdef __has_feature  // clang
#if __has_feature(thread_sanitizer) || __has_feature(address_sanitizer)
#define OTVET_SANITIZED  // these bring an operator new of their own
#endif
#endif
#ifndef OTVET_SANITIZED

#include <cstdlib>
#include <cstring>
#include <new>
#include <string>

#include "catch.hpp"
#include "otvet/otvet.h"

namespace {

thread_local long left = -1;  // allocations until one fails; below 0: none does

void* take(std::size_t size) {
    if (left == 0) throw std::bad_alloc();
    if (left > 0) --left;
    if (void* const out = std::malloc(size == 0 ? 1 : size)) return out;
    throw std::bad_alloc();
}

/// The status of f when its n-th allocation fails; `failed` tells whether one did.
template <class F>
otvet_status with_failure(long n, bool& failed, F&& f) {
    left = n;
    const otvet_status out = f();
    failed = left == 0;
    left = -1;
    return out;
}

std::string taken(otvet_text* text) {
    std::string out(otvet_text_data(text), otvet_text_size(text));
    otvet_text_free(text);
    return out;
}

const char kPack[] = "name: C\nlanguage: ru\nformat: 1\nfallback: Нет.\nescalation: {text: Зову.}\n";
const char kIntents[] = "intents:\n  order.cancel:\n    title: Отмена\n    phrases: [отменить заказ]\n"
                        "    answers: [Отменили.]\n";
const otvet_file kFiles[] = {{"pack.yaml", 9, kPack, sizeof kPack - 1}, {"a.yaml", 6, kIntents, sizeof kIntents - 1}};

otvet_options options() {
    otvet_options out;
    otvet_options_init(&out, sizeof out);
    out.dictionary = OTVET_DICTIONARY_FILE;
    out.dictionary_size = std::strlen(OTVET_DICTIONARY_FILE);
    return out;
}

}  // namespace

void* operator new(std::size_t size) { return take(size); }
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }

TEST_CASE("a reply without memory leaves the talk whole") {
    otvet_engine* engine = nullptr;
    const otvet_options with = options();
    REQUIRE(otvet_engine_open_files(kFiles, 2, &with, &engine, nullptr) == OTVET_OK);
    otvet_talk* talk = nullptr;
    REQUIRE(otvet_talk_new(nullptr, 0, &talk) == OTVET_OK);
    otvet_message message;
    otvet_message_init(&message, sizeof message);
    message.text = "хочу атменить закас 12345678-0001";
    message.text_size = std::strlen(message.text);
    long refused = 0;
    bool failed = true;
    for (long point = 0; failed; ++point) {
        otvet_text* reply = nullptr;
        const otvet_status status =
            with_failure(point, failed, [&] { return otvet_engine_reply(engine, &message, talk, &reply); });
        if (status == OTVET_OK) {  // the last round, or a sort went on without its buffer
            REQUIRE(taken(reply).find("Отменили.") != std::string::npos);
            otvet_talk_free(talk);
            REQUIRE(otvet_talk_new(nullptr, 0, &talk) == OTVET_OK);
            continue;
        }
        ++refused;
        REQUIRE(status == OTVET_NO_MEMORY);
        REQUIRE(reply == nullptr);
        otvet_text* json = nullptr;
        REQUIRE(otvet_talk_json(talk, &json) == OTVET_OK);
        REQUIRE(taken(json) == R"({"v":1})");
    }
    CHECK(refused > 20);
    otvet_talk_free(talk);
    otvet_engine_free(engine);
}

TEST_CASE("a load without memory gives no engine, a reload keeps the old one") {
    otvet_engine* engine = nullptr;
    const otvet_options with = options();
    REQUIRE(otvet_engine_open_files(kFiles, 2, &with, &engine, nullptr) == OTVET_OK);
    std::string other = kIntents;
    other.replace(other.find("Отменили"), std::strlen("Отменили"), "Готово");
    const otvet_file changed[] = {kFiles[0], {"a.yaml", 6, other.data(), other.size()}};
    constexpr long kStep = 3;  // all of them would take seconds
    long points = 0;
    for (bool failed = true; failed; points += kStep) {
        otvet_engine* none = nullptr;
        const otvet_status opened =
            with_failure(points, failed, [&] { return otvet_engine_open_files(kFiles, 2, &with, &none, nullptr); });
        if (opened == OTVET_OK) {  // the last round, or a sort went on without its buffer
            otvet_engine_free(none);
            continue;
        }
        REQUIRE(none == nullptr);
        bool again = false;
        const otvet_status reloaded =
            with_failure(points, again, [&] { return otvet_engine_reload_files(engine, changed, 2, nullptr); });
        otvet_text* state = nullptr;
        REQUIRE(otvet_engine_state(engine, &state) == OTVET_OK);
        const bool old = taken(state).find("\"generation\":1,") != std::string::npos;
        if (reloaded == OTVET_BAD_PACK) REQUIRE(old);
        if (!old) break;  // it went through
    }
    CHECK(points > 300);
    otvet_engine_free(engine);
}

#endif  // OTVET_SANITIZED
