"""A stretch of words that a voice says in one way."""

import re
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Segment:
    """Words that hold no digit and no symbol, and how to say them.

    `text` is what a person reads in the script, with letters that are spelt out kept apart
    ("M R I"). `ipa` (International Phonetic Alphabet, with "(r)" for an r that only some accents
    say) goes before `respelling`, and both before the text. `letters` means that the text is
    spelt. `language` is a BCP 47 tag, or empty for that of the utterance.
    """

    text: str
    ipa: str = ""
    respelling: str = ""
    letters: bool = False
    language: str = ""

    @property
    def is_plain(self) -> bool:
        """Whether the text alone says everything."""
        return not (self.ipa or self.respelling or self.letters or self.language)


Segments = tuple[Segment, ...]


def spelt(letters: str, ending: str = "") -> Segment:
    """Letters said by their names: `spelt("GP", "s")` is a segment "G P's"."""
    text = " ".join(letters.upper())
    return Segment(f"{text}'s" if ending else text, letters=True)


def with_ending(segment: Segment, following: str) -> tuple[Segment, str]:
    """A segment and the text behind it, once a plural or possessive s belongs to the segment.

    "M R I" before "'s own" becomes "M R I's" before " own". A hyphen between the two becomes a
    space.
    """
    if segment.is_plain:
        return segment, following
    if following.startswith("-"):
        return segment, f" {following[1:]}"
    found = re.match(r"['’]?s(?!\w)", following)
    if found is None:
        return segment, following
    ipa = plural(segment.ipa) if segment.ipa else ""
    ending = "'s" if segment.letters else found[0].replace("’", "'")
    return replace(segment, text=segment.text + ending, ipa=ipa), following[found.end() :]


def plural(ipa: str) -> str:
    """IPA with the s of plurals and possessives: "kæt" as "kæts", "dɒg" as "dɒgz"."""
    if ipa.endswith(("s", "z", "ʃ", "ʒ", "tʃ", "dʒ")):
        return f"{ipa}ɪz"
    return f"{ipa}s" if ipa.endswith(("p", "t", "k", "f", "θ")) else f"{ipa}z"
