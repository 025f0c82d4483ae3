"""What keeps a leaflet from being good large print."""

from collections.abc import Iterator

from publisher.backends.protocol import Context
from publisher.backends.word.house_styles import BAND_SIDES
from publisher.backends.word.layout import make_layout
from publisher.backends.word.measure import Measure, Span
from publisher.backends.word.options import SIZES
from publisher.diagnostics import Diagnostic, error, warning
from publisher.document import Document, walk
from publisher.document.nodes import CareCard, Section
from publisher.document.text import plain_text


def check_words(document: Document, size: float, context: Context) -> Iterator[Diagnostic]:
    """Words in the title and in headings that are wider than a line, and a size not to be had."""
    if size > SIZES[-2] and size != SIZES[-1]:
        yield error(
            "WORD-002",
            f"the Word file is not made in {size:g} points",
            f"choose {SIZES[0]} to {SIZES[-2]} or {SIZES[-1]} points; the PDF is made in every "
            "size: --to pdf --form giant-print",
            document.span,
        )
        return
    fonts, wording = context.theme.tokens.fonts, context.wording
    layout, measure = make_layout(context.theme.tokens, size), Measure(context.theme)
    in_frame = layout.frame_left + layout.frame_right
    headings = [(document.metadata.title, 1, BAND_SIDES, document.span)]
    for each in walk(document):
        if isinstance(each, Section | CareCard):
            sides = in_frame if isinstance(each, CareCard) else 0.0
            headings.append((plain_text(each.heading, wording), each.level, sides, each.span))
    for words, level, sides, span in headings:
        face = (layout.heading_size(level), True, fonts.heading)
        for word in words.split():
            if measure.longest_word([Span(word, *face)]) > layout.text_width - sides:
                yield warning(
                    "WORD-001",
                    f"'{word}' in a heading is wider than a line of large print at {size:g} points",
                    "use a shorter word, or write it with a hyphen",
                    span,
                )
