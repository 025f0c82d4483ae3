"""What went wrong, where, and what to do about it: the one vocabulary of messages."""

from publisher.diagnostics.diagnostic import Diagnostic, Severity, error, warning
from publisher.diagnostics.problems import Problems
from publisher.diagnostics.span import Span
from publisher.diagnostics.wrong_use import WrongUse

__all__ = ["Diagnostic", "Problems", "Severity", "Span", "WrongUse", "error", "warning"]
