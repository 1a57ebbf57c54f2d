# SPDX-License-Identifier: MIT
"""rule.sizes: no file above 800 lines (data aside), no function of src/ or include/ above 60."""
import re

import common

MAX_FILE = 800
MAX_FUNCTION = 60
SOURCES = re.compile(r"(\.(cpp|hpp|h|c|py|cmake|sh|in)|CMakeLists\.txt|^dev|^\.ci/run)$")
DATA = re.compile(r"(\.def$|^src/lang/data/|^tests/fuzz/corpus/)")
FUNCTIONS = re.compile(r"^(src|include)/.*\.(cpp|hpp|h|c)$")
SCOPE = re.compile(r"\b(namespace|class|struct|union|enum|extern)\b(?!.*\))")
AFTER_PARAMETERS = re.compile(r"^(\s|const|noexcept|override|final|try|&|mutable|volatile|->[^=;]*|requires\b.*)*$", re.S)


def kind_of(head):
    """What a brace opens, from the text before it: "scope", "function", "member" (of a constructor's list) or "other"."""
    head = re.sub(r"operator\s*[^\s\w(]+", "operator_sign", head)
    head = re.sub(r"\[\[.*?\]\]", "", head)
    flat, depth = [], 0  # head with (…) and […] emptied
    for char in head:
        if char in ")]":
            depth -= 1
        if depth == 0:
            flat.append(char)
        if char in "([":
            depth += 1
    flat = "".join(flat).strip()
    if re.search(r"=\s*\[\](\s*<[^{}]*>)?\s*(\(\))?[^=]*$", flat):
        return "function"  # a lambda kept in a variable
    if "()" not in flat:
        return "scope" if SCOPE.search(flat) else "other"
    if "=" in flat.split("()")[0]:
        return "other"
    constructor = re.search(r"\(\)\s*(noexcept(\(\))?\s*)?:(?!:)", flat)
    if constructor:
        return "function" if re.search(r"[)}]\s*$", flat) else "member"
    return "function" if AFTER_PARAMETERS.match(re.sub(r"^.*?\(\)", "", flat, count=1, flags=re.S).replace("()", "")) \
        else "other"


def functions(source):
    """(first line, last line) of each body that stands in a namespace or a class."""
    text = common.blank_cpp(source)
    text = re.sub(r"^[ \t]*#(?:[^\n]*\\\n)*[^\n]*", lambda m: re.sub(r"[^\n]", " ", m.group(0)), text, flags=re.M)
    stack, head, line, found = [], "", 1, []
    for char in text:
        if char == "\n":
            line += 1
        inside = any(kind == "function" or kind == "other" for kind, _, _ in stack)
        if char == "{":
            stack.append((kind_of(head) if not inside else "inner", line, head))
            head = ""
        elif char == "}":
            if not stack:
                continue
            kind, first, before = stack.pop()
            if kind == "function":
                found.append((first, line))
            head = before + "}" if kind == "member" else ""
        elif char == ";" and head.count("(") <= head.count(")"):
            head = ""
        elif not inside:
            head = "" if re.search(r"\b(public|private|protected)\s*$", head) and char == ":" else head + char
    return found


def check(root, _options):
    findings = []
    for name in common.project_files(root):
        if not SOURCES.search(name) or DATA.search(name):
            continue
        source = common.read(root, name)
        lines = source.count("\n")
        if lines > MAX_FILE:
            findings.append(f"{name}:1: {lines} lines, more than {MAX_FILE}")
        if FUNCTIONS.match(name):
            for first, last in functions(source):
                if last - first + 1 > MAX_FUNCTION:
                    findings.append(f"{name}:{first}: a function of {last - first + 1} lines, more than {MAX_FUNCTION}")
    return findings


LONG = "    x += 1;\n" * 61
OVER = "more than 60"
BAD = [
    ({"src/text/a.cpp": "int x;\n" * 801}, "801 lines"),
    ({"tests/a.cpp": "int x;\n" * 801}, "801 lines"),
    ({"src/text/a.cpp": f"namespace a {{\nvoid f(int x) {{\n{LONG}}}\n}}\n"}, "a.cpp:2: a function of 63 lines"),
    ({"src/text/a.cpp": f"struct A {{\n    int f(int x = 3) const noexcept override {{\n{LONG}}}\n}};\n"}, OVER),
    ({"src/text/a.cpp": f"A::A(int x) : a_(x), b_{{x, 1}}, c_{{}} {{\n{LONG}}}\n"}, OVER),
    ({"src/text/a.cpp": f"A& A::operator=(const A& o) {{\n{LONG}}}\n"}, OVER),
    ({"src/text/a.cpp": f"bool A::operator()(int a) const {{\n{LONG}}}\n"}, OVER),
    ({"src/text/a.cpp": f"const auto f = [](int x) {{\n{LONG}}};\n"}, OVER),
    ({"src/text/a.cpp": f"auto f(std::vector<int> v) -> std::map<int, int> {{\n{LONG}}}\n"}, OVER),
    ({"src/text/a.cpp": f"template <class T> requires std::is_same_v<T, int>\nvoid f(T x) {{\n{LONG}}}\n"}, OVER),
    ({"src/text/a.cpp": f"const char c = '{{';\nconst char* s = \"}}{{\";  // {{\nvoid f(int x) {{\n{LONG}}}\n"}, OVER),
    ({"src/text/a.cpp": f"class A {{\npublic:\n    A() : x(1) {{}}\nprivate:\n    void f() {{\n{LONG}}}\n}};\n"}, OVER),
    ({"src/text/a.cpp": f'extern "C" {{\nint f(void) {{\n{LONG}}}\n}}\n'}, OVER),
]
ROWS = "    {1, 2},\n" * 100
MEMBERS = "    int f() { return 1; }\n    int g(int a) { if (a) { return 2; } return 3; }\n" * 50
GOOD = [
    {"src/text/a.cpp": f"constexpr Row kRows[] = {{\n{ROWS}}};\nenum class E : int {{\n" + "    a,\n" * 70 + "};\n"},
    {"src/text/a.cpp": f"class A final : public B {{\n{MEMBERS}}};\n"},
    {"src/text/a.cpp": f"namespace a::b {{\nnamespace {{\n{MEMBERS}}}\n}}\n"},
    {"src/text/a.cpp": f"constexpr std::array<Row, 100> kRows{{{{\n{ROWS}}}}};\n"},
    {"src/lang/words.def": "x\n" * 2000, "src/lang/data/a.cpp": "int x;\n" * 2000},
    {"tests/a.cpp": f"void f(int x) {{\n{LONG}}}\n"},
]

if __name__ == "__main__":
    common.main(check, BAD, GOOD, banner=__doc__)
