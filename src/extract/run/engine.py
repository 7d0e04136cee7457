"""Engines: how a list of files becomes outcomes, in order.

With one job the files are read in this process; with more, in worker processes that each have the
model.  Both cut the list into the same batches, so their outcomes are the same.  A worker that dies
(killed for its memory, or by a fault in a library) takes no other file with it: the batches that
were under way are run again, file by file, in a process of their own.
"""

from __future__ import annotations

import multiprocessing
import signal
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager

from extract.run.outcome import Failure, Outcome
from extract.run.plan import PlannedFile
from extract.run.worker import Settings, Worker

__all__ = ["Settings", "process"]

BATCH_SIZE = 4
Batch = Sequence[PlannedFile]


def process(files: Sequence[PlannedFile], settings: Settings, jobs: int = 1) -> Iterator[Outcome]:
    """Read and tag files.

    Args:
        files: as `extract.run.plan.plan` lists them.
        settings: model, format and reader.
        jobs: how many processes work at once. More than one needs the usual
            ``if __name__ == "__main__":`` around a program of your own.

    Returns:
        One outcome a file, in the order of ``files``, as they come.

    Raises:
        UsageError: the model is not known or does not load.
    """
    batches = [files[at : at + BATCH_SIZE] for at in range(0, len(files), BATCH_SIZE)]
    return _in_workers(batches, settings, jobs) if jobs > 1 else _in_process(batches, settings)


def _in_process(batches: Sequence[Batch], settings: Settings) -> Iterator[Outcome]:
    worker = Worker(settings)
    for batch in batches:
        yield from worker.process(batch)


def _in_workers(batches: Sequence[Batch], settings: Settings, jobs: int) -> Iterator[Outcome]:
    waiting = deque(batches)
    running: deque[tuple[Batch, Future[list[Outcome]]]] = deque()
    pool = _pool(settings, jobs)
    try:
        while waiting or running:
            # A few batches ahead keep the workers busy; more would only fill the memory.
            while waiting and len(running) < 2 * jobs:
                batch = waiting.popleft()
                running.append((batch, _submit(pool, batch)))
            try:
                outcomes = running[0][1].result()
            except BrokenProcessPool:
                pool.shutdown()
                while running:
                    batch, future = running.popleft()
                    if future.exception() is None:
                        yield from future.result()
                    else:
                        yield from _one_by_one(batch, settings)
                pool = _pool(settings, jobs)
            else:
                running.popleft()
                yield from outcomes
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _one_by_one(batch: Batch, settings: Settings) -> Iterator[Outcome]:
    """The outcomes of a batch in which some file may kill the process that reads it."""
    pool = _pool(settings, 1)
    try:
        for file in batch:
            try:
                yield from _submit(pool, [file]).result()
            except BrokenProcessPool:
                yield Failure(
                    file.source,
                    "the process that read it died, of a fault or for want of memory",
                    "read the file alone on a machine with more memory, or report it with the file",
                )
                pool.shutdown()
                pool = _pool(settings, 1)
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _submit(pool: ProcessPoolExecutor, batch: Batch) -> Future[list[Outcome]]:
    try:
        with _interrupts_held():
            return pool.submit(_process, batch)
    except BrokenProcessPool as error:
        broken: Future[list[Outcome]] = Future()
        broken.set_exception(error)
        return broken


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """Hold Ctrl-C back while workers start, who inherit that: none dies before `_start`."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _pool(settings: Settings, jobs: int) -> ProcessPoolExecutor:
    # "spawn" is there on every system, and a fork of a program with threads may hang.
    context = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(jobs, context, initializer=_start, initargs=(settings,))


_settings: Settings | None = None
_worker: Worker | None = None


def _start(settings: Settings) -> None:
    """Called first in each worker.  The model loads with the first batch, where errors travel."""
    global _settings
    _settings = settings
    # Ctrl-C reaches the workers too.  One that died while it sends an outcome would leave half a
    # message, for whose end the parent waits for ever; so they finish their batch and are let go.
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _process(batch: Batch) -> list[Outcome]:
    global _worker
    if _worker is None:
        if _settings is None:
            raise RuntimeError("a worker was not started by this module")
        _worker = Worker(_settings)
    return _worker.process(batch)
