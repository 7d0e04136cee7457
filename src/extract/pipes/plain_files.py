"""What a component has learned, kept as plain JSON beside the model: nothing in it is ever run."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, Protocol

if TYPE_CHECKING:
    from typing import Self  # not in Python 3.10


class Plain(Protocol):
    """Something learned that is plain data."""

    def to_json(self) -> dict[str, Any]:
        """The thing as plain JSON data."""

    @classmethod
    def from_json(cls, data: Any) -> Self:
        """The inverse of `to_json`.  Raises ValueError for anything else."""


class KeepsLearned:
    """A component that saves what it has learned with its pipeline.

    ``learned_as`` names the attribute that holds it, which is None where nothing was learned,
    ``learned_type`` its type and ``file_name`` the file in the component's folder.

    >>> class Counts(dict):
    ...     def to_json(self): return dict(self)
    ...     from_json = classmethod(lambda cls, data: cls(data))
    >>> class Counter(KeepsLearned):
    ...     learned_as, learned_type, file_name = "counts", Counts, "counts.json"
    ...     counts = None
    >>> counter = Counter()
    >>> counter.counts = Counts(a=1)
    >>> Counter().from_bytes(counter.to_bytes()).counts
    {'a': 1}
    """

    learned_as: ClassVar[str]
    learned_type: ClassVar[type[Plain]]
    file_name: ClassVar[str]

    def to_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> None:
        """Save what was learned in the component's folder, a clue a line."""
        folder = Path(path)
        folder.mkdir(parents=True, exist_ok=True)
        (folder / self.file_name).write_text(self._dumped(",\n"), encoding="utf-8")

    def from_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> Self:
        """Load what `to_disk` saved.  Raises ValueError, naming the file, for anything else."""
        file = Path(path) / self.file_name
        try:
            self._load(file.read_text(encoding="utf-8") if file.is_file() else "null")
        except ValueError as error:
            raise ValueError(f"{file} holds no {self.learned_as}: {error}") from error
        return self

    def to_bytes(self, *, exclude: Iterable[str] = ()) -> bytes:
        """What was learned as JSON in UTF-8."""
        return self._dumped().encode()

    def from_bytes(self, data: bytes, *, exclude: Iterable[str] = ()) -> Self:
        """Load what `to_bytes` gave."""
        self._load(data.decode())
        return self

    def _dumped(self, comma: str = ",") -> str:
        learned: Plain | None = getattr(self, self.learned_as)
        return _dumped(None if learned is None else learned.to_json(), comma)

    def _load(self, text: str) -> None:
        data = json.loads(text)
        setattr(self, self.learned_as, None if data is None else self.learned_type.from_json(data))


def _dumped(data: Any, comma: str) -> str:
    """JSON with ``comma`` between the entries of objects and the rows of tables."""
    if isinstance(data, dict):
        entries = (
            f"{json.dumps(k, ensure_ascii=False)}:{_dumped(v, comma)}" for k, v in data.items()
        )
        return "{" + comma.join(entries) + "}"
    if isinstance(data, list) and data and isinstance(data[0], list):
        return "[" + comma.join(_dumped(row, ",") for row in data) + "]"
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))
