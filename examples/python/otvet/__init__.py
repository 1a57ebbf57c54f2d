# SPDX-License-Identifier: MIT
"""Otvet for Python: answers Russian customers' messages from rules in YAML.

    engine = otvet.Engine("intents/ru")
    talk = otvet.Talk(saved)                      # "" for a new talk
    reply = engine.reply("где мой заказ", talk)
    print(reply["outcome"], reply["text"])
    saved = talk.json()                           # under 2 KiB, keep it with the session

Replies are dicts after docs/schema/reply.schema.json. An Engine serves many threads at once, which really run at once: the
interpreter's lock is released during a reply. A Talk is one thread's at a time. Open engines after fork(), not before it.
"""
from __future__ import annotations

import ctypes
import json
import os
import weakref
from ctypes import byref, c_void_p
from typing import Any, Callable, Optional, Union

from . import _library

__all__ = ["Engine", "OtvetError", "PackError", "Talk", "version"]

_lib = _library.load()
_ATTACHMENTS = ("none", "photo", "document", "voice", "sticker", "location")

Path = Union[str, "os.PathLike[str]"]
HostValues = Callable[[str], Optional[str]]


class OtvetError(Exception):
    """A call that could not be done."""


class PackError(OtvetError):
    """A pack that is not fit. `diagnostics` says where and why, a dict a problem."""

    def __init__(self, diagnostics: list[dict[str, Any]]) -> None:
        self.diagnostics = diagnostics
        super().__init__("\n".join(
            f"{d['file']}:{d['line']}:{d['column']}: {d['severity']} {d['code']}: {d['message']}" for d in diagnostics))


def version() -> str:
    """The library's version."""
    return _lib.otvet_version().decode()


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def _take(text: c_void_p) -> Any:
    """The JSON of a text, which is freed."""
    try:
        return json.loads(_raw(text))
    finally:
        _lib.otvet_text_free(text)


def _raw(text: c_void_p) -> bytes:
    return ctypes.string_at(_lib.otvet_text_data(text), _lib.otvet_text_size(text))


def _check(status: int) -> None:
    if status == _library.NO_MEMORY:
        raise MemoryError
    if status not in (_library.OK, _library.BAD_PACK):
        raise OtvetError(_lib.otvet_status_name(status).decode())


class Talk:
    """The state of one talk."""

    def __init__(self, saved: str = "") -> None:
        data = _bytes(saved)
        handle = c_void_p()
        _check(_lib.otvet_talk_new(data, len(data), byref(handle)))
        self._handle = handle
        self._finalizer = weakref.finalize(self, _lib.otvet_talk_free, handle)

    def json(self) -> str:
        text = c_void_p()
        _check(_lib.otvet_talk_json(self._handle, byref(text)))
        try:
            return _raw(text).decode()
        finally:
            _lib.otvet_text_free(text)

    @property
    def muted(self) -> bool:
        """A person has taken over: replies are not to be sent."""
        return bool(_lib.otvet_talk_muted(self._handle))

    @muted.setter
    def muted(self, value: bool) -> None:
        _check(_lib.otvet_talk_mute(self._handle, int(value)))


class Engine:
    """A pack that is loaded, verified, and replaced without a pause."""

    def __init__(self, folder: Path, *, dictionary: Path = "", russian: bool = False, verify_examples: bool = True,
                 watch_seconds: float = 0, host_values: HostValues | None = None) -> None:
        """`host_values` gives the value of {host.name} in answers, or None for the text after «|»; what it raises counts as
        None. `watch_seconds`: how often the folder is looked at for changes; 0: never. Raises PackError."""
        options = _library.Options(struct_size=ctypes.sizeof(_library.Options))
        path = os.fsencode(dictionary)
        options.dictionary, options.dictionary_size = path, len(path)
        options.russian, options.skip_examples = int(russian), int(not verify_examples)
        options.watch_ms = int(watch_seconds * 1000)
        self._callback = _library.HostValue(_host_value(host_values)) if host_values else None
        if self._callback:
            options.host_value = ctypes.cast(self._callback, c_void_p)
        handle, problems = c_void_p(), c_void_p()
        name = os.fsencode(folder)
        status = _lib.otvet_engine_open(name, len(name), byref(options), byref(handle), byref(problems))
        self.warnings: list[dict[str, Any]] = _take(problems) if problems else []
        _check(status)
        if status == _library.BAD_PACK:
            raise PackError(self.warnings)
        self._handle = handle
        self._finalizer = weakref.finalize(self, _free, handle, self._callback)

    def reply(self, text: str | bytes = "", talk: Talk | None = None, *, pressed: str = "", channel: str = "", id: str = "",
              attachment: str = "none", now: int = 0, operators_online: bool = True) -> dict[str, Any]:
        """Answers one message and moves the talk on. `now` is in Unix seconds; 0: no clock."""
        message = _library.Message(struct_size=ctypes.sizeof(_library.Message))
        fields = {"text": text if isinstance(text, bytes) else _bytes(text), "pressed": _bytes(pressed),
                  "channel": _bytes(channel), "id": _bytes(id)}
        for field, value in fields.items():
            setattr(message, field, value)
            setattr(message, f"{field}_size", len(value))
        message.attachment, message.now = _ATTACHMENTS.index(attachment), now
        message.operators_offline = int(not operators_online)
        talk = talk or Talk()
        return self._json(_lib.otvet_engine_reply, byref(message), talk._handle)

    def reload(self) -> dict[str, Any]:
        """Reads the folder again: {"outcome": swapped | unchanged | refused, "diagnostics": …}. A pack that is refused
        changes nothing."""
        return self._json(_lib.otvet_engine_reload)

    def state(self) -> dict[str, Any]:
        return self._json(_lib.otvet_engine_state)

    def intents(self) -> list[dict[str, Any]]:
        return self._json(_lib.otvet_engine_intents)

    def explain(self, text: str, intent: str = "") -> dict[str, Any]:
        words, name = _bytes(text), _bytes(intent)
        return self._json(_lib.otvet_engine_explain, words, len(words), name, len(name))

    def run_tests(self, path: Path) -> dict[str, Any]:
        """The report of the authors' tests below a folder, or in one file."""
        name = os.fsencode(path)
        return self._json(_lib.otvet_engine_run_tests, name, len(name))

    def _json(self, function: Any, *arguments: Any) -> Any:
        text = c_void_p()
        _check(function(self._handle, *arguments, byref(text)))
        return _take(text)


def _free(handle: c_void_p, _callback: Any) -> None:
    """The callback is an argument so that it lives as long as the engine."""
    _lib.otvet_engine_free(handle)


def _host_value(values: HostValues) -> Callable[[Any, int, int, int], int]:
    def call(_context: Any, name: int, size: int, out: int) -> int:
        try:
            value = values(ctypes.string_at(name, size).decode())
            if value is None:
                return 0
            data = _bytes(value)
            return int(_lib.otvet_text_append(out, data, len(data)) == _library.OK)
        except Exception:  # nothing may pass into the library
            return 0

    return call
