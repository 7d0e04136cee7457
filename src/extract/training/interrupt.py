"""Ctrl-C at a moment when nothing is half written.

A checkpoint that is cut short is no checkpoint.  While training runs, the first Ctrl-C (or
termination signal) is noted and acted on at the end of the step; a second one acts at once.
"""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

_wanted = threading.Event()


@contextmanager
def deferred_interrupts() -> Iterator[None]:
    """Note signals instead of obeying them at once; `raise_if_interrupted` obeys."""
    _wanted.clear()
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def note(number: int, frame: FrameType | None) -> None:
        if _wanted.is_set():
            raise KeyboardInterrupt
        _wanted.set()

    before = {number: signal.signal(number, note) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
        _wanted.clear()


def raise_if_interrupted() -> None:
    """Raise KeyboardInterrupt if a signal came."""
    if _wanted.is_set():
        raise KeyboardInterrupt
