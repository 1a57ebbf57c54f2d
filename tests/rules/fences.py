# SPDX-License-Identifier: MIT
"""rule.fences: each third party is included in its own room only, and none by a public header."""
import re

import common

OWNERS = {"re2": "regex", "unicode": "text", "yaml-cpp": "pack", "libstemmer.h": "morph", "nlohmann": "cli",
          "CLI": "cli", "histedit.h": "cli"}
POSIX = {"fcntl.h", "poll.h", "sys/inotify.h", "unistd.h", "sys/mman.h", "sys/stat.h", "sys/types.h", "sys/ioctl.h", "sys/wait.h", "signal.h",
         "termios.h", "time.h", "errno.h"}
C_NAMES = {"stdbool.h", "stddef.h", "stdint.h"}
STANDARD = set("""
algorithm any array atomic barrier bit bitset cassert cctype cerrno cfenv cfloat charconv chrono cinttypes climits
clocale cmath codecvt compare complex concepts condition_variable coroutine csetjmp csignal cstdarg cstddef cstdint
cstdio cstdlib cstring ctime cuchar cwchar cwctype deque exception execution filesystem forward_list fstream
functional future initializer_list iomanip ios iosfwd iostream istream iterator latch limits list locale map memory
memory_resource mutex new numbers numeric optional ostream queue random ranges ratio regex scoped_allocator
semaphore set shared_mutex source_location span sstream stack stdexcept stop_token streambuf string string_view
strstream system_error thread tuple type_traits typeindex typeinfo unordered_map unordered_set utility valarray
variant vector version
""".split())


def verdict(path, room):
    """Why this angle include is wrong there, or None."""
    owner = OWNERS.get(path.split("/")[0])
    if owner is not None:
        return None if owner == room else f"<{path}> belongs to src/{owner} alone"
    if path in STANDARD or path in C_NAMES:
        return None
    if path in POSIX:
        return None if room != "include" else f"<{path}> is not portable: no place in a public header"
    return f"<{path}> is no library of this project"


def check(root, _options):
    findings = []
    for name in common.project_files(root):
        match = re.match(r"(?:src/([^/]+)|(include))/.*\.(cpp|hpp|h|c|def)$", name)
        if not match:
            continue
        room = match.group(1) or match.group(2)
        for line, quote, path in common.includes(common.read(root, name)):
            if quote == '"' and path.split("/")[0] not in OWNERS:
                continue  # ours: see layers.py
            if path.split("/")[0] in ("otvet", "src"):
                continue
            reason = verdict(path, room)
            if reason:
                findings.append(f"{name}:{line}: {reason}")
    return findings


BAD = [
    ({"src/match/a.cpp": "#include <re2/re2.h>\n"}, "belongs to src/regex"),
    ({"src/match/a.cpp": '#include "re2/re2.h"\n'}, "belongs to src/regex"),
    ({"include/otvet/a.hpp": "#include <unicode/uchar.h>\n"}, "belongs to src/text"),
    ({"src/text/a.cpp": "#include <yaml-cpp/yaml.h>\n"}, "belongs to src/pack"),
    ({"src/lang/a.cpp": "#include <libstemmer.h>\n"}, "belongs to src/morph"),
    ({"src/dialog/a.cpp": "#include <nlohmann/json.hpp>\n"}, "belongs to src/cli"),
    ({"src/dialog/a.cpp": "#include <boost/any.hpp>\n"}, "no library of this project"),
    ({"include/otvet/a.hpp": "#include <unistd.h>\n"}, "not portable"),
]
GOOD = [{
    "src/regex/a.cpp": "#include <re2/re2.h>\n#include <vector>\n",
    "src/morph/a.cpp": "#include <libstemmer.h>\n#include <sys/mman.h>\n",
    "src/match/a.cpp": "// <re2/re2.h> is fenced\n#include <string>\n",
    "include/otvet/a.h": "#include <stdint.h>\n",
    "tests/a.cpp": "#include <re2/re2.h>\n",
}]

if __name__ == "__main__":
    common.main(check, BAD, GOOD, banner=__doc__)
