# SPDX-License-Identifier: MIT
"""rule.layers: an inner room never includes an outer one; the command uses the public headers alone."""
import pathlib
import re

import common

ROOMS = ["lang", "regex", "text", "morph", "phrase", "pack", "match", "dialog", "live", "authoring", "capi", "cli"]
GENERATED = {"otvet_config.hpp": {"dialog", "authoring", "capi"}, "embedded_files.hpp": {"cli"}}


def allowed(room, target):
    if room == "cli":
        return target == "cli"
    return target != "cli" and ROOMS.index(target) <= ROOMS.index(room)


def room_of(root, file, path):
    """The room that an include names; "public"; or None when it is neither."""
    parts = pathlib.PurePosixPath(path).parts
    if parts[0] == "otvet":
        return "public"
    if parts[0] in ROOMS:
        return parts[0]
    near = (root / file).parent / path
    if near.is_file():
        inside = near.resolve().relative_to(root.resolve()).parts
        return inside[1] if inside[0] == "src" else "public" if inside[0] == "include" else None
    return None


def check_file(root, name):
    parts = pathlib.PurePosixPath(name).parts
    room = parts[1] if parts[0] == "src" else "public"
    for line, quote, path in common.includes(common.read(root, name)):
        target = room_of(root, name, path)
        if quote == "<" and target is None:
            continue  # a library: see fences.py
        if path in GENERATED:
            if room not in GENERATED[path]:
                yield f"{name}:{line}: {path} is for {', '.join(sorted(GENERATED[path]))}"
        elif target is None:
            yield f"{name}:{line}: {path} is in no room"
        elif target != "public" and room == "public":
            yield f"{name}:{line}: a public header includes the private {path}"
        elif target != "public" and not allowed(room, target):
            yield f"{name}:{line}: {room} includes the outer room {target} ({path})"


def check(root, _options):
    findings = []
    for name in common.project_files(root):
        if not re.match(r"(src|include)/.*\.(cpp|hpp|h|c|def)$", name):
            continue
        parts = pathlib.PurePosixPath(name).parts
        if parts[0] == "src" and parts[1] not in ROOMS:
            findings.append(f"{name}:1: no such room: {parts[1]}")
            continue
        findings += check_file(root, name)
    return findings


BAD = [
    ({"src/text/a.cpp": '#include "morph/b.hpp"\n'}, "text includes the outer room morph"),
    ({"src/text/a.cpp": '#include <match/b.hpp>\n'}, "text includes the outer room match"),
    ({"src/lang/a.cpp": '#include "../dialog/b.hpp"\n', "src/dialog/b.hpp": ""}, "outer room dialog"),
    ({"src/cli/a.cpp": '#include "pack/model.hpp"\n'}, "cli includes the outer room pack"),
    ({"src/authoring/a.cpp": '#include "cli/a.hpp"\n'}, "authoring includes the outer room cli"),
    ({"include/otvet/a.hpp": '#include "text/a.hpp"\n'}, "a public header includes the private"),
    ({"src/util/a.cpp": ""}, "no such room"),
    ({"src/text/a.cpp": '# include "nowhere.hpp"\n'}, "in no room"),
    ({"src/cli/a.cpp": '#include "otvet_config.hpp"\n'}, "otvet_config.hpp is for"),
]
GOOD = [{
    "src/dialog/a.cpp": '#include "text/b.hpp"\n#include "otvet/c.hpp"\n#include "near.hpp"\n#include <vector>\n'
                        '// #include "cli/x.hpp"\n#include "otvet_config.hpp"\n',
    "src/dialog/near.hpp": "",
    "src/cli/a.cpp": '#include "otvet/engine.hpp"\n#include "cli/b.hpp"\n#include <CLI/CLI.hpp>\n',
    "src/capi/a.cpp": '#include "otvet/otvet.h"\n#include "dialog/a.hpp"\n',
}]

if __name__ == "__main__":
    common.main(check, BAD, GOOD, banner=__doc__)
