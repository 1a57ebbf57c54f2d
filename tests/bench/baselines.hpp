// SPDX-License-Identifier: MIT
// What others would do with the same phrases: one RE2 after another, RE2::Set and FilteredRE2. They get text that is
// normalized already, and an easier question: the words of a phrase in one order only (all orders of four words are 24
// alternatives). What each finds is compared with a plain search first, so that nobody wins by matching less.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "generated_pack.hpp"

namespace otvet::bench {

class Baseline {
public:
    virtual ~Baseline() = default;
    /// The templates that match, in any order.
    virtual void find(const std::string& canonical, std::vector<int>& out) = 0;
};

/// Null when the phrases do not compile.
[[nodiscard]] std::unique_ptr<Baseline> one_after_another(const std::vector<Template>& templates);
[[nodiscard]] std::unique_ptr<Baseline> re2_set(const std::vector<Template>& templates);
[[nodiscard]] std::unique_ptr<Baseline> filtered_re2(const std::vector<Template>& templates);

/// « слово  слово »: doubled spaces, so that neighbours do not share one.
[[nodiscard]] std::string canonical(std::string_view message);

/// Templates whose words all stand in the text, sorted; `ordered`: in their order.
[[nodiscard]] std::vector<int> plain_search(const std::vector<Template>& templates, const std::string& canonical,
                                            bool ordered);

}  // namespace otvet::bench
