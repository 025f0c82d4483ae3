"""The front matter of the new leaflet, as lines of YAML."""

import sys
from collections.abc import Iterator
from typing import Any

import yaml

from publisher.readers.ids import slug
from publisher.readers.plain_text.draft import Front, Source
from publisher.readers.plain_text.markdown_text import MarkdownText
from publisher.readers.plain_text.row import Row

# What the author reads where a value is missing.
_HINTS = {
    "title": "what is the leaflet about?",
    "summary": "what does it tell, in one or two sentences?",
    "edition": 'which edition is it? "1" for the first',
    "last-reviewed": "when did somebody last check the facts? as in 2026-03-24",
    "next-review-due": "when must they be checked again? as in 2029-03-24",
    "glossary": "what does it mean?",
}
_LONGEST_ID = 40


class _Dumper(yaml.SafeDumper):
    """Writes nothing where there is no value."""


_Dumper.add_representer(
    type(None), lambda dumper, _: dumper.represent_scalar("tag:yaml.org,2002:null", "")
)


def front_matter_rows(front: Front) -> list[Row]:
    """The lines from `---` to `---`; a key that has to be filled in has no value but a hint.

    The anchor of a row is the path of its key, and its column that of the value.
    """
    text = yaml.dump(
        _values(front), Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=sys.maxsize
    )
    lines = text.rstrip("\n").split("\n")
    places = dict(_places(yaml.compose(text, Loader=yaml.BaseLoader), ()))
    rows = {line: Row(text) for line, text in enumerate(lines)}
    for path, (line, column, is_empty) in places.items():
        words = lines[line]
        if is_empty:
            column = len(words.rstrip()) + 1
            words = f"{words.rstrip()}  # {_HINTS.get(path[0], 'what is it?')}"
        rows[line] = Row(words, anchor="/".join(path), column=column + 1)
    return [Row("---"), *(rows[line] for line in sorted(rows)), Row("---")]


def _values(front: Front) -> dict[str, Any]:
    escaped = MarkdownText()
    values: dict[str, Any] = {
        "title": front.title or None,
        "language": front.language,
        "summary": escaped.line(front.summary) or None,
        "publisher": front.publisher,
        "authors": front.authors,
        "edition": front.edition or None,
        "last-reviewed": front.last_reviewed,
        "next-review-due": front.next_review_due,
        "contact": front.contact,
        "pronunciations": {word: {"say": say} for word, say in front.pronunciations.items()},
        "abbreviations": {
            short: {"full": full, "spoken": str(spoken)}
            for short, (full, spoken) in front.abbreviations.items()
        },
        "glossary": dict.fromkeys(front.terms),
        "references": list(_references(front.references)),
    }
    return {
        key: value
        for key, value in values.items()
        if value is None or (value != {} and value != [] and value != "")
    }


def _references(sources: list[Source]) -> Iterator[dict[str, Any]]:
    taken: set[str] = set()
    for source in sources:
        id_ = _reference_id(source)
        if id_ in taken:
            id_ = f"{id_}-{len(taken) + 1}"
        taken.add(id_)
        values = {
            "id": id_,
            "title": source.title,
            "authors": source.authors,
            "publisher": source.publisher,
            "year": source.year,
            "volume": source.volume,
            "pages": source.pages,
            "link": source.link,
        }
        yield {key: value for key, value in values.items() if value}


def _reference_id(source: Source) -> str:
    words = slug(source.title)
    if len(words) > _LONGEST_ID:
        words = words[:_LONGEST_ID].rpartition("-")[0] or words[:_LONGEST_ID]
    return words.strip("-") or "source"


def _places(
    node: yaml.Node | None, path: tuple[str, ...]
) -> Iterator[tuple[tuple[str, ...], tuple[int, int, bool]]]:
    """The path of each single value, with its line and column (from 0) and whether it is empty."""
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from _places(value, (*path, key.value))
    elif isinstance(node, yaml.SequenceNode):
        for number, value in enumerate(node.value):
            yield from _places(value, (*path, str(number)))
    elif isinstance(node, yaml.ScalarNode):
        mark = node.start_mark
        yield path, (mark.line, mark.column, node.value == "")
