// SPDX-License-Identifier: MIT
// One reply against what a test expects of it.
#pragma once

#include <string>
#include <vector>

#include "authoring/test_file.hpp"
#include "otvet/reply.hpp"

namespace otvet::testing {

/// What was expected and what came instead, in the words of test files: no language of their own.
struct Mismatch {
    std::string expected, got;
};

/// "order.cancel", "OPERATOR (user_request)", "NOTHING", "CLARIFY a, b", "SEVERAL a, b".
[[nodiscard]] std::string verdict_of(const Reply& reply);

/// Nothing when the reply is what the row asks for.
[[nodiscard]] std::vector<Mismatch> check(const Row& row, const Reply& reply);
[[nodiscard]] std::vector<Mismatch> check(const Step& step, const Reply& reply);

}  // namespace otvet::testing
