// SPDX-License-Identifier: MIT
// «Did you mean …?» for names.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace otvet::pack {

/// The name nearest to `wrong` by edits of code points, the first in order on a tie; empty when none is near.
[[nodiscard]] std::string nearest(std::string_view wrong, const std::vector<std::string>& names);

}  // namespace otvet::pack
