"""A leaflet read out: document to script, script to sound.

`write_script` is pure; `recording` turns a script into sound.
"""

from publisher.speech.announcements import Announcements
from publisher.speech.capability import Capability
from publisher.speech.engines import ENGINES, Cast, Engine, find_cast, find_engine
from publisher.speech.lexicon import read_lexicon
from publisher.speech.narration import Said, WordSpeaker, fill, word_speaker_for
from publisher.speech.online_use import online_use
from publisher.speech.say import Saying, say
from publisher.speech.script import Chapter, Script
from publisher.speech.segment import Segment
from publisher.speech.utterance import Role, Utterance
from publisher.speech.voices import VoiceInfo, find_voices
from publisher.speech.write_script import running_time, write_script

__all__ = [
    "ENGINES",
    "Announcements",
    "Capability",
    "Cast",
    "Chapter",
    "Engine",
    "Role",
    "Said",
    "Saying",
    "Script",
    "Segment",
    "Utterance",
    "VoiceInfo",
    "WordSpeaker",
    "fill",
    "find_cast",
    "find_engine",
    "find_voices",
    "online_use",
    "read_lexicon",
    "running_time",
    "say",
    "word_speaker_for",
    "write_script",
]
