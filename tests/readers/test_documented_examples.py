"""What docs/writing-a-leaflet.md shows is what the reader understands."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from publisher.diagnostics import Problems
from publisher.document import walk
from publisher.document.nodes import Abbreviation as Abbr
from publisher.document.nodes import (
    BulletList,
    CareCard,
    CareKind,
    Citation,
    Emphasis,
    Figure,
    Foreign,
    ForeignPassage,
    LineBreak,
    Link,
    LinkKind,
    ListItem,
    NumberedList,
    Paragraph,
    Pronunciation,
    Quotation,
    Section,
    Strong,
    Table,
    Term,
    Video,
)
from publisher.readers import read_leaflet
from publisher.readers.directives import DIRECTIVES
from publisher.readers.front_matter import (
    AbbreviationKeys,
    ContactKeys,
    FrontMatter,
    PronunciationKeys,
    ReferenceKeys,
    SharedKeys,
)
from publisher.rules import check_document
from publisher.theme import load_theme
from tests.readers.documented_examples import (
    PAGE,
    blocks,
    front_matter,
    leaflets,
    write_example,
)
from tests.readers.leaflets import FRONT, leaflet

THEME = load_theme(Path(__file__).parents[2] / "styles")


@pytest.mark.parametrize("text", leaflets(), ids=range(len(leaflets())))
def test_an_example_is_read_without_any_finding(tmp_path: Path, text: str) -> None:
    document = read_leaflet(write_example(tmp_path, text))
    assert [str(each) for each in check_document(document, THEME)] == []


def test_there_is_an_example_of_every_construct(tmp_path: Path) -> None:
    kinds: set[type] = set()
    cards: set[CareKind] = set()
    links: set[LinkKind] = set()
    levels: set[int] = set()
    for number, text in enumerate(leaflets()):
        document = read_leaflet(write_example(tmp_path / str(number), text))
        for node in walk(document):
            kinds.add(type(node))
            if isinstance(node, CareCard):
                cards.add(node.kind)
            if isinstance(node, Link):
                links.add(node.kind)
            if isinstance(node, Section):
                levels.add(node.level)
    inline = {Strong, Emphasis, LineBreak, Link, Term, Pronunciation, Abbr, Foreign, Citation}
    block = {Paragraph, Section, Quotation, BulletList, NumberedList, ListItem, Figure, Video}
    assert inline | block | {CareCard, Table, ForeignPassage} <= kinds
    assert cards == set(CareKind)
    assert links == set(LinkKind)
    assert levels == {2, 3, 4, 5}


def _keys(*models: type) -> set[str]:
    return {
        field.alias or name
        for model in models
        for name, field in model.model_fields.items()  # type: ignore[attr-defined]
    }


def test_the_front_matter_shows_every_key() -> None:
    shown = set(re.findall(r"([a-z-]+):(?=\s)", front_matter()))
    assert _keys(FrontMatter, ContactKeys, PronunciationKeys, AbbreviationKeys) <= shown
    assert _keys(ReferenceKeys) <= shown


def test_the_shared_file_shows_every_key() -> None:
    assert _keys(SharedKeys) <= set(re.findall(r"^([a-z-]+):", blocks("yaml")[0], re.MULTILINE))


def test_the_table_of_keys_has_every_key() -> None:
    rows = re.findall(r"^\| `([a-z-]+)` \|", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    assert set(rows) == _keys(FrontMatter)


def test_every_directive_and_option_is_shown() -> None:
    text = "".join(blocks("markdown"))
    for name, directive in DIRECTIVES.items():
        assert f":::{{{name}}}" in text
        for option in directive.known_options:
            assert f":{option}:" in text


def test_the_messages_shown_are_those_of_the_program(tmp_path: Path) -> None:
    shown = re.findall(
        r"^source/\S+: ((?:error|warning) .*)$", "".join(blocks("text")), re.MULTILINE
    )
    assert len(shown) == 4
    front = FRONT.replace("summary", "sumary")
    bad = leaflet(":::{warning}\nx\n:::\n\n![](ear.svg)\n", front=front)
    with pytest.raises(Problems) as caught:
        read_leaflet(write_example(tmp_path / "bad", bad))
    vague = leaflet("[click here](https://example.org)\n")
    warnings = check_document(read_leaflet(write_example(tmp_path / "vague", vague)), THEME)
    told = [str(replace(each, span=None)) for each in (*caught.value.diagnostics, *warnings)]
    assert set(shown) <= set(told)
