"""How a voice can be told to pronounce a word."""

from enum import StrEnum


class PronunciationAs(StrEnum):
    """What a voice follows of a `Segment`, besides its text; who follows IPA follows both."""

    IPA = "ipa"
    RESPELLING = "respelling"
    NONE = "none"
