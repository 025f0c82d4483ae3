"""Proofs made by hand: each says one thing that a report has to show."""

from dataclasses import replace
from datetime import date
from functools import cache

from publisher.diagnostics import Span
from publisher.document import Document, Metadata
from publisher.document.nodes import Figure, Link, LinkKind, Paragraph, Section, Text
from publisher.theme import Theme, Wording, load_theme, read_wording
from publisher.verify.finding import Finding
from publisher.verify.parity.difference import Difference, DifferenceKind, Parity
from publisher.verify.proof import Proof, ProvenFile
from publisher.verify.verdict import Level, Verdict
from tests.specimen import STYLES, picture, whole_specimen


@cache
def theme() -> Theme:
    return load_theme(STYLES)


@cache
def wording() -> Wording:
    return read_wording(STYLES, "en-GB")


def _at(line: int) -> Span:
    return Span("source/tiny/leaflet.md", line, 1)


def tiny() -> Document:
    """A leaflet of one section: a dose, a link and a picture."""
    dose = Text("Take 5 mg once a day. Read ", span=_at(12))
    link = Link(
        (Text("how to take it", span=_at(12)),), "https://example.org", LinkKind.WEB, span=_at(12)
    )
    paragraph = Paragraph((dose, link, Text(".", span=_at(12))), id="dose", span=_at(12))
    figure = Figure(picture(), "A lung with one tumour", id="lung", span=_at(14))
    section = Section(
        (Text("Your dose", span=_at(10)),), 2, (paragraph, figure), id="your-dose", span=_at(10)
    )
    metadata = Metadata(
        id="tiny",
        title="A tiny leaflet",
        language="en-GB",
        summary="It says how much to take.",
        publisher="Harbour Cancer Information",
        edition="3",
        last_reviewed=date(2026, 3, 24),
        next_review_due=date(2029, 3, 24),
    )
    summary = (Text(metadata.summary, span=_at(2)),)
    return Document(metadata, summary, (section,), None, None, _at(2), "0" * 64)


READING = ("publisher", "title", "summary", "heading", "dose", "picture")
"""What the units of the tiny leaflet are, in their order."""
DOSE = "Take 5 mg once a day. Read how to take it."


def verdict(
    judge: str = "EPUBCheck",
    format: str = "epub",
    findings: tuple[Finding, ...] = (),
    *,
    level: Level = Level.FULL,
    informative: bool = False,
    missing: str = "",
) -> Verdict:
    return Verdict(judge, "5.3.0", "EPUB 3.3", format, level, 12, findings, informative, missing)


def file(format: str) -> ProvenFile:
    return ProvenFile(format, f"tiny.{format}", f"{len(format)}" * 64, 12_345)


def passed() -> Proof:
    """An e-book and a web page, and nothing against them."""
    return Proof(
        tiny(),
        wording(),
        Level.FULL,
        (verdict(), verdict("axe", "web")),
        (
            Parity("epub", "the documents of its spine", 6),
            Parity("web", "the elements of the page", 6),
        ),
        {"epub": ("EPUB Accessibility 1.1 - WCAG 2.2 Level AA",)},
        (file("epub"), file("web")),
    )


def failed() -> Proof:
    """A rule that is broken at two places and one that is broken at none of the author's."""
    findings = (
        Finding("RSC-005", "Error while parsing file", "EPUB/leaflet.xhtml:4:1", node="dose"),
        Finding("image-alt", "Images must have alternative text", "img", node="lung"),
        Finding("RSC-005", "Error while parsing file", "EPUB/leaflet.xhtml:9:1", words="Your dose"),
        Finding("OPF-014", "A property is missing", "EPUB/content.opf", is_error=False),
    )
    return replace(
        passed(), verdicts=(verdict(findings=findings), verdict("axe", "web")), claims={}
    )


def accepted() -> Proof:
    """A finding that may stay."""
    finding = Finding(
        "7.1-3", "Content is not tagged", "page 2", accepted="LibreOffice draws its lines untagged."
    )
    return replace(passed(), verdicts=(verdict("LibreOffice", "epub", (finding,)),))


def absent() -> Proof:
    """A judge that is not installed."""
    away = verdict("Ace", missing="Ace is not installed. Run “make judges” once.")
    return replace(passed(), verdicts=(*passed().verdicts, away))


def quick() -> Proof:
    """Only what is judged inside the program."""
    own = verdict("Publisher’s own checks", level=Level.QUICK)
    return replace(passed(), level=Level.QUICK, verdicts=(own,))


def differing(*differences: Difference) -> Proof:
    """An e-book that reads otherwise than the leaflet."""
    epub, web = passed().parities
    return replace(passed(), parities=(replace(epub, differences=differences), web))


def every_difference() -> Proof:
    """One difference of each kind."""
    return differing(
        Difference(DifferenceKind.ADDED, -1, "", "An advertisement."),
        Difference(DifferenceKind.LOST, 2, "It says how much to take."),
        Difference(DifferenceKind.STRUCTURE, 3, "heading of level 2", "paragraph"),
        Difference(DifferenceKind.CHANGED, 4, DOSE, DOSE.replace("5", "50")),
        Difference(DifferenceKind.LANGUAGE, 4, "en-GB", "cy"),
        Difference(DifferenceKind.MOVED, 5, "A lung with one tumour", "at the beginning"),
    )


def hostile() -> Proof:
    """Words that would be mark-up, and bytes that no page can hold, in every place."""
    nasty = '</td><script>alert("1")</script>&amp;\x00\x1b\ud800 <img src=x onerror=alert(1)>'
    finding = Finding(nasty, nasty, nasty, words=nasty)
    away = verdict(nasty, "web", missing=nasty)
    known = passed()
    document = tiny()
    title = '</title><script>alert("2")</script>'
    document = replace(document, metadata=replace(document.metadata, title=title))
    return replace(
        known,
        document=document,
        verdicts=(
            verdict(nasty, "epub", (finding, replace(finding, accepted=nasty))),
            away,
        ),
        parities=(
            Parity(
                "epub",
                nasty,
                6,
                tuple(Difference(kind, 4, DOSE, nasty) for kind in DifferenceKind),
                (nasty,),
            ),
        ),
        claims={"epub": (nasty,)},
        files=(ProvenFile("epub", nasty, nasty, 1),),
    )


def whole() -> Proof:
    """The specimen with all formats, findings and differences: the longest report there is."""
    formats = ("pdf", "word", "epub", "audio", "web")
    finding = failed().verdicts[0].findings
    return replace(
        every_difference(),
        document=whole_specimen(),
        verdicts=(
            *(verdict("A judge", each) for each in formats),
            verdict("veraPDF", "pdf", finding, informative=True),
            *absent().verdicts[-1:],
            *accepted().verdicts,
            *failed().verdicts,
        ),
        parities=tuple(
            Parity(each, "its structure", 6, every_difference().parities[0].differences, ("noted",))
            for each in (*formats, "audio")
        ),
        files=tuple(map(file, formats)),
    )
