"""`:::{figure} bones.svg` and `![alternative text](bones.svg)`."""

from publisher.diagnostics import Span
from publisher.document.nodes import Figure, Inlines, Paragraph
from publisher.readers.directives.directive import BodyReader
from publisher.readers.directives.source import DirectiveSource


def build_figure(source: DirectiveSource, body: BodyReader) -> Figure:
    """A picture; the first paragraph of the text is its caption, the rest its description.

    A missing alternative text is found by the rules.
    """
    reading = body.reading
    picture = reading.picture(source.argument, source.span)
    blocks = body.read_text(source)
    decorative = "decorative" in source.options
    caption: Inlines = ()
    if decorative:
        _check_decorative(source, body, has_text=bool(blocks))
    elif blocks and isinstance(blocks[0], Paragraph):
        caption, blocks = blocks[0].children, blocks[1:]
    elif blocks:
        reading.report(
            "FIG-005",
            "the text of a picture begins with its caption, and this is no plain paragraph",
            "write a caption of one sentence first, then an empty line",
            blocks[0].span,
        )
    return Figure(
        picture,
        "" if decorative else source.value("alt"),
        caption,
        blocks,
        source.value("credit"),
        decorative,
        id=source.id,
        span=source.span,
    )


def figure_from_image(name: str, alternative: str, body: BodyReader, span: Span) -> Figure:
    """A picture alone in a paragraph: no caption, no description."""
    reading = body.reading
    return Figure(
        reading.picture(name, span),
        alternative,
        id=reading.claim_id("", "figure", span),
        span=span,
    )


def _check_decorative(source: DirectiveSource, body: BodyReader, *, has_text: bool) -> None:
    if "alt" in source.options:
        body.reading.report(
            "FIG-002",
            "a picture that only decorates has no alternative text",
            "delete :alt: where the picture tells nothing; else delete :decorative:",
            source.place("alt"),
        )
    if "credit" in source.options:
        body.reading.report(
            "FIG-004",
            "a picture that only decorates has no credit, because no listener hears of it",
            "delete :decorative: and write :alt: instead, or name its maker in the text",
            source.place("credit"),
        )
    if has_text:
        body.reading.report(
            "FIG-004",
            "a picture that only decorates has no caption and no description",
            "delete :decorative: and write :alt: instead, or delete the text",
            source.place("decorative"),
        )
