"""The voices, each in its own file behind one small protocol."""

from publisher.speech.engines.cast import Cast
from publisher.speech.engines.find_cast import find_cast
from publisher.speech.engines.find_engine import find_engine, known_engine
from publisher.speech.engines.pronunciation_as import PronunciationAs
from publisher.speech.engines.protocol import Engine
from publisher.speech.engines.registry import ENGINES

__all__ = [
    "ENGINES",
    "Cast",
    "Engine",
    "PronunciationAs",
    "find_cast",
    "find_engine",
    "known_engine",
]
