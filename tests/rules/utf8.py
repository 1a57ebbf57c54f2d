# SPDX-License-Identifier: MIT
"""rule.utf8: every file is valid UTF-8 without BOM, NUL and bidi controls; hostile bytes are written as escapes.

The seeds of the fuzz targets and pictures are exempt: they are bytes, not text.
"""
import re

import common

EXEMPT = re.compile(r"(^tests/fuzz/corpus/|\.(png|jpg|gif|ico|gz)$)")
BIDI = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def check_bytes(name, data):
    if data.startswith(b"\xef\xbb\xbf"):
        yield f"{name}:1: begins with a BOM"
    if b"\0" in data:
        yield f"{name}:{data.count(10, 0, data.index(0)) + 1}: a NUL byte"
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        yield f"{name}:{data.count(10, 0, error.start) + 1}: not UTF-8: {error.reason}"
        return
    for match in BIDI.finditer(text):
        line = text.count("\n", 0, match.start()) + 1
        yield f"{name}:{line}: bidi control U+{ord(match.group()):04X}"


def check(root, _options):
    findings = []
    for name in common.project_files(root):
        if not EXEMPT.search(name):
            findings += check_bytes(name, (root / name).read_bytes())
    return findings


BAD = [
    ({"a.md": b"\xef\xbb\xbfx"}, "BOM"),
    ({"a.md": b"x\n\xff\n"}, "a.md:2: not UTF-8"),
    ({"a.md": b"\xed\xa0\x80"}, "not UTF-8"),
    ({"a.cpp": "x\n\u202ey"}, "a.cpp:2: bidi control U+202E"),
    ({"tests/a.cpp": b"\0"}, "NUL"),
]
GOOD = [{"a.md": "Ответ, ё, 🙂\n", "tests/fuzz/corpus/x/1": b"\xff\0", "a.cpp": '"\\u202e \\xff"'}]

if __name__ == "__main__":
    common.main(check, BAD, GOOD, banner=__doc__)
