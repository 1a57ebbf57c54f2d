# SPDX-License-Identifier: MIT
"""Collects the authors' tests: every *.test.yaml is a file of cases, every table or dialog in it a test.

    pytest --otvet-pack intents/ru intents/ru

The pack may also stand in the ini file, as `otvet_pack`; without either, test files are left alone.
"""
from __future__ import annotations

import os
from typing import Any, Iterator, Optional

import pytest

from . import Engine


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup("otvet")
    group.addoption("--otvet-pack", help="folder of the pack that *.test.yaml files are run against")
    group.addoption("--otvet-dictionary", default="", help="word-form file; the installed one unless given")
    parser.addini("otvet_pack", "folder of the pack that *.test.yaml files are run against")


def _engine(config: pytest.Config) -> Optional[Engine]:
    pack = config.getoption("--otvet-pack") or config.getini("otvet_pack")
    if not pack:
        return None
    engine = getattr(config, "_otvet_engine", None)
    if engine is None:
        dictionary = config.getoption("--otvet-dictionary") or os.environ.get("OTVET_DICTIONARY", "")
        engine = Engine(os.path.join(config.rootpath, pack), dictionary=dictionary)
        config._otvet_engine = engine  # type: ignore[attr-defined]
    return engine


def pytest_collect_file(file_path: Any, parent: pytest.Collector) -> Optional[pytest.Collector]:
    if not file_path.name.endswith(".test.yaml"):
        return None
    engine = _engine(parent.config)
    if engine is None:
        return None
    collector: AuthorFile = AuthorFile.from_parent(parent, path=file_path)
    collector.engine = engine
    return collector


class AuthorFile(pytest.File):
    engine: Engine

    def collect(self) -> Iterator[pytest.Item]:
        report = self.engine.run_tests(self.path)
        errors = [d for d in report["diagnostics"] if d["severity"] == "error"]
        if errors:
            raise self.CollectError("\n".join(f"{d['file']}:{d['line']}: {d['message']}; {d['hint']}" for d in errors))
        for case in report["cases"]:
            item = AuthorCase.from_parent(self, name=case["name"])
            item.case = case
            yield item


class AuthorFailure(Exception):
    pass


class AuthorCase(pytest.Item):
    case: dict[str, Any]

    def runtest(self) -> None:
        if self.case["status"] == "known_gap":
            pytest.xfail(self.case["known_gap"])
        if self.case["status"] == "failed":
            raise AuthorFailure

    def repr_failure(self, excinfo: Any, style: Any = None) -> Any:
        if not isinstance(excinfo.value, AuthorFailure):
            return super().repr_failure(excinfo, style)
        return "\n".join(f"{f['file']}:{f['line']}: «{f['message']}»\n  expected: {f['expected']}\n  got: {f['got']}\n{f['why']}"
                         for f in self.case["failures"])

    def reportinfo(self) -> tuple[Any, int, str]:
        return self.path, self.case["line"] - 1, self.name
