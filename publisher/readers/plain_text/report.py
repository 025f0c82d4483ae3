"""The report on an import, for the person who pasted the text."""

import re
from collections.abc import Iterator, Sequence

from publisher.readers.plain_text.finding import Finding, Kind

_HEADINGS = {
    Kind.MISSING: (
        "What you have to fill in",
        "The text does not tell these. `publisher check` names each of them until it is there.",
    ),
    Kind.GUESSED: (
        "What was guessed",
        "The program decided these and may be wrong. Please check each one.",
    ),
    Kind.ODD: (
        "What looks odd in the text",
        "These were left exactly as they are. Decide whether they are mistakes.",
    ),
    Kind.OPTIONAL: (
        "What you may add",
        "A leaflet can be built without these, but readers are glad of them.",
    ),
    Kind.MOVED: (
        "What was moved or written in another way",
        "These words are no longer where they stood; after each you see what stood in the text.",
    ),
    Kind.LEFT_OUT: (
        "What was left out",
        "These words are not in the leaflet.",
    ),
    Kind.RECOGNISED: (
        "What was recognised",
        "These need no attention.",
    ),
}
_HOW_TO_READ = (
    "“Line 12” is a line of the pasted text; `leaflet.md:12:3` is line 12, column 3 of the leaflet "
    "as it was made. Work from the bottom of the leaflet to its top, so that the numbers stay "
    "right while you write."
)
_SPECIAL = re.compile(r"[\\`*_\[\]<]")
Places = Sequence[tuple[int, int]]


def write_report(path: str, word_count: int, findings: Sequence[Finding], places: Places) -> str:
    """Everything that was found, in Markdown: first what the author has to do.

    `word_count` is the number of words of the pasted text; `places` has the line and column in
    the leaflet for each finding, 0 where there is none.
    """
    name = path.replace("\\", "/").rpartition("/")[2]
    about = (
        f"`leaflet.md` was made from `{name}`. Every one of its {word_count:,} words stands in "
        "the leaflet or is named below as left out or written in another way."
    )
    lines = ["# Import report", "", about, "", _HOW_TO_READ]
    for kind, (heading, introduction) in _HEADINGS.items():
        told = [(each, place) for each, place in zip(findings, places) if each.kind is kind]
        if told:
            lines += ["", f"## {heading} ({len(told)})", "", introduction, ""]
            lines += [line for each, place in told for line in _entry(each, place)]
    return "\n".join(lines) + "\n"


def _entry(finding: Finding, place: tuple[int, int]) -> Iterator[str]:
    box = "- [ ] " if finding.kind in {Kind.MISSING, Kind.GUESSED, Kind.ODD} else "- "
    source = f"line {finding.line}" if finding.line else ""
    where = f"`leaflet.md:{place[0]}:{place[1]}`" if place[0] else ""
    head = ", ".join(each for each in (where, source) if each)
    message = _escape(finding.message).rstrip(".")
    remedy = f" → {_escape(finding.remedy)}" if finding.remedy else ""
    yield f"{box}{head + ': ' if head else ''}**{_escape(finding.topic)}**: {message}.{remedy}"
    if finding.quoted and finding.kind is not Kind.RECOGNISED:
        yield f"  - in the text: “{_escape(finding.quoted)}”"


def _escape(words: str) -> str:
    return _SPECIAL.sub(lambda match: f"\\{match[0]}", words)
