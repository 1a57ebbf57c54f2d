# SPDX-License-Identifier: MIT
"""rule.license: every source and script names its licence in its first lines."""
import re

import common

SOURCES = re.compile(r"(\.(cpp|hpp|h|c|def|py|cmake|sh|symbols|hpp\.in|cmake\.in)|CMakeLists\.txt)$")
TAG = "SPDX-License-Identifier: MIT"


def check(root, _options):
    findings = []
    if not (root / "LICENSE").is_file():
        findings.append("LICENSE:1: missing")
    for name in common.project_files(root):
        head = (root / name).open("rb").read(400).decode("utf-8", "replace").split("\n")[:4]
        script = head[0].startswith("#!")
        if (SOURCES.search(name) or script) and not any(TAG in line for line in head):
            findings.append(f"{name}:1: no «{TAG}»")
    return findings


LICENCE = {"LICENSE": "MIT"}
BAD = [
    ({"src/a.cpp": "int x;\n", **LICENCE}, "src/a.cpp"),
    ({"CMakeLists.txt": "project(x)\n", **LICENCE}, "CMakeLists.txt"),
    ({"dev": "#!/bin/sh\n", **LICENCE}, "dev"),
    ({"a.py": "\n" * 10 + f"# {TAG}\n", **LICENCE}, "a.py"),
    ({"a.py": f"# {TAG}\n"}, "LICENSE"),
]
GOOD = [{"src/a.cpp": f"// {TAG}\n", "dev": f"#!/bin/sh\n# {TAG}\n", "README.md": "# x\n", "a.yaml": "a: 1\n", **LICENCE}]

if __name__ == "__main__":
    common.main(check, BAD, GOOD, banner=__doc__)
