// SPDX-License-Identifier: MIT
#include "pack/literal.hpp"

#include "text/utf8.hpp"

namespace otvet::pack {
namespace {

bool is_quantifier(char c) { return c == '*' || c == '?' || c == '{' || c == '+'; }

/// Index just past the class that the bracket at `at` opens: a `]` that comes first stands for itself, and so do
/// those of escapes and of [:names:].
std::size_t skip_class(std::string_view s, std::size_t at) {
    std::size_t i = at + 1;
    if (i < s.size() && s[i] == '^') ++i;
    if (i < s.size() && s[i] == ']') ++i;
    while (i < s.size() && s[i] != ']') {
        const std::size_t name = s.substr(i, 2) == "[:" ? s.find(":]", i + 2) : std::string_view::npos;
        i = name != std::string_view::npos ? name + 2 : i + (s[i] == '\\' ? 2 : 1);
    }
    return std::min(i + 1, s.size());
}

/// Index just past the group that the parenthesis at `at` opens.
std::size_t skip_group(std::string_view s, std::size_t at) {
    int depth = 0;
    for (std::size_t i = at; i < s.size();) {
        if (s[i] == '[') {
            i = skip_class(s, i);
            continue;
        }
        if (s[i] == '(') ++depth;
        if (s[i] == ')' && --depth == 0) return i + 1;
        i += s[i] == '\\' ? 2 : 1;
    }
    return s.size();
}

/// Whether the escape of this letter is two signs long and stands for a sign or a class: not \x41, \pL, \07, \Q…\E.
bool is_short_escape(char c) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    const bool digit = c >= '0' && c <= '9';
    return !digit && (!letter || std::string_view("dDsSnrtfvaAz").find(c) != std::string_view::npos);
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
            i = c == '(' ? skip_group(s, i) : skip_class(s, i);
        } else if (c == '\\') {
            if (i + 1 < s.size() && !is_short_escape(s[i + 1])) return {};  // such are rare
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
