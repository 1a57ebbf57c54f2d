// SPDX-License-Identifier: MIT
// Published limits of one message.
#pragma once

#include <cstddef>

namespace otvet::text {

inline constexpr std::size_t kMaxMessageBytes = 16u << 10;
inline constexpr std::size_t kMaxMessageCodePoints = 4'096;
inline constexpr std::size_t kMaxMarks = 30;                 ///< combining marks in a run (UAX #15, stream-safe)
inline constexpr std::size_t kMaxFoldedBytes = 32u << 10;    ///< after NFKC, which may grow a text (U+FDFA: 11 times)
inline constexpr std::size_t kMaxLinkBytes = 2'048;          ///< of a link's value; the rest is cut

}  // namespace otvet::text
