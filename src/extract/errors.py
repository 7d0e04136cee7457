"""Every error a user can meet, in one place: what went wrong, and what to do about it."""

from __future__ import annotations


class ExtractError(Exception):
    """An error with a hint: ``str(error)`` says in a line what is wrong, ``hint`` what to do."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class ReadError(ExtractError):
    """A file that cannot be turned into text."""


class UsageError(ExtractError):
    """A wrong use of the program: a missing path, an existing output, an unknown model."""
