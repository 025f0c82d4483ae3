"""A leaflet read out: document to script, script to sound.

`write_script` is pure; `speak_script` and what comes after it need numpy and a voice.
"""

from publisher.speech.capability import Capability
from publisher.speech.engines import ENGINES, Engine, find_engine
from publisher.speech.lexicon import read_lexicon
from publisher.speech.narration import Said, WordSpeaker, fill, word_speaker_for
from publisher.speech.script import Chapter, Script
from publisher.speech.segment import Segment
from publisher.speech.utterance import Role, Utterance
from publisher.speech.voices import VoiceInfo, find_voices
from publisher.speech.write_script import running_time, write_script

__all__ = [
    "ENGINES",
    "Capability",
    "Chapter",
    "Engine",
    "Role",
    "Said",
    "Script",
    "Segment",
    "Utterance",
    "VoiceInfo",
    "WordSpeaker",
    "fill",
    "find_engine",
    "find_voices",
    "read_lexicon",
    "running_time",
    "word_speaker_for",
    "write_script",
]
