# SPDX-License-Identifier: MIT
"""What the rules share: the project's own files, C++ without comments and strings, and the self-test.

A rule is a script with check(root, options) -> list of findings, "file:line: words" each. `--self-test` proves that
it can fail: every bad sample must be found, every good one must pass.
"""
import argparse
import os
import pathlib
import re
import subprocess
import sys
import tempfile

SKIPPED_FOLDERS = re.compile(r"^(\.git|\.cache|__pycache__|build.*)$")


def listed_by_git(root):
    """What git knows or would add; nothing where there is no git or no repository."""
    command = ["git", "-C", str(root), "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    if not (root / ".git").exists():
        return []
    try:
        listed = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False)
    except OSError:
        return []
    return [os.fsdecode(name) for name in listed.stdout.split(b"\0") if name] if listed.returncode == 0 else []


def walked(root):
    for folder, folders, names in os.walk(root):
        folders[:] = [name for name in folders if not SKIPPED_FOLDERS.match(name)]
        yield from (os.path.relpath(os.path.join(folder, name), root) for name in names)


def project_files(root):
    """Paths relative to root, sorted: git's list, in a tarball every file; never from a build folder."""
    builds = tuple(f"{cache.parent.relative_to(root)}/" for cache in root.glob("*/CMakeCache.txt"))
    names = set(listed_by_git(root) or walked(root))
    return sorted(name for name in names if not name.startswith(builds) and (root / name).is_file())


def read(root, name):
    return (root / name).read_text(encoding="utf-8", errors="replace")


def blank_cpp(source, keep_strings=False):
    """The same text, line for line, with comments (and the insides of literals) turned to spaces."""
    pattern = re.compile(
        r'//[^\n]*|/\*.*?\*/'
        r'|(?:u8|[uUL])?R"(?P<tag>[^()\\\s]{0,16})\(.*?\)(?P=tag)"'
        r'|"(?:\\.|[^"\\\n])*"'
        r"|(?<![0-9A-Fa-f])'(?:\\.|[^'\\\n])*'", re.DOTALL)

    def blank(match):
        text = match.group(0)
        if text.startswith("/"):
            return re.sub(r"[^\n]", " ", text)
        if keep_strings:
            return text
        return '"' + re.sub(r"[^\n]", " ", text[1:-1]) + '"'

    return pattern.sub(blank, source)


INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^>"\n]+)[>"]', re.MULTILINE)


def includes(source):
    """(line, "<" or '"', path) of every include that is not commented out."""
    text = blank_cpp(source, keep_strings=True)
    for match in INCLUDE.finditer(text):
        yield text.count("\n", 0, match.start()) + 1, match.group(1), match.group(2)


def write_tree(root, files):
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())


def self_test(check, options, bad, good):
    """bad: (files, words that a finding must hold); good: files. Returns the exit code."""
    failures = []
    for files, words in bad:
        with tempfile.TemporaryDirectory() as folder:
            write_tree(pathlib.Path(folder), files)
            findings = check(pathlib.Path(folder), options)
            if not any(words in finding for finding in findings):
                failures.append(f"not found: {words!r} in {sorted(files)}; findings: {findings}")
    for files in good:
        with tempfile.TemporaryDirectory() as folder:
            write_tree(pathlib.Path(folder), files)
            for finding in check(pathlib.Path(folder), options):
                failures.append(f"false alarm: {finding}")
    for failure in failures:
        print(failure)
    print(f"self-test: {len(bad)} bad and {len(good)} good samples, {len(failures)} failures")
    return 1 if failures or not bad else 0


def main(check, bad, good, add_options=None, banner=""):
    """The command line of a rule."""
    parser = argparse.ArgumentParser(description=banner)
    parser.add_argument("--root", type=pathlib.Path, default=pathlib.Path(__file__).resolve().parents[2])
    parser.add_argument("--self-test", action="store_true")
    if add_options:
        add_options(parser)
    options = parser.parse_args()
    sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
    if options.self_test:
        if callable(bad):  # samples that must be compiled first
            bad, good = bad(options)
        sys.exit(self_test(check, options, bad, good))
    findings = check(options.root.resolve(), options)
    for finding in findings:
        print(finding)
    print(f"{len(findings)} findings")
    sys.exit(1 if findings else 0)
