"""One line of the benchmark's table."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Row:
    """What was measured, against what, and what is wanted.

    `value` is a ratio, an exponent or a share, `least` and `most` are those of the single turns.
    `processor` is the same ratio in seconds of the processor, where `value` goes by the clock.
    `target` is the most that is wanted, None where the figure is only told. `note` says under
    which circumstances it was measured, and in which seconds.
    """

    name: str
    against: str
    value: float
    target: float | None = None
    least: float | None = None
    most: float | None = None
    processor: float | None = None
    note: str = ""

    @property
    def verdict(self) -> str:
        """ "met", "MISSED by 0.12", or nothing where there is no target."""
        if self.target is None:
            return ""
        # What is told is what counts: two figures behind the point.
        over = round(self.value, 2) - self.target
        return "met" if over <= 0 else f"MISSED by {over:.2f}"

    def as_data(self) -> dict[str, Any]:
        """The row as JSON can hold it."""
        found = {name: getattr(self, name) for name in self.__dataclass_fields__}
        return found | {"verdict": self.verdict}
