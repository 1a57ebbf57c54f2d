// SPDX-License-Identifier: MIT
// Clocks, memory and quantiles for the benchmark.
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace otvet::bench {

/// Microseconds of wall time that `work` takes.
template <class Work>
[[nodiscard]] double microseconds(Work&& work) {
    const auto begin = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - begin).count();
}

/// CPU time of this process, all threads, in milliseconds.
[[nodiscard]] double cpu_milliseconds();

/// Resident memory of this process in MiB.
[[nodiscard]] double resident_megabytes();

/// The value that so many of a hundred do not exceed; `values` not empty.
[[nodiscard]] double quantile(std::vector<double> values, double of_hundred);

/// What a child process measured by `measure`, so that memory and caches of one size are none of the next one's.
/// Nothing when it failed, ran out of memory or took longer than `seconds`.
[[nodiscard]] std::optional<std::vector<double>> in_child(const std::function<std::vector<double>()>& measure,
                                                          unsigned seconds);

/// "4.3 µs", "2.9 ms", "1.2 s"; "–" for nothing.
[[nodiscard]] std::string as_time(std::optional<double> microseconds);
[[nodiscard]] std::string as_ratio(std::optional<double> ratio);
[[nodiscard]] std::string as_megabytes(std::optional<double> megabytes);

/// Prints a row of a Markdown table.
void print_row(const std::string& head, const std::vector<std::string>& cells);

}  // namespace otvet::bench
