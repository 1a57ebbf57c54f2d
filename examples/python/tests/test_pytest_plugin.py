# SPDX-License-Identifier: MIT
"""The pytest plugin, by running pytest on a pack of its own."""
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

from . import test_otvet

PACKAGE = str(pathlib.Path(__file__).resolve().parents[1])

try:
    import pytest
except ImportError:
    pytest = None


def run_pytest(folder, tests):
    test_otvet.write_pack(folder, 1)
    pathlib.Path(folder, "a.test.yaml").write_text(tests, encoding="utf-8")
    command = [sys.executable, "-X", "utf8", "-B", "-m", "pytest", "-p", "otvet.pytest_plugin", "-p", "no:cacheprovider",
               "--otvet-pack", folder, "-rx", "-v", folder]
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False, cwd=folder,
                          env={**os.environ, "PYTHONPATH": PACKAGE})
    return done.returncode, done.stdout.decode()


@unittest.skipIf(pytest is None, "no pytest")
class Plugin(unittest.TestCase):
    def test_passed_failed_and_known_gaps(self):
        with tempfile.TemporaryDirectory() as folder:
            code, output = run_pytest(folder, "expect:\n  hello: |\n    привет\n    пока\n")
        self.assertEqual(code, 1, output)
        self.assertIn("1 failed, 1 passed", output)
        self.assertIn("expected: ", output)
        self.assertIn("a.test.yaml:4", output)

    def test_a_broken_file_is_an_error(self):
        with tempfile.TemporaryDirectory() as folder:
            code, output = run_pytest(folder, "expekt: {}\n")
        self.assertEqual(code, 2, output)
        self.assertIn("expekt", output)


if __name__ == "__main__":
    unittest.main()
