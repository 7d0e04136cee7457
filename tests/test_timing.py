"""The helper itself: what is linear passes, what is not fails."""

from collections.abc import Callable
from functools import partial

import pytest

from timing import assert_linear


def in_rows(size: int) -> Callable[[], object]:
    return partial(sum, range(size * size))


def test_linear_work_passes() -> None:
    assert_linear(lambda size: partial(sum, range(size)), 200_000)


def test_quadratic_work_fails() -> None:
    with pytest.raises(AssertionError, match="8 times the size took"):
        assert_linear(in_rows, 600)
