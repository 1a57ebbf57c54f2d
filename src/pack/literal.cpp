// SPDX-License-Identifier: MIT
#include "pack/literal.hpp"

#include "text/utf8.hpp"

namespace otvet::pack {
namespace {

bool is_quantifier(char c) { return c == '*' || c == '?' || c == '{' || c == '+'; }

/// Index just past the bracket that `at` opens; classes and escapes are stepped over.
std::size_t skip_bracket(std::string_view s, std::size_t at) {
    int depth = 0;
    bool in_class = false;
    for (std::size_t i = at; i < s.size(); ++i) {
        if (s[i] == '\\') {
            ++i;
        } else if (in_class) {
            in_class = s[i] != ']';
        } else if (s[i] == '[') {
            in_class = true;
            if (s[at] == '[') {
                const std::size_t close = s.find(']', i + 2);
                return close == std::string_view::npos ? s.size() : close + 1;
            }
        } else if (s[i] == '(') {
            ++depth;
        } else if (s[i] == ')' && --depth == 0) {
            return i + 1;
        }
    }
    return s.size();
}

}  // namespace

std::string required_literal(std::string_view s) {
    std::string best, run;
    const auto end_run = [&] {
        if (run.size() > best.size()) best = run;
        run.clear();
    };
    if (s.find("(?") != std::string_view::npos) return {};  // flags may change what a letter means
    std::size_t i = 0;
    while (i < s.size()) {
        const char c = s[i];
        if (c == '|') return {};
        if (c == '(' || c == '[') {
            end_run();
            i = skip_bracket(s, i);
        } else if (c == '\\') {
            end_run();
            i += 2;
        } else if (c == '{') {
            end_run();
            i = std::min(s.find('}', i), s.size() - 1) + 1;
        } else if (c == '.' || c == '^' || c == '$' || is_quantifier(c)) {
            end_run();
            ++i;
        } else {
            const text::Decoded d = text::decode(s, i);
            if (i + d.size < s.size() && is_quantifier(s[i + d.size])) end_run();
            else run.append(s.substr(i, d.size));
            i += d.size;
        }
    }
    end_run();
    return best;
}

}  // namespace otvet::pack
