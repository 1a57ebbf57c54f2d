# SPDX-License-Identifier: MIT
"""rule.exports: a shared library shows otvet:: and otvet_ only, no inner room, and all that its own command needs."""
import os
import pathlib
import re
import subprocess
import tempfile

import common

PUBLIC = re.compile(r"otvet_\w+|((typeinfo|typeinfo name|vtable) for )?(\S+ )?otvet::")
ROOMS = "lang|regex|text|morph|phrase|pack|match|dialog|live|authoring|capi"
PRIVATE = re.compile(rf"otvet::({ROOMS})::|otvet::\(anonymous namespace\)")


def symbols(nm, *arguments):
    """(kind letter, demangled name) of each line of nm."""
    listed = subprocess.run([nm, "-C", *arguments], stdout=subprocess.PIPE, check=True,
                            env={**os.environ, "LC_ALL": "C"})
    for line in listed.stdout.decode("utf-8", "replace").splitlines():
        match = re.match(r"(?:[0-9a-f]+|\s+) ([A-Za-z]) (.*)$", line)
        if match:
            yield match.group(1), match.group(2).removesuffix("[abi:cxx11]")


def own_name(symbol):
    """The name without parameters, so that a room's type among them does not count as the room's function."""
    return symbol.split("(", 1)[0] if not symbol.startswith("otvet::(") else symbol


def check(root, options):
    library = options.library or root / "lib.so"
    shown = {name for kind, name in symbols(options.nm, "-D", "--defined-only", str(library)) if kind != "A"}
    findings = []
    if not shown:
        findings.append(f"{library.name}:1: exports nothing")
    for name in sorted(shown):
        if not PUBLIC.match(name):
            findings.append(f"{library.name}:1: foreign symbol {name}")
        elif PRIVATE.search(own_name(name)):
            findings.append(f"{library.name}:1: private symbol {name}")
    users = options.user or sorted(root.glob("user*.o"))
    asked = {name for user in users for kind, name in symbols(options.nm, "-u", str(user))
             if kind in "Uv" and re.match(r"otvet(_|::)", name)}
    own = {name for user in users for _, name in symbols(options.nm, "--defined-only", str(user))}
    findings += [f"{library.name}:1: not exported, but needed: {name}" for name in sorted(asked - shown - own)]
    return findings


def add_options(parser):
    parser.add_argument("--nm", default="nm")
    parser.add_argument("--compiler", default="c++")
    parser.add_argument("--library", type=pathlib.Path)
    parser.add_argument("--user", type=pathlib.Path, nargs="+")


def build(options, source, *flags):
    with tempfile.TemporaryDirectory() as folder:
        target = pathlib.Path(folder) / "out"
        subprocess.run([options.compiler, "-std=c++20", "-fPIC", "-x", "c++", "-o", str(target), *flags, "-"],
                       input=source.encode(), check=True)
        return target.read_bytes()


def samples(options):
    options.library = options.user = None
    shared = ("-shared",)
    api = "namespace otvet { int answer(int x) { return x; } }"
    bad = [
        ({"lib.so": build(options, api + "int helper() { return 1; }", *shared)}, "foreign symbol helper()"),
        ({"lib.so": build(options, "namespace otvet::text { int fold() { return 1; } }", *shared)}, "private symbol"),
        ({"lib.so": build(options, "static int f() { return 1; }", *shared)}, "exports nothing"),
        ({"lib.so": build(options, api, *shared),
          "user.o": build(options, "namespace otvet { int other(int); } int f() { return otvet::other(1); }", "-c")},
         "needed: otvet::other(int)"),
    ]
    good = [{"lib.so": build(options, api + "extern \"C\" int otvet_load() { return 1; }", *shared),
             "user.o": build(options, "namespace otvet { int answer(int); namespace cli { int g(); } }"
                                   "int f() { return otvet::answer(otvet::cli::g()); }", "-c"),
          "user2.o": build(options, "namespace otvet::cli { int g() { return 1; } }", "-c")}]
    return bad, good


if __name__ == "__main__":
    common.main(check, samples, None, add_options, __doc__)
