// SPDX-License-Identifier: MIT
// What Otvet costs: a generated pack of a size, two threads, the shipped pack. Each is measured in a process of its
// own.
#pragma once

#include <cstddef>
#include <vector>

namespace otvet::bench {

/// Microseconds, milliseconds of CPU and MiB; the order is that of the child's report.
struct Ours {
    double median = 0, p99 = 0, longest = 0;
    double yaml_ms = 0, memory_mb = 0, image_ms = 0, image_mb = 0;
    double right = 0;  ///< 1: found what a plain search finds
};
inline constexpr std::size_t kOurFields = 8;

/// Loads and times a generated pack.
[[nodiscard]] std::vector<double> measure_generated(std::size_t intents);

/// Replies of two threads for each of one, median of pairs of runs.
[[nodiscard]] std::vector<double> measure_threads(std::size_t intents);

/// intents/ru over its own examples; wall time of the load stands in `longest`, in microseconds.
[[nodiscard]] std::vector<double> measure_russian();

}  // namespace otvet::bench
