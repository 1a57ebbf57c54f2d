# SPDX-License-Identifier: MIT
"""How soon `otvet test --watch` has run again after a save: of a test file, and of a file of the pack.

Arguments: the command, the project's folder, [saves of each kind]. Works on a copy of intents/ru. The time is from the end of the
save until the report stands on the terminal.
"""
import pathlib
import select
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

COMMAND, ROOT = sys.argv[1], pathlib.Path(sys.argv[2])
SAVES = int(sys.argv[3]) if len(sys.argv) > 3 else 7


def until_waiting(watch):
    """Reads what it says until it waits for the next change."""
    said = b""
    while b"Ctrl-C" not in said:
        ready, _, _ = select.select([watch.stderr], [], [], 60)
        if not ready:
            sys.exit("no report within a minute")
        said += watch.stderr.read1()
    return time.monotonic()


def save(path, text):
    path.with_suffix(".tmp").write_text(text, "utf-8")  # as editors do: a new file under the old name
    path.with_suffix(".tmp").replace(path)
    return time.monotonic()


with tempfile.TemporaryDirectory() as name:
    pack = pathlib.Path(name) / "ru"
    shutil.copytree(ROOT / "intents/ru", pack)
    watch = subprocess.Popen([COMMAND, "test", str(pack), "--watch", "--lang", "en"], stdout=subprocess.DEVNULL,
                             stderr=subprocess.PIPE)
    try:
        until_waiting(watch)
        for what, path in (("a test file", pack / "tests/orders.yaml"), ("a file of the pack", pack / "orders.yaml")):
            times = []
            for number in range(SAVES):
                text = path.read_text("utf-8") + f"# {number}\n"
                saved = save(path, text)
                times.append(1000 * (until_waiting(watch) - saved))
            print(f"{what}: median {statistics.median(times):.0f} ms, longest {max(times):.0f} ms of {SAVES} saves")
    finally:
        watch.kill()
