"""The first page: originator, title, summary, edition, and the contents."""

from collections.abc import Callable

from publisher.backends.word.anchors import Anchors
from publisher.backends.word.fields import close_field, open_field, page_reference
from publisher.backends.word.inlines import Face, Inlines
from publisher.backends.word.paragraphs import paragraph, set_property
from publisher.backends.word.xml import Element, element, tag, twips, w
from publisher.document import Document
from publisher.document.text import shown_date
from publisher.theme import Wording

_LEVEL = 2
"""The level of heading that the contents list: one line a section fits giant print, too."""
_STYLE = f"TOC{_LEVEL}"
_ROOM = "\N{NO-BREAK SPACE}" * 10
"""As wide as a few leader dots and a number."""
_BELOW_CONTENTS = 48.0
"""Points between contents and text that share a page."""


def title_page(
    document: Document, inlines: Inlines, wording: Wording, *, edition: bool
) -> list[Element]:
    """Who publishes the leaflet, its title, its summary, and how old it is.

    `edition` says whether edition and date of review stand here as well as at the foot.
    """
    data = document.metadata
    next_review = shown_date(data.next_review_due, wording)
    lines = [
        ("Originator", inlines.words(data.publisher)),
        ("Heading1", inlines.words(data.title)),
        ("Subtitle", inlines.write(document.summary, Face())),
        ("Edition", inlines.words(footer_words(document, wording)) if edition else []),
        ("Edition", inlines.words(f"{wording.next_review_label}: {next_review}.")),
    ]
    return [paragraph(style, content) for style, content in lines if content]


def footer_words(document: Document, wording: Wording) -> str:
    """Edition and date of review, as every page shows them."""
    data = document.metadata
    return wording.footer.format(edition=data.edition, date=shown_date(data.last_reviewed, wording))


def contents(
    headings: list[tuple[str, str]],
    inlines: Inlines,
    anchors: Anchors,
    wording: Wording,
    lines_of: Callable[[Element], int],
) -> Element:
    """A table of contents that Word knows, its entries filled in.

    `headings` are words and ids, `lines_of` counts the lines of an entry.
    """
    lines = []
    for words, id_ in headings:
        bare = paragraph(_STYLE, inlines.words(words))
        roomy = paragraph(_STYLE, inlines.words(words + _ROOM))
        # A number that only just fits would have no leader, and one digit more would move it.
        crowded = lines_of(bare) != lines_of(roomy)
        lines.append(_entry(words, anchors.name(id_), inlines, crowded=crowded))
    if lines:
        for place, mark in enumerate(open_field(f'TOC \\o "{_LEVEL}-{_LEVEL}" \\h \\z')):
            lines[0].insert(1 + place, mark)
        lines[-1].append(close_field())
    return w(
        "sdt",
        w(
            "sdtPr",
            w("docPartObj", w("docPartGallery", val="Table of Contents"), w("docPartUnique")),
        ),
        w(
            "sdtContent",
            paragraph("TOCHeading", inlines.words(wording.contents_heading)),
            *lines,
        ),
    )


def place_contents(
    front: list[Element],
    listing: Element,
    body: list[Element],
    count_pages: Callable[[list[Element]], int],
) -> None:
    """Give the contents a page of their own where they do not fit below the title.

    The text begins on a new page, too, unless they have left most of one empty.
    """
    before, behind = count_pages(front), count_pages([*front, listing])
    if before == 1 and behind > 1:
        _begin_page(listing)
        before, behind = 2, count_pages([*front, listing])
    if before == behind:
        _begin_page(*body[:1])
    elif body:
        set_property(next(body[0].iter(tag("w:p"))), "spacing", before=twips(_BELOW_CONTENTS))


def _entry(words: str, bookmark: str, inlines: Inlines, *, crowded: bool) -> Element:
    content = [
        *inlines.words(words),
        *([w("r", w("br"))] if crowded else []),
        w("r", w("tab")),
        *page_reference(bookmark),
    ]
    link = element("w:hyperlink", {"w:anchor": bookmark, "w:history": "1"}, *content)
    return paragraph(_STYLE, [link])


def _begin_page(*blocks: Element) -> None:
    """Let a block begin on a page of its own, at its upper edge."""
    for block in blocks:
        first = next(block.iter(tag("w:p")))
        set_property(first, "pageBreakBefore")
        set_property(first, "spacing", before=0)
