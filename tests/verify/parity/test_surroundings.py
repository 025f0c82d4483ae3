"""What an item of a list begins with is the item, in whatever it stands."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from publisher.backends import find_backends
from publisher.document.nodes import (
    Block,
    BulletList,
    Figure,
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


def quoted(block: Block) -> Quotation:
    return Quotation((block,), (text("Mari"),), id="quoted", span=HERE)


def figure(alternative: str = "A spoon") -> Figure:
    image = picture("wave.svg")
    return Figure(image, alternative, decorative=not alternative, id="figure", span=HERE)


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
}


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
