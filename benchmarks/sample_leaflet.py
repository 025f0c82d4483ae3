"""Leaflets to measure with: valid, speakable, and no two with the same sentences.

The words are drawn from benchmarks/sample_phrases.yaml by the leaflet's number, the pictures are
drawn by Pillow: the same number gives the same bytes.
"""

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from random import Random
from typing import Any, Literal

import yaml

from benchmarks.sample_pictures import png_picture, svg_picture

_PHRASES = Path(__file__).with_name("sample_phrases.yaml")
_FIGURE_EVERY = 330
"""Words of the text from one figure to the next: two in a leaflet of the usual length."""
_WORDS_AROUND = 300
_FEWER_WORDS_AROUND = 200
"""Words of the front matter and of the sections that the program writes, with a glossary and
references and without."""
_WORDS_A_SECTION = 90
_FEWER_SENTENCES = 8
"""So many different short texts are there for leaflets that share their sentences."""

_TRIES = 50

Pictures = Literal["png", "svg", ""]


def write_leaflet(
    folder: Path,
    number: int,
    *,
    words: int = 870,
    pictures: Pictures = "png",
    shared: bool = False,
    times: int = 1,
) -> None:
    """Write leaflet.md and its pictures into a new folder.

    `words` is about how many a reader sees, 300 or more. `times` makes the leaflet so many times as
    long, figures and all. Leaflets that are `shared` have most of their sentences in common with
    every eighth one, so that speech is soon in the cache; they have no glossary and no references.
    """
    draw = _Draw(number % _FEWER_SENTENCES if shared else number)
    folder.mkdir(parents=True)
    text = "".join(
        [*_front(draw, number, plain=shared), *_text(draw, words, pictures, times, plain=shared)]
    )
    (folder / "leaflet.md").write_text(text, encoding="utf-8")
    for name in ("first", "second"):
        if f"{name}.{pictures}" not in text:
            continue
        seed = draw.number * 2 + (name == "second")
        if pictures == "png":
            (folder / f"{name}.png").write_bytes(png_picture(seed, small=shared))
        else:
            (folder / f"{name}.svg").write_text(svg_picture(seed), encoding="utf-8")


class _Draw:
    """Draws phrases, and not the same twice."""

    def __init__(self, number: int) -> None:
        self.number = number
        self.random = Random(number)
        self._given: set[str] = set()

    def any(self, kind: str, at: int | None = None) -> str:
        """A phrase with its gaps filled, that this leaflet does not have yet (a book may)."""
        patterns = _phrases()[kind]
        for _ in range(_TRIES):
            pattern = patterns[at] if at is not None else self.random.choice(patterns)
            filled = str(pattern).format_map(_Gaps(self.random))
            if filled not in self._given:
                break
        self._given.add(filled)
        return filled


class _Gaps(dict[str, str]):
    def __init__(self, random: Random) -> None:
        super().__init__()
        self._random = random

    def __missing__(self, gap: str) -> str:
        phrases = _phrases()
        if gap == "term":
            return f"{{term}}`{self._random.choice(list(phrases['terms']))}`"
        found = str(self._random.choice(phrases["gaps"][gap.removesuffix("_first")]))
        return found[0].upper() + found[1:] if gap.endswith("_first") else found


@lru_cache(maxsize=1)
def _phrases() -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load(_PHRASES.read_text("utf-8"))
    return found


def _front(draw: _Draw, number: int, *, plain: bool) -> Iterator[str]:
    phrases, gaps = _phrases(), _Gaps(draw.random)
    yield f"---\ntitle: Your {gaps['part']} after {gaps['cause']}, guide {number + 1}\n"
    yield f"language: en-GB\nsummary: {draw.any('sentences', 0)} {draw.any('sentences', 2)}\n"
    yield 'edition: "1"\nlast-reviewed: 2026-03-24\nnext-review-due: 2029-03-24\n'
    yield "audience: Adults at home and the people who help them\ntopics: [care at home]\n"
    if plain:
        yield "---\n\n"
        return
    yield "glossary:\n"
    for term, meaning in phrases["terms"].items():
        yield f'  {term}: "{meaning}"\n'
    yield "references:\n"
    for id_, title, publisher, year in phrases["references"]:
        yield f'  - {{id: {id_}, title: "{title}", publisher: "{publisher}", year: {year}}}\n'
    yield "---\n\n"


def _text(draw: _Draw, words: int, pictures: str, times: int, *, plain: bool) -> Iterator[str]:
    wanted = max(1, words - (_FEWER_WORDS_AROUND if plain else _WORDS_AROUND)) * times
    written = figures = sections = 0
    while written < wanted:
        section = list(_section(draw, sections, plain=plain))
        if pictures and figures < 2 * times and written >= figures * _FIGURE_EVERY:
            section.append(_figure(draw, figures, pictures))
            figures += 1
        if sections % 8 == 1:
            section.append(_card(draw))
        yield from section
        written += sum(len(each.split()) for each in section)
        sections += 1


def _section(draw: _Draw, at: int, *, plain: bool) -> Iterator[str]:
    references = _phrases()["references"]
    yield f"## {draw.any('headings')}\n\n"
    yield "".join(f"{draw.any('sentences')}\n" for _ in range(3)) + "\n"
    if plain:
        yield "You could ask your NHS clinic.\nThese can help:\n\n"
    elif at % 2:
        yield f"{draw.any('term_sentences')}\n\n"
        yield "These can help:\n\n"
    else:
        id_ = references[at // 2 % len(references)][0]
        yield f"Your NHS clinic can help with this {{cite}}`{id_}`.\nYou could:\n\n"
    yield "".join(f"- {draw.any('items')}\n" for _ in range(4)) + "\n"
    yield f"{draw.any('sentences')}\n{draw.any('sentences')}\n\n"


def _figure(draw: _Draw, at: int, pictures: str) -> str:
    name = ("first", "second")[at % 2]
    return (
        f":::{{figure}} {name}.{pictures}\n:alt: {draw.any('alternatives', at % 2)}\n"
        f"{draw.any('captions', at % 2)}\n:::\n\n"
    )


def _card(draw: _Draw) -> str:
    items = "".join(f"- {draw.any('items', 3)}\n" for _ in range(3))
    return f":::{{advice}} {draw.any('sentences', 6)[:-1]}:\n{items}:::\n\n"
