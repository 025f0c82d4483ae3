"""Walking through text once, so that each rule sees only text that no rule before it took."""

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from publisher.speech.segment import Segment, Segments

Saying = str | Segments
Say = Callable[[re.Match[str]], Saying | None]

_REMEMBERED = 4096
"""Texts: a leaflet is said when it is checked, twice when it is spoken, and when it is proven."""


class CannotSayError(Exception):
    """Raised by a rule that knows what its text means to be, and that it cannot be that."""


@dataclass(frozen=True, slots=True, eq=False)
class Rule:
    """One way to say one kind of text.

    `pattern` is tried wherever a word, a number or a symbol begins. `say` gives the words (a
    string, or segments where pronunciation matters), or None to leave the text to the next rule.
    """

    pattern: re.Pattern[str]
    say: Say


def rule(pattern: str, flags: int = 0) -> Callable[[Say], Rule]:
    """Make a function that says a match into a rule."""
    compiled = re.compile(pattern, flags)
    return lambda say: Rule(compiled, say)


def says(pattern: str, words: str) -> Rule:
    """A rule with the same words for every match."""
    return Rule(re.compile(pattern), lambda _: words)


@dataclass(frozen=True, slots=True)
class Unspeakable:
    """Text that has no spoken form; `offset` is its place in the text, `reason` may be empty."""

    text: str
    offset: int
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Spoken:
    """What a text says: segments, and what could not be said."""

    segments: Segments
    problems: tuple[Unspeakable, ...] = ()


@lru_cache(_REMEMBERED)
def scan(text: str, rules: tuple[Rule, ...]) -> Spoken:
    """Say `text` by the first rule that takes each place of it.

    What no rule takes is a word where it is made of letters, else it is unspeakable. The segments
    hold letters, spaces, and the marks , . ; : ? ! ' - only.
    """
    parts: list[Saying] = []
    problems: list[Unspeakable] = []
    position = 0
    while position < len(text):
        end = position + 1
        for each in rules:
            match = each.pattern.match(text, position)
            if match is None or match.end() == position:
                continue
            try:
                said = each.say(match)
            except CannotSayError as problem:
                problems.append(Unspeakable(match[0].strip(), position, str(problem)))
                said = ""
            if said is not None:
                parts.append(said)
                end = match.end()
                break
        else:
            end = _end_of_word(text, position)
            if end > position:
                parts.append(text[position:end].replace("’", "'"))
            else:
                problems.append(Unspeakable(text[position], position))
                end = position + 1
        position = end
    return Spoken(tuple(_merge(parts)), tuple(problems))


def _end_of_word(text: str, start: int) -> int:
    """Where the word that begins at `start` ends; `start` itself where there is none.

    A word is letters and the marks on them, with single apostrophes inside, and hyphens that a
    small letter follows ("X-ray"; in "non-NHS" the second half is for a rule).
    """
    end = start
    while end < len(text):
        if unicodedata.category(text[end])[0] in "LM":
            end += 1
        elif (
            end > start
            and (text[end] in "'’" or text[end + 1 : end + 2].islower())
            and text[end] in "'’-"
            and unicodedata.category(text[end + 1 : end + 2] or " ")[0] == "L"
        ):
            end += 2
        else:
            break
    return end


def _merge(parts: Sequence[Saying]) -> list[Segment]:
    """Neighbouring plain words as one segment."""
    merged: list[Segment] = []
    for part in parts:
        for segment in (Segment(part),) if isinstance(part, str) else part:
            if merged and merged[-1].is_plain and segment.is_plain:
                merged[-1] = Segment(merged[-1].text + segment.text)
            else:
                merged.append(segment)
    return merged
