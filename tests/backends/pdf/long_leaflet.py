"""A leaflet with all that is hard on paper: page breaks, long words, wide tables."""

from dataclasses import replace

from publisher.document import Document, with_end_matter
from publisher.document.nodes import (
    Block,
    BulletList,
    CareCard,
    CareKind,
    Figure,
    LinkKind,
    NumberedList,
    Quotation,
    Table,
    Video,
)
from tests.specimen import (
    FORMATS,
    HERE,
    cell,
    context,
    item,
    link,
    paragraph,
    picture,
    section,
    specimen,
    text,
)

WORDS = (
    "You may feel tired for some days after the scan and that is quite usual. Rest when you can, "
    "drink water, and ask somebody to help you at home."
)
TITLE = (
    "What everybody who is going to have a scan of the abdomen or the pelvis with contrast at our "
    "hospital should know before the day"
)
LONG_WORD = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaften"
LONG_ADDRESS = "https://www.example.org/" + "a-very-long-path/" * 12
ROWS = 40


def long_leaflet() -> Document:
    """About 40 pages, on which the ends of pages fall into everything that must not be divided."""
    blocks = (
        *(section(f"Question {n}?", 2, paragraph(_words(n))) for n in range(30)),
        section("Bullets", 2, _bullets()),
        section("Boxes", 2, *(each for n in range(30) for each in _boxes(n))),
        section("Steps", 2, *(each for n in range(20) for each in _steps(n))),
        section("Figures", 2, *(each for n in range(24) for each in _figure(n))),
        section("Cards", 2, *(_card(n) for n in range(10))),
        _hard_cases(),
    )
    document = specimen()
    return with_end_matter(
        replace(
            document,
            blocks=blocks,
            metadata=replace(document.metadata, title=TITLE),
            summary=(text(" ".join([WORDS] * 3)),),
        ),
        FORMATS,
        context().wording,
    )


def _words(number: int) -> str:
    return " ".join([WORDS] * (1 + number * 7 % 3))


def _bullets() -> Block:
    items = tuple(item(" ".join([WORDS] * 4)) for _ in range(20))
    return BulletList(items, id="bullets", span=HERE)


def _boxes(number: int) -> tuple[Block, ...]:
    boxes = tuple(item(f"Box {number}, {each}", tick_box=True) for each in range(3 + number % 4))
    return paragraph("Tick what is true:"), BulletList(boxes, id=f"boxes-{number}", span=HERE)


def _steps(number: int) -> tuple[Block, ...]:
    inner = BulletList((item("one"), item("two")), id=f"inner-{number}", span=HERE)
    steps = (item(f"Step of {number}"), item(_words(number)), item("Nested", inner), item("Last"))
    return paragraph("Do this:"), NumberedList(steps, id=f"steps-{number}", span=HERE)


def _figure(number: int) -> tuple[Block, ...]:
    strip = replace(picture(), width=320, height=40)
    caption = (text(f"Caption {number}. {WORDS} {WORDS}"),)
    figure = Figure(strip, "A lung", caption, id=f"figure-{number}", span=HERE)
    return paragraph(_words(number)), figure


def _card(number: int) -> Block:
    signs = tuple(item(WORDS[: 40 + 30 * (each + number) % 90]) for each in range(4))
    listed = BulletList(signs, id=f"signs-{number}", span=HERE)
    heading = (text(f"Ring 999 ({number}) if:"),)
    return CareCard(CareKind.EMERGENCY, heading, 3, (listed,), id=f"card-{number}", span=HERE)


def _hard_cases() -> Block:
    header = tuple(cell(each) for each in ("Weight", "Dose", "How often", "Notes"))
    rows = tuple(
        tuple(cell(each) for each in (f"{row} kg", f"{row * 10} mg", "each day", WORDS[:90]))
        for row in range(ROWS)
    )
    wide = tuple(tuple(cell(f"paracetamol{column}") for column in range(9)) for _ in range(2))
    return section(
        "Hard cases",
        2,
        Table((text("A long table"),), header, rows, True, id="long-table", span=HERE),
        Table((text("A wide table"),), tuple(cell(f"Column{n}") for n in range(9)), wide, True,
              id="wide-table", span=HERE),
        paragraph("A long word: ", LONG_WORD, " and more."),
        paragraph("A long address: ", link("our pages", LONG_ADDRESS, LinkKind.WEB), "."),
        paragraph(link(LONG_ADDRESS, LONG_ADDRESS, LinkKind.WEB)),
        CareCard(CareKind.URGENT, (text("More than a page if:"),), 3,
                 tuple(paragraph(" ".join([WORDS] * 3)) for _ in range(12)),
                 id="long-card", span=HERE),
        Video("A long film", "https://www.example.org/video", 1620,
              tuple(paragraph(" ".join([WORDS] * 3)) for _ in range(12)), True,
              id="long-video", span=HERE),
        Quotation(tuple(paragraph(WORDS) for _ in range(4)), (), id="long-quotation", span=HERE),
    )  # fmt: skip
