#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""How well the shipped pack understands labelled messages: the tables of docs/quality.md, measured.

usage: quality.py [--write FILE] [--pack DIR] OTVET SCORER SET...

SCORER is the program that ablation.py describes. A set whose name begins with «dev» is scored in its two halves, any other
whole. With --write the lines between the marks of the file are replaced, else the table is printed.
"""
import argparse
import json
import pathlib
import subprocess
import sys

BEGIN, END = "<!-- quality: made by ./dev quality -->", "<!-- end of quality -->"
KINDS = ("right", "offered", "missed", "wrong", "partly")


def measure(args, name, half):
    scorer = [sys.executable, args.scorer] if args.scorer.endswith(".py") else [args.scorer]
    halves = ["--half", half] if half else []
    command = [*scorer, "--json", *halves, name, "--", args.otvet, "batch", args.pack]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"quality: {' '.join(scorer)} failed: {done.stderr.strip()}")
    return json.loads(done.stdout.strip().splitlines()[-1])[0]


def rows(args):
    for name in args.sets:
        stem = pathlib.Path(name).stem
        for half in ("tune", "check") if stem.startswith("dev") and name.endswith(".tsv") else ("",):
            figures = measure(args, name, half)
            if "turns" in figures:
                yield f"| {stem}, turns | | {100 * figures['turns']:.1f} | | | | |"
                yield f"| {stem}, whole dialogs | | {100 * figures['whole']:.1f} | | | | |"
                continue
            cells = " | ".join(f"{100 * figures.get(kind, 0):.1f}" for kind in KINDS)
            yield f"| {stem}{', ' + half if half else ''} | {figures['n']} | {cells} |"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", type=pathlib.Path)
    parser.add_argument("--pack", default="intents/ru")
    parser.add_argument("otvet")
    parser.add_argument("scorer")
    parser.add_argument("sets", nargs="+")
    args = parser.parse_args()
    head = "| set, % | messages | " + " | ".join(KINDS) + " |\n| --- |" + " --- |" * (1 + len(KINDS))
    made = "\n".join([head, *rows(args)])
    if not args.write:
        print(made)
        return
    before, _, rest = args.write.read_text(encoding="utf-8").partition(BEGIN)
    _, mark, after = rest.partition(END)
    if not mark:
        sys.exit(f"quality: {args.write} lacks the marks")
    args.write.write_text(f"{before}{BEGIN}\n\n{made}\n\n{END}{after}", encoding="utf-8")


if __name__ == "__main__":
    main()
