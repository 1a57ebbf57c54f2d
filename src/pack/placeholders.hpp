// SPDX-License-Identifier: MIT
// {name}, {host.name | text}, {n|день|дня|дней} in texts for customers: only their names and shape, not their values.
#pragma once

#include <string_view>
#include <unordered_set>
#include <vector>

#include "pack/model.hpp"
#include "pack/reporter.hpp"
#include "pack/spelling.hpp"

namespace otvet::pack::reading {

/// Checks texts against the facts and entities of a pack. Views the model: it must outlive this.
class PlaceholderChecker {
public:
    /// `complete`: every file was read, so a name that is not known is missing indeed.
    PlaceholderChecker(const Model& model, bool complete, Reporter& reporter);

    /// `has_title`: {title} is known here.
    void check(const Located& text, bool has_title = false);
    void check(const Texts& texts, bool has_title = false);

    /// True for a built-in entity, in English or Russian, or one of the pack.
    [[nodiscard]] bool is_entity(std::string_view name) const { return entities_.contains(name); }
    [[nodiscard]] std::vector<std::string_view> entities() const { return entity_list_; }

private:
    void check_one(const Located& text, std::size_t begin, std::string_view inside, bool has_title);
    void check_name(const Region& place, std::string_view name, bool has_title);

    std::unordered_set<std::string_view> entities_, facts_;
    std::vector<std::string_view> entity_list_;
    Names all_;
    bool complete_;
    Reporter& reporter_;
};

}  // namespace otvet::pack::reading
