"""Defects of the Word file."""

from collections.abc import Callable
from copy import deepcopy
from functools import partial

from lxml import etree

from tests.mutations import words
from tests.mutations.archive import read_part, rewritten
from tests.mutations.mutation import mutation
from tests.mutations.word_document import (
    WP,
    A,
    W,
    WordDocument,
    new,
    new_paragraph,
    new_run,
    on_document,
    remove,
    run_properties,
    set_style,
    swap,
)

Edit = Callable[[WordDocument], object]


def planted(defect: str, *caught_by: str, uncaught: str = "") -> Callable[[Edit], Edit]:
    """Enter an edit of the opened document as a defect."""

    def enter(edit: Edit) -> Edit:
        mutation("word", defect, *caught_by, uncaught=uncaught)(on_document(edit))
        return edit

    return enter


for _defect, _old, _new in words.CHANGES:
    planted(_defect, "parity: changed")(partial(WordDocument.rewrite, old=_old, new=_new))


# Words and their order


@planted("paragraph lost", "parity: lost")
def _(document: WordDocument) -> None:
    remove(document.one("p", "Words at level four."))


@planted("paragraph doubled", "parity: added")
def _(document: WordDocument) -> None:
    paragraph = document.one("p", "Words at level four.")
    paragraph.addnext(deepcopy(paragraph))


@planted("two paragraphs swapped", "parity: moved")
def _(document: WordDocument) -> None:
    swap(document.one("p", "Secondary cancers are"), document.one("p", "strongly said"))


@planted("two cells of a row swapped", "parity: moved")
def _(document: WordDocument) -> None:
    _first, second, third = document.one("tr", "Under 50 kg").findall(f"{W}tc")
    swap(second, third)


@planted("two steps swapped", "parity: moved")
def _(document: WordDocument) -> None:
    swap(document.one("p", "Take 500 mg"), document.one("p", "Drink 1.5 litres"))


@planted("words hidden from every reader", "own: hidden-text", "parity: lost")
def _(document: WordDocument) -> None:
    run_properties(document.one("r", "Words at level four.")).append(new("vanish"))


@planted("words in a tracked change", "own: unfinished-change", "parity: lost")
def _(document: WordDocument) -> None:
    run = document.one("r", "Words at level four.")
    deleted = new("del", id="900", author="A Writer", date="2026-03-24T00:00:00Z")
    run.addprevious(deleted)
    deleted.append(run)
    run.find(f"{W}t").tag = f"{W}delText"


@planted("link text “click here”", "own: vague-link", "parity: changed")
def _(document: WordDocument) -> None:
    document.rewrite("our cancer pages", "click here")


# Pictures


@planted(
    "alternative text removed",
    "own: missing-alternative-text",
    "parity: lost",
    "LibreOffice: 7.3-1",
)
def _(document: WordDocument) -> None:
    document.describe("A lung", None)


@planted(
    "alternative text emptied",
    "own: missing-alternative-text",
    "parity: lost",
    "LibreOffice: 7.3-1",
)
def _(document: WordDocument) -> None:
    document.describe("A lung", "")


@planted(
    "alternative text is the name of the file",
    "own: file-name-as-alternative-text",
    "parity: changed",
)
def _(document: WordDocument) -> None:
    document.describe("A lung", "lung.svg")


@planted("alternative text of another picture", "parity: changed")
def _(document: WordDocument) -> None:
    document.describe("A lung", "A kidney with two stones")


@planted(
    "decorative picture not marked as decorative",
    "own: missing-alternative-text",
    "LibreOffice: 7.3-1",
)
def _(document: WordDocument) -> None:
    picture = document.decorative_picture()
    picture[:] = []


@planted("picture that floats beside the text", "own: floating-object")
def _(document: WordDocument) -> None:
    inline = document.picture("A lung").getparent()
    inline.tag = f"{WP}anchor"
    for name, value in {
        "simplePos": "0",
        "relativeHeight": "1",
        "behindDoc": "0",
        "locked": "0",
        "layoutInCell": "1",
        "allowOverlap": "1",
    }.items():
        inline.set(name, value)
    simple = etree.Element(f"{WP}simplePos", x="0", y="0")
    across = _position("positionH")
    down = _position("positionV")
    inline[:0] = [simple, across, down]
    around = etree.Element(f"{WP}wrapSquare", wrapText="bothSides")
    inline.find(f"{WP}effectExtent").addnext(around)


@mutation("word", "picture replaced by another", uncaught="No check looks at what a picture shows.")
def _(file: bytes) -> bytes:
    return rewritten(file, {"word/media/image1.png": read_part(file, "word/media/image3.png")})


# Structure


@planted(
    "heading turned into bold text",
    "own: fake-heading",
    "parity: structure",
    "LibreOffice: 7.4.2-1",
)
def _(document: WordDocument) -> None:
    heading = document.one("p", "Which cancers spread?")
    set_style(heading, "Normal")
    run_properties(heading.find(f"{W}r")).append(new("b"))


@planted(
    "heading level skipped",
    "own: skipped-heading-level",
    "parity: structure",
    "LibreOffice: 7.4.2-1",
)
def _(document: WordDocument) -> None:
    set_style(document.one("p", "Which cancers spread?"), "Heading4")


@planted("heading left empty", "own: heading-without-words", "parity: lost")
def _(document: WordDocument) -> None:
    heading = document.one("p", "A deeper level")
    remove(heading.find(f"{W}r"))


@planted("two main headings", "own: title-is-no-heading", "parity: structure")
def _(document: WordDocument) -> None:
    set_style(document.one("p", "Pictures"), "Heading1")


@planted("list flattened to paragraphs", "parity: structure")
def _(document: WordDocument) -> None:
    for step in ("Take 500 mg", "Drink 1.5 litres"):
        paragraph = document.one("p", step)
        set_style(paragraph, "Normal")
        remove(paragraph.find(f"{W}pPr/{W}numPr"))


@planted("fake list of typed numbers", "own: fake-list", "parity: changed")
def _(document: WordDocument) -> None:
    for number, step in enumerate(("Take 500 mg", "Drink 1.5 litres"), 3):
        paragraph = document.one("p", step)
        set_style(paragraph, "Normal")
        remove(paragraph.find(f"{W}pPr/{W}numPr"))
        paragraph.find(f"{W}r").addprevious(new_run(f"{number}. "))


@planted("fake list of typed bullets", "own: fake-list", "parity: changed")
def _(document: WordDocument) -> None:
    for item in ("you cannot feel your legs", "you cannot control your bladder"):
        paragraph = document.one("p", item)
        remove(paragraph.find(f"{W}pPr/{W}numPr"))
        paragraph.find(f"{W}r").addprevious(new_run("• "))


@planted("numbered list turned into bullets", "parity: structure")
def _(document: WordDocument) -> None:
    bullets = document.one("p", "prostate cancer").find(f"{W}pPr/{W}numPr/{W}numId").get(f"{W}val")
    for step in ("Take 500 mg", "Drink 1.5 litres"):
        document.one("p", step).find(f"{W}pPr/{W}numPr/{W}numId").set(f"{W}val", bullets)


@planted("deeper list on the level of the list around it", "parity: structure")
def _(document: WordDocument) -> None:
    for item in ("in women", "in men"):
        document.one("p", item).find(f"{W}pPr/{W}numPr/{W}ilvl").set(f"{W}val", "0")


@planted("header row of a table not marked", "own: table-without-header", "parity: structure")
def _(document: WordDocument) -> None:
    remove(next(document.root.iter(f"{W}tblHeader")))
    remove(next(document.root.iter(f"{W}tblLook")))


@planted(
    "header row not repeated on the next page", "own: header-row-not-repeated", "parity: structure"
)
def _(document: WordDocument) -> None:
    remove(next(document.root.iter(f"{W}tblHeader")))


@planted("header column of a table not marked", "parity: structure")
def _(document: WordDocument) -> None:
    next(document.root.iter(f"{W}tblLook")).set(f"{W}firstColumn", "0")


@planted("header cell left empty", "own: blank-cell", "parity: changed")
def _(document: WordDocument) -> None:
    remove(document.one("p", "Dose").find(f"{W}r"))


@planted("cells merged", "own: merged-cells", "parity: structure")
def _(document: WordDocument) -> None:
    _first, second, third = document.one("tr", "Under 50 kg").findall(f"{W}tc")
    second.find(f"{W}tcPr/{W}tcW").addnext(new("gridSpan", val="2"))
    for each in third.findall(f"{W}p"):
        second.append(each)
    remove(third)


@planted("row may break across pages", "own: row-across-pages")
def _(document: WordDocument) -> None:
    remove(next(document.root.iter(f"{W}cantSplit")))


@planted("table within a table", "own: nested-table", "parity: added")
def _(document: WordDocument) -> None:
    table = document.one("tbl")
    inner = deepcopy(table)
    table.findall(f".//{W}tc")[-1].insert(1, inner)


@planted("empty paragraphs for space", "own: empty-paragraph")
def _(document: WordDocument) -> None:
    for _each in range(3):
        document.one("p", "Words at level four.").addnext(new_paragraph("Normal"))


@planted("spaces typed for an indent", "own: repeated-blanks")
def _(document: WordDocument) -> None:
    text = document.one("p", "Words at level four.").find(f"{W}r/{W}t")
    text.text = f"          {text.text}"


@planted("list of contents lost", "parity: lost")
def _(document: WordDocument) -> None:
    remove(next(each for each in document.root.iter(f"{W}docPartObj")).getparent().getparent())


@planted("words in a text box", "own: text-box", "parity: lost", "LibreOffice: 7.3-1")
def _(document: WordDocument) -> None:
    paragraph = document.one("p", "Words at level four.")
    drawing = etree.fromstring(_TEXT_BOX)
    around = new("r")
    around.append(drawing)
    paragraph.addprevious(_holding(around))
    next(drawing.iter(f"{W}txbxContent")).append(paragraph)


def _holding(run: etree._Element) -> etree._Element:
    paragraph = new_paragraph("Normal")
    paragraph.append(run)
    return paragraph


def _position(name: str) -> etree._Element:
    position = etree.Element(
        f"{WP}{name}", relativeFrom="column" if name[-1] == "H" else "paragraph"
    )
    etree.SubElement(position, f"{WP}posOffset").text = "0"
    return position


_TEXT_BOX = f"""
<w:drawing xmlns:w="{W[1:-1]}" xmlns:wp="{WP[1:-1]}" xmlns:a="{A[1:-1]}"
    xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">
  <wp:inline distT="0" distB="0" distL="0" distR="0">
    <wp:extent cx="3000000" cy="900000"/>
    <wp:docPr id="901" name="Text box" descr="A box"/>
    <a:graphic>
      <a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">
        <wps:wsp>
          <wps:cNvSpPr txBox="1"/>
          <wps:spPr>
            <a:xfrm><a:off x="0" y="0"/><a:ext cx="3000000" cy="900000"/></a:xfrm>
            <a:prstGeom prst="rect"><a:avLst/></a:prstGeom>
          </wps:spPr>
          <wps:txbx><w:txbxContent/></wps:txbx>
          <wps:bodyPr/>
        </wps:wsp>
      </a:graphicData>
    </a:graphic>
  </wp:inline>
</w:drawing>
"""
