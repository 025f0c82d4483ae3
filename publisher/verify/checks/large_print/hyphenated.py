"""Words that a line end divides with a hyphen."""

from collections.abc import Iterator

from publisher.verify.checks.large_print.folded_word import folded_word
from publisher.verify.checks.large_print.line_ends import line_ends
from publisher.verify.checks.large_print.measured import MeasuredLeaflet
from publisher.verify.finding import Finding

_HYPHENS = "-\N{HYPHEN}\N{SOFT HYPHEN}"


def check_hyphenated(leaflet: MeasuredLeaflet) -> Iterator[Finding]:
    """No line ends with a hyphen that the author did not write (UKAAF G003; standards.md 1.4)."""
    written = leaflet.author_words
    for block in leaflet.texts:
        for end in line_ends(block):
            if end.last[-1] not in _HYPHENS or len(end.last) < 2 or end.is_in_address:
                continue
            if folded_word(end.last + end.first) not in written:
                yield Finding(
                    "hyphenated",
                    f"'{end.last}' is divided at the end of a line; large print divides no words",
                    f"page {end.line.page}",
                    words=end.line.words,
                )
