"""One finding, told in the reader's words with its remedy."""

from dataclasses import dataclass
from enum import StrEnum

from publisher.diagnostics.span import Span


class Severity(StrEnum):
    """How much a finding matters: an error holds a file back, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding: what is wrong, where, and what to do.

    `code` is an area and a number (`FIG-001`) and never changes its meaning. `message` says what
    is wrong and `remedy` what to do, both in words for somebody who is no programmer.
    """

    severity: Severity
    code: str
    message: str
    remedy: str
    span: Span | None = None

    @property
    def is_error(self) -> bool:
        """Whether the finding holds a file back."""
        return self.severity is Severity.ERROR

    def __str__(self) -> str:
        place = f"{self.span}: " if self.span else ""
        return f"{place}{self.severity} {self.code}: {self.message} ({self.remedy})"


def error(code: str, message: str, remedy: str, span: Span | None = None) -> Diagnostic:
    """A finding that holds the file back."""
    return Diagnostic(Severity.ERROR, code, message, remedy, span)


def warning(code: str, message: str, remedy: str, span: Span | None = None) -> Diagnostic:
    """A finding that the author should look at; the file is still made."""
    return Diagnostic(Severity.WARNING, code, message, remedy, span)
