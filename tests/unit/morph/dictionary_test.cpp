// SPDX-License-Identifier: MIT
#include "morph/dictionary.hpp"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <sstream>
#include <string>
#include <thread>

#include "catch.hpp"
#include "morph/dictionary_format.hpp"

namespace {

using otvet::morph::Dictionary;
using namespace otvet::morph;
using Words = std::set<std::string>;

const Dictionary& dictionary() {
    static const auto opened = Dictionary::open(OTVET_DICTIONARY_FILE);
    REQUIRE(opened.has_value());
    return **opened;
}

Words lemmas_of(std::string_view form) {
    std::vector<Dictionary::Reading> readings;
    dictionary().readings(form, readings);
    Words out;
    for (const auto& reading : readings) out.insert(dictionary().lemma_text(reading.lemma));
    return out;
}

unsigned bits_of(std::string_view form, std::string_view lemma) {
    std::vector<Dictionary::Reading> readings;
    dictionary().readings(form, readings);
    for (const auto& reading : readings) {
        if (dictionary().lemma_text(reading.lemma) == lemma) return reading.bits;
    }
    return 0;
}

std::string file_bytes() {
    std::ifstream in(OTVET_DICTIONARY_FILE, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

// A file in the temporary folder that goes away with the object.
struct TemporaryFile {
    explicit TemporaryFile(const std::string& bytes) {
        static int number = 0;
        path = std::filesystem::temp_directory_path() /
               ("otvet_dictionary_test_" + std::to_string(::getpid()) + "_" + std::to_string(++number));
        std::ofstream(path, std::ios::binary) << bytes;
    }
    ~TemporaryFile() { std::filesystem::remove(path); }
    std::filesystem::path path;
};

std::string open_error(const std::string& bytes) {
    const TemporaryFile file(bytes);
    auto result = Dictionary::open(file.path.string());
    return result ? "" : result.error().code;
}

// The same bytes with a right checksum, so that only the bounds checks stand in the way.
std::string resealed(std::string bytes) {
    const auto* covered = reinterpret_cast<const unsigned char*>(bytes.data()) + format::kChecksumEnd;
    const std::uint64_t checksum = format::checksum(covered, bytes.size() - format::kChecksumEnd);
    std::memcpy(bytes.data() + offsetof(format::Header, checksum), &checksum, sizeof(checksum));
    return bytes;
}

}  // namespace

TEST_CASE("forms lead to their words") {
    const auto [form, lemma] = GENERATE(table<const char*, const char*>({
        {"посылка", "посылка"},
        {"посылок", "посылка"},
        {"верну", "вернуть"},
        {"вернули", "вернуть"},
        {"закажу", "заказать"},
        {"денег", "деньги"},
        {"позовите", "позвать"},
        {"пришла", "прийти"},
        {"придет", "прийти"},
        {"хочу", "хотеть"},
        {"хотят", "хотеть"},
        {"смогу", "смочь"},
        {"может", "мочь"},
        {"какого", "какой"},
        {"всех", "весь"},
        {"все", "весь"},
        {"двух", "два"},
        {"нужна", "нужный"},
        {"нужен", "нужный"},
        {"должна", "должен"},
        {"людей", "человек"},
        {"детьми", "ребенок"},
        {"лет", "год"},
        {"дешевле", "дешевый"},
        {"быстрее", "быстрый"},
        {"побыстрее", "быстрый"},
        {"меня", "я"},
        {"кого", "кто"},
        {"этими", "этот"},
        {"которая", "который"},
        {"платежей", "платеж"},
        {"писем", "письмо"},
        {"времени", "время"},
        {"оплачу", "оплатить"},
        {"сниму", "снять"},
        {"перенес", "перенести"},
        {"завис", "зависнуть"},
        {"ошибся", "ошибиться"},
        {"шла", "идти"},
        {"свяжитесь", "связаться"},
        {"откажусь", "отказаться"},
        {"разобью", "разбить"},
        {"сожгли", "сжечь"},
        {"возьмите", "взять"},
        {"заберу", "забрать"},
        {"отзовите", "отозвать"},
        {"вышлет", "выслать"},
        {"помогите", "помочь"},
        {"начислили", "начислить"},
        {"звезд", "звезда"},
        {"адреса", "адрес"},
        {"продавцом", "продавец"},
    }));
    CAPTURE(form, lemma);
    CHECK(dictionary().knows(form));
    CHECK(lemmas_of(form).count(lemma) == 1);
}

TEST_CASE("participles are forms of their verb") {
    const auto [form, verb] = GENERATE(table<const char*, const char*>({
        {"заблокирован", "заблокировать"},
        {"заблокированный", "заблокировать"},
        {"доставлен", "доставить"},
        {"доставленного", "доставить"},
        {"оплачена", "оплатить"},
        {"возвращены", "возвратить"},
        {"привезен", "привезти"},
        {"найдено", "найти"},
        {"открыта", "открыть"},
        {"разбита", "разбить"},
        {"порвано", "порвать"},
        {"потерян", "потерять"},
        {"пришедший", "прийти"},
        {"отправивший", "отправить"},
        {"ожидающий", "ожидать"},
        {"сломавшийся", "сломаться"},
        {"снято", "снять"},
        {"списаны", "списать"},
    }));
    CAPTURE(form, verb);
    CHECK((bits_of(form, verb) & kParticiple) != 0);
    CHECK((bits_of(form, verb) & (kPastForm | kImperativeForm)) == 0);
}

TEST_CASE("words that only look alike stay apart") {
    CHECK(lemmas_of("отмена") == Words{"отмена"});
    CHECK(lemmas_of("обмена") == Words{"обмен"});
    CHECK(lemmas_of("код") == Words{"код"});
    CHECK(lemmas_of("кода").count("код") == 1);
    CHECK(lemmas_of("стали") == Words{"стать", "сталь"});
    CHECK(lemmas_of("статьи") == Words{"статья"});
    CHECK(lemmas_of("данные") == Words{"данный"});
    CHECK(lemmas_of("вернуть") == Words{"вернуть"});
    CHECK(lemmas_of("вернуться") == Words{"вернуться"});
    CHECK(lemmas_of("отменять") == Words{"отменять"});
    CHECK(lemmas_of("держи") == Words{"держать"});
    CHECK(lemmas_of("если") == Words{"если"});
    CHECK(lemmas_of("для") == Words{"для"});
    CHECK(lemmas_of("при") == Words{"при"});
    CHECK(lemmas_of("оплата") == Words{"оплата"});
    CHECK(lemmas_of("мой") == Words{"мой"});
    CHECK(lemmas_of("эта") == Words{"этот"});
    CHECK(lemmas_of("деньги") == Words{"деньги"});
    CHECK(lemmas_of("люди") == Words{"человек"});
    CHECK(lemmas_of("потом") == Words{"потом"});
}

TEST_CASE("bits of verb forms") {
    const auto [form, lemma, bit] = GENERATE(table<const char*, const char*, unsigned>({
        {"позовите", "позвать", kImperativeForm},  {"отмените", "отменить", kImperativeForm},
        {"верни", "вернуть", kImperativeForm},     {"перенесите", "перенести", kImperativeForm},
        {"пришлите", "прислать", kImperativeForm}, {"держите", "держать", kImperativeForm},
        {"пришла", "прийти", kPastForm},           {"пришел", "прийти", kPastForm},
        {"перенесли", "перенести", kPastForm},     {"отменили", "отменить", kPastForm},
        {"завис", "зависнуть", kPastForm},         {"принес", "принести", kPastForm},
        {"отменить", "отменить", kInfinitiveForm}, {"прийти", "прийти", kInfinitiveForm},
        {"смочь", "смочь", kInfinitiveForm},       {"помочь", "помочь", kInfinitiveForm},
        {"отменю", "отменить", kFirstPerson},      {"хочу", "хотеть", kFirstPerson},
        {"плачу", "платить", kFirstPerson},        {"отменив", "отменить", kGerund},
    }));
    CAPTURE(form, lemma);
    CHECK((bits_of(form, lemma) & bit) != 0);
    CHECK((bits_of(form, lemma) & kVerbForm) != 0);
    const unsigned tenses = kImperativeForm | kPastForm | kInfinitiveForm;
    if ((bit & tenses) != 0) CHECK((bits_of(form, lemma) & tenses) == bit);
}

TEST_CASE("a noun has no verb's bits") {
    for (const char* noun : {"посылка", "отмена", "код", "деньги", "путь", "пять", "дочь", "смс"})
        CHECK(bits_of(noun, noun) == 0);
}

TEST_CASE("unknown words") {
    for (const char* word : {"промокод", "кэшбэк", "", "-", "a", "qwerty", "посылкк", "Посылка", "посылка ", "\xD0",
                             "\xFF\xFE", "посылка\xD0"}) {
        CAPTURE(word);
        CHECK_FALSE(dictionary().knows(word));
        CHECK(lemmas_of(word).empty());
    }
    CHECK_FALSE(dictionary().knows(std::string(1 << 20, 'a')));
    std::string longest;
    for (int i = 0; i < 100000; ++i) longest += "я";
    CHECK_FALSE(dictionary().knows(longest));
    CHECK_FALSE(dictionary().knows(std::string_view("код\0", 7)));
}

TEST_CASE("readings are appended, ascending, each lemma once") {
    std::vector<Dictionary::Reading> readings{{7, 1}};
    dictionary().readings("стали", readings);
    REQUIRE(readings.size() == 3);
    CHECK(readings[0].lemma == 7);
    CHECK(readings[1].lemma < readings[2].lemma);
}

TEST_CASE("every form of a lemma leads back to it") {
    const std::size_t count = dictionary().lemma_count();
    REQUIRE(count > 100000);
    for (LemmaId lemma = 0; lemma < count; lemma += 97) {
        const auto forms = dictionary().forms(lemma);
        CAPTURE(dictionary().lemma_text(lemma));
        REQUIRE_FALSE(forms.empty());
        const auto less = [](const Form& a, const Form& b) { return a.text < b.text; };
        REQUIRE(std::is_sorted(forms.begin(), forms.end(), less));
        std::vector<Dictionary::Reading> readings;
        bool itself = false;
        for (const Form& form : forms) {
            CAPTURE(form.text);
            itself |= form.text == dictionary().lemma_text(lemma);
            readings.clear();
            dictionary().readings(form.text, readings);
            const auto found = std::find_if(readings.begin(), readings.end(),
                                            [lemma](const auto& reading) { return reading.lemma == lemma; });
            REQUIRE(found != readings.end());
            REQUIRE(found->bits == form.bits);
        }
        REQUIRE(itself);
    }
    CHECK(dictionary().forms(static_cast<LemmaId>(count)).empty());
    CHECK(dictionary().lemma_text(static_cast<LemmaId>(-1)).empty());
}

TEST_CASE("a missing or foreign file") {
    CHECK(Dictionary::open("/nonexistent/ru.otvd").error().code == "dictionary.missing");
    CHECK(Dictionary::open(std::filesystem::temp_directory_path().string()).error().code == "dictionary.missing");
    CHECK(open_error("") == "dictionary.foreign");
    CHECK(open_error("words: заказ\n") == "dictionary.foreign");
    std::string newer = file_bytes();
    newer[offsetof(format::Header, version)] = 99;
    CHECK(open_error(newer) == "dictionary.foreign");
}

TEST_CASE("a file cut off anywhere is refused") {
    const std::string bytes = file_bytes();
    for (std::size_t size = 1; size < 200; ++size) {
        CAPTURE(size);
        CHECK_FALSE(open_error(bytes.substr(0, size)).empty());
    }
    for (std::size_t size = 200; size < bytes.size(); size += bytes.size() / 23) {
        CHECK(open_error(bytes.substr(0, size)) == "dictionary.damaged");
    }
    CHECK(open_error(bytes.substr(0, bytes.size() - 1)) == "dictionary.damaged");
    CHECK(open_error(bytes + '\0') == "dictionary.damaged");
}

TEST_CASE("one flipped bit anywhere is refused") {
    const std::string bytes = file_bytes();
    for (std::size_t at = 8; at < bytes.size(); at += at < 100 ? 1 : bytes.size() / 37) {
        std::string damaged = bytes;
        damaged[at] = static_cast<char>(damaged[at] ^ 0x10);
        CAPTURE(at);
        CHECK_FALSE(open_error(damaged).empty());
    }
}

TEST_CASE("wrong numbers under a right checksum never lead outside the file") {
    const std::string bytes = file_bytes();
    format::Header header;
    std::memcpy(&header, bytes.data(), sizeof(header));
    const std::vector<std::size_t> places{offsetof(format::Header, slots),
                                          offsetof(format::Header, lexemes) + 4,
                                          offsetof(format::Header, letters) + 4,
                                          header.slots.offset,
                                          header.lexemes.offset,
                                          header.lexemes.offset + 4,
                                          header.lexemes.offset + 8,
                                          header.lemmas.offset,
                                          header.lemmas.offset + 4,
                                          header.paradigms.offset,
                                          header.paradigms.offset + 4,
                                          header.paradigm_endings.offset,
                                          header.ending_texts.offset,
                                          header.ending_texts.offset + 4};
    for (const std::size_t place : places) {
        for (const std::uint32_t value : {0xFFFFFFFFU, 0x7FFFFFF8U, 0x0003FFFFU, 0U}) {
            std::string damaged = bytes;
            std::memcpy(damaged.data() + place, &value, sizeof(value));
            const TemporaryFile file(resealed(damaged));
            auto opened = Dictionary::open(file.path.string());
            CAPTURE(place, value);
            if (!opened) {
                CHECK(opened.error().code == "dictionary.damaged");
                continue;
            }
            for (const char* word : {"а", "посылок", "заблокированного", "авиа"}) (void)(*opened)->knows(word);
            (void)(*opened)->forms(0);
            (void)(*opened)->lemma_text(0);
        }
    }
}

TEST_CASE("the file is small") { CHECK(std::filesystem::file_size(OTVET_DICTIONARY_FILE) <= 8U * 1024 * 1024); }

TEST_CASE("Snowball stems") {
    CHECK(stem("промокоды") == stem("промокодом"));
    CHECK(stem("кэшбэка") == "кэшбэк");
    CHECK(stem("").empty());
    CHECK(stem("qwerty") == "qwerty");
    std::thread other([] {
        for (int i = 0; i < 1000; ++i) (void)stem("промокодами");
    });
    for (int i = 0; i < 1000; ++i) (void)stem("кэшбэками");
    other.join();
}

TEST_CASE("lookups from many threads agree") {
    std::vector<std::thread> threads;
    std::array<std::size_t, 4> found{};
    for (std::size_t& mine : found) {
        threads.emplace_back([&mine] {
            for (int i = 0; i < 2000; ++i) mine += dictionary().knows(i % 2 == 0 ? "посылок" : "промокод");
        });
    }
    for (auto& thread : threads) thread.join();
    CHECK(found == std::array<std::size_t, 4>{1000, 1000, 1000, 1000});
}
