# SPDX-License-Identifier: MIT
"""rule.no_stdio, rule.no_abort: our objects do not even refer to what the library has promised not to use.

Only our own archives are looked at: what RE2 or ICU would do inside themselves is theirs.
"""
import os
import pathlib
import re
import subprocess
import tempfile

import common

FORBIDDEN = {
    "stdio": r"std::w?(cout|cerr|clog|cin)|stdout|stderr|stdin|v?f?w?printf|_*v?f?printf_chk|puts|fputs|putchar|putc"
             r"|fputc|fwrite|perror|syslog|psignal",
    "abort": r"abort|_?exit|_Exit|quick_exit|std::(terminate|quick_exit|exit|abort)\(.*|(secure_)?getenv|setenv|putenv"
             r"|setlocale|newlocale|uselocale|std::locale::global\(.*|std::locale::locale\(char const\*\)"
             r"|system|popen|execv[pe]*|fork|u_cleanup(_\d+)?|raise|kill|signal|sigaction",
}
ALLOWED = re.compile(r"std::terminate\(\)")  # g++ itself calls it where noexcept ends a throw


def undefined(path, nm):
    """(object, symbol) of everything that an archive or object asks of others."""
    listed = subprocess.run([nm, "-A", "-C", "-u", str(path)], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                            check=True, env={**os.environ, "LC_ALL": "C"})
    for line in listed.stdout.decode("utf-8", "replace").splitlines():
        match = re.match(r"(.*?):\s+[UwWvV] (.*)$", line)
        if match:
            yield match.group(1).rsplit(":", 1)[-1], re.sub(r"@+[\w.]+$", "", match.group(2))


def check(root, options):
    forbidden = re.compile(FORBIDDEN[options.kind])
    findings, seen = [], 0
    for path in options.archive or sorted(root.glob("*.o")):
        for name, symbol in undefined(path, options.nm):
            seen += 1
            if forbidden.fullmatch(symbol) and not ALLOWED.fullmatch(symbol):
                findings.append(f"{name}:1: refers to {symbol}")
    return findings if seen else ["no symbols at all: is this our archive?"]


def compile_sample(source, options):
    """The object file of a sample."""
    with tempfile.TemporaryDirectory() as folder:
        target = pathlib.Path(folder) / "a.o"
        subprocess.run([options.compiler, "-std=c++20", "-x", "c++", "-O1", "-c", "-o", str(target), "-"],
                       input=source.encode(), check=True)
        return target.read_bytes()


def add_options(parser):
    parser.add_argument("--kind", choices=sorted(FORBIDDEN), required=True)
    parser.add_argument("--nm", default="nm")
    parser.add_argument("--compiler", default="c++")
    parser.add_argument("--archive", type=pathlib.Path, action="append")


SAMPLES = {
    "stdio": {
        "#include <iostream>\nvoid f(int x) { std::cerr << x; }": "std::cerr",
        "#include <cstdio>\nvoid f(int x) { std::printf(\"%d\", x); }": "printf",
        "#include <cstdio>\nvoid f() { std::fputs(\"x\", stderr); }": "stderr",
        "#include <cstdio>\nvoid f(FILE* o, int x) { std::fprintf(o, \"%d\", x); }": "fprintf",
    },
    "abort": {
        "#include <cstdlib>\nvoid f() { std::abort(); }": "abort",
        "#include <cstdlib>\nvoid f() { std::exit(1); }": "exit",
        "#include <cstdlib>\nchar* f() { return std::getenv(\"HOME\"); }": "getenv",
        "#include <clocale>\nvoid f() { std::setlocale(LC_ALL, \"\"); }": "setlocale",
        "#include <locale>\nvoid f() { std::locale x(\"ru_RU\"); }": "std::locale::locale(char const*)",
    },
}
HARMLESS = "#include <cstdio>\n#include <string>\nint f(char* o, const std::string& s) {" \
           " return std::snprintf(o, 9, \"%d\", 1) + static_cast<int>((s + \"x\").size()); }"



def samples(options):
    options.archive = None
    bad = [({"a.o": compile_sample(source, options)}, f"refers to {symbol}")
           for source, symbol in SAMPLES[options.kind].items()]
    return bad + [({}, "no symbols at all")], [{"a.o": compile_sample(HARMLESS, options)}]


if __name__ == "__main__":
    common.main(check, samples, None, add_options, __doc__)
