# SPDX-License-Identifier: MIT
"""rule.docs_examples: the commands of README and docs do what the pages say.

A page marks what is to be executed by the words after the fence:

    ```sh run            run with bash in a scratch copy of the project, `otvet` on the PATH; must exit with 0
    ```sh run exit=1     … must exit with 1
    ```text              directly after a run: its standard output, where a line «…» stands for any lines
    ```yaml file=my/pack.yaml     written into the scratch copy, for the runs below it

All runs of a page share one scratch copy. Other blocks are left alone.
"""
import os
import pathlib
import re
import shutil
import subprocess
import tempfile

import common

FENCE = re.compile(r"^(?P<ticks>```+)(?P<info>[^\n`]*)\n(?P<body>.*?)^(?P=ticks)[ \t]*$", re.M | re.S)
ANY_LINES = ("…", "...")
TIME_LIMIT = 120


def blocks(page):
    """(line, info words, body, text between it and the block before) of each fenced block."""
    end = 0
    for match in FENCE.finditer(page):
        line = page.count("\n", 0, match.start()) + 1
        yield line, match.group("info").split(), match.group("body"), page[end:match.start()]
        end = match.end()


def same(expected, actual):
    """Line for line, trailing blanks aside; a line «…» stands for any number of lines."""
    lines = [line.rstrip() for line in expected.strip("\n").split("\n")]
    pattern = "".join(r"(?:[^\n]*\n)*?" if line.strip() in ANY_LINES else re.escape(line) + r"[ \t]*\n"
                      for line in lines)
    return re.fullmatch(pattern, actual.strip("\n") + "\n") is not None


def run(body, folder, options):
    """(exit code, standard output, standard error)."""
    path = f"{options.bin}:{os.environ['PATH']}" if options.bin else os.environ["PATH"]
    environment = {"PATH": path, "HOME": str(folder), "LC_ALL": "C.UTF-8", "NO_COLOR": "1", "TERM": "dumb"}
    try:
        done = subprocess.run(["bash", "-eu", "-o", "pipefail", "-c", body], cwd=folder, env=environment,
                              stdin=subprocess.DEVNULL, capture_output=True, timeout=TIME_LIMIT, check=False)
    except subprocess.TimeoutExpired:
        return None, "", f"still running after {TIME_LIMIT} s"
    return done.returncode, done.stdout.decode("utf-8", "replace"), done.stderr.decode("utf-8", "replace")


def indent(text):
    return "\n".join("    " + line for line in text.strip("\n").split("\n"))


def check_page(name, page, folder, options):
    """Findings of one page; counts the runs in options.runs."""
    findings, output, place = [], None, None
    for line, info, body, between in blocks(page):
        if output is not None and info == ["text"] and not between.strip():
            if not same(body, output):
                findings.append(f"{name}:{line}: another output:\n{indent(output)}\n  instead of\n{indent(body)}")
        output = None
        given = dict(word.split("=", 1) for word in info if "=" in word)
        if "file" in given:
            common.write_tree(folder, {given["file"]: body})
        if info[:2] == ["sh", "run"]:
            options.runs += 1
            code, output, errors = run(body, folder, options)
            if code != int(given.get("exit", 0)):
                findings.append(f"{name}:{line}: exit {code}:\n{indent(body)}\n{indent(errors or output)}")
                output = None
    return findings


def check(root, options):
    options.runs = 0
    files = common.project_files(root)
    findings = []
    for name in files:
        if not re.match(r"(README[\w.]*\.md|docs/.*\.md|intents/.*\.md|examples/.*\.md)$", name):
            continue
        page = common.read(root, name)
        if not any(info[:2] == ["sh", "run"] for _, info, _, _ in blocks(page)):
            continue
        with tempfile.TemporaryDirectory() as scratch:
            folder = pathlib.Path(scratch) / "otvet"
            for file in files:
                target = folder / file
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copy2(root / file, target)
            findings += check_page(name, page, folder, options)
    print(f"{options.runs} runs")
    return findings


def add_options(parser):
    parser.add_argument("--bin", type=pathlib.Path, help="folder of the otvet command")


def page(*parts):
    return "# Page\n" + "\n\n".join(parts) + "\n"


BAD = [
    ({"README.md": page("```sh run\nfalse\n```")}, "README.md:2: exit 1"),
    ({"docs/a.md": page("```sh run\necho да\n```", "```text\nнет\n```")}, "another output"),
    ({"docs/a.md": page("```sh run\necho 1; echo 2\n```", "```text\n1\n```")}, "another output"),
    ({"docs/a.md": page("```sh run\nfalse | true\n```")}, "exit 1"),
    ({"docs/a.md": page("```sh run exit=1\ntrue\n```")}, "exit 0"),
    ({"README.md": page("```yaml file=a/b.yaml\nx: 1\n```", "```sh run\ngrep -q y a/b.yaml\n```")}, "exit 1"),
]
GOOD = [{
    "README.md": page("```sh run\necho да; echo 2; echo 3\n```", "```text\nда\n…\n```"),
    "README.ru.md": page("```sh\nfalse\n```", "```yaml file=a/b.yaml\nx: 1\n```", "```sh run\ncat a/b.yaml\n```",
                         "```text\nx: 1\n```"),
    "docs/a.md": page("```sh run exit=1\ncat README.md && false\n```", "words", "```text\nunrelated\n```"),
}]

if __name__ == "__main__":
    common.main(check, BAD, GOOD, add_options, __doc__)
