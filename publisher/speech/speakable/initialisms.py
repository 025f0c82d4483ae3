"""Words in capitals: "NHS" is spelt, "AIDS" and "NOT" are words."""

import re
from collections.abc import Collection

from publisher.speech.segment import Segment, Segments, spelt
from publisher.speech.speakable.lexer import Rule, Saying, rule

_ENDING = r"(?P<ending>['’]?s(?!\w))?"
_CAPITALS = re.compile(r"(?:[A-Z]{2,}[\s,]+){3,}[A-Z]{2,}")
_LONGEST_SPELT = 4
_NEAR = 80


@rule(rf"(?<!\w)([A-Z])\s?&\s?([A-Z]){_ENDING}(?!\w)")
def letter_and_letter(match: re.Match[str]) -> Segments:
    """Two letters with a sign between them: A&E."""
    return (spelt(match[1]), Segment(" and "), spelt(match[2], match["ending"] or ""))


@rule(r"(?<!\w)CC (?P<parts>BY(?:-(?:NC|ND|SA))*|0)(?!\w)")
def creative_commons(match: re.Match[str]) -> Segments:
    """A licence by its short name: CC BY-NC 4.0."""
    letters = [spelt(each) for each in match["parts"].split("-") if each.isalpha()]
    zero = (Segment(" zero"),) if match["parts"] == "0" else ()
    return (spelt("CC"), *(part for each in letters for part in (Segment(" "), each)), *zero)


@rule(rf"(?<![\w.])(?:[A-Z]\.){{2,}}{_ENDING}")
def dotted(match: re.Match[str]) -> Segments:
    """Initials with full stops: U.K."""
    letters = match[0].removesuffix(match["ending"] or "").replace(".", "")
    after = match.string[match.end() :].lstrip()
    end = (Segment("."),) if not after or (after[0].isupper() and len(letters) > 2) else ()
    return (spelt(letters, match["ending"] or ""), *end)


@rule(r"(?<!\w)(?:[a-z]{1,2}[A-Z]{2,4}|[a-z][A-Z](?![a-z]))(?!\w)")
def mixed(match: re.Match[str]) -> Segments:
    """Initials that begin small: mRNA, eGFR, pH."""
    return (spelt(match[0]),)


@rule(r"(?<![\w.])(?:[a-z]\.){2,}(?!\w)")
def small_dotted(match: re.Match[str]) -> Segments:
    """Small initials with full stops: i.v."""
    return (spelt(match[0].replace(".", "")),)


@rule(r"(?<![\w'’.])([A-Z])\.(?=\s[a-z])")
def genus(match: re.Match[str]) -> Segments:
    """The first letter of a germ's name: E. coli."""
    return (spelt(match[1]),)


@rule(r"(?<![\w'’.])(?:(?<![a-z]\s)|(?<=[DM]r\s|by\s))([A-Z])\.(?=\s(?:[A-Z]\.|[A-Z][a-z]))")
def initial(match: re.Match[str]) -> Segments:
    """The first letter of a name, whose full stop ends no sentence: J. Smith."""
    return (spelt(match[1]),)


@rule(
    r"(?<![\w'’.])(?:[B-HJ-Z]|(?<=[a-z]\s)A|A(?=\s[A-Z][a-z]+(?:,|$|\sand\s[A-Z])))"
    r"(?!\w|['’-][a-z]|\.\w)"
)
def one_letter(match: re.Match[str]) -> Segments:
    """A letter on its own: vitamin D, hepatitis B; "A" only where it is hardly an article."""
    return (spelt(match[0]),)


def initialism(said_as_words: Collection[str]) -> Rule:
    """The rule for words in capitals: up to four letters are spelt, but for `said_as_words`."""

    @rule(rf"(?<!\w)(?P<letters>[A-Z]{{2,}}(?:['’][A-Z]+)?){_ENDING}(?![a-z])")
    def say(match: re.Match[str]) -> Saying:
        letters = match["letters"].replace("’", "'")
        if letters in said_as_words or _is_a_word(letters) or _is_shouted(match):
            return letters.lower() + (match["ending"] or "").replace("’", "'")
        return (spelt(letters.replace("'", ""), match["ending"] or ""),)

    return say


def _is_a_word(letters: str) -> bool:
    vowels = sum(each in "AEIOUY" for each in letters)
    return len(letters) > _LONGEST_SPELT and vowels * 4 >= len(letters)


def _is_shouted(match: re.Match[str]) -> bool:
    """Whether the word stands in a row of at least four words in capitals."""
    begin = max(0, match.start() - _NEAR)
    near = match.string[begin : match.end() + _NEAR]
    place = match.start() - begin
    return any(row.start() <= place < row.end() for row in _CAPITALS.finditer(near))


RULES = (
    letter_and_letter,
    creative_commons,
    dotted,
    small_dotted,
    mixed,
    genus,
    initial,
    one_letter,
)
