"""Abbreviations and pronunciations, found in the words of a leaflet, and their first uses."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import groupby

from publisher.diagnostics import Span
from publisher.document.nodes import (
    Abbreviation,
    Emphasis,
    Foreign,
    Inline,
    Inlines,
    Link,
    Pronunciation,
    Strong,
    Term,
    Text,
)
from publisher.document.rewrite import Place
from publisher.readers.characters import characters
from publisher.readers.front_matter import AbbreviationKeys, PronunciationKeys
from publisher.readers.surroundings import Surroundings
from publisher.readers.text_run import TextRun

_SAID_ALREADY = re.compile(r"\s*\((?:say|pronounced)\b", re.IGNORECASE)


class FirstUses:
    """Marks words in the texts that it is given, which must come in reading order.

    The first use in running text is explained there; in a heading it never is, because a heading
    stands in the contents, too. Nothing is marked in passages of another language.
    """

    def __init__(
        self,
        abbreviations: Mapping[str, AbbreviationKeys],
        pronunciations: Mapping[str, PronunciationKeys],
    ) -> None:
        self._abbreviations = abbreviations
        self._pronunciations = {_any_case(word): keys for word, keys in pronunciations.items()}
        self._explained: set[str] = set()
        self._met: set[str] = set()
        self._pattern = _whole_words(abbreviations, pronunciations)

    @property
    def met(self) -> tuple[Mapping[str, AbbreviationKeys], Mapping[str, PronunciationKeys]]:
        """The abbreviations and pronunciations that were found; no other can have had an effect."""
        words = {_any_case(each) for each in self._met}
        short = {name: keys for name, keys in self._abbreviations.items() if name in self._met}
        said = {word: keys for word, keys in self._pronunciations.items() if word in words}
        return short, said

    def mark(self, inlines: Inlines, place: Place) -> Inlines:
        """The inlines with `Abbreviation` and `Pronunciation` nodes, and first terms marked.

        Neighbouring texts become one.
        """
        return tuple(self._mark(inlines, Surroundings(characters(inlines)), place))

    def _mark(self, inlines: Inlines, around: Surroundings, place: Place) -> Iterator[Inline]:
        for is_text, group in groupby(inlines, lambda each: isinstance(each, Text)):
            if is_text:
                run = TextRun([each for each in group if isinstance(each, Text)])
                yield from self._mark_words(run, around, place)
                around.at += len(run.words)
            else:
                for node in group:
                    yield self._mark_node(node, around, place)

    def _mark_node(self, node: Inline, around: Surroundings, place: Place) -> Inline:
        match node:
            case Strong() | Emphasis() | Link():
                return replace(node, children=tuple(self._mark(node.children, around, place)))
            case Foreign():
                inside = replace(place, in_foreign=True)
                return replace(node, children=tuple(self._mark(node.children, around, inside)))
            case Term():
                may_explain = not (place.in_heading or place.in_foreign)
                first = may_explain and self._is_first(node.entry)
                children = tuple(self._mark(node.children, around, place))
                return replace(node, children=children, first=first)
            case _:
                around.at += len(characters((node,)))
                return node

    def _mark_words(self, run: TextRun, around: Surroundings, place: Place) -> Iterator[Inline]:
        done = 0
        pattern = None if place.in_foreign else self._pattern
        for found in pattern.finditer(run.words) if pattern else ():
            self._met.add(found[found.lastgroup or 0])
            start, end = around.at + found.start(), around.at + found.end()
            if around.stands_alone(start, end):
                use = _Use(start, end, run.span(found.start()), not place.in_heading)
                made = self._make(found, use, around)
                if made is not None:
                    yield from run.part(done, found.start())
                    yield made
                    done = found.end()
        yield from run.part(done, len(run.words))

    def _make(self, found: re.Match[str], use: "_Use", around: Surroundings) -> Inline | None:
        match found.lastgroup:
            case "short":
                return self._abbreviation(found["short"], "", use, around)
            case "many":
                return self._abbreviation(found["many"], "s", use, around)
            case _:
                return self._pronunciation(found[0], use, around)

    def _abbreviation(
        self, short: str, plural: str, use: "_Use", around: Surroundings
    ) -> Abbreviation:
        keys = self._abbreviations[short]
        full = keys.full if keys.full.endswith("s") else keys.full + plural
        # "PET-computed tomography (CT)" would be no help.
        in_compound = around.words[use.start - 1 : use.start] == "-"
        first = use.may_be_first and not in_compound and self._is_first(short)
        written = around.has_before(use.start, keys.full) or around.has_after(use.end, keys.full)
        return Abbreviation(short + plural, full, keys.spoken, first and not written, span=use.span)

    def _pronunciation(self, word: str, use: "_Use", around: Surroundings) -> Pronunciation | None:
        keys = self._pronunciations.get(_any_case(word))
        if keys is None:  # Some letters are the same to a pattern and not the same when folded.
            return None
        written = _SAID_ALREADY.match(around.words, use.end) is not None
        first = use.may_be_first and self._is_first(_any_case(word)) and not written
        return Pronunciation(word, keys.say, keys.ipa, first, span=use.span)

    def _is_first(self, what: str) -> bool:
        is_first = what not in self._explained
        self._explained.add(what)
        return is_first


@dataclass(frozen=True, slots=True)
class _Use:
    """One use of a word: where it stands among the words around it, and in the source."""

    start: int
    end: int
    span: Span
    may_be_first: bool


def _any_case(words: str) -> str:
    return " ".join(words.casefold().split())


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
