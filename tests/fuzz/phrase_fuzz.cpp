// SPDX-License-Identifier: MIT
// Any bytes as a phrase and as a group: no crash; what parses must survive printing; what does not must say why.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "phrase/parser.hpp"
#include "support/phrase_tree.hpp"

namespace {

void require(bool condition) {
    if (!condition) std::abort();
}

/// The normal text spaces the signs out and puts a group in parentheses, which may pass a limit.
bool outgrows_limits(const otvet::phrase::Parsed& parsed) {
    using otvet::lang::Code;
    for (const otvet::phrase::Problem& problem : parsed.problems) {
        if (problem.code == Code::kPhraseTooLong || problem.code == Code::kPhraseTooDeep) return true;
    }
    return false;
}

void check(const otvet::phrase::Parsed& parsed, otvet::phrase::Parsed (*again)(std::string_view)) {
    require(parsed.root.has_value() == parsed.problems.empty());
    if (!parsed.root) return;
    const otvet::phrase::Parsed reparsed = again(otvet::phrase::print(*parsed.root));
    if (outgrows_limits(reparsed)) return;
    require(reparsed.root.has_value());
    require(otvet::test::same_tree(*parsed.root, *reparsed.root));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const otvet::phrase::Parsed parsed = otvet::phrase::parse(text);
    for (const otvet::phrase::Problem& problem : parsed.problems) {
        require(problem.column <= otvet::phrase::kMaxPhrase);
    }
    check(parsed, otvet::phrase::parse);
    check(otvet::phrase::parse_group(text), otvet::phrase::parse_group);
    return 0;
}
