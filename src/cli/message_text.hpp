// SPDX-License-Identifier: MIT
// A customer's message from the arguments of a command.
#pragma once

#include <string>
#include <vector>

namespace otvet::cli {

/// Much more than the engine reads, so that an over-long message is seen as such.
inline constexpr std::size_t kMaxMessageBytes = 256u << 10;

/// The words with spaces between; a single «-» stands for all of standard input.
[[nodiscard]] std::string message_text(const std::vector<std::string>& words);

}  // namespace otvet::cli
