// SPDX-License-Identifier: MIT
// Packs that differ by a number, in memory and on disk.
#pragma once

#include <unistd.h>

#include <atomic>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <string>
#include <thread>
#include <vector>

#include "catch.hpp"
#include "otvet/live.hpp"

namespace otvet::live::testing {

namespace fs = std::filesystem;

inline const std::string kPackFile = R"(name: Проба
language: ru
format: 1
fallback: Не понял.
escalation: {text: Зову сотрудника.}
operator: {intent: person, phrases: [позвать человека]}
popular: [where]
)";

/// The pack's number is in every text of the answer; `example` must win for «where».
inline std::string intents(int number, const std::string& example = "где мой заказ") {
    const std::string n = std::to_string(number);
    return "facts: {номер: 'в" + n + "'}\nintents:\n  where:\n    title: Где заказ " + n +
           "\n    phrases: [где заказ]\n    examples: " + example + "\n    answers: ['Выпуск {номер}, номер " + n +
           ".']\n    options: [other]\n  other:\n    title: Другое " + n +
           "\n    phrases: [другое дело]\n    answers: [Да.]\n  person:\n    title: Человек\n    phrases: [оператор]\n    escalate: always\n";
}

inline std::vector<PackFile> pack(int number, const std::string& example = "где мой заказ") {
    return {{"pack.yaml", kPackFile}, {"a.yaml", intents(number, example)}};
}

inline const std::string kBadExample = "сколько стоит доставка";

inline LiveOptions options() {
    LiveOptions out;
    out.load.dictionary = OTVET_DICTIONARY_FILE;
    return out;
}

inline std::string problems(const Diagnostics& diagnostics) {
    std::string out;
    for (const Diagnostic& d : diagnostics) out += to_string(d) + "\n";
    return out;
}

inline LiveEngine opened(LiveResult result) {
    INFO(problems(result.diagnostics()));
    REQUIRE(result);
    return *std::move(result);
}

inline std::string ask(const LiveEngine& live) {
    Conversation talk;
    return live.reply({.text = "где мой заказ"}, talk).text;
}

/// A folder of its own, gone at the end.
class Folder {
public:
    Folder() {
        static std::atomic<int> next{0};
        path_ = fs::temp_directory_path() / ("otvet-live-" + std::to_string(::getpid()) + "-" + std::to_string(next++));
        fs::create_directories(path_);
    }
    ~Folder() { fs::remove_all(path_); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    [[nodiscard]] fs::path operator/(const std::string& name) const { return path_ / name; }
    [[nodiscard]] std::string string() const { return path_.string(); }

    /// Overwrites in place.
    void write(const std::string& name, const std::string& bytes) const {
        fs::create_directories((path_ / name).parent_path());
        std::ofstream(path_ / name, std::ios::binary | std::ios::trunc) << bytes;
    }
    void write_pack(int number, const std::string& below = "") const {
        write(below + "pack.yaml", kPackFile);
        write(below + "a.yaml", intents(number));
    }

private:
    fs::path path_;
};

/// Waits until it is true, at most ten seconds.
template <class F>
bool eventually(F&& f) {
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(10);
    while (std::chrono::steady_clock::now() < end) {
        if (f()) return true;
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    return false;
}

}  // namespace otvet::live::testing
