"""The key to a drawing in finished large print, and what parity says where it is wrong."""

import re
import zipfile
from dataclasses import replace
from functools import cache
from io import BytesIO

import docx
import pypdfium2
import pytest

from publisher.backends import Artifact, find_backends
from publisher.document import Document, with_end_matter
from publisher.document.nodes import (
    Block,
    BulletList,
    CareCard,
    CareKind,
    Figure,
    ForeignPassage,
    ListItem,
    Paragraph,
    Text,
)
from publisher.verify.finished_file import FinishedFile
from publisher.verify.parity import read_back
from tests.pictures.drawn import drawing
from tests.specimen import HERE, context, specimen

CROWDED = drawing(
    '<path d="M60,56H300M60,156H300" stroke="#000000" stroke-width="3"/>'
    '<text x="10" y="60" font-size="15">Liver</text>'
    '<text x="10" y="160" font-size="15">Upper <tspan x="10" dy="16">arm bone</tspan></text>'
)
FIGURE = Figure(
    CROWDED,
    "Two lines",
    (Text("Where it hurts.", span=HERE),),
    credit="Someone",
    id="crowded",
    span=HERE,
)
KEY = ("Key to the picture", "1: Liver", "2: Upper arm bone")


@cache
def document(credit: str = "Someone") -> Document:
    return with_end_matter(
        replace(specimen(), blocks=(replace(FIGURE, credit=credit),)), (), context().wording
    )


@cache
def made(name: str, size: int, credit: str = "Someone") -> Artifact:
    backend = find_backends()[name]
    return backend.render(document(credit), backend.options(size=size), context())


def differences(name: str, size: int, content: bytes, credit: str = "Someone") -> list[str]:
    artifact = made(name, size, credit)
    options = find_backends()[name].options(size=size)
    file = FinishedFile(
        name, artifact.file_name, artifact.media_type, content, document(credit), options
    )
    parity = read_back(file, context().wording, context().theme)
    assert parity
    return [f"{each.kind.name} {each.expected or each.found}" for each in parity.differences]


def in_word(content: bytes) -> list[str]:
    return [each.text for each in docx.Document(BytesIO(content)).paragraphs]


def in_pdf(content: bytes) -> str:
    with pypdfium2.PdfDocument(content) as pdf:
        words = " ".join(page.get_textpage().get_text_range() for page in pdf)
    return " ".join(re.sub(r"[\u2022\N{BLACK CIRCLE}]", " ", words).split())


def test_word_has_the_key_right_behind_caption_and_credit() -> None:
    found = in_word(made("word", 36).content)
    start = found.index("Picture: Someone") + 1
    assert tuple(found[start : start + 3]) == KEY


def test_word_has_no_key_where_the_letters_are_large_enough() -> None:
    assert KEY[0] not in in_word(made("word", 16).content)


def test_pdf_has_the_key_right_behind_caption_and_credit() -> None:
    assert f"Picture: Someone {' '.join(KEY)}" in in_pdf(made("pdf-giant-print", 36).content)


@pytest.mark.parametrize("credit", ["Someone", ""])
@pytest.mark.parametrize("name", ["word", "pdf-giant-print"])
def test_files_with_a_key_say_what_they_should(name: str, credit: str) -> None:
    assert differences(name, 36, made(name, 36, credit).content, credit) == []


@pytest.mark.parametrize("name", ["word", "pdf-giant-print"])
def test_a_key_in_a_list_a_card_and_another_language_reads_right(name: str) -> None:
    words = Paragraph((Text("Look here", span=HERE),), id="p", span=HERE)
    figures = [replace(FIGURE, id=f"crowded-{n}", alternative=f"Lines {n}") for n in range(3)]
    blocks: tuple[Block, ...] = (
        BulletList((ListItem((words, figures[0]), id="i", span=HERE),), id="l", span=HERE),
        CareCard(CareKind.NOTE, (Text("Note", span=HERE),), 2, (figures[1],), id="c", span=HERE),
        ForeignPassage("cy", (figures[2],), id="f", span=HERE),
    )
    document = with_end_matter(replace(specimen(), blocks=blocks), (), context().wording)
    backend = find_backends()[name]
    options = backend.options(size=36)
    found = backend.render(document, options, context())
    file = FinishedFile(name, found.file_name, found.media_type, found.content, document, options)
    parity = read_back(file, context().wording, context().theme)
    assert parity
    assert parity.differences == ()


PLANTED = {
    "an entry lost": ("<w:t>1: Liver</w:t>", "<w:t></w:t>", "LOST Liver"),
    "a word changed": ("2: Upper arm bone", "2: Lower arm bone", "CHANGED"),
    "a word of another's": ("1: Liver", "1: Liver and lung", "ADDED 1: Liver and lung"),
}


@pytest.mark.parametrize("name", PLANTED)
def test_a_defect_in_a_key_is_found(name: str) -> None:
    right, wrong, told = PLANTED[name]
    found = differences("word", 36, _changed(made("word", 36).content, right, wrong))
    assert any(each.startswith(told) for each in found), found


def _changed(content: bytes, right: str, wrong: str) -> bytes:
    part = "word/document.xml"
    with zipfile.ZipFile(BytesIO(content)) as old, BytesIO() as buffer:
        with zipfile.ZipFile(buffer, "w") as new:
            for each in old.namelist():
                data = old.read(each)
                if each == part:
                    text = data.decode()
                    changed = re.sub(_loosely(right), wrong, text, count=1)
                    assert changed != text
                    data = changed.encode()
                new.writestr(each, data)
        return buffer.getvalue()


def _loosely(markup: str) -> str:
    return re.escape(markup).replace("<w:t>", "<w:t[^>]*>")
