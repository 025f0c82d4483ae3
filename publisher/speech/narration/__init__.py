"""From the document's nodes to utterances.

`WordSpeaker` says inlines, `Narrator` gathers sentences with their pauses, `narrate` tells each
kind of block.
"""

from publisher.speech.narration.narrate import narrate
from publisher.speech.narration.narrator import Narrator

__all__ = ["Narrator", "narrate"]
