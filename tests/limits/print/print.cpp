// SPDX-License-Identifier: MIT
// limits_table FILE: exit 1 when FILE is not the page of limits; limits_table --write FILE: makes it so.
#include <cstdio>
#include <cstring>
#include <fstream>
#include <iterator>
#include <string>

#include "limits/limits.hpp"

int main(int argc, char** argv) {
    const bool write = argc == 3 && std::strcmp(argv[1], "--write") == 0;
    if (argc != 2 && !write) return std::fputs("limits_table [--write] FILE\n", stderr), 2;
    const char* const path = argv[argc - 1];
    const std::string page = otvet::limits::document();
    if (write) return (std::ofstream(path, std::ios::binary) << page) ? 0 : 2;
    std::ifstream file(path, std::ios::binary);
    const std::string found{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    if (found == page) return 0;
    std::fprintf(stderr, "%s is stale: run ./dev limits\n", path);
    return 1;
}
