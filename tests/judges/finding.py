"""What a judge has to say against a file."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault: the judge's rule, its message, and the place as the judge names it."""

    rule: str
    message: str
    where: str = ""

    def __str__(self) -> str:
        return f"{self.rule}: {self.message}" + (f" ({self.where})" if self.where else "")
