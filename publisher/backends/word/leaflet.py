"""One leaflet as a large-print Word file: from the document to bytes."""

from collections.abc import Callable

from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT

from publisher.backends.protocol import Context
from publisher.backends.word.anchors import Anchors
from publisher.backends.word.blocks import Blocks
from publisher.backends.word.colour_theme import colour_theme
from publisher.backends.word.fields import fill_in_count, fill_in_pages
from publisher.backends.word.flow import Tools
from publisher.backends.word.fonts import FontChooser
from publisher.backends.word.footer import column_height, footers, section_properties
from publisher.backends.word.front_matter import contents, title_page
from publisher.backends.word.house_styles import character_styles, paragraph_styles
from publisher.backends.word.inlines import Inlines
from publisher.backends.word.layout import make_layout
from publisher.backends.word.measure import Measure
from publisher.backends.word.numbering import Numbering
from publisher.backends.word.package import WordPackage, settings
from publisher.backends.word.pagination import Pages, paginate
from publisher.backends.word.paragraphs import set_property, style_of
from publisher.backends.word.pictures import Pictures
from publisher.backends.word.ruler import Ruler
from publisher.backends.word.styles import ParagraphStyle, styles_element
from publisher.backends.word.table_style import cell_padding, table_style
from publisher.backends.word.xml import Element, tag, twips
from publisher.document import Document, walk
from publisher.document.nodes import (
    Citation,
    GlossaryEntry,
    Link,
    LinkKind,
    ReferenceEntry,
    Section,
    Term,
)

_MOST_ROUNDS = 5
_BELOW_CONTENTS = 48.0
"""Points between contents and text that share a page."""


def render_leaflet(document: Document, size: float, context: Context) -> bytes:
    """The bytes of a Word file whose body has `size` points; the same input, the same bytes."""
    theme, wording = context.theme, context.wording
    language = document.metadata.language
    layout = make_layout(theme.tokens, size)
    styles = paragraph_styles(layout, theme.tokens)
    package = WordPackage()
    fonts = FontChooser(theme)
    anchors = Anchors(_targets(document))
    numbering = Numbering(layout, theme.tokens.colours.brand)
    measure = Measure(theme)
    ruler = Ruler(measure, styles, numbering.left, cell_padding(layout))
    inlines = Inlines(document, wording, fonts, anchors, package.relate)

    feet = footers(document, inlines, wording, layout, measure, theme.tokens.fonts.body)
    heights = {kind: column_height(foot, ruler, layout) for kind, foot in feet.items()}
    page, first = heights["default"], heights.get("first", heights["default"])

    def pages_of(blocks: list[Element]) -> Pages:
        return paginate(blocks, ruler, layout.text_width, first, page)

    blocks = Blocks(
        document,
        Tools(
            layout=layout,
            tokens=theme.tokens,
            wording=wording,
            inlines=inlines,
            anchors=anchors,
            numbering=numbering,
            pictures=Pictures(theme, package.embed),
            ruler=ruler,
            page_height=page,
        ),
    )
    body = blocks.write(document.blocks)
    front = title_page(document, inlines, wording, edition=not layout.is_giant)
    if blocks.contents:
        listing = contents(
            blocks.contents,
            inlines,
            anchors,
            wording,
            lambda entry: len(ruler.lines(entry, layout.text_width)),
        )
        _place_contents(front, listing, body, lambda blocks: pages_of(blocks).count)
        front.append(listing)
    body = [*front, *body]
    for _ in range(_MOST_ROUNDS):
        # A number takes room on its line, so it may move what it counts.
        pages = pages_of(body)
        if not fill_in_pages(body, pages.of_bookmark):
            break

    fill_in_count(feet.values(), pages.count)
    relations = {
        kind: package.add(f"footer{number}.xml", CT.WML_FOOTER, RT.FOOTER, foot)
        for number, (kind, foot) in enumerate(feet.items(), 1)
    }
    used = _used_styles([*body, *feet.values()], styles)
    tables = [table_style(layout, theme.tokens)] if any(e.tag == tag("w:tbl") for e in body) else []
    characters = character_styles(layout, theme.tokens)
    package.set_body([*body, section_properties(feet, relations, ruler, layout)])
    package.add(
        "styles.xml", CT.WML_STYLES, RT.STYLES, styles_element(used, characters, tables, language)
    )
    package.add("numbering.xml", CT.WML_NUMBERING, RT.NUMBERING, numbering.element)
    package.add("settings.xml", CT.WML_SETTINGS, RT.SETTINGS, settings(language))
    theme_part = ("theme/theme1.xml", CT.OFC_THEME, RT.THEME)
    package.add(*theme_part, colour_theme(theme.tokens))
    package.add_fonts(fonts.families, fonts.files())
    package.set_properties(document.metadata, context)
    return package.to_bytes()


def _targets(document: Document) -> list[str]:
    """The ids that something in the file leads to, as far as they exist."""
    nodes = [*walk(document)]
    known = {each.id: each for each in nodes if hasattr(each, "id")}
    references = {each.number: each.id for each in nodes if isinstance(each, ReferenceEntry)}
    found: list[str] = []
    for each in nodes:
        match each:
            case Section(level=2, id=id_) | GlossaryEntry(id=id_) | ReferenceEntry(id=id_):
                found.append(id_)
            case Link(kind=LinkKind.INTERNAL, address=id_) | Term(entry=id_):
                found.append(id_)
            case Citation(number=number) if number in references:
                found.append(references[number])
    return [each for each in dict.fromkeys(found) if each in known]


def _place_contents(
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


def _begin_page(*blocks: Element) -> None:
    """Let a block begin on a page of its own, at its upper edge."""
    for block in blocks:
        first = next(block.iter(tag("w:p")))
        set_property(first, "pageBreakBefore")
        set_property(first, "spacing", before=0)


def _used_styles(roots: list[Element], styles: dict[str, ParagraphStyle]) -> list[ParagraphStyle]:
    used = {"Normal", *(style_of(p) for root in roots for p in root.iter(tag("w:p")))}
    used |= {styles[each].based_on for each in used}
    return [style for id_, style in styles.items() if id_ in used]
