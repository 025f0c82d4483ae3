"""Whatever stands in a file, the reader makes a document of it or says what is wrong."""

import re
import tempfile
from importlib import metadata
from itertools import count
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from publisher.diagnostics import Problems
from publisher.document import Document
from publisher.document.nodes import BlockNode
from publisher.readers import read_leaflet
from publisher.rules import check_document
from publisher.rules.whole_document import whole_document
from publisher.rules.words import words_of
from tests.readers.leaflets import leaflet, write

_PIECES = """\
# |## |### |###### |- |1. |> |[ ] |[x] |*|**|_|`|```|:::|::::|:::{note}|:::{figure} drawing.svg|
:::{table} C|:::{language} cy|:::{video} https://a.b|{term}`wax`|{cite}`a`|{foo}`|[|]|(|)|![|<|>|
<b>|<!--|-->|&amp;|&#12;|&nbsp;|\\|||---|===|| a | b ||GP|GPs|wax|word|24 March 2026|:alt: x|
:decorative:|:name: a|(a)=|[a]: http://x|[a]|{lang=cy}|{#id}|— |https://a.b|mailto:|#a|+++|[^1]"""
PIECES = [piece.strip("\n") for piece in re.split(r"\|(?!\|)", _PIECES)]
KNOWN = """\
pronunciations: {wax: {say: waks}}
abbreviations: {GP: {full: general practitioner}}
glossary: {Wax: Dirt.}
references: [{id: a, title: A}]
"""
_ANYTHING = st.text() | st.lists(
    st.sampled_from([*PIECES, " ", "  ", "    ", "\n", "\n\n", "\t"]) | st.text(max_size=3),
    max_size=40,
).map("".join)


def _read(text: str | bytes) -> Document | None:
    """The document, or None where there are only problems; nothing else may be raised."""
    with tempfile.TemporaryDirectory() as folder:
        home = write(Path(folder), text)
        try:
            return read_leaflet(home)
        except Problems as problems:
            found = problems.diagnostics
    assert found
    assert all(each.span and each.message and each.remedy for each in found)
    return None


@given(st.binary())
@settings(deadline=None)
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    _read(data)


@given(_ANYTHING)
@settings(deadline=None)
def test_any_text_is_read_or_refused(text: str) -> None:
    _read(text)


@given(_ANYTHING)
@settings(deadline=None)
def test_any_front_matter_is_read_or_refused(text: str) -> None:
    _read(f"---\n{text}\n---\nWords.\n")
    _read(leaflet("Words.\n", extra=text + "\n"))


@given(_ANYTHING)
@settings(deadline=None, max_examples=300)
@example("\\\n*")
def test_any_body_is_read_or_refused_and_ids_are_unique(text: str) -> None:
    document = _read(leaflet(text, extra=KNOWN))
    if document:
        ids = [each.id for each in whole_document(document) if isinstance(each, BlockNode)]
        assert len(ids) == len(set(ids))
        assert all(re.fullmatch(r"[A-Za-z][A-Za-z0-9_-]*", each) for each in ids)
        check_document(document)


# Words -------------------------------------------------------------------------------------------

_NUMBERS = count()
WORDS = st.builds(lambda: f"word{next(_NUMBERS)}")
PHRASE = st.lists(
    WORDS
    | WORDS.map("**{}**".format)
    | WORDS.map("*{}*".format)
    | WORDS.map("[{}](https://example.org)".format)
    | WORDS.map("[{}]{{lang=cy}}".format)
    | WORDS.map("{{term}}`{} <wax>`".format)
    | WORDS.map("GP {}".format)
    | WORDS.map("{}\\\n".format)
    | WORDS.map("{}\n".format),
    min_size=1,
    max_size=6,
).map(lambda words: " ".join(words).replace("\n ", "\n").strip("\\\n"))


def _indented(text: str, by: str) -> str:
    return text.replace("\n", "\n" + by)


def _inside(blocks: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    some = st.lists(blocks, min_size=1, max_size=3)
    text = some.map("\n\n".join)
    return (
        some.map(lambda items: "\n".join("- " + _indented(each, "  ") for each in items))
        | some.map(lambda items: "\n".join("1. " + _indented(each, "   ") for each in items))
        | text.map(lambda inner: "> " + _indented(inner, "> "))
        | st.tuples(WORDS, text).map(lambda both: _fence("{language} cy", *both[1:]))
    )


def _fence(opening: str, text: str) -> str:
    colons = ":" * (max(map(len, re.findall(":{3,}", text)), default=2) + 1)
    return f"{colons}{opening}\n{text}\n{colons}"


def _pipe_table(rows: list[str]) -> str:
    return "\n".join([rows[0], "|--|--|", *rows[1:]])


BLOCKS = st.recursive(PHRASE, _inside, max_leaves=8)
CARDS = st.tuples(WORDS, BLOCKS).map(lambda both: _fence(f"{{note}} {both[0]}", both[1]))
FIGURES = st.tuples(PHRASE, BLOCKS).map(
    lambda both: _fence("{figure} drawing.svg", f":alt: x\n\n{both[0]}\n\n{both[1]}")
)
TABLES = st.lists(st.tuples(WORDS, WORDS), min_size=2, max_size=4).map(
    lambda rows: _fence("{table} C", _pipe_table([f"| {one} | {two} |" for one, two in rows]))
)
BODIES = st.lists(BLOCKS | CARDS | FIGURES | TABLES | WORDS.map("## {}".format), min_size=1)


@pytest.mark.slow
@given(BODIES)
@settings(deadline=None, max_examples=200)
def test_every_word_of_the_author_is_in_the_document_once_and_in_its_order(
    blocks: list[str],
) -> None:
    source = "\n\n".join(blocks)
    document = _read(leaflet(source, extra=KNOWN))
    assert document is not None, source
    expected = re.findall(r"word\d+", source)
    assert re.findall(r"word\d+", words_of(document.blocks)) == expected  # type: ignore[arg-type]


# Markdown that nobody here wrote ------------------------------------------------------------------


def _foreign_files() -> list[Path]:
    files = {
        Path(str(file.locate()))
        for distribution in metadata.distributions()
        for file in distribution.files or ()
        if file.suffix.lower() in {".md", ".rst", ".txt"} and "licen" not in str(file).lower()
    }
    readable = [file for file in sorted(files) if file.is_file() and file.stat().st_size < 60_000]
    return readable[:60]


def test_pages_that_nobody_here_wrote_are_read_or_refused() -> None:
    files = _foreign_files()
    assert len(files) > 10
    for file in files:
        data = file.read_bytes()
        _read(data)
        _read(leaflet("").encode() + data)


def test_the_descriptions_of_installed_packages_are_read_or_refused() -> None:
    refused = 0
    for distribution in list(metadata.distributions())[:40]:
        text = str(distribution.metadata.get_payload() or "")
        refused += _read(leaflet(text)) is None
    assert refused > 5, "these pages have HTML and code, and that must be seen"


@pytest.mark.slow
@given(_ANYTHING)
@settings(deadline=None, max_examples=3000)
def test_any_body_is_read_or_refused_at_length(text: str) -> None:
    _read(leaflet(text, extra=KNOWN))
