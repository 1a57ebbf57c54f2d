// SPDX-License-Identifier: MIT
#include "measure.hpp"

#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <fstream>

namespace otvet::bench {
namespace {

std::string with_unit(double value, const char* unit) {
    char text[64];
    std::snprintf(text, sizeof text, value < 10 ? "%.2f %s" : value < 100 ? "%.1f %s" : "%.0f %s", value, unit);
    return text;
}

constexpr const char* kNothing = "–";

std::vector<double> read_all(int from) {
    std::vector<double> out;
    double value = 0;
    while (read(from, &value, sizeof value) == static_cast<ssize_t>(sizeof value)) out.push_back(value);
    return out;
}

}  // namespace

double cpu_milliseconds() {
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

double resident_megabytes() {
    std::ifstream file("/proc/self/statm");
    double all = 0, resident = 0;
    file >> all >> resident;
    return resident * static_cast<double>(sysconf(_SC_PAGESIZE)) / (1 << 20);
}

double quantile(std::vector<double> values, double of_hundred) {
    std::sort(values.begin(), values.end());
    const auto at = static_cast<std::size_t>(static_cast<double>(values.size()) * of_hundred / 100);
    return values[std::min(at, values.size() - 1)];
}

std::optional<std::vector<double>> in_child(const std::function<std::vector<double>()>& measure, unsigned seconds) {
    int ends[2];
    if (pipe(ends) != 0) return std::nullopt;
    std::fflush(stdout);
    const pid_t child = fork();
    if (child == 0) {
        close(ends[0]);
        alarm(seconds);
        int failed = 1;
        try {
            const std::vector<double> found = measure();
            const auto bytes = static_cast<ssize_t>(found.size() * sizeof(double));
            failed = write(ends[1], found.data(), static_cast<std::size_t>(bytes)) == bytes ? 0 : 1;
        } catch (const std::exception& error) {
            std::fprintf(stderr, "%s\n", error.what());
        }
        _exit(failed);
    }
    close(ends[1]);
    std::vector<double> found = read_all(ends[0]);
    close(ends[0]);
    int status = 0;
    if (child < 0 || waitpid(child, &status, 0) != child || status != 0) return std::nullopt;
    return found;
}

std::string as_time(std::optional<double> microseconds) {
    if (!microseconds) return kNothing;
    if (*microseconds < 1'000) return with_unit(*microseconds, "µs");
    return *microseconds < 1'000'000 ? with_unit(*microseconds / 1'000, "ms")
                                     : with_unit(*microseconds / 1'000'000, "s");
}

std::string as_ratio(std::optional<double> ratio) {
    if (!ratio) return kNothing;
    char text[64];
    std::snprintf(text, sizeof text, *ratio < 10 ? "%.1f ×" : "%.0f ×", *ratio);
    return text;
}

std::string as_megabytes(std::optional<double> megabytes) { return megabytes ? with_unit(*megabytes, "MB") : kNothing; }

void print_row(const std::string& head, const std::vector<std::string>& cells) {
    std::string line = "| " + head + " |";
    for (const std::string& cell : cells) line += " " + cell + " |";
    std::puts(line.c_str());
    std::fflush(stdout);
}

}  // namespace otvet::bench
