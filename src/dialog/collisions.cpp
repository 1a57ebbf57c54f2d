// SPDX-License-Identifier: MIT
// The pairs of the pack's words that repairs could confuse.
#include <algorithm>

#include "dialog/engine_impl.hpp"

namespace otvet {
namespace {

/// They share a lemma of the dictionary or a stem.
bool same_word(const pack::CompiledPack& pack, std::string_view a, std::string_view b) {
    if (std::string(morph::stem(a)) == morph::stem(b)) return true;
    if (!pack.dictionary) return false;
    std::vector<morph::Dictionary::Reading> of_a, of_b;
    pack.dictionary->readings(a, of_a);
    pack.dictionary->readings(b, of_b);
    return std::any_of(of_a.begin(), of_a.end(), [&](const auto& one) {
        return std::any_of(of_b.begin(), of_b.end(), [&](const auto& other) { return one.lemma == other.lemma; });
    });
}

}  // namespace

std::vector<std::pair<std::string, std::string>> Engine::collisions(std::size_t limit) const {
    const pack::CompiledPack& pack = *impl_->pack;
    return pack.repairer->collisions(
        [&](std::string_view a, std::string_view b) { return same_word(pack, a, b); }, limit);
}

}  // namespace otvet
