"""What is known while one leaflet is read: its lines, its findings, its ids, its front matter."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from publisher.diagnostics import Diagnostic, Problems, Span, error
from publisher.document import Picture
from publisher.readers.ids import IdError, Ids
from publisher.readers.pictures import PictureFolder


@dataclass(slots=True)
class Reading:
    """The notes of one reading of one file; `lines` are those of the whole file, from 0.

    `terms` maps a glossary term in small letters to the id of its entry, `references` a
    reference's id to its number; both are None where the front matter could not be read, so that
    nothing is said against them. `used_links` are the labels of link definitions that
    the text refers to. `level` is that of the heading above the present place.
    """

    path: str
    lines: list[str]
    pictures: PictureFolder
    terms: Mapping[str, str] | None = None
    references: Mapping[str, int] | None = None
    ids: Ids = field(default_factory=Ids)
    found: list[Diagnostic] = field(default_factory=list)
    used_links: set[str] = field(default_factory=set)
    level: int = 1

    def report(self, code: str, message: str, remedy: str, span: Span) -> None:
        """Note an error and go on, so that the author gets all of them at once."""
        self.found.append(error(code, message, remedy, span))

    def picture(self, name: str, span: Span) -> Picture:
        """The picture, or an empty one where it is reported that there is none to use."""
        try:
            return self.pictures.read(name, span)
        except Problems as problems:
            self.found += problems.diagnostics
            return Picture(name, "image/png", 1, 1, b"")

    def line_span(self, line: int) -> Span:
        """The first character of a line; lines count from 0 here, and from 1 in the span."""
        text = self.lines[line] if line < len(self.lines) else ""
        return Span(self.path, line + 1, len(text) - len(text.lstrip()) + 1)

    def claim_id(self, wanted: str, kind: str, span: Span) -> str:
        """The id that the author set, or the next of its kind where there is none or it is bad."""
        if wanted:
            try:
                return self.ids.claim(wanted, span)
            except IdError as problem:
                self.report(problem.code, str(problem), problem.remedy, span)
        return self.ids.numbered(kind, span)
