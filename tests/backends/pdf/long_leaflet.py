"""A leaflet that does all that is hard on paper: page breaks everywhere, long words, wide tables."""

from dataclasses import replace

from publisher.document import Document, with_end_matter
from publisher.document.nodes import (
    Block,
    BulletList,
    CareCard,
    CareKind,
    Figure,
    LinkKind,
    ListItem,
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
    """About 25 pages."""
    blocks: list[Block] = [_section(number) for number in range(14)]
    blocks.append(_hard_cases())
    document = specimen()
    return with_end_matter(
        replace(
            document,
            blocks=tuple(blocks),
            metadata=replace(document.metadata, title=TITLE),
            summary=(text(" ".join([WORDS] * 3)),),
        ),
        FORMATS,
        context().wording,
    )


def _section(number: int) -> Block:
    parts: list[Block] = [
        paragraph(" ".join([WORDS] * (1 + number * 7 % 4))) for _ in range(1 + number % 4)
    ]
    if number % 3 == 0:
        items = tuple(item(WORDS[: 40 + 25 * (each % 5)]) for each in range(3 + number))
        parts.append(BulletList(items, id=f"bullets-{number}", span=HERE))
    if number % 3 == 1:
        boxes = tuple(item(f"Box {number} and {each}", tick_box=True) for each in range(9))
        parts.append(BulletList(boxes, id=f"boxes-{number}", span=HERE))
    if number % 4 == 2:
        steps = tuple(_step(number, each) for each in range(7))
        parts.append(NumberedList(steps, id=f"steps-{number}", span=HERE))
    if number % 5 == 0:
        deepest = section(f"Deepest {number}", 5, paragraph(WORDS))
        deeper = section(f"Deeper {number}", 4, deepest)
        parts.append(section(f"Smaller {number}", 3, paragraph(WORDS), deeper))
    if number % 5 == 3:
        parts.append(Figure(picture(), "A lung", (text(f"Caption {number}"),), id=f"f-{number}",
                            span=HERE))  # fmt: skip
    if number % 3 == 2:
        signs = BulletList(
            tuple(item(WORDS[:70]) for _ in range(4)), id=f"signs-{number}", span=HERE
        )
        parts.append(CareCard(CareKind.EMERGENCY, (text(f"Ring 999 ({number}) if:"),), 3, (signs,),
                              id=f"card-{number}", span=HERE))  # fmt: skip
    return section(f"Section {number}: a question about the scan?", 2, *parts, id=f"s-{number}")


def _step(number: int, each: int) -> ListItem:
    inner = BulletList(
        (item("inner one"), item("inner two")), id=f"inner-{number}-{each}", span=HERE
    )
    return item(f"Step {each}. {WORDS[: 60 + 20 * each]}", inner)


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
