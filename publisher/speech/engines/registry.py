"""Every voice by its name."""

from collections.abc import Mapping

from publisher.speech.engines.espeak import Espeak
from publisher.speech.engines.google import Google
from publisher.speech.engines.pico import Pico
from publisher.speech.engines.portable_heart import PortableHeart
from publisher.speech.engines.protocol import Engine
from publisher.speech.engines.studio import EMMA, GEORGE

_ENGINES: tuple[Engine, ...] = (PortableHeart(), Pico(), EMMA, GEORGE, Espeak(), Google())

ENGINES: Mapping[str, Engine] = {each.name: each for each in _ENGINES}
"""The default first; none is loaded yet."""
