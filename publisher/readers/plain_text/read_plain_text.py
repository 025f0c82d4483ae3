"""From a pasted text to a leaflet, in steps."""

from collections import Counter
from collections.abc import Callable, Sequence

from publisher.readers.ids import slug
from publisher.readers.plain_text.abbreviations import recognise_abbreviations
from publisher.readers.plain_text.blocks import split_blocks
from publisher.readers.plain_text.body_rows import body_rows
from publisher.readers.plain_text.care_advice import recognise_care_advice
from publisher.readers.plain_text.contact import recognise_contact
from publisher.readers.plain_text.dates import recognise_dates
from publisher.readers.plain_text.draft import Draft
from publisher.readers.plain_text.email_header import take_email_header
from publisher.readers.plain_text.end_matter import recognise_end_matter
from publisher.readers.plain_text.figures import recognise_figures
from publisher.readers.plain_text.finding import Finding, Kind
from publisher.readers.plain_text.front_matter_rows import front_matter_rows
from publisher.readers.plain_text.headings import recognise_headings
from publisher.readers.plain_text.hyphens import join_hyphenated_words
from publisher.readers.plain_text.imported_leaflet import ImportedLeaflet
from publisher.readers.plain_text.labels import recognise_labels
from publisher.readers.plain_text.lists import name_lists, settle_lists
from publisher.readers.plain_text.oddities import find_oddities
from publisher.readers.plain_text.optional_keys import name_optional_keys
from publisher.readers.plain_text.page_furniture import take_page_furniture
from publisher.readers.plain_text.pasted_line import read_lines
from publisher.readers.plain_text.pronunciations import recognise_pronunciations
from publisher.readers.plain_text.references import recognise_references
from publisher.readers.plain_text.report import write_report
from publisher.readers.plain_text.row import Row
from publisher.readers.plain_text.summary import propose_summary
from publisher.readers.plain_text.tables import recognise_tables
from publisher.readers.plain_text.title import recognise_title
from publisher.readers.plain_text.videos import recognise_videos
from publisher.readers.plain_text.web_residue import recognise_web_residue, take_web_lines
from publisher.readers.plain_text.word_count import count_leaflet_words, count_words

# In this order: each finds its construct in what the ones before it have left.
_STEPS: tuple[Callable[[Draft], None], ...] = (
    recognise_web_residue,
    join_hyphenated_words,
    recognise_title,
    recognise_dates,
    recognise_labels,
    recognise_tables,
    recognise_figures,
    recognise_videos,
    recognise_headings,
    settle_lists,
    recognise_care_advice,
    recognise_references,
    recognise_end_matter,
    find_oddities,
    recognise_contact,
    recognise_pronunciations,
    recognise_abbreviations,
    propose_summary,
    name_lists,
    name_optional_keys,
)


def read_plain_text(text: str, path: str) -> ImportedLeaflet:
    """The leaflet that a pasted text makes, and the report on what was recognised and guessed.

    `path` is the name of the pasted file, as it is shown to the author. No word is dropped: each
    is in the leaflet, or quoted by a finding. What the text cannot tell is left empty in the
    leaflet, so that its reader asks for it at that place.

    Raises `Problems` where the text has no words, broken characters, or far too many of them.
    """
    lines, subject, findings = take_email_header(read_lines(text, path))
    lines, page_findings = take_page_furniture(lines)
    lines, web_findings = take_web_lines(lines)
    pieces, block_findings = split_blocks(lines)
    findings += [*page_findings, *web_findings, *block_findings]
    draft = Draft(path, pieces, findings, subject)
    draft.tell(
        Kind.GUESSED, "IMP-030", "language", "the language was taken to be en-GB",
        "write another tag if it is not British English, as in cy for Welsh", anchor="language",
    )  # fmt: skip
    for step in _STEPS:
        step(draft)
    return _finish(draft, text)


def _finish(draft: Draft, text: str) -> ImportedLeaflet:
    rows = [*front_matter_rows(draft.front), Row("")]
    rows += body_rows(draft.pieces, draft.front.terms) or [Row("", anchor="body")]
    if not draft.pieces:
        draft.tell(
            Kind.MISSING, "IMP-024", "text", "the text of the leaflet", "write it here",
            anchor="body",
        )  # fmt: skip
    leaflet = "\n".join(row.text for row in rows) + "\n"
    words = count_words(text)
    lost = words - count_leaflet_words(leaflet) - _quoted(draft.findings)
    if lost:
        draft.tell(
            Kind.LEFT_OUT, "IMP-066", "words", "words that found no place", "add them by hand",
            quoted=" ".join(lost.elements()),
        )  # fmt: skip
    order = list(Kind)
    places = _Places(rows)

    def rank(finding: Finding) -> tuple[int, tuple[int, int], int]:
        # What is missing comes in the order of the leaflet, all else in that of the pasted text.
        is_missing = finding.kind is Kind.MISSING
        place = places.of(finding) if is_missing else (0, 0)
        return order.index(finding.kind), place, finding.line

    findings = sorted(draft.findings, key=rank)
    found = [places.of(each) for each in findings]
    report = write_report(draft.path, words.total(), findings, found)
    id_ = slug(draft.front.title) or "leaflet"
    return ImportedLeaflet(id_, draft.path, leaflet, report, tuple(findings), tuple(found))


def _quoted(findings: Sequence[Finding]) -> Counter[str]:
    total: Counter[str] = Counter()
    for each in findings:
        total += count_words(each.quoted)
    return total


class _Places:
    """Line and column of the leaflet for each finding."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self._anchors: dict[str, tuple[int, int]] = {}
        self._lines: dict[int, tuple[int, int]] = {}
        for number, row in enumerate(rows, 1):
            if row.anchor:
                self._anchors.setdefault(row.anchor, (number, row.place))
            if row.line:
                self._lines.setdefault(row.line, (number, 1))

    def of(self, finding: Finding) -> tuple[int, int]:
        """The place of the anchor, else of the words of its line, else (0, 0)."""
        if finding.anchor:
            return self._anchors.get(finding.anchor, (0, 0))
        if finding.kind in {Kind.LEFT_OUT, Kind.MOVED}:
            return 0, 0
        return self._lines.get(finding.line, (0, 0))
