// SPDX-License-Identifier: MIT
// A phrase → messages of its own words, as a customer might write them.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include "pack/compiled.hpp"
#include "phrase/ast.hpp"

namespace otvet::testing {

/// Views the pack. One thread.
class Realizer {
public:
    explicit Realizer(const pack::CompiledPack& pack);

    /// The message that takes the `variant`-th alternative everywhere (the last one when there are fewer) and leaves
    /// out what may be missing. Empty when the phrase holds something that has no plain words (an entity of the pack's
    /// own).
    [[nodiscard]] std::string message(std::string_view phrase, std::size_t variant) const;

private:
    bool say(const phrase::Node& node, std::size_t variant, int depth, std::string& out) const;
    bool say_name(const phrase::Node& node, std::size_t variant, int depth, std::string& out) const;
    [[nodiscard]] std::string form_of(const phrase::Node& word) const;

    const pack::CompiledPack& pack_;
    std::unordered_map<std::string, const pack::NamedText*> groups_;
};

}  // namespace otvet::testing
