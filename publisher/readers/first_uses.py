"""Abbreviations and pronunciations, found in the words of a leaflet, and their first uses."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from publisher.diagnostics import Span
from publisher.document.nodes import (
    Abbreviation,
    Emphasis,
    Inline,
    Inlines,
    Link,
    Pronunciation,
    Strong,
    Term,
    Text,
)
from publisher.readers.characters import characters
from publisher.readers.front_matter import AbbreviationKeys, PronunciationKeys
from publisher.readers.rewrite import Place

# A web or e-mail address: no word of it is a word of the text.
_CHUNK = re.compile(r"[^\s(]+")
_ADDRESS = re.compile(r"://|www\.|\w@\w|\w\.[a-z]{2}")
_SAID_ALREADY = re.compile(r"\s*\((?:say|pronounced)\b", re.IGNORECASE)


class FirstUses:
    """Marks words in the texts that it is given, which must come in reading order.

    The first use in running text is explained there; in a heading it never is, because a heading
    stands in the contents, too.
    """

    def __init__(
        self,
        abbreviations: Mapping[str, AbbreviationKeys],
        pronunciations: Mapping[str, PronunciationKeys],
    ) -> None:
        self._abbreviations = abbreviations
        self._pronunciations = {_any_case(word): keys for word, keys in pronunciations.items()}
        self._explained: set[str] = set()
        self._words = _whole_words(abbreviations, pronunciations)

    def mark(self, inlines: Inlines, place: Place) -> Inlines:
        """The inlines with `Abbreviation` and `Pronunciation` nodes, and first terms marked."""
        if place.in_foreign:
            return inlines
        text = _Around(characters(inlines))
        marked = self._mark(inlines, text, may_explain=not place.in_heading)
        assert text.at == len(text.words)
        return tuple(marked)

    def _mark(self, inlines: Inlines, text: "_Around", *, may_explain: bool) -> list[Inline]:
        marked: list[Inline] = []
        for node in inlines:
            match node:
                case Text():
                    marked += self._mark_words(node, text, may_explain=may_explain)
                    text.at += len(node.text)
                case Strong() | Emphasis() | Link():
                    children = self._mark(node.children, text, may_explain=may_explain)
                    marked.append(replace(node, children=tuple(children)))
                case Term():
                    first = may_explain and self._is_first(node.entry)
                    children = self._mark(node.children, text, may_explain=may_explain)
                    marked.append(replace(node, children=tuple(children), first=first))
                case _:
                    text.at += len(characters((node,)))
                    marked.append(node)
        return marked

    def _mark_words(self, node: Text, text: "_Around", *, may_explain: bool) -> Iterator[Inline]:
        done = 0
        for found in self._words.finditer(node.text) if self._words else ():
            start, end = text.at + found.start(), text.at + found.end()
            if not text.stands_alone(start, end) or not self._is_known(found):
                continue
            if found.start() > done:
                yield _part(node, done, found.start())
            span = _moved(node.span, found.start())
            at = (start, end)
            match found.lastgroup:
                case "short":
                    yield self._abbreviation(found["short"], "", text, at, span, may_explain)
                case "many":
                    yield self._abbreviation(found["many"], "s", text, at, span, may_explain)
                case _:
                    yield self._pronunciation(found[0], text, at, span, may_explain)
            done = found.end()
        if done < len(node.text):
            yield _part(node, done, len(node.text))

    def _is_known(self, found: re.Match[str]) -> bool:
        # Some letters are the same to a pattern and not the same when folded.
        return found.lastgroup != "said" or _any_case(found[0]) in self._pronunciations

    def _abbreviation(
        self,
        short: str,
        plural: str,
        text: "_Around",
        at: tuple[int, int],
        span: Span,
        may_explain: bool,
    ) -> Abbreviation:
        keys = self._abbreviations[short]
        full = keys.full + plural if not keys.full.endswith("s") else keys.full
        written = text.explained_before(at[0], keys.full) or text.explained_after(at[1], keys.full)
        # "PET-computed tomography (CT)" would be no help.
        in_compound = text.words[: at[0]].endswith("-")
        first = may_explain and not in_compound and self._is_first(short) and not written
        return Abbreviation(short + plural, full, keys.spoken, first, span=span)

    def _pronunciation(
        self, word: str, text: "_Around", at: tuple[int, int], span: Span, may_explain: bool
    ) -> Pronunciation:
        key = _any_case(word)
        keys = self._pronunciations[key]
        written = _SAID_ALREADY.match(text.words, at[1]) is not None
        first = may_explain and self._is_first(key) and not written
        return Pronunciation(word, keys.say, keys.ipa, first, span=span)

    def _is_first(self, what: str) -> bool:
        is_first = what not in self._explained
        self._explained.add(what)
        return is_first


@dataclass(slots=True)
class _Around:
    """The words of a whole text and how far it has been read."""

    words: str
    at: int = 0
    addresses: list[tuple[int, int]] = field(init=False)

    def __post_init__(self) -> None:
        self.addresses = [
            found.span() for found in _CHUNK.finditer(self.words) if _ADDRESS.search(found[0])
        ]

    def stands_alone(self, start: int, end: int) -> bool:
        """Whether the characters from `start` to `end` are a word and no part of an address."""
        if _is_word(self.words[start - 1 : start]) or _is_word(self.words[end : end + 1]):
            return False
        number = bisect_right(self.addresses, start, key=lambda each: each[0]) - 1
        return number < 0 or self.addresses[number][1] <= start

    def explained_before(self, start: int, full: str) -> bool:
        """Whether the author wrote "full form (" before it."""
        before = self.words[max(0, start - len(full) - 5) : start].rstrip().casefold()
        said = before.removesuffix("(").rstrip()
        return said != before and said.removesuffix("s").endswith(_singular(full))

    def explained_after(self, end: int, full: str) -> bool:
        """Whether the author wrote " (full form" behind it."""
        after = self.words[end : end + len(full) + 5].lstrip().casefold()
        return after.startswith(f"({_singular(full)}")


def _singular(words: str) -> str:
    return words.casefold().removesuffix("s")


def _any_case(words: str) -> str:
    return " ".join(words.casefold().split())


def _is_word(character: str) -> bool:
    return character.isalnum() or character == "_"


def _whole_words(
    abbreviations: Mapping[str, object], pronunciations: Mapping[str, object]
) -> re.Pattern[str] | None:
    """Longest first, so that PET-CT is not taken for PET; None where there is nothing to find."""
    short = "|".join(map(re.escape, sorted(abbreviations, key=len, reverse=True)))
    said = "|".join(
        r"\s+".join(map(re.escape, word.split()))
        for word in sorted(pronunciations, key=len, reverse=True)
    )
    patterns = [
        *([rf"(?P<short>{short})(?!\w)", rf"(?P<many>{short})s(?!\w)"] if short else []),
        *([rf"(?P<said>(?i:{said}))(?!\w)"] if said else []),
    ]
    return re.compile(rf"(?<!\w)(?:{'|'.join(patterns)})") if patterns else None


def _part(node: Text, start: int, end: int) -> Text:
    return Text(node.text[start:end], span=_moved(node.span, start))


def _moved(span: Span, by: int) -> Span:
    return replace(span, column=span.column + by) if span.column else span
