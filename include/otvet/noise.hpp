// SPDX-License-Identifier: MIT
// How well a pack stands the ways in which people mistype: each example with one mistake of each kind.
//
//   auto report = otvet::testing::run_noise(engine, {.seed = 1});
//   if (report.all.kept_percent() < 95) puts(otvet::testing::render(report, otvet::testing::Format::kText).c_str());
//
// Link otvet::testing. The same engine, seed and version give the same messages on every machine. Safe from many threads.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "otvet/testing.hpp"

namespace otvet::testing {

enum class NoiseKind : std::uint8_t {
    kLayout,        ///< the message typed on the Latin layout
    kTranslit,      ///< the message in Latin letters
    kNeighbourKey,  ///< a letter hit beside its key
    kSwapped,       ///< two letters in the wrong order
    kDoubled,       ///< a letter typed twice
    kMissing,       ///< a letter left out
    kPhonetic,      ///< a word spelt as it sounds
    kLookAlikes,    ///< Latin letters of the same shape in a word
    kStretched,     ///< a vowel held down
    kCaps,          ///< the message in capitals
    kJoined,        ///< a space left out
    kSplit,         ///< a space inside a word
    kNoYo,          ///< е for ё
    kPolite,        ///< a greeting before it or thanks after it
    kWordOrder,     ///< two content words in the other order
};
inline constexpr std::size_t kNoiseKinds = 15;

/// "layout", "translit" …; as in JSON.
[[nodiscard]] OTVET_API std::string_view to_string(NoiseKind kind) noexcept;

/// What became of some distorted messages. kept + asked + changed + lost = messages.
struct OTVET_API NoiseTally {
    std::string name;          ///< a kind or an intent
    std::size_t messages = 0;
    std::size_t kept = 0;      ///< answered as without the mistake
    std::size_t asked = 0;     ///< the right intent was offered, not answered
    std::size_t changed = 0;   ///< another intent was answered
    std::size_t lost = 0;      ///< not understood
    [[nodiscard]] double kept_percent() const noexcept;
    [[nodiscard]] double changed_percent() const noexcept;
};

/// A message that was not kept.
struct NoiseLoss {
    NoiseKind kind = NoiseKind::kLayout;
    Region place;              ///< of the example
    std::string example, message;
    std::string expected, got; ///< in the words of test files: "order.cancel", "CLARIFY a, b", "NOTHING"
};

struct OTVET_API NoiseReport {
    std::size_t examples = 0;          ///< that win their intent as they are; the others are for check
    NoiseTally all;
    std::vector<NoiseTally> kinds;     ///< in the order of NoiseKind
    std::vector<NoiseTally> intents;   ///< the weakest first
    std::vector<NoiseLoss> losses;     ///< in the order of the pack
};

struct NoiseOptions {
    std::uint64_t seed = 1;
    std::function<void(std::size_t)> progress = {};  ///< called with the number of examples done
};

/// One message an example and kind; examples in which a kind finds nothing to do are left out of it. Cost: a reply each.
[[nodiscard]] OTVET_API NoiseReport run_noise(const Engine& engine, const NoiseOptions& options = {});

/// `text` with one mistake of the kind, chosen by the seed; empty when there is nothing to do.
[[nodiscard]] OTVET_API std::string distort(std::string_view text, NoiseKind kind, std::uint64_t seed);

/// Text or JSON (other formats are written as text); ends in a line break.
[[nodiscard]] OTVET_API std::string render(const NoiseReport& report, Format format,
                                           Language language = Language::kEnglish);

}  // namespace otvet::testing
