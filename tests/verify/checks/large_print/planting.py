"""A large-print PDF of our own making, good in every line, and the same with a fault in it."""

from base64 import b64encode
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from io import BytesIO
from unittest.mock import patch

import pikepdf
from PIL import Image

from publisher.backends.pdf import LargePrintBackend
from publisher.backends.pdf.print_style import print_style
from publisher.document import Document
from publisher.document.nodes import BulletList, Table
from publisher.pictures.load_weasyprint import load_weasyprint
from publisher.verify.checks.large_print import RULES
from publisher.verify.checks.large_print.measured import MeasuredLeaflet, measure_pdf
from publisher.verify.finding import Finding
from tests.specimen import HERE, cell, context, item, paragraph, section, specimen, text

SIZE = 18
SOURCE = "Prostate cancer: diagnosis and management"
SENTENCE = (
    "You may feel tired for some days after the scan, and that is quite usual. Rest when you can, "
    "drink some water, and ask somebody to help you. "
)

_STYLE = f"""
@page {{ size: A4; margin: 25mm; @bottom-left {{ content: "Page " counter(page);
         font: 18pt/1.4 House; color: #333 }} }}
body {{ font: {SIZE}pt/1.4 House; margin: 0; color: #111 }}
p, ul, ol, table, figure {{ margin: 0 0 14pt; orphans: 2; widows: 2 }}
h1 {{ font: bold 30pt/1.3 House; margin: 0 0 14pt }}
h2 {{ font: bold 24pt/1.3 House; margin: 24pt 0 8pt; break-after: avoid }}
em {{ font-style: normal; font-weight: bold }}
a {{ color: #0b4a8f; font-weight: bold; text-decoration: none }}
ul, ol {{ padding-left: 32pt }}
ul {{ list-style: "●  " outside }}
li, tr {{ break-inside: avoid }}
nav ol {{ padding: 0; list-style: none }}
nav a::after {{ content: leader(dotted) "2" }}
img {{ width: 120mm; display: block }}
td, th {{ padding: 4pt 8pt; line-height: 1.3; text-align: left }}
.ground {{ background: #123; color: #fff; padding: 4pt 0 }}
"""

_BODY = """
<h1>How to have a scan</h1>
<p class="intro">{sentence}<em>Ask us</em> or read <a href="https://www.example.org">our pages</a>.
</p>
<nav><ol><li><a href="#one">Before the scan</a></li><li><a href="#two">After it</a></li></ol></nav>
<h2 id="one">Before the scan</h2>
<p class="ground">{sentence}</p>
<p>{sentence}Take 500&#160;mg on 24&#160;March&#160;2026, or phone 0808&#160;157&#160;0123.
{sentence}{sentence}</p>
<p>{sentence}</p>
<div class="space"></div>
<ul><li class="item">{sentence}{sentence}{sentence}</li><li>Wear loose clothes.</li></ul>
<figure><img src="{picture}" alt="A scanner"><figcaption>The scanner is open.</figcaption></figure>
<svg width="500" height="60" role="img" aria-label="Lungs"><text x="0" y="40" font-size="25"
 fill="#222" font-family="House">Lungs</text></svg>
<h2 id="two">After it</h2>
<p class="after">{sentence}{sentence}</p>
<table><tr><th>Age</th><th>Dose</th></tr><tr class="row"><td>Under 50</td><td>{sentence}</td></tr>
</table>
<p class="last">{sentence}{sentence}</p>
<h2>Sources</h2>
<ol class="sources"><li>{source}. 2019.</li></ol>
"""


def document() -> Document:
    """The document that the PDF says it is of."""
    blocks = tuple(
        section(heading, 2, paragraph(SENTENCE, "Take 500\N{NO-BREAK SPACE}mg of paracetamol."))
        for heading in ("Before the scan", "After it")
    )
    return replace(specimen(), blocks=blocks)


def body(*changes: tuple[str, str]) -> str:
    """The leaflet's HTML, with words in the place of others."""
    made = _BODY.format(sentence=SENTENCE, source=SOURCE, picture=_picture())
    for old, new in changes:
        assert old in made, old
        made = made.replace(old, new)
    return made


@cache
def made(style: str = "", html: str = "") -> bytes:
    """The PDF, tagged, its first list being the contents; `style` is added to that of the page."""
    theme = context().theme
    faces = "".join(
        f"@font-face {{ font-family: House; font-weight: {weight}; src: url(file://{path}) }}"
        for weight, path in (
            ("normal", theme.font_for(family=theme.tokens.fonts.body, bold=False).path),
            ("bold", theme.font_for(family=theme.tokens.fonts.body, bold=True).path),
        )
    )
    page = f"<html lang=en><title>A scan</title><style>{faces}{_STYLE}{style}</style>"
    weasyprint = load_weasyprint()
    pdf = weasyprint.HTML(string=f"{page}<body>{html or body()}</body></html>").write_pdf(
        pdf_variant="pdf/ua-1"
    )
    return changed(pdf, _mark_contents)


@cache
def house_print(style: str = "") -> bytes:
    """The house's own large print of what the ends of pages may divide; with `style` added."""
    items = BulletList(tuple(item(SENTENCE * 2) for _ in range(14)), id="items", span=HERE)
    rows = tuple((cell(f"Row {row}"), cell(SENTENCE)) for row in range(14))
    header = cell("Row"), cell("What to expect")
    blocks = (
        section("Items", 2, paragraph(SENTENCE), items),
        section("Rows", 2, Table((text("What next"),), header, rows, True, id="rows", span=HERE)),
        section("Paragraphs", 2, *(paragraph(SENTENCE * (1 + each % 3)) for each in range(16))),
    )
    added = lambda theme, paper: print_style(theme, paper) + style  # noqa: E731
    with patch("publisher.backends.pdf.typesetter.print_style", added):
        made = LargePrintBackend().render(
            replace(specimen(), blocks=blocks), LargePrintBackend.options(20), context()
        )
    return made.content


def changed(pdf: bytes, change: Callable[[pikepdf.Pdf], object]) -> bytes:
    """A PDF with something changed in the file."""
    with pikepdf.open(BytesIO(pdf)) as opened, BytesIO() as buffer:
        change(opened)
        opened.save(buffer)
        return buffer.getvalue()


def measured(pdf: bytes, asked: float = SIZE) -> MeasuredLeaflet:
    return measure_pdf(pdf, document(), asked)


def findings(pdf: bytes, asked: float = SIZE) -> list[Finding]:
    """What all rules say."""
    leaflet = measured(pdf, asked)
    return [found for rule in RULES for found in rule(leaflet)]


def _mark_contents(pdf: pikepdf.Pdf) -> None:
    """WeasyPrint has no tag for contents."""
    listed = next(each for each in _tags(pdf.Root.StructTreeRoot.K) if each.S == "/L")
    for each in _tags(listed):
        if each.S in ("/L", "/LI"):
            each.S = pikepdf.Name.TOC if each.S == "/L" else pikepdf.Name.TOCI


def _tags(tag: pikepdf.Object) -> list[pikepdf.Dictionary]:
    if isinstance(tag, pikepdf.Array):
        return [found for each in tag for found in _tags(each)]
    if isinstance(tag, pikepdf.Dictionary) and "/S" in tag:
        return [tag, *(_tags(tag.K) if "/K" in tag else [])]
    return []


def _picture() -> str:
    file = BytesIO()
    Image.new("RGB", (40, 20), "#aabbcc").save(file, "PNG")
    return f"data:image/png;base64,{b64encode(file.getvalue()).decode()}"
