#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""What each repair is worth: the table of docs/russian.md, measured.

usage: ablation.py [--write FILE] [--pack DIR] OTVET SCORER SET...

SCORER is a program called as  SCORER --json --half HALF SET... -- COMMAND...  that feeds COMMAND one JSON object a line
({"text": ...}), compares its replies with the labels of the sets, and prints as its last line a JSON list with an object a
set: {"n", "right", "offered", "missed", "wrong"}, all but n as shares. A SCORER that ends in .py is run by this Python.
With --write the lines between the marks of the file are replaced, else the table is printed.
"""
import argparse
import pathlib
import sys

import marked_table

BEGIN, END = "<!-- ablation: made by ./dev ablation -->", "<!-- end of ablation -->"
REPAIRS = ["look_alikes", "stretched", "masks", "layout", "translit", "joined", "split", "phonetic", "edits", "chat"]
ROWS = (
    [("everything", [])]
    + [(f"without {name}", [name]) for name in REPAIRS]
    + [("no repairs, with the dictionary", REPAIRS), ("all repairs, Snowball stems only", ["dictionary"]),
       ("no repairs, Snowball stems only", [*REPAIRS, "dictionary"])]
)
HALVES = ("tune", "check")


def measure(args, half, without):
    command = [args.otvet, "batch", args.pack] + [word for name in without for word in ("--without", name)]
    return marked_table.score(args.scorer, ["--half", half, *args.sets], command)


def shares(figures):
    """Right, wrong and missed over all sets; what is only offered is missed."""
    n = sum(one["n"] for one in figures)
    total = {key: sum(one.get(key, 0) * one["n"] for one in figures) / n for key in ("right", "wrong", "missed", "offered")}
    return n, [100 * total["right"], 100 * total["wrong"], 100 * (total["missed"] + total["offered"])]


def table(args):
    sizes, lines = {}, []
    for name, without in ROWS:
        cells = []
        for half in HALVES:
            sizes[half], figures = shares(measure(args, half, without))
            cells += [f"{value:.1f}" for value in figures]
        lines.append(f"| {name} | " + " | ".join(cells) + " |")
        print(lines[-1], file=sys.stderr)
    heads = [f"{half} ({sizes[half]}): {kind}" for half in HALVES for kind in ("right", "wrong", "missed")]
    return "\n".join(["| % of messages | " + " | ".join(heads) + " |", "| --- |" + " --- |" * len(heads), *lines])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", type=pathlib.Path)
    parser.add_argument("--pack", default="intents/ru")
    parser.add_argument("otvet")
    parser.add_argument("scorer")
    parser.add_argument("sets", nargs="+")
    args = parser.parse_args()
    marked_table.put(args.write, BEGIN, END, table(args))


if __name__ == "__main__":
    main()
