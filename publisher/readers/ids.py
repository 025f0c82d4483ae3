"""Ids: unique in a leaflet, the same in every build, and safe in every format."""

import re
import unicodedata
from collections import Counter

from publisher.diagnostics import Span

_AUTHOR_ID = re.compile(r"[A-Za-z][A-Za-z0-9_-]*")
# What `with_end_matter` uses.
_RESERVED = re.compile(
    r"glossary|references|contact|formats|about"
    r"|(contact|about)-list(-\d+(-text)?)?|contact-who"
    r"|formats-(list|introduction|request)|format-.*|glossary-list|reference-list"
)
_LONGEST = 60


class IdError(ValueError):
    """An author's id cannot be used; the message says why, `remedy` what to do."""

    def __init__(self, code: str, message: str, remedy: str) -> None:
        super().__init__(message)
        self.code = code
        self.remedy = remedy


class Ids:
    """All ids of one leaflet, handed out in reading order."""

    def __init__(self) -> None:
        self._places: dict[str, Span] = {}
        self._counts: Counter[str] = Counter()
        self._repeats: Counter[str] = Counter()
        self._targets: dict[str, str] = {}

    @property
    def targets(self) -> dict[str, str]:
        """What a link may name, and the id that it leads to."""
        return self._targets

    def claim(self, wanted: str, span: Span) -> str:
        """The id that the author set. Raises `IdError` where it cannot be had."""
        if not _AUTHOR_ID.fullmatch(wanted):
            raise IdError(
                "ID-002",
                f"'{wanted}' cannot be an id",
                "begin with a letter and use letters, digits and dashes, as in blood-tests",
            )
        if _RESERVED.fullmatch(wanted):
            raise IdError(
                "ID-003",
                f"the id '{wanted}' is for a section that the program makes",
                f"choose another, such as our-{wanted}",
            )
        if wanted in self._places:
            place = self._places[wanted]
            raise IdError(
                "ID-001",
                f"the id '{wanted}' is there twice: first in line {place.line}",
                "change one of the two",
            )
        return self._take(wanted, span, target=wanted)

    def for_heading(self, words: str, span: Span) -> str:
        """An id made of the words of a heading: `What is it?` becomes what-is-it."""
        natural = slug(words) or "section"
        wanted = f"section-{natural}" if _RESERVED.fullmatch(natural) else natural
        return self._take(self._free(wanted), span, target=natural)

    def for_entry(self, kind: str, name: str, span: Span) -> str:
        """The id of an entry of the glossary or of the references: glossary-marrow."""
        wanted = f"{kind}-{name}" if name else kind
        return self._take(self._free(wanted), span, target="")

    def numbered(self, kind: str, span: Span) -> str:
        """The next id of a kind: p-1, p-2."""
        self._counts[kind] += 1
        while f"{kind}-{self._counts[kind]}" in self._places:
            self._counts[kind] += 1
        return self._take(f"{kind}-{self._counts[kind]}", span, target="")

    def _free(self, wanted: str) -> str:
        """`wanted`, or with the next number behind it: tests, tests-2."""
        free = wanted
        while free in self._places or _RESERVED.fullmatch(free):
            self._repeats[wanted] += 1
            free = f"{wanted}-{self._repeats[wanted] + 1}"
        return free

    def _take(self, id_: str, span: Span, target: str) -> str:
        self._places[id_] = span
        if target:
            self._targets.setdefault(id_, id_)
            # The first heading with these words is where such a link leads.
            self._targets.setdefault(target, id_)
        return id_


def slug(words: str) -> str:
    """Words as an id: small ASCII letters, digits and dashes; empty where none are left."""
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    text = re.sub(r"[^a-z0-9]+", "-", plain.replace("'", "")).strip("-")
    if len(text) > _LONGEST:
        text = text[:_LONGEST].rpartition("-")[0] or text[:_LONGEST]
    return f"section-{text}" if text[:1].isdigit() else text
