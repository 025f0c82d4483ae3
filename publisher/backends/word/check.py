"""What keeps a leaflet from being good large print."""

from collections.abc import Iterator

from publisher.backends.protocol import Context
from publisher.backends.word.layout import make_layout
from publisher.backends.word.measure import Measure, Span
from publisher.diagnostics import Diagnostic, warning
from publisher.document import Document, walk
from publisher.document.nodes import Section
from publisher.document.text import plain_text


def check_words(document: Document, size: float, context: Context) -> Iterator[Diagnostic]:
    """Words in the title and headings that are wider than a line."""
    fonts, wording = context.theme.tokens.fonts, context.wording
    layout, measure = make_layout(context.theme.tokens, size), Measure(context.theme)
    headings = [(document.metadata.title, 1, document.span)]
    headings += [
        (plain_text(each.heading, wording), each.level, each.span)
        for each in walk(document)
        if isinstance(each, Section)
    ]
    for words, level, span in headings:
        face = (layout.headings[level - 1], True, fonts.heading)
        for word in words.split():
            if measure.longest_word([Span(word, *face)]) > layout.text_width:
                yield warning(
                    "WORD-001",
                    f"'{word}' in a heading is wider than a line of large print at {size:g} points",
                    "use a shorter word, or write it with a hyphen",
                    span,
                )
