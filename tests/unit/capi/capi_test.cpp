// SPDX-License-Identifier: MIT
// What otvet.h promises about arguments, sizes of structures, exceptions and tests of authors.
#include <unistd.h>

#include <cstddef>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <memory>
#include <stdexcept>
#include <string>

#include "catch.hpp"
#include "otvet/otvet.h"

namespace {

struct Free {
    void operator()(otvet_text* p) const { otvet_text_free(p); }
    void operator()(otvet_talk* p) const { otvet_talk_free(p); }
    void operator()(otvet_engine* p) const { otvet_engine_free(p); }
};
template <class T>
using Owned = std::unique_ptr<T, Free>;

const std::string kPack = "name: C\nlanguage: ru\nformat: 1\nfallback: Нет.\nescalation: {text: Зову.}\n";
const std::string kIntents =
    "intents:\n  hello:\n    title: Привет\n    whole: [привет]\n    examples: привет\n"
    "    answers: ['Здравствуйте, {host.name | друг}!']\n  bye:\n    title: Пока\n    whole: [пока]\n    answers: [Пока.]\n";

otvet_file file(const std::string& name, const std::string& bytes) { return {name.data(), name.size(), bytes.data(), bytes.size()}; }

otvet_options options() {
    static const std::string kDictionary = OTVET_DICTIONARY_FILE;
    otvet_options out;
    otvet_options_init(&out, sizeof out);
    out.dictionary = kDictionary.data();
    out.dictionary_size = kDictionary.size();
    return out;
}

Owned<otvet_engine> engine(const otvet_options& with = options()) {
    static const std::string kNames[] = {"pack.yaml", "a.yaml"};
    const otvet_file files[] = {file(kNames[0], kPack), file(kNames[1], kIntents)};
    otvet_engine* out = nullptr;
    REQUIRE(otvet_engine_open_files(files, 2, &with, &out, nullptr) == OTVET_OK);
    return Owned<otvet_engine>(out);
}

Owned<otvet_talk> talk() {
    otvet_talk* out = nullptr;
    REQUIRE(otvet_talk_new(nullptr, 0, &out) == OTVET_OK);
    return Owned<otvet_talk>(out);
}

std::string take(otvet_text* text) {
    const Owned<otvet_text> owned(text);
    return {otvet_text_data(text), otvet_text_size(text)};
}

otvet_message message(const char* text) {
    otvet_message out;
    otvet_message_init(&out, sizeof out);
    out.text = text;
    out.text_size = std::strlen(text);
    return out;
}

}  // namespace

TEST_CASE("bad arguments are told, and out-parameters cleared") {
    const auto e = engine();
    const auto t = talk();
    const otvet_message m = message("привет");
    otvet_text* out = nullptr;
    CHECK(otvet_engine_reply(nullptr, &m, t.get(), &out) == OTVET_BAD_ARGUMENT);
    CHECK(otvet_engine_reply(e.get(), nullptr, t.get(), &out) == OTVET_BAD_ARGUMENT);
    CHECK(otvet_engine_reply(e.get(), &m, nullptr, &out) == OTVET_BAD_ARGUMENT);
    CHECK(otvet_engine_reply(e.get(), &m, t.get(), nullptr) == OTVET_BAD_ARGUMENT);
    otvet_message lying = m;
    lying.text = nullptr;
    CHECK(otvet_engine_reply(e.get(), &lying, t.get(), &out) == OTVET_BAD_ARGUMENT);
    lying = m;
    lying.attachment = 6;
    CHECK(otvet_engine_reply(e.get(), &lying, t.get(), &out) == OTVET_BAD_ARGUMENT);
    lying.attachment = -1;
    CHECK(otvet_engine_reply(e.get(), &lying, t.get(), &out) == OTVET_BAD_ARGUMENT);
    CHECK(out == nullptr);
}

TEST_CASE("every function refuses what it cannot work with") {
    const auto e = engine();
    const auto t = talk();
    otvet_text* out = nullptr;
    otvet_engine* none = nullptr;
    otvet_talk* no_talk = nullptr;
    CHECK(otvet_engine_open(nullptr, 3, nullptr, &none, nullptr) == OTVET_BAD_ARGUMENT);
    CHECK(otvet_engine_open("x", 1, nullptr, nullptr, nullptr) == OTVET_BAD_ARGUMENT);
    CHECK(otvet_engine_open("/nowhere", 8, nullptr, &none, nullptr) == OTVET_BAD_PACK);
    CHECK(otvet_engine_open_files(nullptr, 1, nullptr, &none, nullptr) == OTVET_BAD_ARGUMENT);
    CHECK(otvet_engine_open_files(nullptr, 0, nullptr, &none, nullptr) == OTVET_BAD_PACK);
    const otvet_file hollow = {nullptr, 4, nullptr, 0};
    CHECK(otvet_engine_open_files(&hollow, 1, nullptr, &none, nullptr) == OTVET_BAD_ARGUMENT);
    CHECK(otvet_engine_reload(nullptr, &out) == OTVET_BAD_ARGUMENT);
    CHECK(otvet_engine_reload_files(e.get(), &hollow, 1, &out) == OTVET_BAD_ARGUMENT);
    CHECK(otvet_engine_state(nullptr, &out) == OTVET_BAD_ARGUMENT);
    CHECK(otvet_engine_state(e.get(), nullptr) == OTVET_BAD_ARGUMENT);
    CHECK(otvet_engine_intents(nullptr, &out) == OTVET_BAD_ARGUMENT);
    CHECK(otvet_engine_explain(e.get(), nullptr, 2, nullptr, 0, &out) == OTVET_BAD_ARGUMENT);
    CHECK(otvet_engine_run_tests(e.get(), "", 0, &out) == OTVET_BAD_ARGUMENT);
    CHECK(otvet_talk_new(nullptr, 1, &no_talk) == OTVET_BAD_ARGUMENT);
    CHECK(otvet_talk_new("", 0, nullptr) == OTVET_BAD_ARGUMENT);
    CHECK(otvet_talk_json(nullptr, &out) == OTVET_BAD_ARGUMENT);
    CHECK(otvet_talk_mute(nullptr, 1) == OTVET_BAD_ARGUMENT);
    CHECK(otvet_talk_muted(nullptr) == 0);
    CHECK(otvet_text_append(nullptr, "", 0) == OTVET_BAD_ARGUMENT);
    CHECK(otvet_text_size(nullptr) == 0);
    CHECK(std::string(otvet_text_data(nullptr)).empty());
    CHECK(std::string(otvet_status_name(99)) == "unknown");
    CHECK(out == nullptr);
    CHECK(none == nullptr);
    CHECK(no_talk == nullptr);
}

TEST_CASE("an older header's structure is taken, a newer one's if it asks for nothing new") {
    const auto e = engine();
    const auto t = talk();
    otvet_text* out = nullptr;
    otvet_message old = message("привет");
    old.attachment = 99;  // beyond what that header knew
    old.struct_size = offsetof(otvet_message, pressed);
    CHECK(otvet_engine_reply(e.get(), &old, t.get(), &out) == OTVET_OK);
    CHECK(take(out).find("Здравствуйте, друг!") != std::string::npos);
    old.struct_size = 1;
    CHECK(otvet_engine_reply(e.get(), &old, t.get(), &out) == OTVET_BAD_ARGUMENT);

    struct {
        otvet_message known;
        std::int64_t more;
    } newer{message("привет"), 0};
    newer.known.struct_size = sizeof newer;
    CHECK(otvet_engine_reply(e.get(), &newer.known, t.get(), &out) == OTVET_OK);
    (void)take(out);
    newer.more = 1;
    CHECK(otvet_engine_reply(e.get(), &newer.known, t.get(), &out) == OTVET_BAD_ARGUMENT);

    otvet_options reserved = options();
    reserved.reserved = 1;
    otvet_engine* none = nullptr;
    CHECK(otvet_engine_open("x", 1, &reserved, &none, nullptr) == OTVET_BAD_ARGUMENT);
}

TEST_CASE("a callback of C++ that throws does not pass the fence") {
    otvet_options throwing = options();
    throwing.host_value = [](void*, const char*, size_t, otvet_text*) -> int32_t { throw std::runtime_error("host"); };
    const auto e = engine(throwing);
    const auto t = talk();
    const otvet_message m = message("привет");
    otvet_text* out = nullptr;
    CHECK(otvet_engine_reply(e.get(), &m, t.get(), &out) == OTVET_OK);
    CHECK(take(out).find("Здравствуйте, друг!") != std::string::npos);
}

TEST_CASE("a host value with any bytes stands in the reply") {
    otvet_options valued = options();
    valued.host_value = [](void*, const char*, size_t, otvet_text* value) -> int32_t {
        return otvet_text_append(value, "А\0Б", 5) == OTVET_OK ? 1 : 0;
    };
    const auto e = engine(valued);
    const auto t = talk();
    const otvet_message m = message("привет");
    otvet_text* out = nullptr;
    REQUIRE(otvet_engine_reply(e.get(), &m, t.get(), &out) == OTVET_OK);
    const std::string json = take(out);
    CHECK(json.find("Здравствуйте, А") != std::string::npos);
    CHECK(json.find('\0') == std::string::npos);
}

TEST_CASE("authors' tests run through the C ABI") {
    namespace fs = std::filesystem;
    const fs::path folder = fs::temp_directory_path() / ("otvet-capi-" + std::to_string(::getpid()));
    fs::create_directories(folder);
    const std::string name = (folder / "a.test.yaml").string();
    std::ofstream(name) << "expect:\n  hello: |\n    привет\n    пока\n";
    const auto e = engine();
    otvet_text* out = nullptr;
    for (const std::string& path : {folder.string(), name}) {
        CHECK(otvet_engine_run_tests(e.get(), path.data(), path.size(), &out) == OTVET_OK);
        const std::string json = take(out);
        INFO(json);
        CHECK(json.find("\"passed\":1") != std::string::npos);
        CHECK(json.find("\"failed\":1") != std::string::npos);
    }
    fs::remove_all(folder);
}
