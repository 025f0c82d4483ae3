"""How to say one word that voices get wrong."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LexiconEntry:
    """A pronunciation in two forms: whichever of them a voice takes.

    `ipa` is in the International Phonetic Alphabet, with "(r)" for an r that only some accents
    say. `respelling` is for people and for voices that take no IPA: syllables as English would
    write them, with hyphens between and the main stress in capitals (par-uh-SEE-tuh-mol).
    """

    ipa: str
    respelling: str
