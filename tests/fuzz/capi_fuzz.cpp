// SPDX-License-Identifier: MIT
// libFuzzer: any bytes as a program of calls to the C ABI, bad arguments among them. Whatever the order, a status comes
// back, out-parameters are set exactly as otvet.h says, and texts are valid UTF-8. Leaks are the sanitizer's to find.
//
// Input: a byte names the call; what it needs follows, texts with a byte of length in front.
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "otvet/otvet.h"
#include "text/fold.hpp"

namespace {

constexpr int kMaxCalls = 64;
constexpr std::string_view kPack = "name: C\nlanguage: ru\nformat: 1\nfallback: Нет.\nescalation: {text: Зову.}\n";
constexpr std::string_view kRules =
    "intents:\n  a.b:\n    title: Отмена\n    phrases: [отменить заказ]\n    examples: отмените заказ\n    answers: "
    "['{host.name | да}']\n";

void require(bool holds) {
    if (!holds) std::abort();
}

std::array<otvet_file, 2> files_with(std::string_view rules) {
    return {{{"pack.yaml", 9, kPack.data(), kPack.size()}, {"a.yaml", 6, rules.data(), rules.size()}}};
}

otvet_engine* shared_engine() {
    static otvet_engine* const shared = [] {
        static const std::string kDictionary = OTVET_DICTIONARY_FILE;
        otvet_options with;
        otvet_options_init(&with, sizeof with);
        with.dictionary = kDictionary.data();
        with.dictionary_size = kDictionary.size();
        const auto given = files_with(kRules);
        otvet_engine* out = nullptr;
        require(otvet_engine_open_files(given.data(), given.size(), &with, &out, nullptr) == OTVET_OK);
        return out;
    }();
    return shared;
}

class Program {
public:
    explicit Program(std::string_view input) : rest_(input) {}
    ~Program() {
        otvet_engine_free(engines_[1]);
        for (otvet_talk* t : talks_) otvet_talk_free(t);
    }
    Program(const Program&) = delete;
    Program& operator=(const Program&) = delete;

    void run() {
        for (int i = 0; i < kMaxCalls && !rest_.empty(); ++i) call(byte());
    }

private:
    unsigned byte() {
        if (rest_.empty()) return 0;
        const unsigned out = static_cast<unsigned char>(rest_.front());
        rest_.remove_prefix(1);
        return out;
    }
    std::string_view text() {
        const std::size_t wanted = byte();
        const std::string_view out = rest_.substr(0, wanted);
        rest_.remove_prefix(out.size());
        return out;
    }
    otvet_engine*& engine() { return engines_[byte() % engines_.size()]; }
    otvet_talk*& talk() { return talks_[byte() % talks_.size()]; }

    static void check(otvet_status status, otvet_text*& out,
                      bool told_always = false) {  // by reference: the call fills it
        require(status >= OTVET_OK && status <= OTVET_INTERNAL && status != OTVET_NO_MEMORY &&
                status != OTVET_INTERNAL);
        require(status == OTVET_OK ? out != nullptr : out == nullptr || told_always);
        require(otvet::text::is_valid_utf8({otvet_text_data(out), otvet_text_size(out)}));
        require(otvet_text_data(out)[otvet_text_size(out)] == '\0');
        otvet_text_free(out);
    }

    static int32_t host(void*, const char* name, size_t size, otvet_text* value) {
        return otvet_text_append(value, name, size) == OTVET_OK ? 1 : 0;
    }

    otvet_options options(unsigned switches) {
        otvet_options out;
        otvet_options_init(&out, sizeof out);
        static const std::string kDictionary = OTVET_DICTIONARY_FILE;
        if ((switches & 1) != 0)
            out.struct_size = switches % (sizeof out + 1);  // a program of another time, or nonsense
        out.dictionary = kDictionary.data();
        out.dictionary_size = (switches & 2) == 0 ? kDictionary.size() : 0;
        out.russian = switches & 4;
        out.skip_examples = switches & 8;
        out.host_value = (switches & 16) != 0 ? host : nullptr;
        return out;
    }

    /// Two files, the rules the fuzzer's own when it has some.
    std::array<otvet_file, 2> files(std::string_view rules) { return files_with(rules.empty() ? kRules : rules); }

    void open() {
        const unsigned switches = byte();
        const otvet_options with = options(switches);
        otvet_engine*& slot = engines_[1];
        otvet_engine_free(slot);
        slot = nullptr;
        const auto given = files(text());
        otvet_text* problems = nullptr;
        const otvet_status status = otvet_engine_open_files(given.data(), given.size(), &with, &slot, &problems);
        require((status == OTVET_OK) == (slot != nullptr));
        check(status, problems, true);
    }

    void reply() {
        otvet_message message;
        const unsigned switches = byte();
        otvet_message_init(&message, sizeof message);
        const std::string_view said = text();
        message.text = (switches & 1) != 0 && said.empty() ? nullptr : said.data();
        message.text_size = said.size();
        if ((switches & 2) != 0) message.pressed = said.data(), message.pressed_size = said.size();
        if ((switches & 4) != 0) message.channel = said.data(), message.channel_size = said.size();
        if ((switches & 8) != 0) message.id = said.data(), message.id_size = said.size();
        message.attachment = static_cast<int32_t>(switches >> 4 & 7) - 1;
        message.operators_offline = switches & 128;
        message.now = static_cast<int64_t>(switches) << (switches % 64);
        otvet_text* out = nullptr;
        check(otvet_engine_reply(engine(), &message, talk(), &out), out);
    }

    void call(unsigned which) {
        otvet_text* out = nullptr;
        switch (which % 12) {
            case 0:
                return open();
            case 1:
            case 2:
            case 3:
                return reply();
            case 4: {
                const auto given = files(text());
                return check(otvet_engine_reload_files(engines_[1], given.data(), given.size(), &out), out, true);
            }
            case 5:
                return check(otvet_engine_state(engine(), &out), out);
            case 6:
                return check(otvet_engine_intents(engine(), &out), out);
            case 7: {
                const std::string_view said = text(), intent = text();
                return check(
                    otvet_engine_explain(engine(), said.data(), said.size(), intent.data(), intent.size(), &out), out);
            }
            case 8: {
                otvet_talk*& slot = talk();
                otvet_talk_free(slot);
                const std::string_view json = text();
                const otvet_status status = otvet_talk_new(json.data(), json.size(), &slot);
                return require(status == OTVET_OK && slot != nullptr);
            }
            case 9:
                return check(otvet_talk_json(talk(), &out), out);
            case 10: {
                otvet_talk* const one = talk();
                const otvet_status status = otvet_talk_mute(one, static_cast<int32_t>(byte()));
                return require((status == OTVET_OK) == (one != nullptr) &&
                               (one != nullptr || otvet_talk_muted(one) == 0));
            }
            default:
                return check(otvet_engine_reload(engines_[1], &out), out, true);
        }
    }

    std::string_view rest_;
    std::array<otvet_engine*, 2> engines_{shared_engine(),
                                          nullptr};  ///< the first is never changed: opening one is dear
    std::array<otvet_talk*, 2> talks_{};
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    Program(std::string_view(reinterpret_cast<const char*>(data), size)).run();
    return 0;
}
