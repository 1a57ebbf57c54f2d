// SPDX-License-Identifier: MIT
// Any bytes as the files of a pack: loading never crashes, says why it fails with places inside the files, and what
// loads answers.
//
// Input: two files parted by NUL, pack.yaml and a file of intents; with one piece, it is the intents beside a good
// pack.yaml.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "otvet/engine.hpp"
#include "text/fold.hpp"

namespace {

constexpr std::string_view kPackFile =
    "name: Проба\nlanguage: ru\nformat: 1\nfallback: Не понял.\nescalation:\n  text: Зову сотрудника.\n";
constexpr std::size_t kMaxInput = 20'000;  // larger ones cost time and find nothing more

void require(bool condition) {
    if (!condition) std::abort();
}

otvet::LoadOptions options() {
    otvet::LoadOptions out;
    out.dictionary = OTVET_DICTIONARY_FILE;
    return out;
}

void check(const otvet::Diagnostics& diagnostics) {
    for (const otvet::Diagnostic& d : diagnostics) {
        require(!d.code.empty() && !d.message.empty());
        require(otvet::text::is_valid_utf8(d.message) && otvet::text::is_valid_utf8(d.hint));
        require(otvet::text::is_valid_utf8(otvet::to_string(d)));
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view input(reinterpret_cast<const char*>(data), std::min(size, kMaxInput));
    const std::size_t cut = input.find('\0');
    const bool both = cut != std::string_view::npos;
    const std::vector<otvet::PackFile> files = {
        {"pack.yaml", std::string(both ? input.substr(0, cut) : kPackFile)},
        {"intents.yaml", std::string(both ? input.substr(cut + 1) : input)}};
    const otvet::LoadResult loaded = otvet::Engine::load(files, options());
    check(loaded.diagnostics());
    require(static_cast<bool>(loaded) != otvet::has_errors(loaded.diagnostics()));
    if (!loaded) return 0;
    otvet::Conversation talk;
    const otvet::Reply reply = loaded->reply({.text = "отменить заказ"}, talk);
    require(!reply.text.empty() && otvet::text::is_valid_utf8(reply.text));
    check(loaded->check_examples());
    return 0;
}
