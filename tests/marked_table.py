# SPDX-License-Identifier: MIT
"""A measured table between two marks of a document, and the scorer that measures (ablation.py describes it)."""
import json
import subprocess
import sys


def put(path, begin, end, made):
    """Prints `made`, or with a path replaces what stands between the marks of the file."""
    if not path:
        print(made)
        return
    head, _, rest = path.read_text(encoding="utf-8").partition(begin)
    _, mark, tail = rest.partition(end)
    if not mark:
        sys.exit(f"{path} lacks the marks")
    path.write_text(f"{head}{begin}\n\n{made}\n\n{end}{tail}", encoding="utf-8")


def score(scorer, arguments, command):
    """The figures that the scorer prints as its last line."""
    program = [sys.executable, scorer] if scorer.endswith(".py") else [scorer]
    done = subprocess.run([*program, "--json", *arguments, "--", *command], capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{scorer} failed: {done.stderr.strip()}")
    return json.loads(done.stdout.strip().splitlines()[-1])
