// SPDX-License-Identifier: MIT
#include "pack/intent_names.hpp"

#include <algorithm>

#include "pack/globs.hpp"

namespace otvet::pack::reading {

IntentNames::IntentNames(const Model& model) {
    ids_.reserve(model.intents.size());
    for (const IntentModel& intent : model.intents) ids_.push_back(intent.id.text);
}

IntentNames::Range IntentNames::with_prefix(std::string_view prefix) const {
    const auto begin = std::lower_bound(ids_.begin(), ids_.end(), prefix);
    const auto end =
        std::partition_point(begin, ids_.end(), [&](std::string_view id) { return id.starts_with(prefix); });
    return {static_cast<std::size_t>(begin - ids_.begin()), static_cast<std::size_t>(end - ids_.begin())};
}

bool IntentNames::contains(std::string_view id) const { return std::binary_search(ids_.begin(), ids_.end(), id); }

std::vector<std::uint32_t> IntentNames::matches(std::string_view pattern) const {
    std::vector<std::uint32_t> out;
    const Range range = with_prefix(pattern.substr(0, pattern.find('*')));
    for (std::size_t i = range.begin; i < range.end; ++i) {
        if (glob_matches(pattern, ids_[i])) out.push_back(static_cast<std::uint32_t>(i));
    }
    return out;
}

bool IntentNames::matches_any(std::string_view pattern) const {
    const Range range = with_prefix(pattern.substr(0, pattern.find('*')));
    for (std::size_t i = range.begin; i < range.end; ++i) {
        if (glob_matches(pattern, ids_[i])) return true;
    }
    return false;
}

std::string_view IntentNames::nearest(std::string_view id) const {
    if (!names_) names_ = std::make_unique<Names>(ids_);
    return names_->nearest(id);
}

}  // namespace otvet::pack::reading
