"""A leaflet read out: document to script, script to sound.

`write_script` is pure; `speak_script` and what comes after it need numpy and a voice.
"""

from publisher.speech.capability import Capability
from publisher.speech.engines import ENGINES, Engine, find_engine
from publisher.speech.lexicon import read_lexicon
from publisher.speech.script import Chapter, Script
from publisher.speech.segment import Segment
from publisher.speech.utterance import Role, Utterance
from publisher.speech.voices import VoiceInfo, find_voices
from publisher.speech.write_script import write_script

__all__ = [
    "ENGINES",
    "Capability",
    "Chapter",
    "Engine",
    "Role",
    "Script",
    "Segment",
    "Utterance",
    "VoiceInfo",
    "find_engine",
    "find_voices",
    "read_lexicon",
    "write_script",
]
