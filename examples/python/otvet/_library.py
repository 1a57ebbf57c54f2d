# SPDX-License-Identifier: MIT
"""The C ABI of libotvet (otvet/otvet.h), declared for ctypes. Not for users of the package."""
from __future__ import annotations

import ctypes
import ctypes.util
import os
from ctypes import POINTER, c_char_p, c_int32, c_int64, c_size_t, c_uint32, c_void_p

ABI_VERSION = 1
OK, BAD_ARGUMENT, BAD_PACK, NO_MEMORY, INTERNAL = range(5)


class Options(ctypes.Structure):
    _fields_ = [
        ("struct_size", c_size_t), ("dictionary", c_char_p), ("dictionary_size", c_size_t), ("russian", c_int32),
        ("skip_examples", c_int32), ("watch_ms", c_uint32), ("reserved", c_uint32), ("host_value", c_void_p),
        ("host_context", c_void_p),
    ]


class Message(ctypes.Structure):
    _fields_ = [
        ("struct_size", c_size_t), ("text", c_char_p), ("text_size", c_size_t), ("pressed", c_char_p),
        ("pressed_size", c_size_t), ("channel", c_char_p), ("channel_size", c_size_t), ("id", c_char_p),
        ("id_size", c_size_t), ("now", c_int64), ("attachment", c_int32), ("operators_offline", c_int32),
    ]


HostValue = ctypes.CFUNCTYPE(c_int32, c_void_p, c_void_p, c_size_t, c_void_p)

_TEXT_OUT = POINTER(c_void_p)
_SIGNATURES = {
    "otvet_abi_version": (c_uint32, []),
    "otvet_version": (c_char_p, []),
    "otvet_status_name": (c_char_p, [c_int32]),
    "otvet_text_data": (c_void_p, [c_void_p]),
    "otvet_text_size": (c_size_t, [c_void_p]),
    "otvet_text_free": (None, [c_void_p]),
    "otvet_text_append": (c_int32, [c_void_p, c_char_p, c_size_t]),
    "otvet_engine_open": (c_int32, [c_char_p, c_size_t, POINTER(Options), POINTER(c_void_p), _TEXT_OUT]),
    "otvet_engine_free": (None, [c_void_p]),
    "otvet_engine_reload": (c_int32, [c_void_p, _TEXT_OUT]),
    "otvet_engine_state": (c_int32, [c_void_p, _TEXT_OUT]),
    "otvet_engine_intents": (c_int32, [c_void_p, _TEXT_OUT]),
    "otvet_engine_explain": (c_int32, [c_void_p, c_char_p, c_size_t, c_char_p, c_size_t, _TEXT_OUT]),
    "otvet_engine_run_tests": (c_int32, [c_void_p, c_char_p, c_size_t, _TEXT_OUT]),
    "otvet_engine_reply": (c_int32, [c_void_p, POINTER(Message), c_void_p, _TEXT_OUT]),
    "otvet_talk_new": (c_int32, [c_char_p, c_size_t, POINTER(c_void_p)]),
    "otvet_talk_free": (None, [c_void_p]),
    "otvet_talk_json": (c_int32, [c_void_p, _TEXT_OUT]),
    "otvet_talk_mute": (c_int32, [c_void_p, c_int32]),
    "otvet_talk_muted": (c_int32, [c_void_p]),
}


def load() -> ctypes.CDLL:
    """The library named by OTVET_LIBRARY, else the installed one. Calls release the interpreter's lock."""
    name = os.environ.get("OTVET_LIBRARY") or ctypes.util.find_library("otvet")
    if not name:
        raise ImportError("libotvet is not installed; OTVET_LIBRARY may name its file")
    library = ctypes.CDLL(name)
    for function, (result, arguments) in _SIGNATURES.items():
        getattr(library, function).restype = result
        getattr(library, function).argtypes = arguments
    found = library.otvet_abi_version()
    if found != ABI_VERSION:
        raise ImportError(f"{name} speaks version {found} of the C ABI, this package speaks {ABI_VERSION}")
    return library
