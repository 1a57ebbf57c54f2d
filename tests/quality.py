#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""How well the shipped pack understands labelled messages: the tables of docs/quality.md, measured.

usage: quality.py [--write FILE] [--pack DIR] OTVET SCORER SET...

SCORER is the program that ablation.py describes. A set whose name begins with «dev» is scored in its two halves, any other
whole. With --write the lines between the marks of the file are replaced, else the table is printed.
"""
import argparse
import pathlib

import marked_table

BEGIN, END = "<!-- quality: made by ./dev quality -->", "<!-- end of quality -->"
KINDS = ("right", "offered", "missed", "wrong", "partly")


def measure(args, name, half):
    halves = ["--half", half] if half else []
    return marked_table.score(args.scorer, [*halves, name], [args.otvet, "batch", args.pack])[0]


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
    marked_table.put(args.write, BEGIN, END, "\n".join([head, *rows(args)]))


if __name__ == "__main__":
    main()
