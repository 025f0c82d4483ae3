"""Audiobooks that say otherwise of themselves than the leaflet does."""

from collections.abc import Iterator

from publisher.verify.checks.m4b.opened import Audiobook
from publisher.verify.finding import Finding

_SIGN = "\N{COPYRIGHT SIGN}"


def check_wrong_facts(book: Audiobook) -> Iterator[Finding]:
    """Title, publisher, date and licence are those of the leaflet (QuickTime File Format, ilst)."""
    data = book.document.metadata
    facts = {
        f"{_SIGN}nam": data.title,
        f"{_SIGN}alb": data.title,
        f"{_SIGN}ART": data.publisher,
        f"{_SIGN}day": data.last_reviewed.isoformat(),
        "cprt": data.licence,
    }
    for name, wanted in facts.items():
        found = book.text(name)
        if found != wanted:
            said = f"'{found}'" if found else "nothing"
            message = f"the file has to say '{wanted}', but says {said}"
            yield Finding("wrong-facts", message, f"MP4 {name}")
