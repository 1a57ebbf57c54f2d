// SPDX-License-Identifier: MIT
// The ids of a pack, sorted, and what a name with or without a star stands for.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "pack/model.hpp"
#include "pack/spelling.hpp"

namespace otvet::pack::reading {

/// Views a model whose intents are sorted by id.
class IntentNames {
public:
    explicit IntentNames(const Model& model);

    [[nodiscard]] bool contains(std::string_view id) const;
    /// Indices of the intents that `pattern` names, ascending; «*» stands for any text.
    [[nodiscard]] std::vector<std::uint32_t> matches(std::string_view pattern) const;
    [[nodiscard]] bool matches_any(std::string_view pattern) const;
    /// The id nearest to a misspelt one; empty when none is near.
    [[nodiscard]] std::string_view nearest(std::string_view id) const;

private:
    struct Range {
        std::size_t begin, end;
    };
    [[nodiscard]] Range with_prefix(std::string_view prefix) const;

    std::vector<std::string_view> ids_;
    mutable std::unique_ptr<Names> names_;  ///< built at the first question; one thread
};

}  // namespace otvet::pack::reading
