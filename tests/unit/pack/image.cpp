// SPDX-License-Identifier: MIT
// The compiled form of a pack: whole, or refused with the right reason.
#include "pack/image.hpp"

#include <cstring>

#include "catch.hpp"
#include "morph/dictionary_format.hpp"
#include "unit/pack/support.hpp"

using namespace otvet;
using namespace otvet::pack;

namespace {

constexpr std::string_view kIntents =
    "intents:\n"
    "  order.cancel:\n"
    "    title: Отменить заказ\n"
    "    phrases:\n"
    "      - (отменить / отмена) :заказ -промокод\n"
    "      - не+нужен .. :заказ\n"
    "    whole: [отмена]\n"
    "    regex: ['^ аннулир']\n"
    "    unless: [такси]\n"
    "    examples: [отмените мой заказ]\n"
    "    answers: [Отменили.]\n"
    "  order.status:\n"
    "    title: Где заказ\n"
    "    phrases: ['=где :заказ', 'посыл* :вопрос', ':номер_заказа']\n"
    "    follow_ups: {after: [order.*], phrases: [а когда]}\n"
    "    max_unexplained: 3\n"
    "    answers: [В пути.]\n"
    "    options: [order.cancel]\n"
    "    beats: [order.cancel]\n"
    "words:\n"
    "  заказ: заказ / посылка\n"
    "entities:\n"
    "  code: '[A-Z]{3}-\\d+'\n";

std::shared_ptr<const morph::Dictionary> dictionary() {
    static const auto opened = morph::Dictionary::open(OTVET_DICTIONARY_FILE);
    REQUIRE(opened);
    return *opened;
}

std::unique_ptr<CompiledPack> compiled() {
    testing::Loaded loaded = testing::load_file(kIntents);
    CompileOptions options;
    options.dictionary = dictionary();
    auto pack = compile(std::move(loaded.model), options, loaded.diagnostics);
    INFO(testing::all_of(loaded.diagnostics));
    REQUIRE_FALSE(has_errors(loaded.diagnostics));
    return pack;
}

ImageFault fault_of(const std::string& bytes, bool with_dictionary = true) {
    ImageFault fault = ImageFault::kFine;
    const auto pack = from_image(bytes, with_dictionary ? dictionary() : nullptr, {}, fault);
    CHECK((pack == nullptr) == (fault != ImageFault::kFine));
    return fault;
}

/// The checksum of changed bytes, so that only the checks behind it can refuse them.
std::string sealed(std::string bytes) {
    const std::uint64_t sum =
        morph::format::checksum(reinterpret_cast<const unsigned char*>(bytes.data()) + 32, bytes.size() - 32);
    std::memcpy(bytes.data() + 24, &sum, sizeof(sum));
    return bytes;
}

}  // namespace

TEST_CASE("a compiled pack comes back as it was written") {
    const auto pack = compiled();
    const std::string bytes = to_image(*pack);
    ImageFault fault = ImageFault::kDamaged;
    const auto back = from_image(bytes, dictionary(), {}, fault);
    REQUIRE(fault == ImageFault::kFine);
    REQUIRE(back);
    CHECK(to_image(*back) == bytes);
    CHECK(to_image(*compiled()) == bytes);
    CHECK(is_consistent(*pack));
    CHECK(back->intent_by_id == pack->intent_by_id);
    CHECK(back->model.intents[1].follow_ups.phrases[0].place.file == "a.yaml");
    CHECK(back->expressions.at(0)->found_in(" аннулируйте "));
    CHECK(back->known("отменим"));
    CHECK(back->repairer->memory() > 0);
}

TEST_CASE("every cut of a compiled pack is refused") {
    const std::string bytes = to_image(*compiled());
    for (std::size_t size = 0; size < bytes.size(); size += size < 64 ? 1 : 997) {
        const ImageFault fault = fault_of(bytes.substr(0, size));
        INFO(size);
        CHECK(fault == (size < 8 ? ImageFault::kForeign : ImageFault::kDamaged));
    }
    CHECK(fault_of(bytes + "x") == ImageFault::kDamaged);
}

TEST_CASE("a flipped bit of a compiled pack is noticed") {
    const std::string bytes = to_image(*compiled());
    for (std::size_t at = 0; at < bytes.size(); at += at < 64 ? 1 : 499) {
        std::string changed = bytes;
        changed[at] = static_cast<char>(changed[at] ^ (1 << (at % 8)));
        INFO(at);
        CHECK(fault_of(changed) ==
              (at < 8 ? ImageFault::kForeign : at < 16 ? ImageFault::kVersion : ImageFault::kDamaged));
    }
}

TEST_CASE("a compiled pack belongs to its dictionary") {
    CHECK(fault_of(to_image(*compiled()), false) == ImageFault::kDictionary);
}

TEST_CASE("a forged compiled pack with a right checksum is refused or consistent") {
    const std::string bytes = to_image(*compiled());
    int loaded = 0, refused = 0;
    for (std::size_t at = 40; at + 4 < bytes.size(); at += 61) {
        for (const std::uint32_t value : {0xFFFFFFFFu, 0x7FFFFFF0u, 3u}) {
            std::string changed = bytes;
            std::memcpy(changed.data() + at, &value, sizeof(value));
            ++(fault_of(sealed(std::move(changed))) == ImageFault::kFine ? loaded : refused);
        }
    }
    CHECK(refused > 100);
    CHECK(loaded > 100);  // a changed letter or weight harms nothing
}
