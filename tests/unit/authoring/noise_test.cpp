// SPDX-License-Identifier: MIT
#include "otvet/noise.hpp"

#include <set>

#include "authoring/noise_text.hpp"
#include "catch.hpp"

namespace otvet::testing {
namespace {

/// All that 200 seeds make of a text.
std::set<std::string> variants(const char* text, NoiseKind kind) {
    std::set<std::string> out;
    for (std::uint64_t seed = 0; seed < 200; ++seed) out.insert(distort(text, kind, seed));
    return out;
}

}  // namespace

TEST_CASE("each kind of noise makes what its name says") {
    CHECK(distort("Отменить заказ, ёж?", NoiseKind::kLayout, 1) == "Jnvtybnm pfrfp? `;&");
    CHECK(variants("щука", NoiseKind::kTranslit) == std::set<std::string>{"schuka", "shhuka"});
    CHECK(variants("заказ", NoiseKind::kSwapped) == std::set<std::string>{"азказ", "зкааз", "заакз", "закза"});
    CHECK(variants("пора", NoiseKind::kDoubled) == std::set<std::string>{"ппора", "поора", "порра", "пораа"});
    CHECK(variants("пора", NoiseKind::kMissing) == std::set<std::string>{"пра", "поа", "пор"});
    CHECK(variants("не мой дом", NoiseKind::kJoined) == std::set<std::string>{"немой дом", "не мойдом"});
    CHECK(variants("доставка", NoiseKind::kSplit) ==
          std::set<std::string>{"до ставка", "дос тавка", "дост авка", "доста вка", "достав ка"});
    CHECK(distort("всё ещё жду", NoiseKind::kNoYo, 1) == "все еще жду");
    CHECK(distort("где мой заказ", NoiseKind::kCaps, 1) == "ГДЕ МОЙ ЗАКАЗ");
    CHECK(variants("жду посылку", NoiseKind::kWordOrder) == std::set<std::string>{""});
    CHECK(variants("где посылка обещанная", NoiseKind::kWordOrder) == std::set<std::string>{""});
    CHECK(variants("обещанная посылка", NoiseKind::kWordOrder) == std::set<std::string>{"посылка обещанная"});
    CHECK(variants("ход", NoiseKind::kStretched) == std::set<std::string>{""});
    CHECK(variants("вход", NoiseKind::kStretched) ==
          std::set<std::string>{"вхооод", "вхоооод", "вхооооод", "вхоооооод"});
    CHECK(variants("сеть", NoiseKind::kLookAlikes).count("cеть") == 1);
    CHECK(variants("дома", NoiseKind::kNeighbourKey).count("лома") == 1);
    CHECK(variants("вернуться", NoiseKind::kPhonetic).count("вернутся") == 1);
    CHECK(distort("123 iphone", NoiseKind::kSwapped, 1).empty());
    CHECK(distort("", NoiseKind::kLayout, 1).empty());
}

TEST_CASE("noise is the same for the same seed, and never what it was") {
    for (std::size_t k = 0; k < kNoiseKinds; ++k) {
        const auto kind = static_cast<NoiseKind>(k);
        const std::string text = "Почему мой заказ ещё не приехал, когда привезут?";
        CHECK(distort(text, kind, 7) == distort(text, kind, 7));
        CHECK(distort(text, kind, 7) != text);
        CHECK_FALSE(distort(text, kind, 7).empty());
        CHECK_FALSE(to_string(kind).empty());
    }
}

TEST_CASE("numbers of the generator do not change") {
    NoiseRandom random(1);
    CHECK(random.next() == 0x910A2DEC89025CC1ULL);  // splitmix64 of 1, as published with the algorithm
}

TEST_CASE("the shipped pack stands the noise") {
    const LoadResult loaded = Engine::load(OTVET_SOURCE_DIR "/intents/ru");
    REQUIRE(loaded);
    for (const std::uint64_t seed : {1, 2}) {
        const NoiseReport report = run_noise(*loaded, {.seed = seed});
        INFO(render(report, Format::kText));
        REQUIRE(report.examples > 1000);
        REQUIRE(report.kinds.size() == kNoiseKinds);
        CHECK(report.all.kept_percent() >= 95);
        CHECK(report.all.changed_percent() <= 0.5);
        std::size_t messages = 0;
        for (const NoiseTally& kind : report.kinds) {
            messages += kind.messages;
            INFO(kind.name);
            CHECK(kind.messages > 100);
            CHECK(kind.kept + kind.asked + kind.changed + kind.lost == kind.messages);
            CHECK(kind.kept_percent() >= 94);
        }
        CHECK(messages == report.all.messages);
    }
}

}  // namespace otvet::testing
