// SPDX-License-Identifier: MIT
// Every malloc of an operation fails in its turn, once or from then on: operator new, RE2, yaml-cpp and ICU all end
// there. The operation says OTVET_NO_MEMORY (or does without), leaves everything as it was, loses no memory, and works
// when it is tried again. The first use of everything, ICU's lazy parts among it, fails in a process of its own for
// each point.
//
//   memory_faults DICTIONARY      OTVET_CAMPAIGN=1: every point; else some of those of loading
#include <malloc.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "otvet/otvet.h"

extern "C" void* __libc_malloc(std::size_t);
extern "C" void* __libc_calloc(std::size_t, std::size_t);
extern "C" void* __libc_realloc(void*, std::size_t);
extern "C" void __libc_free(void*);

namespace {

thread_local long left = -1;           // allocations until one fails; below 0: none does
thread_local bool persistent = false;  // and all after it
thread_local long failed = 0;
long live = 0;  // blocks; one thread alone is at work

bool fails() {
    if (left < 0) return false;
    if (left > 0) return --left, false;
    if (!persistent && failed > 0) return false;
    ++failed;
    return true;
}

void* counted(void* block) {
    live += block != nullptr ? 1 : 0;
    return block;
}

}  // namespace

extern "C" void* malloc(std::size_t size) { return fails() ? nullptr : counted(__libc_malloc(size)); }
extern "C" void* calloc(std::size_t count, std::size_t size) {
    return fails() ? nullptr : counted(__libc_calloc(count, size));
}
extern "C" void* realloc(void* block, std::size_t size) {
    if (fails()) return nullptr;
    return block == nullptr ? counted(__libc_realloc(block, size)) : __libc_realloc(block, size);
}
extern "C" void free(void* block) {
    live -= block != nullptr ? 1 : 0;
    __libc_free(block);
}

namespace {

std::string dictionary;
long injected = 0;

[[noreturn]] void die(const std::string& why) {
    left = -1;
    std::fprintf(stderr, "memory_faults: %s\n", why.c_str());
    std::_Exit(1);
}
void require(bool holds, const std::string& why) {
    if (!holds) die(why);
}

constexpr std::string_view kPack =
    "name: C\nlanguage: ru\nformat: 1\nfallback: Нет.\nescalation: {text: Зову.}\noperator: {intent: call.person, "
    "phrases: [оператор]}\n";
// Without expressions: RE2's constructor loses some blocks when memory runs out inside it, which is not ours to mend.
constexpr std::string_view kRules =
    "intents:\n  order.cancel:\n    title: Отмена\n    phrases: [отменить :вещь]\n    examples: отмените заказ\n"
    "    answers: ['Отменили {order_number}.']\n    options: [order.status]\n"
    "  order.status:\n    title: Где заказ\n    phrases: [где :вещь, чек]\n    answers: [В пути.]\n"
    "  pay.receipt:\n    title: Чек\n    phrases: [чек]\n    answers: [Вот.]\n"
    "  call.person:\n    title: Человек\n    phrases: [человек]\n    escalate: always\n"
    "words: {вещь: заказ / посылка}\n";
const std::string kExpressions = std::string(kRules) + "entities: {код: 'К-\\d+'}\n" + "facts: {срок: 3 дня}\n";

std::vector<otvet_file> files(std::string_view rules) {
    return {{"pack.yaml", 9, kPack.data(), kPack.size()}, {"a.yaml", 6, rules.data(), rules.size()}};
}

otvet_options options() {
    otvet_options out;
    otvet_options_init(&out, sizeof out);
    out.dictionary = dictionary.data();
    out.dictionary_size = dictionary.size();
    return out;
}

struct Outcome {
    otvet_status status = OTVET_OK;
    std::string said;  ///< of what came back
};

std::string taken(otvet_text* text) {
    const long were_left = left;
    left = -1;  // the copy is ours
    std::string out(otvet_text_data(text), otvet_text_size(text));
    otvet_text_free(text);
    left = were_left;
    return out;
}

struct Operation {
    const char* name;
    std::function<Outcome()> run;  ///< the part that may fail, from a state that is always the same
    long step = 1;                 ///< of the quick run
    bool may_lose = false;         ///< RE2 is at work in it
};

/// The operation with its n-th allocation failing; whether one did.
bool fail_at(const Operation& op, long n, bool for_ever, Outcome& out) {
    failed = 0;
    persistent = for_ever;
    left = n;
    out = op.run();
    left = -1;
    injected += failed > 0 ? 1 : 0;
    return failed > 0;
}

bool is_campaign() {
    const char* const asked = std::getenv("OTVET_CAMPAIGN");
    return asked != nullptr && std::string_view(asked) != "0";
}

void sweep(const Operation& op, const std::string& expected, bool for_ever) {
    const long step = is_campaign() ? 1 : op.step;
    for (long n = 0;; n += step) {
        Outcome out;
        const bool any = fail_at(op, n, for_ever, out);
        const std::string where =
            std::string(op.name) + ", allocation " + std::to_string(n) + (for_ever ? " and all after it" : "");
        if (out.status == OTVET_OK)
            require(out.said == expected, where + ": another outcome\n" + out.said + "\n" + expected);
        else
            require(out.status == OTVET_NO_MEMORY && out.said.empty(),
                    where + ": status " + otvet_status_name(out.status) + " " + out.said);
        const Outcome again = op.run();
        require(again.status == OTVET_OK && again.said == expected, where + ": the retry says " + again.said);
        if (!any) return;
    }
}

void try_everywhere(const Operation& op) {
    const std::string expected = op.run().said;  // and what the test itself makes once is made
    require(!expected.empty(), std::string(op.name) + " says nothing");
    const long before = injected;
    long settled = 0;
    for (int round = 0; round < 2; ++round) {
        for (const bool for_ever : {false, true}) sweep(op, expected, for_ever);
        if (round == 0) settled = live;
    }
    const long lost = live - settled;
    require(lost <= 0 || op.may_lose, std::string(op.name) + " loses " + std::to_string(lost) + " blocks");
    std::printf("%-28s %6ld failures injected\n", op.name, injected - before);
}

struct Engine {
    otvet_engine* handle = nullptr;
    explicit Engine(std::string_view rules = kRules) {
        const otvet_options with = options();
        const auto given = files(rules);
        require(otvet_engine_open_files(given.data(), given.size(), &with, &handle, nullptr) == OTVET_OK,
                "the pack does not load");
    }
    ~Engine() { otvet_engine_free(handle); }
    Engine(const Engine&) = delete;
    Engine& operator=(const Engine&) = delete;
};

Outcome reply(otvet_engine* engine, std::string_view text, std::string_view talk_json) {
    const long were_left = left;
    left = -1;
    otvet_talk* talk = nullptr;
    otvet_message message;
    otvet_message_init(&message, sizeof message);
    message.text = text.data();
    message.text_size = text.size();
    require(otvet_talk_new(talk_json.data(), talk_json.size(), &talk) == OTVET_OK, "no talk");
    otvet_text* json = nullptr;
    require(otvet_talk_json(talk, &json) == OTVET_OK, "no JSON of the talk");
    const std::string before = taken(json);
    left = were_left;
    otvet_text* out = nullptr;
    Outcome outcome;
    outcome.status = otvet_engine_reply(engine, &message, talk, &out);
    left = -1;
    outcome.said = taken(out);
    require(otvet_talk_json(talk, &json) == OTVET_OK, "no JSON of the talk behind it");
    const std::string after = taken(json);
    if (outcome.status != OTVET_OK) require(after == before, "the talk changed without a reply");
    otvet_talk_free(talk);
    return outcome;
}

const std::vector<otvet_file> kFiles = files(kRules), kFilesWithExpressions = files(kExpressions);

Outcome load(const std::vector<otvet_file>& given = kFiles) {
    const otvet_options with = options();
    otvet_engine* engine = nullptr;
    Outcome out;
    out.status = otvet_engine_open_files(given.data(), given.size(), &with, &engine, nullptr);
    left = -1;
    require((out.status == OTVET_OK) == (engine != nullptr), "an engine without a status");
    if (engine != nullptr) out.said = "loaded";
    otvet_engine_free(engine);
    return out;
}

const std::string kOther = std::string(kRules) + "facts: {срок: 3 дня}\n";
const std::vector<otvet_file> kOtherFiles = files(kOther);

/// There and back: the pack that answers is the old one or the new one, never less.
Outcome reload(otvet_engine* engine, const std::vector<otvet_file>& other = kOtherFiles) {
    otvet_text* report = nullptr;
    Outcome out;
    out.status = otvet_engine_reload_files(engine, other.data(), other.size(), &report);
    left = -1;
    const std::string told = taken(report);
    const Outcome said = reply(engine, "где заказ", {});
    require(said.status == OTVET_OK && said.said.find("В пути.") != std::string::npos,
            "no pack answers behind a reload");
    if (out.status == OTVET_BAD_PACK) {
        require(told.find("OTV590") != std::string::npos, "a reload failed for another reason: " + told);
        out.status = OTVET_NO_MEMORY;
    }
    if (out.status == OTVET_OK) out.said = "swapped";
    static_cast<void>(otvet_engine_reload_files(engine, kFiles.data(), kFiles.size(), nullptr));
    static_cast<void>(reply(engine, "где заказ", {}));
    return out;
}

Outcome explain(otvet_engine* engine) {
    constexpr std::string_view kText = "атменить закас K-12 +7 912 345-67-89 ﷺ", kIntent = "order.status";
    otvet_text* json = nullptr;
    Outcome out;
    out.status = otvet_engine_explain(engine, kText.data(), kText.size(), kIntent.data(), kIntent.size(), &json);
    out.said = taken(json);
    return out;
}

/// A process of its own for each point of the first load and the first reply: nothing is warm in it.
void first_use() {
    const long step = is_campaign() ? 1 : 97;
    for (long n = 0;; n += step) {
        std::fflush(stdout);
        const pid_t child = ::fork();
        if (child == 0) {
            Outcome first;
            const Operation whole{"the first use", [] {
                                      const Outcome loaded = load();
                                      return loaded;
                                  }};
            const bool any = fail_at(whole, n, false, first);
            require(first.status == OTVET_OK || first.status == OTVET_NO_MEMORY,
                    std::string("first use: ") + otvet_status_name(first.status));
            const Engine engine;
            Outcome again;
            const Operation odd{"the first reply", [&] { return reply(engine.handle, "Ёж ﷺ ½ где заказ?", {}); }};
            fail_at(odd, n % 200, false, again);
            require(again.status == OTVET_OK || again.status == OTVET_NO_MEMORY, "first reply");
            again = odd.run();
            require(again.status == OTVET_OK && again.said.find("order.status") != std::string::npos,
                    "the reply behind a failed first use: " + again.said);
            std::_Exit(any ? 0 : 77);
        }
        int status = 0;
        ::waitpid(child, &status, 0);
        require(WIFEXITED(status), "a crash at allocation " + std::to_string(n) + " of the first use");
        if (WEXITSTATUS(status) == 77) break;
        require(WEXITSTATUS(status) == 0, "allocation " + std::to_string(n) + " of the first use");
        ++injected;
    }
    std::printf("%-28s %6ld failures injected\n", "first use, a process each", injected);
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) return std::fputs("memory_faults DICTIONARY\n", stderr), 2;
    dictionary = argv[1];
    std::setvbuf(stdout, nullptr, _IONBF, 0);
    first_use();
    const Engine engine;
    const auto one = [&](const char* name, const char* text, const char* talk = "") {
        try_everywhere({name, [&, text, talk] { return reply(engine.handle, text, talk); }});
    };
    one("reply: answer", "отмените заказ 12345678-0001");
    one("reply: clarify", "чек");
    one("reply: fallback", "погода на марсе");
    one("reply: escalate, masked", "позовите оператора, мой телефон +7 912 345-67-89, карта 4111 1111 1111 1111");
    one("reply: repairs", "хочу атменить закас, ghbdtn");
    one("reply: through ICU", "Ёлка ﷺ ½ ① где мой ЗАКАЗ̆ 😀?");
    one("reply: bad bytes", "где \xFF\xC0 заказ");
    one("reply: a talk goes on", "2",
        R"({"v":1,"turn":1,"question":"choice","options":["order.status","pay.receipt"]})");
    try_everywhere({"explain", [&] { return explain(engine.handle); }, 3});
    try_everywhere({"load", [] { return load(); }, 97});
    try_everywhere({"load, expressions", [] { return load(kFilesWithExpressions); }, 97, true});
    try_everywhere({"reload", [&] { return reload(engine.handle); }, 97});
    try_everywhere({"reload, expressions", [&] { return reload(engine.handle, kFilesWithExpressions); }, 97, true});
    std::printf("%ld failures injected, none with harm\n", injected);
    return 0;
}
