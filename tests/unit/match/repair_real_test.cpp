// SPDX-License-Identifier: MIT
// Repairs against the real dictionary and the shipped pack: what is no mistake stays, whatever the pack's forms are
// near to it; a hostile message costs little; the usual mistakes are found.
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include "catch.hpp"
#include "match/reader.hpp"
#include "match/scratch.hpp"
#include "pack/compiled.hpp"
#include "pack/loader.hpp"

namespace {

using namespace otvet;

struct Real {
    std::shared_ptr<const morph::Dictionary> dictionary;
    std::unique_ptr<pack::CompiledPack> pack;
};

/// Loaded once for all cases.
const Real& real() {
    static const Real loaded = [] {
        Real out;
        auto dictionary = morph::Dictionary::open(OTVET_DICTIONARY_FILE);
        if (dictionary) out.dictionary = *std::move(dictionary);
        Diagnostics found;
        const auto sources =
            pack::read_folder(std::string(OTVET_SOURCE_DIR) + "/intents/ru", Language::kEnglish, found);
        pack::Model model = pack::parse_pack(sources, Language::kEnglish, found);
        pack::CompileOptions options;
        options.dictionary = out.dictionary;
        out.pack = pack::compile(std::move(model), options, found);
        return out;
    }();
    return loaded;
}

/// The message's words with the repairs in it; `repaired` tells whether there are any.
std::string read(const std::string& message, bool& repaired) {
    static match::Scratch scratch;
    match::read(*real().pack, message, 0, scratch);
    std::string text;
    for (const match::Word& word : scratch.words) text += (text.empty() ? "" : " ") + std::string(word.text);
    repaired = !scratch.repairs.empty();
    return text;
}

/// A message, and another way to read it that is as good, or nothing.
struct Kept {
    std::string message, alike;
};

std::size_t count_repaired(const std::vector<Kept>& messages) {
    std::size_t touched = 0;
    for (const auto& [message, alike] : messages) {
        bool repaired = false;
        const std::string text = read(message, repaired);
        if (!repaired || (!alike.empty() && text == alike)) continue;
        ++touched;
        UNSCOPED_INFO(message << " → " << text);
    }
    return touched;
}

}  // namespace

// Every word of the dictionary: the most frequent ones are among them, whatever the order of frequency.
TEST_CASE("real repairs: words of the dictionary stay") {
    REQUIRE(real().dictionary);
    std::vector<Kept> words;
    for (std::size_t i = 0; i < real().dictionary->lemma_count(); ++i) {
        words.push_back({real().dictionary->lemma_text(static_cast<morph::LemmaId>(i)), ""});
    }
    REQUIRE(words.size() >= 100'000);
    CHECK(count_repaired(words) == 0);
}

// Written without a look at lang/latin_names.hpp: shops, makers, materials, file formats, sizes, words of interfaces.
TEST_CASE("real repairs: independent brands and Latin words stay") {
    REQUIRE(real().dictionary);
    std::ifstream file(std::string(OTVET_SOURCE_DIR) + "/tests/data/latin_words.txt");
    std::vector<Kept> words;
    for (std::string line; std::getline(file, line);) {  // as in brands.txt
        const std::size_t sign = line.find(" = ");
        if (!line.empty() && line[0] != '#')
            words.push_back({line.substr(0, sign), sign < line.size() ? line.substr(sign + 3) : ""});
    }
    REQUIRE(words.size() >= 500);
    const std::size_t touched = count_repaired(words);
    WARN(touched << " of " << words.size() << " touched");
    CHECK(touched <= words.size() / 100);
}

TEST_CASE("real repairs: brands and Latin terms stay") {
    REQUIRE(real().dictionary);
    std::ifstream file(std::string(OTVET_SOURCE_DIR) + "/tests/data/brands.txt");
    std::vector<Kept> brands, asked;
    for (std::string line; std::getline(file, line);) {
        if (line.empty() || line[0] == '#') continue;
        const std::size_t sign = line.find(" = ");
        const std::string brand = line.substr(0, sign), alike = sign < line.size() ? line.substr(sign + 3) : brand;
        brands.push_back({brand, alike});
        asked.push_back(
            {"сколько стоит " + brand + " и есть ли доставка", "сколько стоит " + alike + " и есть ли доставка"});
    }
    REQUIRE(brands.size() >= 500);
    // The pack grows: a few more of them may become its words, as «router» is «роутер».
    CHECK(count_repaired(brands) <= brands.size() / 100);
    CHECK(count_repaired(asked) <= asked.size() / 100);
}

TEST_CASE("real repairs: usual mistakes") {
    REQUIRE(real().dictionary);
    struct Case {
        const char* typed;
        const char* expected;
    };
    const Case cases[] = {
        {"удолили аккаунт", "удалили аккаунт"},
        {"позовите опертора", "позовите оператора"},
        {"с опертором", "с оператором"},
        {"y вac ecть доставка", "у вас есть доставка"},
        {"c картой проблема", "с картой проблема"},
        {"k оплате не принимает", "к оплате не принимает"},
        {"B заказе не хватает", "в заказе не хватает"},
        {"неполучаеться войти", "не получается войти"},
        {"где моя пасылка", "где моя посылка"},
        {"досавка", "доставка"},
        {"курер опаздывает", "курьер опаздывает"},
        {"оформить возрат", "оформить возврат"},
        {"оформить вазврат", "оформить возврат"},
        {"ашибка при оплате", "ошибка при оплате"},
        {"прилажение не открывается", "приложение не открывается"},
        {"соедините с аператором", "соедините с оператором"},
        {"скитка не применилась", "скидка не применилась"},
        {"где моя сидка", "где моя скидка"},
        {"потеряли поылку", "потеряли посылку"},
        {"чек не пршел", "чек не пришел"},
        {"сколька стоит доставка", "сколько стоит доставка"},
        {"оплато не проходит", "оплата не проходит"},
        {"нехочу ждать", "не хочу ждать"},
        {"какотменитьзаказ", "как отменить заказ"},
        {"hochu poluchat uvedomleniya", "хочу получать уведомления"},
        {"ghjvjrjl yt hf,jnftn", "промокод не работает"},
    };
    for (const Case& one : cases) {
        INFO(one.typed);
        bool repaired = false;
        CHECK(read(one.typed, repaired) == one.expected);
    }
}

TEST_CASE("real repairs: 16 KiB of anything costs little") {
    REQUIRE(real().dictionary);
    std::vector<std::string> messages;
    for (const char* piece : {"жъ ",
                              "зщкщз ",
                              "z ",
                              "q,",
                              "a.b.c.",
                              "ghbdtn ",
                              "ghbdtn",
                              "zhzhzh ",
                              "shchyayuyo ",
                              "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb666666 ",
                              "про мо ",
                              "оооо ",
                              "з*к*з ",
                              "***а***б*** ",
                              "отменитезаказотменитезаказотмените ",
                              "ааабббвввггг ",
                              "6ьь6 ",
                              "отмнетьь ",
                              "ne zakazz ",
                              "i'i'i'i' ",
                              "перезаригистрироватсо ",
                              "до ставка ",
                              "постаматов "}) {
        std::string text;
        while (text.size() < 16384) text += piece;
        messages.push_back(text);
    }
    match::Scratch scratch;
    std::vector<morph::Repairer::Result> results;
    for (const std::string& text : messages) {
        match::read(*real().pack, text, 0, scratch);
        double best = 1e9;
        for (int round = 0; round < 3; ++round) {
            const auto start = std::chrono::steady_clock::now();
            real().pack->repairer->repair(scratch.repair_words, results);
            const std::chrono::duration<double, std::milli> spent = std::chrono::steady_clock::now() - start;
            best = std::min(best, spent.count());
        }
        INFO(text.substr(0, 40) << ": " << best << " ms for " << scratch.repair_words.size() << " words");
        CHECK(best < 40);  // 10 on the reference machine; sanitizers and loaded machines are slower
    }
}
