"""What an item of a list begins with is the item, in whatever it stands."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from publisher.backends import find_backends
from publisher.document.nodes import (
    Block,
    BulletList,
    Figure,
    ForeignPassage,
    ListItem,
    NumberedList,
    Quotation,
    Table,
)
from publisher.verify import FinishedFile
from publisher.verify.checks.word import judge
from publisher.verify.parity import read_back
from tests.specimen import HERE, cell, context, item, paragraph, picture, section, specimen, text


def table(name: str = "doses", *, captioned: bool = True) -> Table:
    rows = ((cell("Adults"), cell("500 mg")),)
    caption = (text("Doses"),) if captioned else ()
    return Table(caption, (cell("Who"), cell("Dose")), rows, True, id=name, span=HERE)


def wide_table(*, captioned: bool) -> Table:
    """A table that no page has room for, so that it is set as a list for each row."""
    header = tuple(cell(f"{name}{'m' * 40}") for name in ("Who", "Dose", "When"))
    return replace(table(captioned=captioned), header=header, rows=(header,), id="wide")


def quoted(*blocks: Block, whose: str = "Mari") -> Quotation:
    said_by = (text(whose),) if whose else ()
    return Quotation(blocks, said_by, id="quoted", span=HERE)


def passage(*blocks: Block, language: str = "cy") -> ForeignPassage:
    return ForeignPassage(language, blocks, id="passage", span=HERE)


def figure(alternative: str = "A spoon", caption: str = "") -> Figure:
    image, words = picture("wave.svg"), (text(caption),) if caption else ()
    return Figure(image, alternative, words, decorative=not alternative, id="figure", span=HERE)


def steps(*items: ListItem, name: str = "inner-steps") -> NumberedList:
    return NumberedList(items, 1, id=name, span=HERE)


def bullets(*items: ListItem, name: str = "inner-bullets") -> BulletList:
    return BulletList(items, id=name, span=HERE)


FIRST: dict[str, tuple[Block, ...]] = {
    "table": (table(),),
    "table without a caption": (table(captioned=False), paragraph("Take two.")),
    "table in a quotation": (quoted(table()),),
    "paragraph in a quotation": (quoted(paragraph("Take two.")),),
    "list in a quotation": (quoted(bullets(item("One spoon."))),),
    "steps": (steps(item("One spoon.")),),
    "tables in steps": (steps(item(table()), item(table("more"))),),
    "bullets": (bullets(item("One spoon.")),),
    "picture": (figure(), paragraph("Take two.")),
    "pictures in steps": (steps(item(figure()), item("One spoon.")),),
    "decoration": (figure(""), paragraph("Take two.")),
    "decoration before a table, in steps": (steps(item(figure(""), table()), item("One spoon.")),),
    "passage": (passage(paragraph("Dwy lwy."), table()),),
    "passage from right to left": (passage(paragraph("ملعقتان"), table(), language="ar"),),
    "table in a passage": (passage(table(), paragraph("Dwy lwy.")),),
    "passage with a quotation": (passage(paragraph("Dwy lwy."), quoted(table())),),
    "passage in a quotation": (quoted(passage(paragraph("Dwy lwy."), table())),),
    "passages in steps": (steps(item(passage(paragraph("Dwy lwy."), table()))),),
    "picture with a caption": (figure(caption="Spoon"), table()),
    "picture with a caption, in a quotation": (quoted(figure(caption="Spoon")),),
    "decoration in a passage": (passage(figure("")), table()),
    "decoration in a quotation": (quoted(figure("")), table()),
    "decoration alone in a quotation": (quoted(figure(""), whose=""), table()),
    "table as lists": (wide_table(captioned=True),),
    "table as lists, without a caption": (wide_table(captioned=False),),
    "table as lists, in steps": (steps(item(wide_table(captioned=False))),),
}


@pytest.mark.slow
@pytest.mark.parametrize("listed", [bullets, steps])
@pytest.mark.parametrize("first", FIRST.values(), ids=FIRST)
def test_a_word_file_reads_as_its_document_whatever_begins_an_item(
    first: tuple[Block, ...], listed: Callable[..., Block]
) -> None:
    items = listed(item(*first), item("Another."), name="items")
    document = replace(specimen(), blocks=(section("Doses", 2, items),))
    document = replace(document, glossary=None, references=None)
    backend = find_backends()["word"]
    options = backend.options()
    made = backend.render(document, options, context())
    file = FinishedFile("word", made.file_name, made.media_type, made.content, document, options)
    found = read_back(file, context().wording, context().theme)
    assert found is not None
    assert found.differences == ()
    assert [each for each in judge(file).findings if each.rule == "empty-paragraph"] == []
