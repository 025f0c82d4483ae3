"""What an item of a list begins with is the item, in whatever it stands."""

from dataclasses import replace

import pytest

from publisher.backends import find_backends
from publisher.document.nodes import Block, BulletList, Quotation, Table
from publisher.verify import FinishedFile
from publisher.verify.parity import read_back
from tests.specimen import HERE, cell, context, item, paragraph, section, specimen, text


def table() -> Table:
    rows = ((cell("Adults"), cell("500 mg")),)
    return Table((text("Doses"),), (cell("Who"), cell("Dose")), rows, True, id="doses", span=HERE)


def quoted(block: Block) -> Quotation:
    return Quotation((block,), (text("Mari"),), id="quoted", span=HERE)


@pytest.mark.parametrize(
    "first", [table(), quoted(table()), quoted(paragraph("Take two."))], ids=["a", "b", "c"]
)
def test_a_word_file_reads_as_its_document_whatever_begins_an_item(first: Block) -> None:
    items = BulletList((item(first), item("Another.")), id="items", span=HERE)
    document = replace(specimen(), blocks=(section("Doses", 2, items),))
    document = replace(document, glossary=None, references=None)
    backend = find_backends()["word"]
    options = backend.options()
    made = backend.render(document, options, context())
    file = FinishedFile("word", made.file_name, made.media_type, made.content, document, options)
    found = read_back(file, context().wording, context().theme)
    assert found is not None
    assert found.differences == ()
