"""What a recording sounds like, beside the document: recognised again from its sound."""

from publisher.verify.parity.sound.compare_sound import compare_sound
from publisher.verify.parity.sound.listen import HeardSentence, listen
from publisher.verify.parity.sound.recogniser import recogniser_missing, recogniser_name

__all__ = [
    "HeardSentence",
    "compare_sound",
    "listen",
    "recogniser_missing",
    "recogniser_name",
]
