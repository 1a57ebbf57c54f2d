// SPDX-License-Identifier: MIT
// The literal that an expression cannot do without: a cheap look before RE2 is asked.
#pragma once

#include <string>
#include <string_view>

namespace otvet::pack {

/// The longest text that stands in every match of the expression, or an empty one when that is not plain to see.
[[nodiscard]] std::string required_literal(std::string_view expression);

}  // namespace otvet::pack
