"""What a judge has to say against a file."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault: the judge's own name for its rule, what it says, and the place as it names it.

    `node` is the id of the document's block that made the place, and `words` are words of the
    leaflet that stand there; either leads back to the author's line, and both may be empty.
    `accepted` says why the finding may stay; it is empty for one that may not.
    """

    rule: str
    message: str
    where: str = ""
    node: str = ""
    words: str = ""
    is_error: bool = True
    accepted: str = ""

    def __str__(self) -> str:
        return f"{self.rule}: {self.message}" + (f" ({self.where})" if self.where else "")
