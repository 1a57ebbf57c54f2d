#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The table of noise in docs/russian.md: `otvet noise` over several seeds, a row a kind.

usage: noise_table.py [--write FILE] [--pack DIR] [--seeds N] OTVET
"""
import argparse
import collections
import json
import pathlib
import subprocess

import marked_table

BEGIN, END = "<!-- noise: made by ./dev noise-table -->", "<!-- end of noise -->"
FATES = ("kept", "asked", "changed", "lost")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", type=pathlib.Path)
    parser.add_argument("--pack", default="intents/ru")
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("otvet")
    args = parser.parse_args()
    totals, examples = collections.defaultdict(collections.Counter), 0
    for seed in range(1, args.seeds + 1):
        run = [args.otvet, "noise", args.pack, "--seed", str(seed), "--json"]
        report = json.loads(subprocess.run(run, capture_output=True, text=True, check=True).stdout)
        examples = report["examples"]
        for tally in [*report["kinds"], report["all"]]:
            totals[tally["name"]].update({key: tally[key] for key in ("messages", *FATES)})
    lines = [f"{examples} examples, seeds 1 to {args.seeds}; % of messages.", "",
             "| kind | messages | kept | asked | changed | lost |", "| --- | --- | --- | --- | --- | --- |"]
    for name, tally in totals.items():
        cells = [f"{100 * tally[fate] / tally['messages']:.1f}" for fate in FATES]
        lines.append(f"| {name} | {tally['messages']} | " + " | ".join(cells) + " |")
    marked_table.put(args.write, BEGIN, END, "\n".join(lines))


if __name__ == "__main__":
    main()
