"""What comes out of an import: the leaflet, and what is to be said about it."""

from dataclasses import dataclass

from publisher.diagnostics import Diagnostic, Span, error, warning
from publisher.readers.plain_text.finding import Finding, Kind


@dataclass(frozen=True, slots=True)
class ImportedLeaflet:
    """A leaflet made of a pasted text.

    `id` is the proposed name of its folder, `path` the pasted file's. `leaflet` is the text of
    leaflet.md, `report` that of import-report.md, which tells everything in `findings`. `places`
    gives the line and column in the leaflet, from 1, that belong to each finding.
    """

    id: str
    path: str
    leaflet: str
    report: str
    findings: tuple[Finding, ...]
    places: tuple[tuple[int, int], ...]

    @property
    def gaps(self) -> int:
        """How many things the author has to fill in before the leaflet can be built."""
        return sum(each.kind is Kind.MISSING for each in self.findings)

    def diagnostics(self, leaflet: str = "leaflet.md") -> tuple[Diagnostic, ...]:
        """The findings for the terminal; `leaflet` is the path under which leaflet.md is shown.

        What is missing is an error at its place in the leaflet. What was guessed, looks odd or was
        left out is a warning at its line of the pasted text. What was plainly recognised is only
        in the report.
        """
        found = []
        for finding, (line, column) in zip(self.findings, self.places, strict=True):
            if finding.kind is Kind.MISSING:
                span = Span(leaflet, line, column)
                message = f"missing: {finding.message}"
                found.append(error(finding.code, message, finding.remedy, span))
            elif finding.kind in _TOLD:
                span = Span(self.path, finding.line, 1 if finding.line else 0)
                message = f"{_TOLD[finding.kind]}: {finding.message}"
                remedy = finding.remedy or "see import-report.md"
                found.append(warning(finding.code, message, remedy, span))
        return tuple(found)


_TOLD = {Kind.GUESSED: "guessed", Kind.ODD: "odd", Kind.LEFT_OUT: "left out"}
