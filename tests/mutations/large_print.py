"""Defects of large print, planted as a reader would see them: in letters, lines and colours."""

from typing import Any

import pikepdf

from tests.mutations.pdf import planted_in
from tests.mutations.tagged_pdf import TaggedPdf
from tests.mutations.text_line import TextLine, foot_of, line_of, lines_of

planted = planted_in("pdf-large-print")
LINE = 1.4
"""Ems from one line to the next."""


def short(pdf: TaggedPdf) -> TextLine:
    """A paragraph of one line."""
    return line_of(pdf, "P", "Words at level four.")


def long(pdf: TaggedPdf) -> list[TextLine]:
    """The text of a paragraph that has several lines."""
    return lines_of(pdf, pdf.tag("P", "Secondary cancers are also called"))


def second_line(pdf: TaggedPdf) -> list[TextLine]:
    """What stands in the second line of that paragraph."""
    heights = sorted({each.place[1] for each in long(pdf)})
    return [each for each in long(pdf) if each.place[1] == heights[1]]


# Letters


@planted("letters of a paragraph smaller", "own: text-too-small")
def _(pdf: TaggedPdf) -> None:
    short(pdf).enlarge(0.8)


@planted("page number smaller", "own: text-too-small")
def _(pdf: TaggedPdf) -> None:
    foot_of(pdf, 1, "2").enlarge(0.8)


@planted("lettering of a picture smaller", "own: text-too-small")
def _(pdf: TaggedPdf) -> None:
    line_of(pdf, "Figure", "A lung").enlarge(0.5)


@planted("letters that lean", "own: italic")
def _(pdf: TaggedPdf) -> None:
    line = short(pdf)
    line.set("Tm", 1, 0, 0.3, -1, *line.place)


@planted("letters with serifs", "own: serifs")
def _(pdf: TaggedPdf) -> None:
    for font in pdf.fonts():
        font.BaseFont = pikepdf.Name("/ABCDEF+Times-Roman")
        font.DescendantFonts[0].BaseFont = font.BaseFont


@planted("words underlined", "own: underlined")
def _(pdf: TaggedPdf) -> None:
    _rule(short(pdf), below=0.1)


@planted("words struck out", "own: underlined")
def _(pdf: TaggedPdf) -> None:
    _rule(short(pdf), below=-0.3)


def _rule(line: TextLine, below: float) -> None:
    x, y = line.place
    line.add(f"{x} {y + below * line.size} {9 * line.size} {line.size / 16} re f")


# Lines


@planted("word divided with a hyphen", "own: hyphenated")
def _(pdf: TaggedPdf) -> None:
    line = short(pdf)
    line.break_after("Words at lev-", "el four.", LINE * line.size)


@planted("word divided without a hyphen", "own: broken-word")
def _(pdf: TaggedPdf) -> None:
    line = short(pdf)
    line.break_after("Words at lev", "el four.", LINE * line.size)


@planted("dose divided by the end of a line", "own: divided-value")
def _(pdf: TaggedPdf) -> None:
    line = line_of(pdf, "LBody", "Take 500")
    line.break_after("Take 500", "mg at 5:30pm.", LINE * line.size)


@planted("line stretched to the margin", "own: justified")
def _(pdf: TaggedPdf) -> None:
    first = min(each.place[1] for each in long(pdf))
    for line in long(pdf):
        if line.place[1] == first:
            space = pdf.codes(line.page, str(line.operands("Tf")[0]))[" "]
            parts = []
            for each in line.operands("TJ")[0]:
                parts += [each, -300] if bytes(_bytes(each)) == space else [each]
            line.set("TJ", pikepdf.Array(parts))


def _bytes(part: Any) -> bytes:
    return bytes(part) if isinstance(part, pikepdf.String) else b""


@planted("lines centred", "own: not-left-aligned")
def _(pdf: TaggedPdf) -> None:
    for each in second_line(pdf):
        each.move(right=40)


@planted("lines too close", "own: line-spacing")
def _(pdf: TaggedPdf) -> None:
    for each in second_line(pdf):
        each.move(down=-0.3 * each.size)


@planted("no space between two paragraphs", "own: paragraphs-too-close")
def _(pdf: TaggedPdf) -> None:
    above = lines_of(pdf, pdf.tag("P", "Secondary cancers"))
    x, y = above[0].place[0], above[-1].place[1]
    below = line_of(pdf, "P", "This is")
    below.set("Tm", *below.operands("Tm")[:4], x, y + LINE * below.size)


@planted("lines printed into each other", "own: overlapping")
def _(pdf: TaggedPdf) -> None:
    for each in second_line(pdf):
        each.move(down=-0.7 * each.size)


@planted("line too long", "own: long-line")
def _(pdf: TaggedPdf) -> None:
    line = short(pdf)
    line.add("50 Tz", before=True)
    line.say(4 * "Words at level four. ")
    line.add("100 Tz")


@planted("paragraph beside another", "own: more-than-one-column")
def _(pdf: TaggedPdf) -> None:
    x, y = line_of(pdf, "P", "Words at level five.").place
    line = short(pdf)
    line.set("Tm", *line.operands("Tm")[:4], x + 300, y)


@planted("words in the margin", "own: outside-margins")
def _(pdf: TaggedPdf) -> None:
    short(pdf).move(right=-40)


@planted("words cut off at the edge of the paper", "own: clipped")
def _(pdf: TaggedPdf) -> None:
    short(pdf).move(right=600)


@planted("table wider than its page", "own: wide-table")
def _(pdf: TaggedPdf) -> None:
    line_of(pdf, "TD", "3").move(right=200)


# Colours


@planted("words too pale", "own: low-contrast")
def _(pdf: TaggedPdf) -> None:
    short(pdf).add("0.5 0.5 0.5 rg", before=True)


@planted("words on a ground that is too dark", "own: low-contrast")
def _(pdf: TaggedPdf) -> None:
    _paint(short(pdf), "0.5 0.6 0.7 rg {0} {1} {2} {3} re f 0.1 0.1 0.1 rg", before=True)


@planted("words covered", "own: clipped")
def _(pdf: TaggedPdf) -> None:
    _paint(short(pdf), "q 1 1 1 rg {0} {1} {2} {3} re f Q")


@planted("words over a picture", "own: text-over-picture")
def _(pdf: TaggedPdf) -> None:
    picture = "q {2} 0 0 {3} {0} {1} cm BI /W 1 /H 1 /CS /G /BPC 8 ID \N{LATIN SMALL LETTER X} EI Q"
    _paint(short(pdf), picture, before=True)


def _paint(line: TextLine, drawing: str, *, before: bool = False) -> None:
    x, y = line.place
    line.add(drawing.format(x - 5, y - line.size, 12 * line.size, 1.5 * line.size), before=before)


# Headings, lists, pages


@planted("title no larger than the text", "own: pale-heading")
def _(pdf: TaggedPdf) -> None:
    for each in lines_of(pdf, next(pdf.tags("H1"))):
        each.enlarge(0.5)


@planted("heading not bold", "own: pale-heading")
def _(pdf: TaggedPdf) -> None:
    line = line_of(pdf, "H2", "Tests")
    said = line.words
    line.set("Tf", *short(pdf).operands("Tf")[:1], line.size)
    line.say(said)


@planted("bullet too small", "own: small-bullet")
def _(pdf: TaggedPdf) -> None:
    item = pdf.tag("LI", "prostate cancer")
    lines_of(pdf, next(pdf.tags("Lbl", item)))[0].enlarge(0.4)


@planted("dots of the contents lost", "own: no-leader")
def _(pdf: TaggedPdf) -> None:
    words = line_of(pdf, "TOCI", "Tests")
    for place, each in enumerate(words.content):
        if str(each.operator) == "BT":
            line = TextLine(pdf, words.page, place)
            if line.place[1] == words.place[1] and not line.words.strip(". "):
                line.set("TJ", pikepdf.Array())


@planted("page with nothing on it", "own: short-page")
def _(pdf: TaggedPdf) -> None:
    pdf.pdf.add_blank_page(page_size=(595.3, 841.9))
    blank = pdf.pdf.pages[-1].obj
    del pdf.pdf.pages[-1]
    pdf.pdf.pages.insert(1, pikepdf.Page(blank))


@planted("bookmarks lost", "own: missing-bookmarks")
def _(pdf: TaggedPdf) -> None:
    del pdf.root.Outlines


# Words


@planted("words in capitals", "own: capitals", "parity: changed")
def _(pdf: TaggedPdf) -> None:
    short(pdf).say("WASH AT THIS WARD")
