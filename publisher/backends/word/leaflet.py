"""One leaflet as a large-print Word file: from the document to bytes."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

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
from publisher.backends.word.front_matter import contents, place_contents, title_page
from publisher.backends.word.house_styles import character_styles, paragraph_styles
from publisher.backends.word.inlines import Inlines
from publisher.backends.word.layout import make_layout
from publisher.backends.word.link_targets import link_targets
from publisher.backends.word.measure import Measure
from publisher.backends.word.numbering import Numbering
from publisher.backends.word.package import WordPackage, settings
from publisher.backends.word.paragraphs import keep_company, style_of
from publisher.backends.word.pictures import Pictures
from publisher.backends.word.ruler import Ruler
from publisher.backends.word.styles import ParagraphStyle, styles_element
from publisher.backends.word.table_style import cell_padding, table_style
from publisher.backends.word.xml import Element, tag
from publisher.document import Document, places
from publisher.document.direction import is_right_to_left

_MOST_ROUNDS = 12


def render_leaflet(document: Document, size: float, context: Context) -> tuple[bytes, int]:
    """A Word file whose body has `size` points, and the number of its pages as they are counted.

    The same input gives the same bytes.
    """
    theme, wording = context.theme, context.wording
    layout = make_layout(theme.tokens, size)
    styles = paragraph_styles(layout, theme.tokens)
    package, fonts = WordPackage(), FontChooser(theme)
    page_marks = _page_marks(context.print_pages)
    marks = (places.print_page(page) for pages in page_marks.values() for page in pages)
    anchors = Anchors([*link_targets(document), *marks])
    numbering = Numbering(layout, theme.tokens.colours.brand)
    ruler = Ruler(Measure(theme), styles, numbering.left, cell_padding(layout))
    inlines = Inlines(document, wording, fonts, anchors, package.relate)
    feet = footers(document, inlines, wording, layout, ruler)
    heights = {kind: column_height(foot, ruler, layout) for kind, foot in feet.items()}
    tools = Tools(
        layout=layout,
        tokens=theme.tokens,
        wording=wording,
        inlines=inlines,
        anchors=anchors,
        numbering=numbering,
        pictures=Pictures(theme, package.embed, context.cache),
        ruler=ruler,
        first_page=heights.get("first", heights["default"]),
        page_height=heights["default"],
        page_marks=page_marks,
    )
    body = _body(document, tools)
    pages = _number_pages(body, tools)
    fill_in_count(feet.values(), pages)

    relations = {
        kind: package.add(f"footer{number}.xml", CT.WML_FOOTER, RT.FOOTER, foot)
        for number, (kind, foot) in enumerate(feet.items(), 1)
    }
    package.set_body([*body, section_properties(feet, relations, ruler, layout)])
    used = _used_styles([*body, *feet.values()], styles)
    _add_parts(package, document, tools, used)
    package.add_fonts(fonts.families, fonts.files())
    package.set_properties(document, context)
    return package.to_bytes(), pages


def _page_marks(print_pages: Sequence[str]) -> Mapping[str, Sequence[int]]:
    """The numbers of printed pages by the block in which they begin; the first is not told of."""
    found = defaultdict[str, list[int]](list)
    for page, block in enumerate(print_pages[1:], 2):
        found[block].append(page)
    return found


def _body(document: Document, tools: Tools) -> list[Element]:
    """The title page, the contents and the text."""
    blocks = Blocks(document, tools)
    body = blocks.write(document.blocks)
    layout, inlines, wording = tools.layout, tools.inlines, tools.wording
    front = title_page(document, inlines, wording, edition=not layout.is_giant)
    if blocks.contents:

        def lines_of(entry: Element) -> int:
            return len(tools.ruler.lines(entry, layout.text_width))

        listing = contents(blocks.contents, inlines, tools.anchors, wording, lines_of)
        place_contents(front, listing, body, lambda blocks: tools.paginate(blocks).count)
        front.append(listing)
    return [*front, *body]


def _number_pages(body: list[Element], tools: Tools) -> int:
    """Write the page numbers into the text; returns how many pages there are."""
    for _ in range(_MOST_ROUNDS):
        # A number takes room on its line, so it may move what it counts; and a paragraph that
        # keeps another company may leave a third one alone.
        pages = tools.paginate(body)
        keep_company(pages.lonely)
        if not fill_in_pages(body, pages.of_bookmark) and not pages.lonely:
            break
    return pages.count


def _add_parts(
    package: WordPackage, document: Document, tools: Tools, styles: list[ParagraphStyle]
) -> None:
    """Add what stands beside the text: styles, numbering, settings, theme."""
    layout, tokens, language = tools.layout, tools.tokens, document.metadata.language
    all_styles = styles_element(
        styles,
        character_styles(layout, tokens),
        [table_style(layout, tokens)] if any(s.id == "TableHeading" for s in styles) else [],
        language,
        right_to_left=is_right_to_left(language),
    )
    package.add("styles.xml", CT.WML_STYLES, RT.STYLES, all_styles)
    package.add("numbering.xml", CT.WML_NUMBERING, RT.NUMBERING, tools.numbering.element)
    package.add("settings.xml", CT.WML_SETTINGS, RT.SETTINGS, settings(language))
    package.add("theme/theme1.xml", CT.OFC_THEME, RT.THEME, colour_theme(tokens))


def _used_styles(roots: list[Element], styles: dict[str, ParagraphStyle]) -> list[ParagraphStyle]:
    used = {"Normal", *(style_of(p) for root in roots for p in root.iter(tag("w:p")))}
    used |= {styles[each].based_on for each in used}
    return [style for id_, style in styles.items() if id_ in used]
