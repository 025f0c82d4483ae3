"""From the document's nodes to utterances.

`WordSpeaker` says inlines, `Narrator` gathers sentences with their pauses, `narrate` tells each
kind of block.
"""

from publisher.speech.narration.narrate import narrate
from publisher.speech.narration.narrator import Narrator
from publisher.speech.narration.phrases import Said, fill
from publisher.speech.narration.word_speaker import WordSpeaker
from publisher.speech.narration.word_speaker_for import word_speaker_for

__all__ = ["Narrator", "Said", "WordSpeaker", "fill", "narrate", "word_speaker_for"]
