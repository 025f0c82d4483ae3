"""Words that go on in the next line without a hyphen."""

from collections.abc import Iterator

from publisher.verify.checks.large_print.folded_word import folded_word
from publisher.verify.checks.large_print.line_ends import line_ends
from publisher.verify.checks.large_print.measured import MeasuredLeaflet
from publisher.verify.finding import Finding

_HALVES = "-/\N{HYPHEN}\N{EN DASH}\N{EM DASH}"


def check_broken_word(leaflet: MeasuredLeaflet) -> Iterator[Finding]:
    """No word is cut where the line ends, unless it is longer than the line (standards.md 1.4)."""
    written = leaflet.author_words
    for block in leaflet.texts:
        for end in line_ends(block):
            whole = end.last + end.first
            halves = {folded_word(end.last), folded_word(end.first)}
            is_cut = folded_word(whole) in written and not halves <= written
            if is_cut and end.last[-1] not in _HALVES and end.width <= block.room:
                yield Finding(
                    "broken-word",
                    f"the word '{whole}' is cut at the end of a line",
                    f"page {end.line.page}",
                    words=end.line.words,
                )
