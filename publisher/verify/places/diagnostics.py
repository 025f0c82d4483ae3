"""A verdict in the words in which everything else is told to the author."""

from publisher.diagnostics import Diagnostic, Severity, warning
from publisher.document import Document
from publisher.theme import Wording
from publisher.verify.finding import Finding
from publisher.verify.format_names import format_name
from publisher.verify.places.places import Places
from publisher.verify.places.remedy_for import remedy_for
from publisher.verify.verdict import Verdict


def diagnostics(verdict: Verdict, document: Document, wording: Wording) -> list[Diagnostic]:
    """Each finding that may not stay, with the author's line where a block of the source made it.

    The code is the format and the judge's own name of the rule, as in "EPUB-RSC-005". Where the
    judge is not installed, a warning says how to get it. Findings that are accepted and verdicts
    for information stand in the report only.
    """
    if verdict.missing:
        message = f"the {format_name(verdict.format)} was not judged by {verdict.judge}"
        return [warning(_code(verdict.format, "NOT-JUDGED"), message, verdict.missing)]
    if verdict.informative or not verdict.faults:
        return []
    places = Places(document, wording)
    return [
        Diagnostic(
            Severity.ERROR if each.is_error else Severity.WARNING,
            _code(verdict.format, each.rule),
            _message(verdict, each),
            remedy_for(each.rule),
            places.span(each),
        )
        for each in verdict.faults
    ]


def _code(format: str, rule: str) -> str:
    return f"{format.upper()}-{'-'.join(rule.split())}"


def _message(verdict: Verdict, finding: Finding) -> str:
    said = " ".join(finding.message.split()).rstrip(".")
    where = " ".join(finding.where.split())
    return f"{verdict.judge} says of the {format_name(verdict.format)}: {said}" + (
        f" (at {where})" if where else ""
    )
