"""Whether work takes time in proportion to its size, told apart on a machine that others use too.

A machine at work on other things can double a measured time, even of the processor alone (shared
caches, shared cores), for seconds on end.  So the large size is eight times the small one:
linear time is a factor of 8, quadratic time one of 64, and the bound between them leaves each a
factor of two or more.  Both are measured by turns until the least of each are within the bound;
work that is not linear stays beyond it however often it is measured.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

ROUNDS = 6
SLACK = 0.02
"""Seconds that a measurement may be off whatever its size."""


def seconds_for(work: Callable[[], object]) -> float:
    """Processor time of a piece of work."""
    gc.collect()
    gc.disable()  # as timeit does: a collection looks at what all the tests have left
    try:
        started = time.process_time()
        work()
        return time.process_time() - started
    finally:
        gc.enable()


def assert_linear(
    prepare: Callable[[int], Callable[[], object]],
    size: int,
    *,
    growth: int = 8,
    at_most: float = 16.0,
) -> None:
    """Fail if work of ``growth * size`` takes over ``at_most`` times the time of ``size``.

    Args:
        prepare: makes the work of a size, ready to be timed; what it does itself is not timed.
        size: the small size, in units of ``prepare``.
        growth: how many times the small size the large one is.
        at_most: the bound on the ratio of their times.
    """
    small = large = float("inf")
    for _ in range(ROUNDS):
        small = min(small, seconds_for(prepare(size)))
        large = min(large, seconds_for(prepare(growth * size)))
        if large <= at_most * small + SLACK:
            return
    raise AssertionError(f"{growth} times the size took {large:.3f} s, {large / small:.1f} times")
