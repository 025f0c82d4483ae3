"""Bookmarks: the places inside the file that links and page numbers lead to."""

import re
from collections.abc import Iterable

from publisher.backends.word.xml import Element, w

_LONGEST = 40
"""Characters that Word allows in the name of a bookmark."""


class Anchors:
    """Names for the ids of a document: letters, digits and low lines, each name once."""

    def __init__(self, ids: Iterable[str]) -> None:
        self._names: dict[str, str] = {}
        taken: set[str] = set()
        for id_ in dict.fromkeys(ids):
            stem = re.sub(r"[^A-Za-z0-9_]", "_", id_)
            stem = stem if stem[:1].isalpha() else f"at_{stem}"
            name, number = stem[:_LONGEST], 1
            while name.lower() in taken:
                number += 1
                name = f"{stem[: _LONGEST - 4]}_{number}"
            taken.add(name.lower())
            self._names[id_] = name
        self._count = 0

    def __contains__(self, id_: str) -> bool:
        return id_ in self._names

    def name(self, id_: str) -> str:
        """The bookmark's name for an id; raises `KeyError` for one that is no target."""
        return self._names[id_]

    def around(self, id_: str, content: list[Element]) -> list[Element]:
        """The content of a paragraph with the bookmark of `id_` around it."""
        self._count += 1
        number = self._count
        return [
            w("bookmarkStart", id=number, name=self._names[id_]),
            *content,
            w("bookmarkEnd", id=number),
        ]
