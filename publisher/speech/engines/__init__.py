"""The voices, each in its own file behind one small protocol."""

from publisher.speech.engines.protocol import Engine
from publisher.speech.engines.registry import ENGINES, find_engine

__all__ = ["ENGINES", "Engine", "find_engine"]
